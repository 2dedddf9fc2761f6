import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CertificationPapers, CertificationPapersVariables } from '@/graphql/__generated__/documents.ts';
import { makePaperQueue } from './paper-queue.ts';
import { sendPaper } from './send-paper.ts';

const CERTIFICATION_PAPERS: TypedDocumentNode<CertificationPapers, CertificationPapersVariables> = gql`
  query CertificationPapers($id: ID!) {
    certification(id: $id) {
      id
      ...CertificationFile_certification
    }
  }
`;

/** The papers of a file that are on their way, for all its lines. Closing the tab would stop them: the browser asks first. */
export function usePaperQueue(certificationId: string, mostBytes: number) {
  const client = useApolloClient();
  const [queue] = useState(() =>
    makePaperQueue({
      send: sendPaper,
      onSent: () => client.query({ query: CERTIFICATION_PAPERS, variables: { id: certificationId }, fetchPolicy: 'network-only' }),
      mostBytes,
    }),
  );
  const sendings = useSyncExternalStore(queue.subscribe, queue.view);
  const arrived = useSyncExternalStore(queue.subscribe, queue.arrived);

  const isSending = sendings.some(({ state }) => state !== 'refused');
  useEffect(() => {
    if (!isSending) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSending]);

  useEffect(() => {
    window.addEventListener('online', queue.retryAll);
    return () => {
      window.removeEventListener('online', queue.retryAll);
      queue.stop();
    };
  }, [queue]);

  return { queue, sendings, arrived };
}
