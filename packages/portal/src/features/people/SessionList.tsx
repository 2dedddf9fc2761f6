import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { EndSession, EndSessions, EndSessionsVariables, EndSessionVariables, SessionList_viewer } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';

const FRAGMENT: TypedDocumentNode<SessionList_viewer> = gql`
  fragment SessionList_viewer on Viewer {
    sessions {
      id
      isThis
      startedAt
      browser
      system
      address
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const END: TypedDocumentNode<EndSession, EndSessionVariables> = gql`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      ... on EndSessionSuccess {
        viewer {
          ...SessionList_viewer
        }
      }
    }
  }
`;
const END_OTHERS: TypedDocumentNode<EndSessions, EndSessionsVariables> = gql`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      ... on EndSessionSuccess {
        viewer {
          ...SessionList_viewer
        }
      }
    }
  }
`;

/** Where the person is signed in; each but this one can be ended, or all of them. */
export function SessionList(props: { viewer: FragmentType<SessionList_viewer> }) {
  const { t } = useLingui();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.viewer });
  const [end] = useMutation(END);
  const [endOthers, { loading }] = useMutation(END_OTHERS);
  const [fault, setFault] = useState<Fault | null>(null);
  const { sessions } = data;

  async function attempt(work: () => Promise<unknown>, done: string) {
    setFault(null);
    try {
      await work();
      showToast({ text: done });
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <>
      <DataTable
        caption={t`Sesiones abiertas`}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          { key: 'device', header: t`Dispositivo`, isName: true, cell: (session) => <Device {...session} /> },
          { key: 'since', header: t`Ingreso a la cuenta`, cell: (session) => <InstantText at={session.startedAt} style="dateTime" /> },
          { key: 'address', header: t`Dirección aproximada`, cell: (session) => session.address ?? <Trans>no se sabe</Trans> },
          {
            key: 'end',
            header: <span className="spoken">{t`Cerrar`}</span>,
            align: 'end',
            cell: (session) =>
              session.isThis ? (
                <Trans>esta sesión</Trans>
              ) : (
                <Button size="small" aria-label={t`Cerrar la sesión: ${session.browser ?? ''} ${session.system ?? ''}`} onClick={() => void attempt(() => end({ variables: { input: { sessionId: session.id } } }), t`La sesión está cerrada.`)}>
                  <Trans>Cerrar la sesión</Trans>
                </Button>
              ),
          },
        ]}
      />
      {fault && <FaultNotice fault={fault} />}
      {sessions.length > 1 && (
        <div>
          <Button isBusy={loading} onClick={() => void attempt(() => endOthers({ variables: { input: { alsoThis: false } } }), t`Las demás sesiones están cerradas.`)}>
            <Trans>Cerrar todas las demás</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Device({ browser, system }: { browser: string | null; system: string | null }) {
  if (browser && system) return <Trans>{browser} en {system}</Trans>;
  return browser ?? system ?? <Trans>dispositivo desconocido</Trans>;
}
