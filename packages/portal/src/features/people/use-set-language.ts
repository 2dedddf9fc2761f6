import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { SetLanguage, SetLanguageVariables } from '@/graphql/__generated__/documents.ts';
import type { Language } from '@/lib/language.ts';
import { useViewer } from './viewer.ts';

const SET: TypedDocumentNode<SetLanguage, SetLanguageVariables> = gql`
  mutation SetLanguage($input: SetLanguageInput!) {
    setLanguage(input: $input) {
      ... on SetLanguageSuccess {
        language
      }
    }
  }
`;

/** Letters come in the language one reads in. Who is not signed in gets none; when the answer is lost, the next switch tells it again. */
export function useSetLanguage() {
  const viewer = useViewer();
  const [set] = useMutation(SET);
  return (language: Language) => {
    if (viewer) void set({ variables: { input: { language: language === 'en' ? 'EN' : 'ES' } } }).catch(() => undefined);
  };
}
