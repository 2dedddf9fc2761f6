import { characterCount } from '#lib/character-count';
import { badInput } from './bad-input.ts';

/** A text a person must have written: trimmed, not empty, not longer than the field allows. Anything else is a malformed request. */
export function requireText(field: string, text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed && characterCount(trimmed) <= longest) return trimmed;
  throw badInput(`${field} must be a text of 1 to ${longest} characters.`);
}

/** The same for a text that may be left out: absent or blank is null. */
export const textOrNull = (field: string, text: string | null | undefined, longest: number): string | null => (text?.trim() ? requireText(field, text, longest) : null);
