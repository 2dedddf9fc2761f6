import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { possibleTypes } from './__generated__/possible-types.ts';
import { fetchWithClock } from '@/lib/server-clock.ts';
import { fragmentRegistry } from './fragment-registry.ts';
import { liveLink, reconnectLive } from './live-link.ts';
import { typePolicies } from './type-policies.ts';

/** The portal's one way to the server: same origin, the session cookie comes along; subscriptions go by a connection of their own. */
export function makeClient() {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchWithClock });
  const client = new ApolloClient({
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, liveLink, http),
    cache: new InMemoryCache({ fragments: fragmentRegistry, typePolicies, possibleTypes }),
    dataMasking: true,
  });
  // The store is emptied when somebody signs in or out.
  client.onResetStore(reconnectLive);
  return client;
}
