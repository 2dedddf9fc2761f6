import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FirstAdministratorForm } from '@/features/people/FirstAdministratorForm.tsx';
import { askViewerAgain, useViewer } from '@/features/people/viewer.ts';
import type { FirstAdministratorPageQuery, FirstAdministratorPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, mayPass } from '@/graphql/fault-of.ts';
import { forgetLinkToken, linkToken } from '@/lib/link-token.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Kit } from '@/ui/theme/Kit.tsx';

const QUERY: TypedDocumentNode<FirstAdministratorPageQuery, FirstAdministratorPageQueryVariables> = gql`
  query FirstAdministratorPageQuery($token: String!) {
    firstAdministratorLink(token: $token) {
      expiresAt
    }
  }
`;

/** Where the link leads that a server prints when nobody administers the network yet. */
export function FirstAdministratorPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [token] = useState(() => linkToken('first-administrator'));
  const { data, error, loading, refetch } = useQuery(QUERY, { variables: { token: token ?? '' }, skip: token === null, fetchPolicy: 'network-only' });
  const viewer = useViewer();
  if ((loading && !data) || viewer === undefined) return <PageSkeleton />;

  const fault = error && !data ? faultOf(error) : null;
  if (fault && mayPass(fault)) {
    return (
      <PageBody width="form">
        <PageHeader title={t`Primera persona en administración`} />
        <FaultNotice fault={fault} onAgain={() => void refetch().catch(() => undefined)} />
      </PageBody>
    );
  }

  const isOpen = token !== null && Boolean(data?.firstAdministratorLink);

  async function goOn() {
    forgetLinkToken('first-administrator');
    await client.resetStore();
    await askViewerAgain(client);
    await navigate({ to: '/desk/second-factor' });
  }

  return (
    <Kit>
      <PageBody width="form">
        <PageHeader
          title={t`Primera cuenta de administración`}
          help={isOpen ? t`La red todavía no tiene a nadie que la administre. Esa persona invita después a las demás.` : undefined}
        />
        {isOpen ? (
          <FirstAdministratorForm token={token ?? ''} signedInAs={viewer?.person.email ?? null} onMade={goOn} />
        ) : (
          <EmptyState
            action={
              <ButtonLink to="/sign-in" look="secondary">
                <Trans>Ingresar</Trans>
              </ButtonLink>
            }
          >
            <Trans>Este enlace no sirve: dura una hora, sirve una sola vez y solo mientras nadie administre la red. Al arrancar de nuevo, el servidor muestra otro si hace falta.</Trans>
          </EmptyState>
        )}
      </PageBody>
    </Kit>
  );
}
