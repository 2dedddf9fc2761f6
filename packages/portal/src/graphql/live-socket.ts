import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { setLiveState } from '@/lib/live-state.ts';

const LONGEST_WAIT_MS = 15_000;

// The server closes a connection now and then, and whenever it stops: a client always comes back, at first at once, then less and less often.
const client = createClient({
  url: () => `${window.location.origin.replace('http', 'ws')}/graphql`,
  lazyCloseTimeout: 5_000,
  keepAlive: 30_000,
  retryAttempts: Infinity,
  shouldRetry: () => true,
  retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 250 * 2 ** tries) * (0.5 + Math.random() / 2))),
  on: {
    connecting: (isRetry) => setLiveState(isRetry ? 'down' : 'connecting'),
    connected: () => setLiveState('live'),
    closed: (event) => setLiveState((event as CloseEvent).code === 1000 ? 'unused' : 'down'),
  },
});

export const liveLink = new GraphQLWsLink(client);

/** Another person is signed in now, or nobody: the connection is made anew, and what is followed goes on over it. */
export const reconnect = () => client.terminate();
