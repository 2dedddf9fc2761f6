import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ViewerQuery } from '@/graphql/__generated__/documents.ts';

/** Who is signed in, and as what. Null: nobody. */
const VIEWER: TypedDocumentNode<ViewerQuery, Record<string, never>> = gql`
  query ViewerQuery {
    viewer {
      person {
        id
        name
        email
      }
      networkRoles
      needsSecondFactor
      memberships {
        role
        agency {
          id
          tradeName
          standing
        }
      }
    }
  }
`;

export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** `undefined` while it is not known yet, `null` when nobody is signed in. */
export function useViewer(): Viewer | null | undefined {
  const { data, error } = useQuery(VIEWER);
  return error ? null : data?.viewer;
}

/** For route guards: asks once, then answers from the cache. */
export async function askViewer(client: ApolloClient): Promise<Viewer | null> {
  const { data } = await client.query({ query: VIEWER });
  return data?.viewer ?? null;
}

/** Asks anew, after something about the person changed: roles, agencies, the second factor. */
export async function askViewerAgain(client: ApolloClient): Promise<Viewer | null> {
  const { data } = await client.query({ query: VIEWER, fetchPolicy: 'network-only' });
  return data?.viewer ?? null;
}

/** What is already known, without asking: on desk pages the guard has asked before anything else began. */
export function knownViewer(client: ApolloClient): Viewer | null {
  return client.readQuery({ query: VIEWER })?.viewer ?? null;
}
