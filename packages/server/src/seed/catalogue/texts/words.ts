/** A text in both languages of the network. Spanish is the source. */
export type Words = { readonly es: string; readonly en: string };

/** The words for a key; a record without words stops the start rather than showing a key to people. */
export function wordsFor(words: Readonly<Record<string, Words>>, key: string): Words {
  const found = words[key];
  if (!found) throw new Error(`The catalogue has "${key}", but no words for it.`);
  return found;
}
