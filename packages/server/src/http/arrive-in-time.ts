import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How long a request of this route may take to arrive; without it the ordinary time. */
    arrivesWithinMs?: number;
    /** How fast it must arrive meanwhile; without it, just in time. */
    arrivesAtLeast?: LeastSpeed;
  }
}

/** So many bytes a second, averaged over all but the first moments. */
export type LeastSpeed = { graceMs: number; bytesPerSecond: number };
/** A line that carries a telephone call badly is faster: who sends slower than this keeps a turn, not a file (the network's own numbers). */
export const LEAST_SPEED: LeastSpeed = { graceMs: 15_000, bytesPerSecond: 20_000 };

/** Time for a request to arrive as a whole: enough for a megabyte over a bad line. Papers have longer (files.ts). */
const ORDINARY_MS = 30_000;
/** No request may take longer than this, whatever its route says. */
export const LONGEST_ARRIVAL_MS = 10 * 60_000;

/**
 * Cuts off requests that do not arrive in time. Node's own limit is one for all routes, and a paper of fifteen megabytes over a village's
 * line takes minutes: so Node's is the longest, and every other route has the ordinary one here. Whoever has longer must go on sending: see LEAST_SPEED.
 */
export function arriveInTime(app: FastifyInstance, ordinaryMs = ORDINARY_MS): void {
  // Headers have the ordinary time everywhere: no route is known before they are here.
  app.server.headersTimeout = ordinaryMs;
  let isClosed = false;
  app.addHook('onClose', async () => void (isClosed = true));
  app.addHook('onRequest', async (request) => {
    const { raw, routeOptions } = request;
    if (raw.complete || !hasBody(request)) return;
    const cut = () => {
      if (isClosed || raw.complete || raw.destroyed) return;
      raw.socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      raw.destroy();
    };
    const { arrivesWithinMs = ordinaryMs, arrivesAtLeast } = routeOptions.config;
    const isTooSlow = arrivesAtLeast && watchSpeed(raw.socket, arrivesAtLeast);
    const timers = [setTimeout(cut, arrivesWithinMs), ...(isTooSlow ? [setInterval(() => isTooSlow() && cut(), LOOK_MS)] : [])];
    for (const timer of timers) timer.unref();
    const stop = () => timers.forEach((timer) => clearTimeout(timer));
    raw.once('end', stop);
    raw.once('close', stop);
  });
}

/** How often it is looked how much has come. */
const LOOK_MS = 1_000;

/** Whether less has come by now than a speed demands; a request without a connection of its own (a test's) is never too slow. */
export function watchSpeed(socket: { bytesRead?: number }, { graceMs, bytesPerSecond }: LeastSpeed, clock: () => number = performance.now.bind(performance)): () => boolean {
  const [begun, before] = [clock(), socket.bytesRead ?? 0];
  return () => socket.bytesRead !== undefined && socket.bytesRead - before < ((clock() - begun - graceMs) / 1_000) * bytesPerSecond;
}

const hasBody = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
