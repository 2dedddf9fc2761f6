import type { ReservationState } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';

/** What stands between a hold and its confirmation, as far as can be known before asking the server. */
export type HoldFacts = {
  isCertified: boolean;
  people: number;
  named: number;
  /** The earliest of the departures held together. */
  namingDeadline: LocalDate;
  today: LocalDate;
};

/** Names may follow until the deadline, the day itself included; after it nobody is confirmed without a name. */
export function mustBeNamedNow(facts: Pick<HoldFacts, 'namingDeadline' | 'today'>): boolean {
  return facts.today > facts.namingDeadline;
}

/** The next thing to do for a hold to be confirmed: what the primary button says. */
export function nextStep(facts: HoldFacts): 'certification' | 'names' | 'confirm' {
  if (!facts.isCertified) return 'certification';
  return mustBeNamedNow(facts) && facts.named < facts.people ? 'names' : 'confirm';
}

/** Names are awaited while a reservation stands and has not begun; of what ended, nothing is missing. */
export const awaitsNames = (state: ReservationState) => state === 'HELD' || state === 'PENDING' || state === 'CONFIRMED';
