import { useLingui } from '@lingui/react/macro';
import { MembershipList } from '@/features/people/MembershipList.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';

/** Where work begins: in whose name this person works here. */
export function DeskPage() {
  const { t } = useLingui();
  return (
    <PageBody>
      <PageHeader title={t`Mi escritorio`} />
      <MembershipList />
    </PageBody>
  );
}
