import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { stateWord } from '@/features/states/state-words.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { useReleaseHold, type ReleaseResult } from './use-release-hold.ts';

type HeldDeparture = { id: string; trek: { name: string }; date: string; endDate: string };

/** Gives the spots of a hold back, or withdraws a request, after saying what that means. */
export function ReleaseHoldDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  reservationId: string;
  people: number;
  departures: readonly HeldDeparture[];
  /** Nothing is held yet: the request is withdrawn. */
  isRequest?: boolean;
  /** The hold was not as the screen shows it. */
  onStale?: () => void;
}) {
  const { t, i18n } = useLingui();
  const releaseHold = useReleaseHold();
  const [refusal, setRefusal] = useState<Exclude<ReleaseResult, { __typename: 'ReleaseHoldSuccess' }> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  async function release() {
    setRefusal(null);
    setFault(null);
    try {
      const result = await releaseHold(props.reservationId);
      if (!result) return;
      if (result.__typename !== 'ReleaseHoldSuccess') {
        setRefusal(result);
        props.onStale?.();
        return;
      }
      showToast({ text: props.isRequest ? t`Solicitud retirada: los cupos ya están a la venta.` : t`Cupos liberados: ya están a la venta.` });
      props.onClose();
      focusPage();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <ConfirmDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={props.isRequest ? t`Retirar la solicitud` : t`Liberar los cupos`}
      confirmLabel={props.isRequest ? t`Retirar la solicitud` : t`Liberar cupos`}
      isDestructive
      effect={
        <>
          <p>
            <Plural value={props.people} one="# cupo vuelve a la venta ahora mismo:" other="# cupos vuelven a la venta ahora mismo:" />
          </p>
          <ul>
            {props.departures.map((departure) => (
              <li key={departure.id}>
                <strong>{departure.trek.name}</strong>, <DateRangeText from={departure.date} to={departure.endDate} />
              </li>
            ))}
          </ul>
          <p>
            <Trans>Los nombres ya escritos quedan en la reserva, que pasa a cancelada. Si después quiere los cupos, tendrá que bloquear de nuevo, si todavía hay.</Trans>
          </p>
        </>
      }
      problem={
        refusal ? (
          <Notice tone="stop" isAnnounced>
            {refusal.__typename === 'ReservationNotHeld' ? (
              <Trans>El bloqueo ya no corre: la reserva figura como «{i18n._(stateWord('reservation', refusal.state).word)}».</Trans>
            ) : (
              <Trans>La red no permitió liberar. Vuelva a cargar la página para ver cómo está la reserva.</Trans>
            )}
          </Notice>
        ) : (
          fault && <FaultNotice fault={fault} />
        )
      }
      onConfirm={release}
    />
  );
}
