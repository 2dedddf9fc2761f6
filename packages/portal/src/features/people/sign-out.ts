import type { ApolloClient } from '@apollo/client';
import { forgetDrafts } from '@/lib/session-drafts.ts';

/** Ends the session and forgets everything the cache and the forms knew: the next person at this browser sees none of it. */
export async function signOut(client: ApolloClient) {
  const { authClient } = await import('./auth-client.ts');
  await authClient.signOut();
  forgetDrafts();
  await client.resetStore();
}
