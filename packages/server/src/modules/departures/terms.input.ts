import { badInput } from '#graphql/bad-input';
import { type DepartureTerms, LARGEST_GROUP, MOST_DECIDE_DAYS, problemOfTerms, type TermsProblem } from './terms.rules.ts';

// What no departure can be, whoever sends it: malformed requests.

const PROBLEMS: Record<TermsProblem, string> = {
  MINIMUM_ABOVE_SIZE: 'minimum must be at most groupSize.',
  MINIMUM_WITHOUT_DECISION: 'minimum and decideDays go together.',
};

/** The size of a group people can lead. */
export function requireGroup(size: number): void {
  if (size > LARGEST_GROUP) throw badInput(`groupSize must be at most ${LARGEST_GROUP}.`);
}

/** Days before a departure. */
export function requireDecideDays(days: number | null | undefined): void {
  if (days != null && (days < 0 || days > MOST_DECIDE_DAYS)) throw badInput(`decideDays must be from 0 to ${MOST_DECIDE_DAYS}.`);
}

type TermsInput = { groupSize: number; minimum?: number | null; decideDays?: number | null; isOnRequest?: boolean | null };

/** Terms from what a client sent, within their bounds. Whether they go together is for whoever asks: a rule says it in its refusal. */
export function termsFrom({ groupSize, minimum, decideDays, isOnRequest }: TermsInput): DepartureTerms {
  requireGroup(groupSize);
  requireDecideDays(decideDays);
  return { groupSize, minimum: minimum ?? null, decideDays: decideDays ?? null, isOnRequest: isOnRequest ?? false };
}

/** Terms that go together, for a request that has no refusal of its own to say it with. */
export function requireTerms(input: TermsInput): DepartureTerms {
  const terms = termsFrom(input);
  const problem = problemOfTerms(terms);
  if (problem) throw badInput(PROBLEMS[problem]);
  return terms;
}
