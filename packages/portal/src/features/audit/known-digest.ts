/** A digest as somebody pasted it: blanks and line breaks do not count, nor capitals; null: it is none. */
export function readDigest(typed: string): string | null {
  const digest = typed.replaceAll(/\s/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digest) ? digest : null;
}
