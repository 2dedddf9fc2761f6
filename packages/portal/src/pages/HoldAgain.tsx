import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans } from '@lingui/react/macro';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { HoldAgainProblem } from '@/features/holds/HoldAgainProblem.tsx';
import { useHoldAgain, type HoldAgainTrouble } from '@/features/holds/use-hold-again.ts';
import { carryTyped } from '@/features/manifest/draft.ts';
import type { HoldAgain_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';

const FRAGMENT: TypedDocumentNode<HoldAgain_reservation> = gql`
  fragment HoldAgain_reservation on Reservation {
    id
    people
    may {
      holdAgain
    }
    followedBy {
      id
      code
    }
    heldTogether {
      id
      code
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/**
 * Holds what lapsed once more, all its departures or none, with its names: one action of the server. A new hold: the old
 * reservation stays what it is, and leads to the one that took its place.
 */
export function HoldAgain(props: { reservation: FragmentType<HoldAgain_reservation>; personId: string }) {
  const navigate = useNavigate();
  const here = useLocation({ select: (location) => location.href });
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { holdAgain, isBusy } = useHoldAgain();
  const [trouble, setTrouble] = useState<HoldAgainTrouble | null>(null);
  const { people, followedBy, heldTogether, may } = reservation;

  async function run() {
    setTrouble(null);
    const outcome = await holdAgain(reservation.id);
    if ('trouble' in outcome) {
      setTrouble(outcome.trouble);
      return;
    }
    carryTyped(props.personId, heldTogether[0]!.code, outcome.held.code);
    await navigate({ to: '/desk/reservations/$code', params: { code: outcome.held.code } });
  }

  return (
    <>
      {followedBy && (
        <span>
          <Trans>
            Se volvió a bloquear como{' '}
            <Link to="/desk/reservations/$code" params={{ code: followedBy.code }}>
              <CodeText>{followedBy.code}</CodeText>
            </Link>
            .
          </Trans>
        </span>
      )}
      {may.holdAgain && (
        <>
          <Button look="primary" isBusy={isBusy} onClick={() => void run()}>
            <Plural value={people * heldTogether.length} one="Volver a bloquear # cupo" other="Volver a bloquear # cupos" />
          </Button>
          <span>
            <Trans>Con los mismos nombres, si todavía hay cupos y al precio de hoy.</Trans>
          </span>
        </>
      )}
      {trouble && <HoldAgainProblem trouble={trouble} signInTo={here} />}
    </>
  );
}
