import { ApolloLink, Observable } from '@apollo/client';

type Socket = typeof import('./live-socket.ts');
let socket: Promise<Socket> | undefined;

/** The road of subscriptions. It is fetched when something is followed for the first time, so that no first page grows by it. */
export const liveLink = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      let isWanted = true;
      let subscription: { unsubscribe: () => void } | undefined;
      socket ??= import('./live-socket.ts');
      socket.then(
        (loaded) => {
          if (isWanted) subscription = loaded.liveLink.request(operation).subscribe(observer);
        },
        (cause: unknown) => {
          socket = undefined; // a chunk that did not come may come the next time
          observer.error(cause);
        },
      );
      return () => {
        isWanted = false;
        subscription?.unsubscribe();
      };
    }),
);

/** Whoever signs in or out is somebody else on the connection too. */
export async function reconnectLive() {
  (await socket)?.reconnect();
}
