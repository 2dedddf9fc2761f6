import { GraphQLError } from 'graphql';

/** A text a person must have written: trimmed, not empty, not longer than the field allows. Anything else is a malformed request. */
export function requireText(field: string, text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed && trimmed.length <= longest) return trimmed;
  throw new GraphQLError(`${field} must be a text of 1 to ${longest} characters.`, { extensions: { code: 'BAD_USER_INPUT' } });
}
