import { useNavigate } from '@tanstack/react-router';
import { partyFault, usualParty } from '@/features/holds/party.ts';
import { PartyFields } from '@/features/holds/PartyFields.tsx';
import { JoinWaitingDialog } from '@/features/waiting/JoinWaitingDialog.tsx';
import { useCurrentAgency } from './current-agency.ts';

/** The waiting list as the board uses it: for the agency one works for now; who joined is led to its list. */
export function WaitFromBoard(props: { departure: { date: string; trek: { slug: string; name: string } }; groupSize: number; onClose: () => void }) {
  const navigate = useNavigate();
  const agency = useCurrentAgency()?.agency;
  if (!agency) return null;
  return (
    <JoinWaitingDialog
      trek={props.departure.trek}
      date={props.departure.date}
      agencyId={agency.id}
      startParty={usualParty(props.groupSize)}
      partyFields={(party, onChange) => <PartyFields isFirst party={party} onChange={onChange} />}
      isPartyFine={(party) => partyFault(party) === null}
      onJoined={() => navigate({ to: '/desk/waiting-list' })}
      onClose={props.onClose}
    />
  );
}
