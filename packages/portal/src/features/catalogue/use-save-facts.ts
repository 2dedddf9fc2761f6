import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SaveCatalogueFacts, SaveCatalogueFactsVariables } from '@/graphql/__generated__/documents.ts';
import type { EditFactsInput } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import './kept-fields.ts';

const SAVE: TypedDocumentNode<SaveCatalogueFacts, SaveCatalogueFactsVariables> = gql`
  mutation SaveCatalogueFacts($input: EditFactsInput!) {
    editFacts(input: $input) {
      __typename
      ... on Problem {
        message
      }
      ... on EditFactsSuccess {
        object {
          id
          ...FactsEditor_object
          name
          gaps {
            kind
            field
          }
          ...CatalogueHistory_object
        }
      }
      ... on FactsRefused {
        problems {
          field
          fault
          found
          limit
        }
      }
      ... on CatalogueStale {
        current {
          id
          ...FactsEditor_object
          ...CatalogueHistory_object
        }
      }
      ... on EffectNotSeen {
        kept {
          ...KeptFields @unmask
        }
      }
    }
  }
`;

type Refused = Extract<SaveCatalogueFacts['editFacts'], { __typename: 'FactsRefused' }>;
export type SaveTrouble = { kind: 'FactsRefused'; problems: Refused['problems'] } | { kind: 'CatalogueStale' | 'EffectNotSeen' | 'Unknown' } | { kind: 'Fault'; fault: Fault };

/** Saves facts; a refusal is kept to be shown, and what somebody else saved is in the cache by then, beside what was typed. */
export function useSaveFacts() {
  const [run, { loading }] = useMutation(SAVE);
  const [problem, setProblem] = useState<SaveTrouble | null>(null);
  async function save(input: EditFactsInput): Promise<'saved' | 'effect' | 'refused'> {
    setProblem(null);
    try {
      const answer = (await run({ variables: { input } })).data?.editFacts;
      switch (answer?.__typename) {
        case 'EditFactsSuccess':
          return 'saved';
        case 'FactsRefused':
          setProblem({ kind: 'FactsRefused', problems: answer.problems });
          return 'refused';
        case 'CatalogueStale':
        case 'EffectNotSeen':
          setProblem({ kind: answer.__typename });
          return answer.__typename === 'EffectNotSeen' ? 'effect' : 'refused';
        default:
          setProblem({ kind: 'Unknown' });
          return 'refused';
      }
    } catch (cause) {
      setProblem({ kind: 'Fault', fault: faultOf(cause) });
      return 'refused';
    }
  }
  return { save, problem, isBusy: loading, forget: () => setProblem(null) };
}
