import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { HoldPanel_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { ConfirmHold } from './ConfirmHold.tsx';
import { HoldChecklist } from './HoldChecklist.tsx';
import { HoldClock } from './HoldClock.tsx';
import styles from './HoldPanel.module.css';
import { nextStep } from './next-step.ts';
import { ReleaseHoldDialog } from './ReleaseHoldDialog.tsx';

const FRAGMENT: TypedDocumentNode<HoldPanel_reservation> = gql`
  fragment HoldPanel_reservation on Reservation {
    id
    code
    heldAt
    expiresAt
    people
    agency {
      id
      standing
    }
    may {
      confirm
      release
      editManifest
    }
    heldTogether {
      id
      named
      namingDeadline
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

/** While a hold runs: its clock, what confirms it, and a primary button that names the next missing thing. */
export function HoldPanel(props: { reservation: FragmentType<HoldPanel_reservation>; today: LocalDate; onStale: () => void; /** More time for it. */ extend?: ReactNode }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const [isReleasing, setReleasing] = useState(false);
  const { heldTogether, may, people, code } = reservation;
  if (!reservation.expiresAt) return null;
  const facts = {
    isCertified: reservation.agency.standing === 'CERTIFIED',
    people,
    named: Math.min(...heldTogether.map((one) => one.named)),
    namingDeadline: heldTogether.map((one) => one.namingDeadline).sort()[0]!,
    today: props.today,
  };
  const step = nextStep(facts);
  const missing = people - facts.named;
  const spots = people * heldTogether.length;
  const others = (
    <>
      {may.editManifest && (
        <ButtonLink to="/desk/reservations/$code/manifest" params={{ code }} look={step === 'names' ? 'primary' : 'secondary'}>
          {missing > 0 ? <Plural value={missing} one="Escribir el nombre que falta" other="Escribir los # nombres que faltan" /> : <Trans>Revisar los nombres</Trans>}
        </ButtonLink>
      )}
      {may.release && (
        <Button look="danger" onClick={() => setReleasing(true)}>
          <Trans>Liberar cupos</Trans>
        </Button>
      )}
    </>
  );

  return (
    <section className={styles.panel} aria-label={code}>
      <HoldClock heldAt={reservation.heldAt} expiresAt={reservation.expiresAt} />
      <div className={styles.todo}>
        <HoldChecklist facts={facts} departures={heldTogether.length} />
        {step === 'confirm' && may.confirm ? (
          <ConfirmHold id={reservation.id} code={code} spots={spots} onStale={props.onStale} beside={others} />
        ) : (
          <div className={styles.actions}>
            {step === 'certification' && may.confirm && (
              <ButtonLink to="/desk/certification" look="primary">
                <Trans>Ver la certificación</Trans>
              </ButtonLink>
            )}
            {others}
          </div>
        )}
        {props.extend}
        {!may.confirm && (
          <p>
            <Trans>Confirman y liberan el titular de la agencia y quienes reservan en ella.</Trans>
          </p>
        )}
      </div>
      <ReleaseHoldDialog
        isOpen={isReleasing}
        onClose={() => setReleasing(false)}
        reservationId={reservation.id}
        people={spots}
        departures={heldTogether.map((one) => one.departure)}
        onStale={props.onStale}
      />
    </section>
  );
}
