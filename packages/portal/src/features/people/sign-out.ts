import type { ApolloClient } from '@apollo/client';

/** Ends the session and forgets everything the cache knew: the next person at this browser sees none of it. */
export async function signOut(client: ApolloClient) {
  const { authClient } = await import('./auth-client.ts');
  await authClient.signOut();
  await client.resetStore();
}
