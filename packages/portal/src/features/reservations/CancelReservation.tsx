import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { stateWord } from '@/features/states/state-words.ts';
import type { CancelReservation as CancelReservationData, CancelReservationVariables, CancelReservation_reservation } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { CancellationCost } from './CancellationCost.tsx';
import './reservation-change.ts';

const FRAGMENT: TypedDocumentNode<CancelReservation_reservation> = gql`
  fragment CancelReservation_reservation on Reservation {
    id
    code
    people
    departure {
      id
      date
      endDate
      trek {
        id
        name
      }
    }
    heldTogether {
      id
      state
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const CANCEL: TypedDocumentNode<CancelReservationData, CancelReservationVariables> = gql`
  mutation CancelReservation($input: CancelReservationInput!) {
    cancelReservation(input: $input) {
      ... on CancelReservationSuccess {
        reservation {
          id
          ...ReservationChange_reservation
          ...PriceLines_reservation
          ...ReservationFacts_reservation
        }
      }
      ... on ReservationNotCancellable {
        state
      }
      ... on QuoteStale {
        cause
        reservation {
          id
          ...CancellationCost_reservation
        }
      }
    }
  }
`;
type Refusal = Exclude<CancelReservationData['cancelReservation'], { __typename: 'CancelReservationSuccess' }>;

/** Cancels a confirmed reservation, with its effect stated and a reason that stays in the history. */
export function CancelReservation(props: { reservation: FragmentType<CancelReservation_reservation>; onStale: () => void }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const [cancel] = useMutation(CANCEL);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  // Undefined until what comes back was shown; null where nothing can be quoted.
  const [quote, setQuote] = useState<string | null>();
  const others = reservation.heldTogether.filter((one) => one.id !== reservation.id && one.state === 'CONFIRMED').length;

  async function run(reason: string) {
    setRefusal(null);
    setFault(null);
    const about = { reservationId: reservation.id, reason, quote };
    try {
      const { data } = await cancel({ variables: { input: { ...about, key: intentKey('cancel', about) } } });
      const result = data?.cancelReservation;
      if (!result) return;
      if (result.__typename !== 'CancelReservationSuccess') {
        setRefusal(result);
        if (result.__typename === 'ReservationNotCancellable') props.onStale();
        return;
      }
      intentDone('cancel');
      setOpen(false);
      focusPage();
      showToast({ text: t`Reserva cancelada. Los cupos ya están a la venta.` });
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        <Trans>Cancelar la reserva</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t`Cancelar la reserva ${reservation.code}`}
        confirmLabel={t`Cancelar la reserva`}
        isDestructive
        isReady={quote !== undefined}
        reason={{ label: t`Motivo`, help: t`Lo leen su agencia y la red, en el historial de la reserva. Entre 3 y 500 caracteres.`, draft: `cancel.${reservation.id}` }}
        effect={
          <>
            {isOpen && <CancellationCost code={reservation.code} onQuote={setQuote} />}
            <p>
              <Plural value={reservation.people} one="# cupo vuelve a la venta ahora mismo:" other="# cupos vuelven a la venta ahora mismo:" />{' '}
              <strong>{reservation.departure.trek.name}</strong>, <DateRangeText from={reservation.departure.date} to={reservation.departure.endDate} />.{' '}
              <Trans>No se puede deshacer.</Trans>
            </p>
            {others > 0 && (
              <p>
                <Plural
                  value={others}
                  one="La otra reserva que se bloqueó junto con esta sigue en pie."
                  other="Las otras # reservas que se bloquearon junto con esta siguen en pie."
                />
              </p>
            )}
          </>
        }
        problem={refusal ? <Problem refusal={refusal} /> : fault && <FaultNotice fault={fault} />}
        onConfirm={run}
      />
    </>
  );
}

function Problem({ refusal }: { refusal: Refusal }) {
  const { i18n } = useLingui();
  return (
    <Notice tone="stop" isAnnounced>
      {refusal.__typename === 'ReasonMissing' && <Trans>Escriba un motivo que otra persona entienda: entre 3 y 500 caracteres.</Trans>}
      {refusal.__typename === 'QuoteStale' && <Trans>Lo que vuelve cambió desde que lo miró: arriba está lo de ahora. No se canceló nada; si está de acuerdo, vuelva a cancelar.</Trans>}
      {refusal.__typename === 'ReservationNotCancellable' && (
        <Trans>
          La reserva figura como «{i18n._(stateWord('reservation', refusal.state).word)}». Se cancela una reserva confirmada, hasta el día antes de la salida.
        </Trans>
      )}
    </Notice>
  );
}
