import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import type { RequestPanel_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useServerNow } from '@/lib/use-server-now.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { countdownText, holdTime } from './hold-time.ts';
import clock from './HoldClock.module.css';
import styles from './HoldPanel.module.css';
import { ReleaseHoldDialog } from './ReleaseHoldDialog.tsx';

const FRAGMENT: TypedDocumentNode<RequestPanel_reservation> = gql`
  fragment RequestPanel_reservation on Reservation {
    id
    code
    heldAt
    expiresAt
    people
    may {
      release
      editManifest
      answerRequest
    }
    heldTogether {
      id
      state
      named
      departure {
        id
        date
        endDate
        trek {
          id
          name
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** While a request waits for the network: until when it answers, what is kept meanwhile, and the way to withdraw it. */
export function RequestPanel(props: { reservation: FragmentType<RequestPanel_reservation>; onStale: () => void }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const [isWithdrawing, setWithdrawing] = useState(false);
  const acceptedHours = useHoldRules()?.acceptedHours;
  const now = useServerNow();
  const { heldAt, expiresAt, heldTogether, may, people, code } = reservation;
  if (!expiresAt) return null;
  const time = holdTime({ heldAt, expiresAt }, now);
  const spots = people * heldTogether.length;
  const missing = people - Math.min(...heldTogether.map((one) => one.named));
  const asked = heldTogether.filter((one) => one.state === 'PENDING');

  return (
    <section className={styles.panel} aria-label={code}>
      <div className={clock.clock} data-phase="calm">
        <p className={clock.left} role="timer" aria-label={t`Tiempo que le queda a la red para responder: ${countdownText(time.secondsLeft)}`}>
          {countdownText(time.secondsLeft)}
        </p>
        <div className={clock.bar} aria-hidden="true">
          <div className={clock.rest} style={{ transform: `scaleX(${time.share.toFixed(4)})` }} />
        </div>
        <p className={clock.until}>
          <Trans>
            Solicitada: la red responde antes del <InstantText at={expiresAt} /> (Lima)
          </Trans>
        </p>
        <p className={clock.after}>
          <Trans>Si no responde, los cupos vuelven a la venta y le avisamos.</Trans>
        </p>
      </div>
      <div className={styles.todo}>
        <p>
          <Plural value={spots} one="# cupo queda guardado mientras la red decide." other="# cupos quedan guardados mientras la red decide." />{' '}
          {asked.length < heldTogether.length ? (
            <Trans>A solicitud: {asked.map((one) => one.departure.trek.name).join(', ')}. Las demás salidas esperan con ella: todas o ninguna.</Trans>
          ) : null}
        </p>
        {acceptedHours !== undefined && (
          <p>
            <Trans>Si la red acepta, tendrá {acceptedHours} horas para confirmar. Los nombres se pueden escribir desde ahora.</Trans>
          </p>
        )}
        <div className={styles.actions}>
          {may.answerRequest && (
            <ButtonLink to="/staff/requests" look="primary">
              <Trans>Responder la solicitud</Trans>
            </ButtonLink>
          )}
          {may.editManifest && (
            <ButtonLink to="/desk/reservations/$code/manifest" params={{ code }}>
              {missing > 0 ? <Plural value={missing} one="Escribir el nombre que falta" other="Escribir los # nombres que faltan" /> : <Trans>Revisar los nombres</Trans>}
            </ButtonLink>
          )}
          {may.release && (
            <Button look="danger" onClick={() => setWithdrawing(true)}>
              <Trans>Retirar la solicitud</Trans>
            </Button>
          )}
        </div>
      </div>
      <ReleaseHoldDialog
        isOpen={isWithdrawing}
        isRequest
        onClose={() => setWithdrawing(false)}
        reservationId={reservation.id}
        people={spots}
        departures={heldTogether.map((one) => one.departure)}
        onStale={props.onStale}
      />
    </section>
  );
}
