import type { Refusal } from '#graphql/problem';
import { isLocalDate } from '#lib/calendar';
import { characterCount } from '#lib/character-count';
import { isUuid } from '#lib/uuid';
import type { FactField, NounTable } from './noun.ts';

/** What may be wrong with a fact as it was typed. */
export const factFaults = [
  'NO_SUCH_FACT', 'FIXED', 'REQUIRED', 'ONE_ONLY', 'TOO_LONG', 'TOO_MANY', 'REPEATED', 'NOT_A_NUMBER', 'NOT_WHOLE', 'TOO_SMALL', 'TOO_LARGE', 'NOT_A_DATE', 'NOT_YES_OR_NO', 'NOT_A_CHOICE', 'NOT_IN_CATALOGUE',
  'SOURCE_MISSING', 'SOURCE_UNKNOWN', 'CONFIDENCE_MISSING', 'NOTE_TOO_LONG', 'NEEDS_THE_OTHER', 'BELOW_THE_LOWER', 'BEFORE_THE_START', 'PERPETUAL_HAS_NO_END', 'NIGHT_WITHOUT_PLACE', 'NOT_AN_ADDRESS', 'UNCHANGED',
] as const;
export type FactFault = (typeof factFaults)[number];
/** One thing to mend: which fact, what is wrong with it, what was found, and the limit it broke, if it is a matter of limits. */
export type FactProblem = { field: string; fault: FactFault; found: string | null; limit: string | null };
export type FactsRefused = Refusal<'FactsRefused'> & { problems: FactProblem[] };

/** A fact as staff send it. No values: unknown. */
export type SentFact = { field: string; values: readonly string[]; sourceIds: readonly string[]; confidence?: string | null; note?: string | null };

const problem = (field: string, fault: FactFault, found: string | null = null, limit: string | number | null = null): FactProblem => ({ field, fault, found, limit: limit === null ? null : String(limit) });
/** Of one fact, and of one figure. */
export const MOST_VALUES = 40;
export const LONGEST_NOTE = 2_000;
const isMany = ({ kind }: FactField) => kind === 'TEXTS' || kind === 'WHOLES' || kind === 'CHOICES' || kind === 'OBJECTS';

/** Saying nothing new, neither of the fact nor of its grounds, is no save: it would only keep later releases of the catalogue from telling more. */
export const checkChanged = (sent: SentFact, before: Omit<SentFact, 'field'>): FactProblem[] => (saidBy(sent) === saidBy(before) ? [problem(sent.field, 'UNCHANGED')] : []);

/** How sure one is of what is unknown and has no source says nothing. */
const saidBy = ({ values, sourceIds, confidence, note }: Omit<SentFact, 'field'>): string =>
  JSON.stringify([values.map((value) => value.trim()), sourceIds, values.length + sourceIds.length === 0 ? null : (confidence ?? null), note?.trim() || null]);

/** Everything that is wrong with a fact by itself: its values, its source, its confidence, its note. */
export function checkFact(field: FactField | undefined, sent: SentFact, isNew: boolean): FactProblem[] {
  if (!field) return [problem(sent.field, 'NO_SUCH_FACT')];
  if (field.isFixed && !isNew) return [problem(field.name, 'FIXED')];
  return [...checkValues(field, sent.values), ...checkGrounds(field, sent, isNew)];
}

function checkValues(field: FactField, values: readonly string[]): FactProblem[] {
  if (values.length === 0) return field.isRequired ? [problem(field.name, 'REQUIRED')] : [];
  if (!isMany(field) && values.length > 1) return [problem(field.name, 'ONE_ONLY')];
  if (values.length > MOST_VALUES) return [problem(field.name, 'TOO_MANY', String(values.length), MOST_VALUES)];
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) return [problem(field.name, 'REPEATED', repeated)];
  return values.flatMap((value) => checkValue(field, value) ?? []);
}

function checkValue(field: FactField, value: string): FactProblem | undefined {
  const wrong = (fault: FactFault, limit: string | number | null = null) => problem(field.name, fault, value.slice(0, 80), limit);
  switch (field.kind) {
    case 'TEXT': case 'TEXTS':
      if (!value.trim()) return wrong('REQUIRED');
      return characterCount(value.trim()) > (field.longest ?? 120) ? wrong('TOO_LONG', field.longest ?? 120) : undefined;
    case 'WHOLE': case 'WHOLES': case 'DECIMAL': return checkNumber(field, value, wrong);
    case 'DATE': return isLocalDate(value) ? undefined : wrong('NOT_A_DATE');
    case 'FLAG': return value === 'true' || value === 'false' ? undefined : wrong('NOT_YES_OR_NO');
    case 'CHOICE': case 'CHOICES': return field.choices?.includes(value) ? undefined : wrong('NOT_A_CHOICE');
    case 'OBJECT': case 'OBJECTS': return field.of === 'SERVICE_NAME' || isUuid(value) ? undefined : wrong('NOT_IN_CATALOGUE');
  }
}

