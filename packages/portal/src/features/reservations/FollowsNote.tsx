import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { FollowsNote_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { sameTotals } from './totals.ts';
import { TotalsText } from './TotalsText.tsx';

const FRAGMENT: TypedDocumentNode<FollowsNote_reservation> = gql`
  fragment FollowsNote_reservation on Reservation {
    id
    price {
      totals {
        amount
        currency
      }
    }
    follows {
      id
      code
      price {
        totals {
          amount
          currency
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** On what was held again: which one it takes the place of, and that its price is today's where that is another. */
export function FollowsNote(props: { reservation: FragmentType<FollowsNote_reservation> }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { follows, price } = reservation;
  if (!follows) return null;
  const isOther = !sameTotals(price.totals, follows.price.totals);
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
          El precio es el de hoy: <TotalsText totals={price.totals} />; antes era <TotalsText totals={follows.price.totals} />.
        </Trans>
      )}
    </Notice>
  );
}
