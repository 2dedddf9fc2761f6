import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SetDocumentDates, SetDocumentDatesVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
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

/** When a paper was issued and until when it is valid: saved as soon as a day is whole. What could not be saved stays in its field. */
export function PaperDates(props: { documentId: string; fileName: string; issuedOn: LocalDate | null; validUntil: LocalDate | null; today: LocalDate; onClosed: () => void }) {
  const { t } = useLingui();
  const [days, setDays] = useState({ issuedOn: props.issuedOn ?? '', validUntil: props.validUntil ?? '' });
  const [fault, setFault] = useState<Fault | null>(null);
  const [save, { loading }] = useMutation(SET_DOCUMENT_DATES);
  const isContrary = days.issuedOn !== '' && days.validUntil !== '' && days.validUntil < days.issuedOn;
  const isSaved = days.issuedOn === (props.issuedOn ?? '') && days.validUntil === (props.validUntil ?? '');

  async function change(next: typeof days) {
    setDays(next);
    setFault(null);
    if (next.issuedOn !== '' && next.validUntil !== '' && next.validUntil < next.issuedOn) return;
    try {
      const { data } = await save({ variables: { input: { documentId: props.documentId, issuedOn: next.issuedOn || null, validUntil: next.validUntil || null } } });
      if (data?.setDocumentDates.__typename === 'CertificationNotEditable') props.onClosed();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <div className={styles.dates}>
      <DateField isOptional isSaidInWords label={t`Emitido el`} aria-description={props.fileName} value={days.issuedOn} onChange={(event) => void change({ ...days, issuedOn: event.currentTarget.value })} />
      <DateField
        isOptional
        isSaidInWords
        label={t`Vigente hasta`}
        aria-description={props.fileName}
        value={days.validUntil}
        onChange={(event) => void change({ ...days, validUntil: event.currentTarget.value })}
        error={
          isContrary ? (
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
