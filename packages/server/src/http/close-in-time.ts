import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long an ending server waits: for requests that are being answered, and for connections that have not asked anything yet. */
export type Patience = { requestsMs: number; silentMs: number };
export const ORDINARY_PATIENCE: Patience = { requestsMs: 10_000, silentMs: 2_000 };

/**
 * Lets a server that is asked to stop finish what it has begun, but never wait for ever: connections without a request
 * are closed, requests in flight are answered and their connections closed behind them, further ones are refused, and at the
 * end of our patience everything left is cut. Register it before anything else: its hooks come first.
 */
export function closeInTime(app: FastifyInstance, patience: Patience = ORDINARY_PATIENCE): void {
  const inFlight = new Map<Socket, number>();
  let isClosing = false;
  let timers: NodeJS.Timeout[] = [];
  const cutSilent = (isSilent: (socket: Socket) => boolean) => {
    for (const [socket, requests] of inFlight) if (requests === 0 && isSilent(socket)) socket.destroy();
  };

  app.server.on('connection', (socket: Socket) => {
    inFlight.set(socket, 0);
    socket.once('close', () => inFlight.delete(socket));
  });
  app.server.on('request', ({ socket }, response) => {
    inFlight.set(socket, (inFlight.get(socket) ?? 0) + 1);
    response.once('close', () => {
      if (inFlight.has(socket)) inFlight.set(socket, inFlight.get(socket)! - 1);
    });
  });

  app.addHook('onRequest', async (_request, reply) => {
    if (!isClosing) return;
    await reply.code(503).send({ errors: [{ message: 'The server is stopping. Try again in a moment.', extensions: { code: 'UNAVAILABLE' } }] });
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    cutSilent((socket) => socket.bytesRead === 0);
    app.server.closeIdleConnections();
    timers = [
      setTimeout(() => cutSilent(() => true), patience.silentMs),
      setTimeout(() => app.server.closeAllConnections(), patience.requestsMs),
    ];
  });
  app.addHook('onClose', async () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
