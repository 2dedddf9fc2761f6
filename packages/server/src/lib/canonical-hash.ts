import { createHash } from 'node:crypto';

/** The hash of an input whatever the order of its keys: what tells the same wish from another one under the same key. */
export const canonicalHash = (input: unknown): string => createHash('sha256').update(JSON.stringify(sorted(input))).digest('base64url');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
