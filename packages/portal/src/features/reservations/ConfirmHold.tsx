import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { ConfirmReservation, ConfirmReservationVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { ConfirmProblem, type ConfirmRefusal } from './ConfirmProblem.tsx';
import styles from './HoldPanel.module.css';
import './reservation-change.ts';

const CONFIRM: TypedDocumentNode<ConfirmReservation, ConfirmReservationVariables> = gql`
  mutation ConfirmReservation($input: ConfirmReservationInput!) {
    confirmReservation(input: $input) {
      ... on ConfirmReservationSuccess {
        reservations {
          id
          ...ReservationChange_reservation
        }
      }
      ... on HoldExpired {
        expiredAt
      }
      ... on ReservationNotHeld {
        state
      }
      ... on ManifestIncomplete {
        named
        people
        namingDeadline
      }
      ... on ManifestMismatch {
        stated {
          rateClass
          ageClass
          count
        }
        listed {
          rateClass
          ageClass
          count
        }
      }
      ... on AgencyNotCertified {
        standing
      }
      ... on DepartureClosed {
        reason
        departure {
          id
          date
          trek {
            id
            name
          }
        }
      }
    }
  }
`;

/** Turns a hold into reservations: all of it at once. `onStale`: it was not as the screen shows it, look again. */
export function ConfirmHold(props: { id: string; code: string; spots: number; onStale: () => void; /** Other things to do, beside the button. */ beside: ReactNode }) {
  const { t } = useLingui();
  const [confirm, { loading }] = useMutation(CONFIRM);
  const [refusal, setRefusal] = useState<ConfirmRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  async function run() {
    setRefusal(null);
    setFault(null);
    try {
      const { data } = await confirm({ variables: { input: { reservationId: props.id, key: intentKey('confirm', props.id) } } });
      const result = data?.confirmReservation;
      if (!result) return;
      if (result.__typename !== 'ConfirmReservationSuccess') {
        setRefusal(result);
        props.onStale();
        return;
      }
      intentDone('confirm');
      focusPage();
      showToast({ text: t`Confirmada. El voucher ya está listo.` });
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <>
      <div className={styles.actions}>
        <Button look="primary" isBusy={loading} onClick={() => void run()}>
          <Plural value={props.spots} one="Confirmar # cupo" other="Confirmar # cupos" />
        </Button>
        {props.beside}
      </div>
      {refusal && <ConfirmProblem refusal={refusal} code={props.code} />}
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
