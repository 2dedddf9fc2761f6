import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useTransition } from 'react';
import { DepartureFilters } from '@/features/departures/DepartureFilters.tsx';
import { DepartureTable } from '@/features/departures/DepartureTable.tsx';
import { readDeparturesSearch } from '@/features/departures/departures-search.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { FilterBar } from '@/ui/actions/FilterBar.tsx';
import type { load } from './DeparturesPage.query.ts';
import type { PageProps } from './page-props.ts';

/** Every departure that lies ahead, with its free spots, for everybody. */
export function DeparturesPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [isFetchingMore, startFetching] = useTransition();
  const { edges, pageInfo } = data.departures;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }

  return (
    <PageBody>
      <PageHeader title={t`Salidas`} help={t`Cupos libres al momento de abrir la página. Una agencia certificada los bloquea por usted.`} />
      <FilterBar>
        <DepartureFilters treks={data.treks} search={readDeparturesSearch(props.search)} today={data.network.today} />
      </FilterBar>
      {edges.length === 0 ? (
        <EmptyState
          action={
            <ButtonLink to="/departures" search={{}}>
              <Trans>Ver todas las salidas</Trans>
            </ButtonLink>
          }
        >
          <Trans>Ninguna salida cumple con lo que eligió. Pruebe con otro mes o con un grupo más pequeño.</Trans>
        </EmptyState>
      ) : (
        <DepartureTable departures={edges.map((edge) => edge.node)} isForOperations={viewer?.networkRoles.includes('OPERATIONS')} />
      )}
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más salidas</Trans>
          </Button>
        </div>
      )}
    </PageBody>
  );
}