/** Numbers are written plainly: digits, a decimal point, a minus sign. Neither exponents nor infinities are measures of anything here. */
function checkNumber({ kind, min, max }: FactField, value: string, wrong: (fault: FactFault, limit?: number | null) => FactProblem): FactProblem | undefined {
  if (!/^-?\d{1,12}(\.\d{1,9})?$/.test(value)) return wrong('NOT_A_NUMBER');
  if (kind !== 'DECIMAL' && value.includes('.')) return wrong('NOT_WHOLE');
  if (min !== undefined && Number(value) < min) return wrong('TOO_SMALL', min);
  return max !== undefined && Number(value) > max ? wrong('TOO_LARGE', max) : undefined;
}

/** Whoever states something says where it was read and how sure it is. What is unknown, and the source itself, need neither; nor what says which thing was added. */
function checkGrounds(field: FactField, { values, sourceIds, confidence, note }: SentFact, isNew: boolean): FactProblem[] {
  const needs = values.length > 0 && !(isNew && field.isFixed) && !SPEAKS_FOR_ITSELF.has(field.name);
  return [
    ...(needs && sourceIds.length === 0 ? [problem(field.name, 'SOURCE_MISSING')] : []),
    ...(needs && !confidence ? [problem(field.name, 'CONFIDENCE_MISSING')] : []),
    ...(note && characterCount(note) > LONGEST_NOTE ? [problem(field.name, 'NOTE_TOO_LONG', null, LONGEST_NOTE)] : []),
  ];
}

/** A source is its own ground. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set(['title', 'url', 'dated']);

export type FactValues = Readonly<Record<string, readonly string[]>>;

/** What contradicts itself between the facts of one thing, as they would be after the save. */
export function checkTogether({ noun }: NounTable, values: FactValues): FactProblem[] {
  const one = (name: string) => values[name]?.[0] ?? null;
  const both = (a: string, b: string) => ((one(a) === null) === (one(b) === null) ? [] : [problem(one(a) === null ? a : b, 'NEEDS_THE_OTHER')]);
  const ordered = (low: string, high: string) => (one(low) !== null && one(high) !== null && Number(one(high)) < Number(one(low)) ? [problem(high, 'BELOW_THE_LOWER', one(high), one(low))] : []);
  const heights = () => [...both('altitudeLowM', 'altitudeHighM'), ...ordered('altitudeLowM', 'altitudeHighM')];
  switch (noun) {
    case 'COMMUNITY': return [...both('latitude', 'longitude'), ...heights()];
    case 'CONSERVATION_AREA': return [...both('latitude', 'longitude'), ...heights(), ...checkTerm(one)];
    case 'PLACE': return both('latitude', 'longitude');
    case 'STAGE': return [...ordered('hoursMin', 'hoursMax'), ...hours(one), ...(values.lodging?.length && one('overnight') === null ? [problem('lodging', 'NIGHT_WITHOUT_PLACE')] : [])];
    case 'SOURCE': return one('url') !== null && !/^[a-z0-9.-]+\.[a-z]{2,}([/?#]\S*)?$/i.test(one('url')!.replace(/^https?:\/\//, '')) ? [problem('url', 'NOT_AN_ADDRESS', one('url'))] : [];
    default: return [];
  }
}

/** The most hours of a day are given beside the fewest, not instead of them. */
const hours = (one: (name: string) => string | null) => (one('hoursMax') !== null && one('hoursMin') === null ? [problem('hoursMin', 'NEEDS_THE_OTHER')] : []);

/** A perpetual area has neither a term nor a last day; a last day lies after the instrument. */
function checkTerm(one: (name: string) => string | null): FactProblem[] {
  if (one('isPerpetual') === 'true') return ['termYears', 'validUntil'].filter((name) => one(name) !== null).map((name) => problem(name, 'PERPETUAL_HAS_NO_END', one(name)));
  const [from, until] = [one('instrumentDate'), one('validUntil')];
  return from !== null && until !== null && until < from ? [problem('validUntil', 'BEFORE_THE_START', until, from)] : [];
}

/** Refuses a save with all that is to be mended at once. */
export const refuseIfProblems = (problems: readonly FactProblem[]): FactsRefused | undefined =>
  problems.length === 0 ? undefined : { kind: 'FactsRefused', problems: [...problems], message: `To be mended: ${problems.map(({ field, fault }) => `${field} ${fault}`).join(', ')}.` };
