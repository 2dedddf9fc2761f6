import { useQueryRefHandlers, useReadQuery, type QueryRef } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { startTransition } from 'react';
import { RequestQueue } from '@/features/requests/RequestQueue.tsx';
import type { DeskHomeOperationsQuery } from '@/graphql/__generated__/documents.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { HoldCountdown } from './HoldCountdown.tsx';

const mostRows = 5;

/** What waits for operations: requests of agencies, what is due first first. */
export function OperationsDesk({ queryRef }: { queryRef: QueryRef<DeskHomeOperationsQuery> }) {
  const { t } = useLingui();
  const { refetch } = useQueryRefHandlers(queryRef);
  const { data } = useReadQuery(queryRef);
  const requests = data.requests.edges.map(({ node }) => node);
  return (
    <Section
      title={t`Solicitudes por responder`}
      actions={
        <ButtonLink to="/staff/requests" size="small">
          <Trans>Todas las solicitudes</Trans>
        </ButtonLink>
      }
    >
      {requests.length === 0 ? (
        <EmptyState>
          <Trans>No hay solicitudes por responder.</Trans>
        </EmptyState>
      ) : (
        <RequestQueue
          requests={requests.slice(0, mostRows)}
          countdown={(request) => <HoldCountdown {...request} />}
          onStale={() => startTransition(async () => void (await refetch()))}
        />
      )}
    </Section>
  );
}
