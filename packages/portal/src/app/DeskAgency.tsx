import { useRouter } from '@tanstack/react-router';
import { AgencySwitch } from '@/features/agencies-desk/AgencySwitch.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { chooseAgency, useCurrentAgency } from '@/pages/current-agency.ts';

/** The agency of the desk. A change of agency asks the page again, for the other one. Nothing for people without an agency. */
export function DeskAgency(props: { look: 'bar' | 'list' }) {
  const router = useRouter();
  const viewer = useViewer();
  const current = useCurrentAgency();
  if (!viewer || !current) return null;

  function choose(agencyId: string) {
    chooseAgency(agencyId);
    void router.invalidate();
  }

  return (
    <AgencySwitch look={props.look} agencies={viewer.memberships.map(({ agency }) => agency)} current={current.agency} onChoose={choose} />
  );
}
