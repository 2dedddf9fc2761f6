import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useTransition } from 'react';
import { FindReservation } from '@/features/payments/FindReservation.tsx';
import { OpenBalanceTable } from '@/features/payments/OpenBalanceTable.tsx';
import { readPaymentsSearch } from '@/features/payments/payments-search.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { TabbedList, TabLink, TabLinks } from '@/ui/actions/TabLinks.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffPaymentsPage.query.ts';

/** What agencies owe, what is due first, and what is to be given back. For the network's staff. */
export function StaffPaymentsPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [isFetchingMore, startFetching] = useTransition();
  const { edges, pageInfo } = data.openBalances;
  const isCredit = readPaymentsSearch(props.search) === 'CREDIT';
  if (!viewer?.networkRoles.some((role) => role === 'FINANCE' || role === 'OPERATIONS' || role === 'ADMIN')) return <NotHere />;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }

  return (
    <PageBody>
      <PageHeader title={t`Pagos`} help={t`Los saldos de las reservas, lo que vence primero arriba. Los pagos se registran en la página de cada reserva.`} />
      <FindReservation onFind={(code) => void navigate({ to: '/desk/reservations/$code', params: { code } })} />
      <TabbedList>
        <TabLinks label={t`Saldos`}>
          <TabLink to="/staff/payments" search={{}} isShown={!isCredit}>
            <Trans>Por cobrar</Trans>
          </TabLink>
          <TabLink to="/staff/payments" search={{ show: 'credit' }} isShown={isCredit}>
            <Trans>A favor de agencias</Trans>
          </TabLink>
        </TabLinks>
        {edges.length === 0 ? (
          <EmptyState>{isCredit ? <Trans>Ninguna agencia tiene saldo a favor.</Trans> : <Trans>Ninguna reserva tiene saldo por pagar.</Trans>}</EmptyState>
        ) : (
          <OpenBalanceTable reservations={edges.map(({ node }) => node)} today={data.network.today} isCredit={isCredit} />
        )}
      </TabbedList>
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más reservas</Trans>
          </Button>
        </div>
      )}
    </PageBody>
  );
}
