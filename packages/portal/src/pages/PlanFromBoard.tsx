import { useNavigate } from '@tanstack/react-router';
import { usualParty } from '@/features/holds/party.ts';
import { PartyFields } from '@/features/holds/PartyFields.tsx';
import type { DatedDeparture } from '@/features/itineraries/itinerary-document.ts';
import { PlanDialog } from '@/features/itineraries/PlanDialog.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { useCurrentAgency } from './current-agency.ts';

/** The planning dialog as the board uses it: the itinerary is the agency's one works for now, and opens when it is ready. */
export function PlanFromBoard(props: { departures: ReadonlyArray<DatedDeparture & { trek: { name: string } }>; groupSize: number; onClose: () => void }) {
  const navigate = useNavigate();
  const viewer = useViewer();
  const agency = useCurrentAgency()?.agency;
  if (!viewer || !agency) return null;
  return (
    <PlanDialog
      departures={props.departures}
      agencyId={agency.id}
      personId={viewer.person.id}
      startParty={usualParty(props.groupSize)}
      partyFields={(party, onChange) => <PartyFields party={party} onChange={onChange} />}
      onOpen={(id) => navigate({ to: '/desk/itineraries/$id', params: { id } })}
      onClose={props.onClose}
    />
  );
}
