import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useTransition } from 'react';
import { useViewer } from '@/features/people/viewer.ts';
import { RequestQueue } from '@/features/requests/RequestQueue.tsx';
import { useLookAgain } from '@/lib/use-look-again.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { HoldCountdown } from './HoldCountdown.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffRequestsPage.query.ts';

/** What agencies asked for on departures on request, what is due first first. For operations: for anybody else the page is not here. */
export function StaffRequestsPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const router = useRouter();
  const [isFetchingMore, startFetching] = useTransition();
  const { edges, pageInfo } = data.requests;

  // Through the page's loader: what was answered is off the queue at once, also where a colleague answered.
  const lookAgain = () => void router.invalidate();
  useLookAgain(lookAgain);
  if (!viewer?.networkRoles.includes('OPERATIONS')) return <NotHere />;

  return (
    <PageBody>
      <PageHeader title={t`Solicitudes`} help={t`Lo que las agencias piden en salidas a solicitud, primero lo que vence antes. Sus cupos quedan guardados hasta la respuesta; sin respuesta, vuelven a la venta.`} />
      {edges.length === 0 ? (
        <EmptyState>
          <Trans>No hay solicitudes por responder.</Trans>
        </EmptyState>
      ) : (
        <RequestQueue requests={edges.map(({ node }) => node)} countdown={(request) => <HoldCountdown {...request} />} onStale={lookAgain} />
      )}
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={() => startFetching(async () => void (await fetchMore({ variables: { after: pageInfo.endCursor } })))}>
            <Trans>Mostrar más solicitudes</Trans>
          </Button>
        </div>
      )}
    </PageBody>
  );
}
