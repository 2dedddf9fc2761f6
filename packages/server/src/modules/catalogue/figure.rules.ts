import { characterCount } from '#lib/character-count';
import { type FactProblem, LONGEST_NOTE, MOST_VALUES } from './fact.rules.ts';

/** One value of a figure, as staff send it. */
export type SentValue = { value: string; qualifierEs?: string | null; qualifierEn?: string | null; year?: number | null; sourceIds: readonly string[] };

const NUMBER_OR_RANGE = /^\d{1,12}(\.\d{1,6})?(-\d{1,12}(\.\d{1,6})?)?$/;
const LONGEST_QUALIFIER = 120;

/** A figure as it would be saved. */
export type SentFigure = { values: readonly SentValue[]; confidence?: string | null; note?: string | null };

/** How sure the editor is, as for any fact; a note of no more than a page; and something that was not there before. */
export function checkFigure(sent: SentFigure, before: SentFigure): FactProblem[] {
  const note = sent.note?.trim() ?? '';
  const problems: FactProblem[] = [
    ...(sent.confidence ? [] : [{ field: 'confidence', fault: 'CONFIDENCE_MISSING' as const, found: null, limit: null }]),
    ...(characterCount(note) > LONGEST_NOTE ? [{ field: 'note', fault: 'NOTE_TOO_LONG' as const, found: null, limit: String(LONGEST_NOTE) }] : []),
  ];
  return problems.length === 0 && saidBy(sent) === saidBy(before) ? [{ field: 'values', fault: 'UNCHANGED', found: null, limit: null }] : problems;
}

const saidBy = ({ values, confidence, note }: SentFigure): string =>
  JSON.stringify([values.map(({ value, qualifierEs, qualifierEn, year, sourceIds }) => [value, qualifierEs ?? null, qualifierEn ?? null, year ?? null, sourceIds]), confidence ?? null, note?.trim() || null]);

/** A figure has at least one value; each is a plain number or a range, says in both languages what it says, and names its sources. */
export function checkReportedValues(values: readonly SentValue[], sources: ReadonlySet<string>): FactProblem[] {
  if (values.length === 0) return [{ field: 'values', fault: 'REQUIRED', found: null, limit: null }];
  if (values.length > MOST_VALUES) return [{ field: 'values', fault: 'TOO_MANY', found: String(values.length), limit: String(MOST_VALUES) }];
  return values.flatMap((value, index) => checkValue(value, `values.${index}`, sources));
}

function checkValue({ value, qualifierEs, qualifierEn, year, sourceIds }: SentValue, field: string, sources: ReadonlySet<string>): FactProblem[] {
  const wrong = (name: string, fault: FactProblem['fault'], found: string | null = null, limit: string | null = null): FactProblem => ({ field: `${field}.${name}`, fault, found, limit });
  const unknown = sourceIds.find((id) => !sources.has(id));
  const long = (name: string, text: string | null | undefined) => (text && characterCount(text) > LONGEST_QUALIFIER ? [wrong(name, 'TOO_LONG', null, String(LONGEST_QUALIFIER))] : []);
  return [
    ...(NUMBER_OR_RANGE.test(value) ? [] : [wrong('value', 'NOT_A_NUMBER', value.slice(0, 80))]),
    ...(qualifierEn && !qualifierEs ? [wrong('qualifierEs', 'NEEDS_THE_OTHER')] : []),
    ...long('qualifierEs', qualifierEs), ...long('qualifierEn', qualifierEn),
    ...(year && (year < 1900 || year > 2100) ? [wrong('year', year < 1900 ? 'TOO_SMALL' : 'TOO_LARGE', String(year), year < 1900 ? '1900' : '2100')] : []),
    ...(sourceIds.length === 0 ? [wrong('sourceIds', 'SOURCE_MISSING')] : []),
    ...(unknown === undefined ? [] : [wrong('sourceIds', 'SOURCE_UNKNOWN', unknown)]),
  ];
}
