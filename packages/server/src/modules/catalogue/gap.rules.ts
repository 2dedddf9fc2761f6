import { addDays } from '#lib/calendar';
import { type LegalTerm, legalStateOn, termEndYear } from '#modules/conservation-areas/conservation-area.rules';
import type { FactValues } from './fact.rules.ts';
import type { NounTable } from './noun.ts';

/** What an editor may be looking for. */
export const gapKinds = ['TRANSLATION_MISSING', 'TO_BE_CONFIRMED', 'TERM_ENDED', 'TERM_ENDS_SOON', 'VALIDITY_UNKNOWN', 'WITHOUT_TRACK', 'WITHOUT_STAGES'] as const;
export type GapKind = (typeof gapKinds)[number];
export type Gap = { kind: GapKind; field: string | null };

/** A term that ends within a year is worth a letter now. The network's own choice: its areas' renewals take months. */
const SOON_DAYS = 365;

/** What is missing of a thing on a day: translations, facts to be confirmed, a legal term that ended or ends soon, a stage without track. */
export function gapsOf({ noun, fields }: NounTable, values: FactValues, today: string, { hasTrack, stageCount }: { hasTrack: boolean; stageCount: number }): Gap[] {
  const isUnknown = (name: string) => (values[name]?.length ?? 0) === 0;
  return [
    ...fields.filter(({ name, translates }) => translates && isUnknown(name) && !isUnknown(translates)).map(({ name }) => ({ kind: 'TRANSLATION_MISSING' as const, field: name })),
    ...fields.filter(({ name, isExpected }) => isExpected && isUnknown(name)).map(({ name }) => ({ kind: 'TO_BE_CONFIRMED' as const, field: name })),
    ...(noun === 'CONSERVATION_AREA' ? termGaps(values, today) : []),
    ...(noun === 'STAGE' && !hasTrack ? [{ kind: 'WITHOUT_TRACK' as const, field: null }] : []),
    ...(noun === 'TREK' && stageCount === 0 ? [{ kind: 'WITHOUT_STAGES' as const, field: null }] : []),
  ];
}

function termGaps(values: FactValues, today: string): Gap[] {
  const one = (name: string) => values[name]?.[0] ?? null;
  const number = (name: string) => (one(name) === null ? null : Number(one(name)));
  const term: LegalTerm = { isPerpetual: one('isPerpetual') === 'true', recognitionYear: number('recognitionYear'), termYears: number('termYears'), validUntil: one('validUntil') };
  const state = legalStateOn(today, term);
  if (state === 'TO_BE_CONFIRMED') return [{ kind: 'VALIDITY_UNKNOWN', field: 'validUntil' }];
  if (state === 'TERM_ENDED') return [{ kind: 'TERM_ENDED', field: 'validUntil' }];
  const last = term.isPerpetual ? null : (term.validUntil ?? (termEndYear(term) === null ? null : `${termEndYear(term)}-12-31`));
  return last !== null && last <= addDays(today, SOON_DAYS) ? [{ kind: 'TERM_ENDS_SOON', field: 'validUntil' }] : [];
}
