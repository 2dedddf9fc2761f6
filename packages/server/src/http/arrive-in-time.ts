import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How long a request of this route may take to arrive; without it the ordinary time. */
    arrivesWithinMs?: number;
  }
}

/** Time for a request to arrive as a whole: enough for a megabyte over a bad line. Papers have longer (files.ts). */
const ORDINARY_MS = 30_000;
/** No request may take longer than this, whatever its route says. */
export const LONGEST_ARRIVAL_MS = 10 * 60_000;

/**
 * Cuts off requests that do not arrive in time. Node's own limit is one for all routes, and a paper of fifteen megabytes over a village's
 * line takes minutes: so Node's is the longest, and every other route has the ordinary one here.
 */
export function arriveInTime(app: FastifyInstance, ordinaryMs = ORDINARY_MS): void {
  // Headers have the ordinary time everywhere: no route is known before they are here.
  app.server.headersTimeout = ordinaryMs;
  let isClosed = false;
  app.addHook('onClose', async () => void (isClosed = true));
  app.addHook('onRequest', async (request) => {
    const { raw, routeOptions } = request;
    if (raw.complete || !hasBody(request)) return;
    const timer = setTimeout(() => {
      if (isClosed || raw.complete || raw.destroyed) return;
      raw.socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      raw.destroy();
    }, routeOptions.config.arrivesWithinMs ?? ordinaryMs);
    timer.unref();
    raw.once('end', () => clearTimeout(timer));
    raw.once('close', () => clearTimeout(timer));
  });
}

const hasBody = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
