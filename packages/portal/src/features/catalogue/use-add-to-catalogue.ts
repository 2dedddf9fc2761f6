import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { AddCatalogueObject, AddCatalogueObjectVariables } from '@/graphql/__generated__/documents.ts';
import type { AddToCatalogueInput, FactFault } from '@/graphql/__generated__/schema.ts';
import { faultOf, mayPass, type Fault } from '@/graphql/fault-of.ts';
import './kept-fields.ts';

const ADD: TypedDocumentNode<AddCatalogueObject, AddCatalogueObjectVariables> = gql`
  mutation AddCatalogueObject($input: AddToCatalogueInput!) {
    addToCatalogue(input: $input) {
      __typename
      ... on Problem {
        message
      }
      ... on AddToCatalogueSuccess {
        object {
          id
          noun
          slug
        }
      }
      ... on AlreadyInCatalogue {
        existing {
          id
          noun
          slug
        }
      }
      ... on FactsRefused {
        problems {
          field
          fault
          limit
        }
      }
      ... on StageOutOfOrder {
        nextDay
      }
      ... on EffectNotSeen {
        kept {
          ...KeptFields @unmask
        }
      }
    }
  }
`;

type Answer = AddCatalogueObject['addToCatalogue'];
export type Kept = Extract<Answer, { __typename: 'EffectNotSeen' }>['kept'];
/** What is there already under that name. */
export type Existing = Extract<Answer, { __typename: 'AlreadyInCatalogue' }>['existing'];
export type AddTrouble = { fault?: Fault; problems?: ReadonlyArray<{ field: string; fault: FactFault; limit: string | null }>; nextDay?: number; kept?: Kept; existing?: Existing };

/** Adds something. What is there already is shown, and what was typed stays: it may say more, or be another thing with the same name. */
export function useAddToCatalogue() {
  const [run, { loading }] = useMutation(ADD);
  const [trouble, setTrouble] = useState<AddTrouble | null>(null);
  const isAnswerLost = useRef(false);
  async function add(input: AddToCatalogueInput) {
    setTrouble(null);
    try {
      const answer = (await run({ variables: { input } })).data?.addToCatalogue;
      switch (answer?.__typename) {
        case 'AddToCatalogueSuccess':
          return answer.object;
        case 'AlreadyInCatalogue':
          // Added by the try before, whose answer did not arrive.
          if (isAnswerLost.current) return answer.existing;
          setTrouble({ existing: answer.existing });
          return undefined;
        case 'FactsRefused':
          setTrouble({ problems: answer.problems });
          return undefined;
        case 'StageOutOfOrder':
          setTrouble({ nextDay: answer.nextDay });
          return undefined;
        case 'EffectNotSeen':
          setTrouble({ kept: answer.kept });
          return undefined;
        default:
          setTrouble({ fault: 'broken' });
          return undefined;
      }
    } catch (cause) {
      const fault = faultOf(cause);
      isAnswerLost.current ||= mayPass(fault);
      setTrouble({ fault });
      return undefined;
    }
  }
  return { add, trouble, isBusy: loading };
}
