import { BETWEEN_DECISION_AND_WRITING_MS, type ClaimStep, type LimitStep } from './history.ts';

/** A party as long as it waited: from joining until it was offered spots or ended in another way. Instants are comparable texts. */
export type Waiting = { id: string; trekId: string; firstDate: string; lastDate: string; atLeast: number; joinedAt: string; deadline: string; overAt: string };
export type Route = { departureId: string; trekId: string; date: string; days: string[] };
export type WaitingHistory = {
  claims: readonly ClaimStep[]; limits: readonly LimitStep[]; routes: readonly Route[]; waiting: readonly Waiting[];
  /** Reservations that are offers to waiting parties. */
  offers: ReadonlySet<string>;
};

/**
 * Every hold that took spots although a party was waiting that could have used them: at that instant its smallest acceptable number
 * would have fitted on one of its departures, over the whole route, had the hold not been made. On the days that the hold took itself the
 * locks put everything in one order. Of other days of the party's route the hold could know only what was committed when it looked: what
 * became free there just before may have been under way still, and then its own commit offers it to the party.
 */
export function passedOver({ claims, limits, routes, waiting, offers }: WaitingHistory): string[] {
  const stepsOf = new Map<string, Map<string, ClaimStep[]>>();
  const known = new Set<string>();
  const limitsOf = Map.groupBy(limits.toSorted((a, b) => a.step - b.step), ({ day }) => day);
  const routesOf = Map.groupBy(routes.flatMap((route) => route.days.map((day) => ({ day, route }))), ({ day }) => day);
  const found: string[] = [];

  for (const group of inOrder(claims)) {
    const { at, step } = group.at(-1)!;
    const takers = group.filter(({ reservationId }) => !known.has(reservationId) && !offers.has(reservationId));
    const locked = new Set(takers.map(({ day }) => day));
    const room = (day: string) => {
      const stood = locked.has(day) ? lastOf : stoodLately(at);
      const limit = Math.min(...stood((limitsOf.get(day) ?? []).filter((change) => change.step < step)).map((change) => change.limit ?? Infinity));
      const taken = [...(stepsOf.get(day)?.values() ?? [])].reduce((sum, steps) => sum + Math.max(...stood(steps).map((claim) => mayBeLive(claim, at))), 0);
      return limit - taken - group.filter((change) => change.day === day && offers.has(change.reservationId)).reduce((sum, { quantity }) => sum + quantity, 0);
    };
    const touched = new Set(takers.flatMap(({ day }) => (routesOf.get(day) ?? []).map(({ route }) => route)));
    for (const route of touched) {
      const party = waiting.find((one) => waitsFor(one, route, at) && route.days.every((day) => room(day) >= one.atLeast));
      if (party) found.push(`party ${party.id} for ${route.date} by reservation ${takers[0]!.reservationId} at ${at}`);
    }
    for (const change of group) {
      known.add(change.reservationId);
      const day = stepsOf.get(change.day) ?? new Map<string, ClaimStep[]>();
      stepsOf.set(change.day, day.set(change.reservationId, [...(day.get(change.reservationId) ?? []), change]));
    }
  }
  return found;
}

const waitsFor = (party: Waiting, route: Route, at: string): boolean =>
  party.trekId === route.trekId && party.firstDate <= route.date && route.date <= party.lastDate && party.joinedAt < at && at < party.deadline && at < party.overAt;

type Changes = <T extends { at: string }>(changes: readonly T[]) => readonly T[];

const lastOf: Changes = (changes) => changes.slice(-1);

/** What stood at any time since a decision written at `at` can have been made: the last change before that, and all after it. */
const stoodLately = (at: string): Changes => (changes) => {
  const since = Date.parse(at) - BETWEEN_DECISION_AND_WRITING_MS;
  return changes.slice(Math.max(0, changes.findLastIndex((change) => Date.parse(change.at) <= since)));
};

const mayBeLive = ({ quantity, until }: ClaimStep, at: string): number =>
  until === 'infinity' || Date.parse(until) > Date.parse(at) - BETWEEN_DECISION_AND_WRITING_MS ? quantity : 0;

function inOrder(claims: readonly ClaimStep[]): ClaimStep[][] {
  const groups = Map.groupBy(claims.toSorted((a, b) => a.step - b.step), ({ tx }) => tx);
  return [...groups.values()].sort((a, b) => a.at(-1)!.step - b.at(-1)!.step);
}
