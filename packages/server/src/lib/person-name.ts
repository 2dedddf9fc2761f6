/** As long as a name may be. */
export const LONGEST_NAME = 100;
/** Control characters, and those that turn the direction of what is written after them: they stand in letters, lists and the audit trail. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** A name as it is kept; undefined when it is none: empty, too long, or with what cannot be printed. */
export function personName(text: string): string | undefined {
  const name = text.trim();
  return name && name.length <= LONGEST_NAME && !UNPRINTABLE.test(name) ? name : undefined;
}
