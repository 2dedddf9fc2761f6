import { useRouter } from '@tanstack/react-router';
import { AgencySwitch } from '@/features/agencies-desk/AgencySwitch.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { chooseAgency, useCurrentAgency } from '@/pages/current-agency.ts';

/** A page of the desk that shows the agency's own things, as opposed to one thing of the agency left behind. */
const isOfAnyAgency = /^\/desk(\/[a-z-]+)?$/;

/**
 * The agency of the desk. After a change the page is asked again for the other agency; from one thing of the agency left
 * behind it leads home. Nothing for people without an agency.
 */
export function DeskAgency(props: { look: 'bar' | 'list'; onChosen?: () => void }) {
  const router = useRouter();
  const viewer = useViewer();
  const current = useCurrentAgency();
  if (!viewer || !current) return null;

  function choose(agencyId: string) {
    chooseAgency(agencyId);
    props.onChosen?.();
    if (isOfAnyAgency.test(router.state.location.pathname)) void router.invalidate();
    else void router.navigate({ to: '/desk' });
  }

  return (
    <AgencySwitch look={props.look} agencies={viewer.memberships.map(({ agency }) => agency)} current={current.agency} onChoose={choose} />
  );
}
