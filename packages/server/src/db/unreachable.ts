/** What the network says when there is no way to the database … */
const OF_THE_NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** … and what PostgreSQL says when it goes down, comes up, or has no connection left. */
const OF_POSTGRES = /^(57P0[1-5]|53300|08...)$/;

/** True for errors that say the database is away, as opposed to a mistake of ours. */
export function isUnreachable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = (cause as { code?: string }).code ?? '';
  return OF_THE_NETWORK.has(code) || OF_POSTGRES.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(cause.message);
}
