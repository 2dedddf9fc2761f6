import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { OfferNote_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';

const FRAGMENT: TypedDocumentNode<OfferNote_reservation> = gql`
  fragment OfferNote_reservation on Reservation {
    id
    state
    people
    waitingEntry {
      id
      code
      people
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** While the hold runs that a waiting party was offered: what confirming and releasing mean for its place. */
export function OfferNote(props: { reservation: FragmentType<OfferNote_reservation> }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { waitingEntry } = reservation;
  if (!waitingEntry || reservation.state !== 'HELD') return null;
  return (
    <Notice tone="info" title={t`Oferta de la lista de espera`}>
      <Trans>
        Su grupo esperaba estos cupos (<Link to="/desk/waiting-list/$code" params={{ code: waitingEntry.code }}>
          {waitingEntry.code}
        </Link>). Confirmar acepta la oferta; liberar la rechaza, y los cupos pasan a quien sigue.
      </Trans>
      {reservation.people < waitingEntry.people && (
        <>
          {' '}
          <Trans>
            Es una parte: {reservation.people} de {waitingEntry.people} personas.
          </Trans>
        </>
      )}
    </Notice>
  );
}
