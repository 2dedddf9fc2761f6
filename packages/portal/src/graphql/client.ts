import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { possibleTypes } from './__generated__/possible-types.ts';
import { fetchWithClock } from '@/lib/server-clock.ts';
import { fragmentRegistry } from './fragment-registry.ts';
import { typePolicies } from './type-policies.ts';

/** The portal's one connection to the server: same origin, the session cookie comes along. */
export function makeClient() {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchWithClock }),
    cache: new InMemoryCache({ fragments: fragmentRegistry, typePolicies, possibleTypes }),
    dataMasking: true,
  });
}
