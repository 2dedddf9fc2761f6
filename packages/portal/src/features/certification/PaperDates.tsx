import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SetDocumentDates, SetDocumentDatesVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { DateField } from '@/ui/fields/fields.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import styles from './PaperDates.module.css';

const SET_DOCUMENT_DATES: TypedDocumentNode<SetDocumentDates, SetDocumentDatesVariables> = gql`
  mutation SetDocumentDates($input: SetDocumentDatesInput!) {
    setDocumentDates(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...CertificationFile_certification
        }
      }
      ... on CertificationNotEditable {
        state
      }
      ... on DatesInvalid {
        message
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Nobody who types a year rests between two of its figures for longer. */
const SETTLED_MS = 800;
/** No paper is older; a year that is being typed passes through 0002, 0020 and 0202. */
const EARLIEST = '1900-01-01';

type Days = { issuedOn: string; validUntil: string };
const isWhole = (day: string) => day === '' || (isLocalDate(day) && day >= EARLIEST);
const areContrary = ({ issuedOn, validUntil }: Days) => issuedOn !== '' && validUntil !== '' && validUntil < issuedOn;

/**
 * When a paper was issued and until when it is valid: saved once a day is written or its field is left, one save after the other. What could
 * not be saved stays in its field.
 */
export function PaperDates(props: { documentId: string; fileName: string; issuedOn: LocalDate | null; validUntil: LocalDate | null; today: LocalDate; onClosed: () => void }) {
  const { t } = useLingui();
  const [days, setDays] = useState<Days>({ issuedOn: props.issuedOn ?? '', validUntil: props.validUntil ?? '' });
  const [fault, setFault] = useState<Fault | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [save, { loading }] = useMutation(SET_DOCUMENT_DATES);
  const waiting = useRef<{ days: Days; timer: number } | null>(null);
  const sent = useRef<Promise<void>>(Promise.resolve());
  const isContrary = areContrary(days);
  const isSaved = days.issuedOn === (props.issuedOn ?? '') && days.validUntil === (props.validUntil ?? '');

  async function send({ issuedOn, validUntil }: Days) {
    try {
      const { data } = await save({ variables: { input: { documentId: props.documentId, issuedOn: issuedOn || null, validUntil: validUntil || null } } });
      if (data?.setDocumentDates.__typename === 'CertificationNotEditable') props.onClosed();
      setRefused(data?.setDocumentDates.__typename === 'DatesInvalid');
    } catch (error) {
      setFault(faultOf(error));
    }
  }
  /** What waits to be saved goes now, after what went before. */
  function flush() {
    if (!waiting.current) return;
    const { days: last, timer } = waiting.current;
    window.clearTimeout(timer);
    waiting.current = null;
    sent.current = sent.current.then(() => send(last));
  }
  function change(next: Days) {
    setDays(next);
    setFault(null);
    setRefused(false);
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    const isReady = isWhole(next.issuedOn) && isWhole(next.validUntil) && !areContrary(next);
    waiting.current = isReady ? { days: next, timer: window.setTimeout(flush, SETTLED_MS) } : null;
  }
  const leave = useEffectEvent(flush);
  useEffect(() => () => leave(), []);

  return (
    <div className={styles.dates}>
      <DateField isOptional isSaidInWords label={t`Emitido el`} aria-description={props.fileName} value={days.issuedOn} onBlur={flush} onChange={(event) => change({ ...days, issuedOn: event.currentTarget.value })} />
      <DateField
        isOptional
        isSaidInWords
        label={t`Vigente hasta`}
        aria-description={props.fileName}
        value={days.validUntil}
        onBlur={flush}
        onChange={(event) => change({ ...days, validUntil: event.currentTarget.value })}
        error={
          isContrary || isRefused ? (
            <Trans>Vence antes de ser emitido: revise las dos fechas.</Trans>
          ) : (
            days.validUntil !== '' && days.validUntil < props.today && <Trans>Ya venció: reemplácelo por el renovado.</Trans>
          )
        }
      />
      <p className={styles.state} role="status">
        {loading ? <Trans>Guardando…</Trans> : !isSaved && <Trans>Sin guardar todavía</Trans>}
      </p>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
