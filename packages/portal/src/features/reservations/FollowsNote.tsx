import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { FollowsNote_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { heldAtTotals, sameTotals } from './totals.ts';
import { TotalsText } from './TotalsText.tsx';

const FRAGMENT: TypedDocumentNode<FollowsNote_reservation> = gql`
  fragment FollowsNote_reservation on Reservation {
    id
    price {
      lines {
        position
        addedAt
        total {
          amount
          currency
        }
      }
    }
    follows {
      id
      code
      price {
        lines {
          position
          addedAt
          total {
            amount
            currency
          }
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** On what was held again: which one it takes the place of, and that it was held at another price where rates had changed. Later changes of either are no part of it. */
export function FollowsNote(props: { reservation: FragmentType<FollowsNote_reservation> }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { follows } = reservation;
  if (!follows) return null;
  const now = heldAtTotals(reservation.price);
  const before = heldAtTotals(follows.price);
  const isOther = !sameTotals(now, before);
  return (
    <Notice tone={isOther ? 'attention' : 'info'}>
      <Trans>
        Vuelve a bloquear lo de{' '}
        <Link to="/desk/reservations/$code" params={{ code: follows.code }}>
          <CodeText>{follows.code}</CodeText>
        </Link>
        .
      </Trans>{' '}
      {isOther && (
        <Trans>
          Se bloqueó de nuevo por <TotalsText totals={now} />; antes era <TotalsText totals={before} />.
        </Trans>
      )}
    </Notice>
  );
}
