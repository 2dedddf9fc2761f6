import type { Refusal } from '#graphql/problem';
import { characterCount } from '#lib/character-count';
import type { FactProblem } from './fact.rules.ts';

type Texts = { es: string | null; en: string | null };
/** A text was saved since it was looked at: what stands there now comes with the answer. */
export type CatalogueTextStale = Refusal<'CatalogueTextStale'> & { id: string };

/** A text is there in both languages, says something new, and fits; a fixed Spanish text stays as it is. */
export function checkTexts(before: Texts, { es, en }: { es: string; en: string }, { longest, isSpanishFixed }: { longest: number; isSpanishFixed?: boolean }): FactProblem[] {
  const wrong = (field: 'es' | 'en', fault: FactProblem['fault'], limit: string | null = null): FactProblem => ({ field, fault, found: null, limit });
  const of = (field: 'es' | 'en', text: string) => (text === '' ? [wrong(field, 'REQUIRED')] : characterCount(text) > longest ? [wrong(field, 'TOO_LONG', String(longest))] : []);
  const single = [...(isSpanishFixed && es !== before.es ? [wrong('es', 'FIXED')] : of('es', es)), ...of('en', en)];
  return single.length === 0 && es === before.es && en === before.en ? [wrong('en', 'UNCHANGED')] : single;
}
