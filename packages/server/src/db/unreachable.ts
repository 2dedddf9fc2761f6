/** What the network says when there is no way to the database … */
const OF_THE_NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** … and what PostgreSQL says when it goes down, comes up, or has no connection left. */
const OF_POSTGRES = /^(57P0[1-5]|53300|08...)$/;

/** True for errors that say the database is away, as opposed to a mistake of ours. */
export function isUnreachable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = (cause as { code?: string }).code ?? '';
  return OF_THE_NETWORK.has(code) || OF_POSTGRES.test(code) || /Connection terminated|not queryable|Query read timeout|timeout exceeded when trying to connect/.test(cause.message);
}

/** A question to the database failed, and whoever asked it did not say why. */
export class DatabaseSilent extends Error {
  override name = 'DatabaseSilent';
}

/** Given up after waiting: for a statement, or for a lock that somebody else keeps. */
const OVERDUE = new Set(['57014', '55P03']);

/** True when it is worth trying again in a moment: the database is away, hangs or is held up; also of errors that only pass one on. */
export function isUnavailable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return cause instanceof DatabaseSilent || isUnreachable(cause) || OVERDUE.has((cause as { code?: string }).code ?? '') || isUnavailable(cause.cause);
}
