import { useReadQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { CommunityList } from '@/features/communities/CommunityList.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import type { load } from './CommunitiesPage.query.ts';
import type { PageProps } from './page-props.ts';

/** The communities of the network, by district. */
export function CommunitiesPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  return (
    <PageBody>
      <PageHeader
        title={t`Comunidades`}
        help={t`Comunidades campesinas, una cooperativa, un centro poblado y una asociación agraria. Los nombres van como ellas los escriben.`}
      />
      <CommunityList communities={data.communities} />
    </PageBody>
  );
}
