import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { startTransition } from 'react';
import { HoldEverything } from '@/features/holds/HoldEverything.tsx';
import { PartyFields } from '@/features/holds/PartyFields.tsx';
import { ItineraryBuilder } from '@/features/itineraries/ItineraryBuilder.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { Timeline } from '@/features/states/Timeline.tsx';
import { useLookAgain } from '@/lib/use-look-again.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import type { load } from './ItineraryPage.query.ts';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';

/** One itinerary: written by the members who may, read by the others, held as a whole. */
export function ItineraryPage(props: PageProps<typeof load>) {
  const { refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const navigate = useNavigate();
  const href = useLocation({ select: (location) => location.href });
  const viewer = useViewer();
  const { itinerary } = data;

  function lookAgain() {
    startTransition(() => {
      refetch().catch(() => undefined);
    });
  }
  useLookAgain(lookAgain);
  if (!itinerary || !viewer) return <NotHere />;
  const role = viewer.memberships.find(({ agency }) => agency.id === itinerary.agency.id)?.role;

  return (
    <PageBody width="full">
      <ItineraryBuilder
        key={itinerary.id}
        itinerary={itinerary}
        personId={viewer.person.id}
        mayWrite={role === 'OWNER' || role === 'BOOKER'}
        partyFields={(party, onChange) => <PartyFields party={party} onChange={onChange} />}
        onClosed={lookAgain}
        hold={(work) => (
          <HoldEverything
            {...work}
            agencyId={itinerary.agency.id}
            itineraryId={itinerary.id}
            standing={itinerary.agency.standing}
            signInTo={href}
            onHeld={(code) => navigate({ to: '/desk/reservations/$code', params: { code } })}
            onRefused={lookAgain}
          />
        )}
      />
      <Timeline entries={itinerary.history ?? []} of="itinerary" />
    </PageBody>
  );
}
