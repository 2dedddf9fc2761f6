import type { FastifyRequest } from 'fastify';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { LiveLimits } from './live-limits.ts';

/** Why we close; a client comes back after each of them. 42… and 4429 are ours. */
export const GOING_AWAY = [1001, 'The server is stopping.'] as const;
export const SESSION_OVER = [4205, 'The session is over.'] as const;
export const TIME_OVER = [4206, 'Come back when you need it.'] as const;
export const TOO_MUCH = [4429, 'Too many subscriptions in a short time.'] as const;

/** What the protocol keeps with each connection. */
export type Extra = {
  request: FastifyRequest;
  /** Nobody was signed in when it was opened. */
  isVisitor: boolean;
  close: (why: readonly [number, string]) => void;
  /** How many subscriptions run. */
  running: () => number;
  /** When the latest ones began. */
  begun: number[];
};

type Serving = { server: Server<Extra>; limits: LiveLimits; isSessionAlive: (() => Promise<boolean>) | undefined; onFault: (cause: unknown) => void; onClose: () => void; isVisitor: boolean };

/** Serves one connection until either side closes it: pings it, ends it when nobody uses it, when its session is over, and in the end anyway. */
export function serveConnection(socket: WebSocket, request: FastifyRequest, { server, limits, isSessionAlive, onFault, onClose, isVisitor }: Serving): void {
  const close: Extra['close'] = ([code, reason]) => socket.close(code, reason);
  const extra: Extra = { request, isVisitor, close, running: () => 0, begun: [] };
  let isThere = true;
  let lastUse = Date.now();
  const ping = () => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
    if (extra.running() > 0) lastUse = Date.now();
    else if (Date.now() - lastUse > limits.idleMs) close(TIME_OVER);
  };
  const timers = [
    setInterval(ping, limits.pingMs),
    setTimeout(() => close(TIME_OVER), limits.lifeMs * (0.8 + Math.random() * 0.2)), // not all at once after a start
    // A database that does not answer now says nothing about the session.
    setInterval(() => void isSessionAlive?.().then((isAlive) => isAlive || close(SESSION_OVER), () => {}), limits.sessionMs),
  ];
  socket.on('pong', () => (isThere = true));
  socket.on('error', () => socket.terminate());
  const closed = server.opened({
    protocol: socket.protocol,
    send: (data) => new Promise((resolve, reject) => {
      if (socket.readyState !== socket.OPEN) return resolve();
      socket.send(data, (cause) => (cause ? reject(cause) : resolve()));
    }),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (answer) => socket.on('message', (data) => void answer(String(data)).catch((cause) => {
      if (socket.readyState !== socket.OPEN) return;
      onFault(cause);
      socket.close(1011, 'Something went wrong.');
    })),
  }, extra);
  socket.once('close', (code, reason) => {
    for (const timer of timers) clearTimeout(timer);
    onClose();
    void closed(code, String(reason));
  });
}

const MINUTE = 60_000;

/** Beginning and ending subscriptions all the time is work too. */
export function mayBegin(extra: Extra, limits: LiveLimits): boolean {
  const now = Date.now();
  extra.begun = [...extra.begun.filter((at) => at > now - MINUTE), now];
  return extra.begun.length <= limits.beginnings;
}
