import { GraphQLError } from 'graphql';

/** Of a database error only code, table and constraint are logged: its message and detail can carry what people typed. */
export function errorFacts(cause: unknown) {
  if (cause instanceof GraphQLError || !(cause instanceof Error)) return { message: cause instanceof Error ? cause.message : 'not an error' };
  const { code, table, constraint } = cause as { code?: string; table?: string; constraint?: string };
  const stack = cause.stack?.split('\n').filter((line) => line.trim().startsWith('at ')).join('\n');
  return code && /^[0-9A-Z]{5}$/.test(code) ? { name: cause.name, code, table, constraint, stack } : { name: cause.name, message: cause.message, stack };
}
