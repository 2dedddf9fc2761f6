import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans } from '@lingui/react/macro';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { HoldTrouble } from '@/features/holds/hold-outcome.ts';
import { HoldProblem } from '@/features/holds/HoldProblem.tsx';
import { useHoldItinerary } from '@/features/holds/use-hold-itinerary.ts';
import { useHoldSpots } from '@/features/holds/use-hold-spots.ts';
import { carryNames } from '@/features/manifest/draft.ts';
import { savedRows } from '@/features/manifest/saved-rows.ts';
import type { HoldAgain_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';

const FRAGMENT: TypedDocumentNode<HoldAgain_reservation> = gql`
  fragment HoldAgain_reservation on Reservation {
    id
    people
    reference
    agency {
      id
    }
    party {
      rateClass
      ageClass
      count
    }
    itinerary {
      id
      version
      days {
        day
        items {
          id
          departure {
            id
          }
        }
      }
    }
    travellers {
      id
      firstNames
      lastNames
      documentType
      documentNumber
      nationality
      birthDate
      sex
      diet
      medicalNote
      emergencyContact
    }
    departure {
      id
    }
    heldTogether {
      id
      code
      state
      departure {
        id
        isOpen
        freeSpots
        trek {
          id
          name
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/**
 * Holds the same departures for the same people once more, if there is room, and takes their names along. A new hold: the
 * old reservation stays what it is.
 */
export function HoldAgain(props: { reservation: FragmentType<HoldAgain_reservation>; personId: string; mayHold: boolean }) {
  const language = useLanguage();
  const navigate = useNavigate();
  const here = useLocation({ select: (location) => location.href });
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const spots = useHoldSpots();
  const whole = useHoldItinerary();
  const [trouble, setTrouble] = useState<HoldTrouble | null>(null);
  const { people, itinerary } = reservation;
  if (!props.mayHold) return null;
  const again = holdableAgain(reservation);
  const tooFew = again.departures.find((departure) => !departure.isOpen || departure.freeSpots < people);
  if (tooFew) return <NoRoomNow departure={tooFew} people={people} />;

  async function holdAgain() {
    setTrouble(null);
    const { agency, party, reference } = reservation;
    const outcome = again.isWhole && itinerary
      ? await whole.hold({ itineraryId: itinerary.id, version: itinerary.version })
      : await spots.hold({ agencyId: agency.id, departureId: reservation.departure.id, party: party.map(({ rateClass, ageClass, count }) => ({ rateClass, ageClass, count })), reference });
    if ('trouble' in outcome) {
      setTrouble(outcome.trouble);
      return;
    }
    carryNames(props.personId, reservation.heldTogether[0]!.code, outcome.held.code, savedRows(reservation.travellers ?? [], language));
    await navigate({ to: '/desk/reservations/$code', params: { code: outcome.held.code } });
  }

  return (
    <>
      <Button look="primary" isBusy={spots.isBusy || whole.isBusy} onClick={() => void holdAgain()}>
        <Plural value={people * again.departures.length} one="Volver a bloquear # cupo" other="Volver a bloquear # cupos" />
      </Button>
      {trouble && <HoldProblem trouble={trouble} signInTo={here} />}
    </>
  );
}

/**
 * What holding again would hold. The whole of an itinerary's hold, while the itinerary still has just these departures and
 * none of them stands; else this departure alone.
 */
function holdableAgain({ heldTogether, departure, itinerary }: HoldAgain_reservation) {
  const planned = itinerary?.days.flatMap((day) => day.items.flatMap((item) => item.departure?.id ?? [])) ?? [];
  const held = heldTogether.map((one) => one.departure);
  const isSame = planned.length === held.length && held.every((one) => planned.includes(one.id));
  const isWhole = isSame && heldTogether.every((one) => one.state === 'EXPIRED' || one.state === 'CANCELLED');
  return { isWhole, departures: isWhole ? held : held.filter((one) => one.id === departure.id) };
}

/** The group would not fit now: which departure is in the way, and where to look. */
function NoRoomNow({ departure, people }: { departure: HoldAgain_reservation['heldTogether'][number]['departure']; people: number }) {
  const trek = departure.trek.name;
  return (
    <>
      <span>
        {departure.freeSpots < people ? (
          <Plural
            value={departure.freeSpots}
            _0={`Ya no hay cupos en ${trek}.`}
            one={`En ${trek} queda # cupo: no alcanza para el grupo.`}
            other={`En ${trek} quedan # cupos: no alcanzan para el grupo.`}
          />
        ) : (
          <Trans>{trek} ya no está a la venta en esa fecha.</Trans>
        )}
      </span>
      <ButtonLink to="/availability" size="small">
        <Trans>Buscar otra fecha</Trans>
      </ButtonLink>
    </>
  );
}
