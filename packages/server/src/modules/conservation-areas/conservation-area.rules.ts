export const legalStates = ['RECOGNISED', 'TERM_ENDED', 'TO_BE_CONFIRMED'] as const;
export type LegalState = (typeof legalStates)[number];

/** What is known of an area's legal term. */
export type LegalTerm = { isPerpetual: boolean; recognitionYear: number | null; termYears: number | null; validUntil: string | null };

/** The year in which the term ends; null for perpetual areas and where the validity was not found. */
export function termEndYear({ isPerpetual, recognitionYear, termYears, validUntil }: LegalTerm): number | null {
  if (isPerpetual) return null;
  if (validUntil) return Number(validUntil.slice(0, 4));
  return recognitionYear !== null && termYears !== null ? recognitionYear + termYears : null;
}

/**
 * How an area stands in law on a day. Of most terms only the year is known: such a term has ended
 * when its last year is over. No renewal is assumed; where the validity was not found, nothing is claimed.
 */
export function legalStateOn(today: string, term: LegalTerm): LegalState {
  if (term.isPerpetual) return 'RECOGNISED';
  if (term.validUntil) return today > term.validUntil ? 'TERM_ENDED' : 'RECOGNISED';
  const lastYear = termEndYear(term);
  if (lastYear === null) return 'TO_BE_CONFIRMED';
  return Number(today.slice(0, 4)) > lastYear ? 'TERM_ENDED' : 'RECOGNISED';
}
