import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AnswerChecklist, AnswerChecklistVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { keepDraft, readDraft } from '@/lib/session-drafts.ts';
import { makeAnswerSaver, type Sent, type Unsaved } from './answer-saver.ts';
import type { Answer, SavedLine } from './answers.ts';
import { draftOf } from './file-draft.ts';

const ANSWER_CHECKLIST: TypedDocumentNode<AnswerChecklist, AnswerChecklistVariables> = gql`
  mutation AnswerChecklist($input: AnswerChecklistInput!) {
    answerChecklist(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...CertificationFile_certification
        }
      }
      ... on CertificationNotEditable {
        state
      }
      ... on Problem {
        message
      }
    }
  }
`;

async function sendAnswers(client: ApolloClient, certificationId: string, answers: ReadonlyArray<{ slug: string } & Answer>): Promise<Sent> {
  const input = {
    certificationId,
    answers: answers.map(({ slug, answer, validUntil }) => ({ itemSlug: slug, answer: answer.trim(), validUntil: validUntil || null })),
  };
  try {
    const { data } = await client.mutate({ mutation: ANSWER_CHECKLIST, variables: { input } });
    return data?.answerChecklist.__typename === 'CertificationSuccess' ? { kind: 'saved' } : { kind: 'closed' };
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error) };
  }
}

/** The saver of one file, tied to this page: it tries again when the network or the person comes back, and saves on leaving. */
export function useAnswerSaver(parts: { certificationId: string; personId: string; lines: ReadonlyMap<string, SavedLine> }) {
  const { certificationId, personId, lines } = parts;
  const client = useApolloClient();
  const [saver] = useState(() => {
    const draft = draftOf(certificationId);
    return makeAnswerSaver({
      send: (answers) => sendAnswers(client, certificationId, answers),
      keep: (unsaved) => keepDraft(personId, draft, unsaved),
      kept: readDraft<Unsaved>(personId, draft),
    });
  });
  const view = useSyncExternalStore(saver.subscribe, saver.view);

  useEffect(() => saver.observe((slug) => lines.get(slug), personId), [saver, lines, personId]);

  // Closing the tab is the one way to lose what the server does not have yet: the browser asks first.
  const hasUnsaved = Object.values(view.entries).some(({ state }) => state !== 'saved');
  useEffect(() => {
    if (!hasUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasUnsaved]);

  useEffect(() => {
    saver.begin();
    const again = () => void saver.save();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      void saver.save().finally(saver.stop);
    };
  }, [saver]);

  return { saver, ...view };
}
