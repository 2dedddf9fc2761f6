/**
 * What cannot be seen: control characters, those that turn the direction of what is written after them, and those without a width: names stand in letters, lists and the
 * history, where nobody may look like somebody else. Two joiners are part of how some names are written.
 */
const UNPRINTABLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\u115F\u1160\u3164\uFFA0\u2800]/u;
/** A name is said somehow: joiners and signs alone are none. */
const LETTER = /\p{L}/u;

/** A name as it is kept, of a person or an agency; undefined when it is none: empty, too long, or with what cannot be seen. */
export function visibleName(text: string, longest: number): string | undefined {
  const name = text.trim();
  return name.length <= longest && LETTER.test(name) && !UNPRINTABLE.test(name) ? name : undefined;
}
