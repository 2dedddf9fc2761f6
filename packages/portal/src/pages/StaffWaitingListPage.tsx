import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useTransition } from 'react';
import { TrekWaitingTable } from '@/features/waiting/TrekWaitingTable.tsx';
import { WaitingRules } from '@/features/waiting/WaitingRules.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { SelectField } from '@/ui/fields/fields.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { type load, readTrek } from './StaffWaitingListPage.query.ts';
import type { PageProps } from './page-props.ts';

/** For operations: who waits for a trek, in the order in which they are served. To be read; the list serves itself. */
export function StaffWaitingListPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [isFetchingMore, startFetching] = useTransition();
  const slug = readTrek(props.search);
  const { edges, pageInfo } = data.trekWaitingList;
  const treks = data.treks.filter(({ days }) => days !== null);
  if (!slug && treks[0]) return <Navigate to="/staff/waiting-list" search={{ trek: treks[0].slug }} replace />;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }
  return (
    <PageBody>
      <PageHeader
        title={t`Lista de espera`}
        help={t`Quién espera por una ruta, en el orden en que se le atiende. La lista se atiende sola.`}
        actions={
          <SelectField
            label={t`Ruta`}
            value={slug}
            onChange={(event) => void navigate({ to: '/staff/waiting-list', search: { trek: event.currentTarget.value }, replace: true })}
            data={treks.map((trek) => ({ value: trek.slug, label: trek.name }))}
          />
        }
      />
      <WaitingRules />
      {edges.length === 0 ? (
        <EmptyState>
          <Trans>Nadie espera por esta ruta ni tiene una oferta.</Trans>
        </EmptyState>
      ) : (
        <TrekWaitingTable entries={edges.map((edge) => edge.node)} />
      )}
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más</Trans>
          </Button>
        </div>
      )}
    </PageBody>
  );
}
