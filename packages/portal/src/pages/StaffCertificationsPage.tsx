import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useTransition } from 'react';
import { QueueEmpty } from '@/features/certification/QueueEmpty.tsx';
import { QueueKeys } from '@/features/certification/QueueKeys.tsx';
import { readQueueSearch } from '@/features/certification/queue-search.ts';
import { QueueSortField } from '@/features/certification/QueueSortField.tsx';
import { QueueTable } from '@/features/certification/QueueTable.tsx';
import { QueueTabs } from '@/features/certification/QueueTabs.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { TabbedList } from '@/ui/actions/TabLinks.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffCertificationsPage.query.ts';
import styles from './StaffCertificationsPage.module.css';

/** The certification files that came in, those that wait first. For certifiers: for anybody else the page is not here. */
export function StaffCertificationsPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [isFetchingMore, startFetching] = useTransition();
  const { edges, pageInfo } = data.certificationQueue;
  const view = readQueueSearch(props.search);
  if (!viewer?.networkRoles.includes('CERTIFIER')) return <NotHere />;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }

  return (
    <PageBody>
      <PageHeader title={t`Certificación de agencias`} help={t`Cada expediente se responde en quince días. Denegarlo lo deciden dos personas.`} />
      <TabbedList>
        <div className={styles.bar}>
          <QueueTabs view={view} />
          {edges.length > 1 && <QueueSortField view={view} />}
        </div>
        {edges.length === 0 ? (
          <QueueEmpty show={view.show} />
        ) : (
          <QueueTable certifications={edges.map(({ node }) => node)} view={view} today={data.network.today} />
        )}
      </TabbedList>
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más expedientes</Trans>
          </Button>
        </div>
      )}
      {edges.length > 0 && <QueueKeys ids={edges.map(({ node }) => node.id)} currentId={null} view={view} />}
    </PageBody>
  );
}
