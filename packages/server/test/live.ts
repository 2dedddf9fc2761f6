import { type Client, createClient } from 'graphql-ws';
import { vi } from 'vitest';
import { WebSocket } from 'ws';

type Headers = { cookie?: string; origin?: string };

/** A client of the subscriptions of a server, with the headers a browser would send. */
export function connectLive(url: string, headers: Headers = {}): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  return createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 20, retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)) });
}

/** What came of a subscription so far; `until` waits for what is expected of it. */
export function follow<Data = any>(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const heard: Data[] = [];
  const codes: unknown[] = [];
  let isOver = false;
  const stop = client.subscribe<Record<string, unknown>>({ query, variables }, {
    next: ({ data, errors }) => {
      if (data) heard.push(data as Data);
      for (const error of errors ?? []) codes.push(error.extensions?.code);
    },
    error: (cause) => {
      for (const error of Array.isArray(cause) ? cause : [cause]) codes.push(error.extensions?.code ?? error);
      isOver = true;
    },
    complete: () => (isOver = true),
  });
  return {
    heard, codes, stop,
    isOver: () => isOver,
    until: (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 20 }),
  };
}

/** Opens a WebSocket by hand and answers how it went: 101, the status of a refusal, or 0 when the two could not agree. */
export function upgrade(url: string, headers: Headers & { host?: string } = {}, protocol = 'graphql-transport-ws'): Promise<{ status: number; socket: WebSocket }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, { headers });
    socket.on('open', () => resolve({ status: 101, socket }));
    socket.on('unexpected-response', (_request, response) => resolve({ status: response.statusCode ?? 0, socket }));
    socket.on('error', () => resolve({ status: 0, socket }));
  });
}
