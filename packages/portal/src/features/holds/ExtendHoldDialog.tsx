import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ExtendHold, ExtendHold_reservation, ExtendHoldVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import styles from './ExtendHold.module.css';
import { ExtendProblem, type ExtendRefusal } from './ExtendProblem.tsx';
import { extensionWords } from './extension-words.ts';
import './extend-hold-fragment.ts';

const EXTEND: TypedDocumentNode<ExtendHold, ExtendHoldVariables> = gql`
  mutation ExtendHold($input: ExtendHoldInput!) {
    extendHold(input: $input) {
      ... on ExtendHoldSuccess {
        reservations {
          id
          state
          expiresAt
          history {
            id
            at
            actor
            via
            action
            reason
            changes {
              field
              before
              after
            }
          }
          ...ExtendHold_reservation
          agency {
            id
            holdBudget {
              total
              used
              left
              base
              earned
              lost
              windowDays
            }
          }
        }
      }
      ... on HoldBudgetExceeded {
        asked
        left
      }
      ... on HoldExtensionTooLong {
        latest
      }
      ... on HoldExtensionNotLater {
        expiresAt
      }
      ... on HoldExpired {
        expiredAt
      }
      ... on ReservationNotHeld {
        state
      }
      ... on AgencyNotCertified {
        standing
      }
      ... on DepartureClosed {
        reason
      }
    }
  }
`;

type Extension = NonNullable<ExtendHold_reservation['extension']>;

/** Until when, what that takes of the budget, and what is left afterwards. The ends to choose from are the server's. */
export function ExtendHoldDialog(props: { reservationId: string; expiresAt: string; extension: Extension; onClose: () => void; onStale: () => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const [extend, { loading }] = useMutation(EXTEND);
  const { choices, budget, spots } = props.extension;
  const [until, setUntil] = useState(choices.find((choice) => choice.isWithinBudget)?.until ?? null);
  const [refusal, setRefusal] = useState<ExtendRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const chosen = choices.find((choice) => choice.until === until && choice.isWithinBudget);
  const hours = (count: number) => formatNumber(count, language, { digits: Number.isInteger(count) ? 0 : 1 });

  async function run() {
    if (!chosen) return;
    setRefusal(null);
    setFault(null);
    const wish = { reservationId: props.reservationId, until: chosen.until };
    try {
      const { data } = await extend({ variables: { input: { ...wish, key: intentKey('extend', wish) } } });
      const result = data?.extendHold;
      if (!result) return;
      if (result.__typename !== 'ExtendHoldSuccess') {
        setRefusal(result);
        props.onStale();
        return;
      }
      intentDone('extend');
      showToast({ text: t`Bloqueo extendido.` });
      props.onClose();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <Dialog title={t`Extender el bloqueo`} isOpen onClose={props.onClose}>
      <p>
        <Trans>
          Ahora termina el <InstantText at={props.expiresAt} /> (Lima).
        </Trans>{' '}
        <Plural value={spots} one="Guardar # cupo una hora más cuesta una hora-cupo." other="Guardar # cupos una hora más cuesta # horas-cupo." />
      </p>
      <fieldset className={styles.choices}>
        <legend>
          <Trans>Hasta cuándo</Trans>
        </legend>
        {choices.map((choice) => (
          <label key={choice.kind} className={styles.choice}>
            <input type="radio" name="until" checked={choice.until === until} disabled={!choice.isWithinBudget} onChange={() => setUntil(choice.until)} />
            <span className={styles.until}>
              <span className={styles.kind}>{i18n._(extensionWords[choice.kind])}</span>
              <span>
                <InstantText at={choice.until} /> (Lima)
              </span>
            </span>
            <span className={styles.cost}>
              <Trans>{hours(choice.cost)} horas-cupo</Trans>
            </span>
            {!choice.isWithinBudget && (
              <span className={styles.why}>
                <Trans>No alcanza su saldo.</Trans>
              </span>
            )}
          </label>
        ))}
      </fieldset>
      <p className={styles.after} role="status">
        {chosen ? (
          <Trans>
            De {hours(budget.left)} horas-cupo le quedarán {hours(Math.max(0, budget.left - chosen.cost))}. Si confirma o libera antes, las que no use vuelven.
          </Trans>
        ) : (
          <Trans>Con {hours(budget.left)} horas-cupo no alcanza para ninguna. Su saldo crece cuando confirma y cuando pasan los días.</Trans>
        )}
      </p>
      {refusal && <ExtendProblem refusal={refusal} />}
      {fault && <FaultNotice fault={fault} />}
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Volver</Trans>
        </Button>
        <Button look="primary" isBusy={loading} disabled={!chosen} onClick={() => void run()}>
          <Trans>Extender el bloqueo</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  );
}
