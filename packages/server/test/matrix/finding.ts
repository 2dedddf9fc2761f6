import type { Asker } from './askers.ts';

const SEPARATOR = ' · asked by ';

/** What was found when somebody asked. */
export const by = (what: string, asker: Asker): string => `${what}${SEPARATOR}${asker}`;

/** The same found by several is one sentence with all their letters. */
export function folded(findings: readonly string[]): string[] {
  const letters = new Map<string, string>();
  for (const finding of findings) {
    const [what, asker = ''] = finding.split(SEPARATOR);
    letters.set(what!, (letters.get(what!) ?? '') + asker);
  }
  return [...letters].map(([what, askers]) => (askers ? `${what}${SEPARATOR}${askers}` : what));
}
