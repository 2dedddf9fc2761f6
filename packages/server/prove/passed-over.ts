import type { ClaimStep, LimitStep } from './history.ts';

/** A party as long as it waited: from joining until it was offered spots or ended in another way. Instants are comparable texts. */
export type Waiting = { id: string; trekId: string; firstDate: string; lastDate: string; atLeast: number; joinedAt: string; deadline: string; overAt: string };
export type Route = { departureId: string; trekId: string; date: string; days: string[] };
export type WaitingHistory = {
  claims: readonly ClaimStep[]; limits: readonly LimitStep[]; routes: readonly Route[]; waiting: readonly Waiting[];
  /** Reservations that are offers to waiting parties. */
  offers: ReadonlySet<string>;
};

/** Between the decision, which was made by the clock, and the recording of its claims something may have expired. */
const BETWEEN_DECISION_AND_WRITING_MS = 2_000;

/**
 * Every hold that took spots although a party was waiting that could have used them: at that instant its smallest acceptable number
 * would have fitted on one of its departures, over the whole route, had the hold not been made.
 */
export function passedOver({ claims, limits, routes, waiting, offers }: WaitingHistory): string[] {
  const live = new Map<string, Map<string, ClaimStep>>();
  const known = new Set<string>();
  const limitsOf = Map.groupBy(limits.toSorted((a, b) => a.step - b.step), ({ day }) => day);
  const routesOf = Map.groupBy(routes.flatMap((route) => route.days.map((day) => ({ day, route }))), ({ day }) => day);
  const found: string[] = [];

  for (const group of inOrder(claims)) {
    const { at, step } = group.at(-1)!;
    const isNew = ({ reservationId }: ClaimStep) => !known.has(reservationId) && !offers.has(reservationId);
    const takers = group.filter(isNew);
    const room = (day: string) => {
      const limit = limitsOf.get(day)?.findLast((change) => change.step < step)?.limit ?? null;
      if (limit === null) return Infinity;
      const taken = [...(live.get(day)?.values() ?? [])].reduce((sum, claim) => sum + (mayBeLive(claim, at) ? claim.quantity : 0), 0);
      return limit - taken - group.filter((change) => change.day === day && offers.has(change.reservationId)).reduce((sum, { quantity }) => sum + quantity, 0);
    };
    const touched = new Set(takers.flatMap(({ day }) => (routesOf.get(day) ?? []).map(({ route }) => route)));
    for (const route of touched) {
      const party = waiting.find((one) => waitsFor(one, route, at) && route.days.every((day) => room(day) >= one.atLeast));
      if (party) found.push(`party ${party.id} for ${route.date} by reservation ${takers[0]!.reservationId} at ${at}`);
    }
    for (const change of group) {
      known.add(change.reservationId);
      const day = live.get(change.day) ?? new Map<string, ClaimStep>();
      live.set(change.day, day.set(change.reservationId, change));
    }
  }
  return found;
}

const waitsFor = (party: Waiting, route: Route, at: string): boolean =>
  party.trekId === route.trekId && party.firstDate <= route.date && route.date <= party.lastDate && party.joinedAt < at && at < party.deadline && at < party.overAt;

const mayBeLive = ({ quantity, until }: ClaimStep, at: string): boolean =>
  quantity > 0 && (until === 'infinity' || Date.parse(until) > Date.parse(at) - BETWEEN_DECISION_AND_WRITING_MS);

function inOrder(claims: readonly ClaimStep[]): ClaimStep[][] {
  const groups = Map.groupBy(claims.toSorted((a, b) => a.step - b.step), ({ tx }) => tx);
  return [...groups.values()].sort((a, b) => a.at(-1)!.step - b.at(-1)!.step);
}
