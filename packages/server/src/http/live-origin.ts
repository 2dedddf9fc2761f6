import type { FastifyRequest } from 'fastify';

/**
 * Browsers let any page open a WebSocket and send our cookie along, without asking us first. So a page must be one of ours:
 * of the address that was asked, or of one that is trusted. Programs say no origin and have no cookie that is not their own.
 */
export function isOwnOrigin({ headers: { origin, host } }: Pick<FastifyRequest, 'headers'>, trusted: readonly string[]): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || trusted.includes(origin);
}
