import { useLingui } from '@lingui/react/macro';
import { useViewer } from '@/features/people/viewer.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { AgencyDesk } from './AgencyDesk.tsx';
import { CertifierDesk } from './CertifierDesk.tsx';
import type { load } from './DeskHomePage.query.ts';
import { NoAgency } from './NoAgency.tsx';
import { OperationsDesk } from './OperationsDesk.tsx';
import type { PageProps } from './page-props.ts';
import { StaffWelcome } from './StaffWelcome.tsx';

/** Where work begins: what needs doing for the agency, for the network, or the way to an agency of one's own. */
export function DeskHomePage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { agency, staff, operations } = props.data;
  const network = (
    <>
      {operations && <OperationsDesk queryRef={operations} />}
      {staff && <CertifierDesk queryRef={staff} />}
    </>
  );
  if (agency) return <AgencyDesk queryRef={agency}>{network}</AgencyDesk>;
  return (
    <PageBody>
      <PageHeader title={t`Mi escritorio`} />
      {network}
      {!staff && !operations && viewer && (viewer.networkRoles.length > 0 ? <StaffWelcome roles={viewer.networkRoles} /> : <NoAgency />)}
    </PageBody>
  );
}
