import type { FastifyReply, FastifyRequest } from 'fastify';

/** Strings with NUL or lone surrogates cannot be stored: refused with 400 before anything else looks at them. */
export async function refuseBrokenText(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!isWhole(request.body, 0) || !isWhole(request.query, 0)) {
    await reply.code(400).send({ errors: [{ message: 'The request contains text with NUL or broken Unicode, or is nested too deeply.', extensions: { code: 'BAD_REQUEST' } }] });
  }
}

const DEEPEST = 64;

/** True when every string within, keys included, is storable text. */
export function isWhole(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (value === null || typeof value !== 'object') return true;
  if (depth > DEEPEST) return false;
  return Object.entries(value).every(([key, inner]) => isWhole(key, depth) && isWhole(inner, depth + 1));
}
