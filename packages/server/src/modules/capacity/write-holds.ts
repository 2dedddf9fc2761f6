import type { LockedFacts } from './decide.rules.ts';
import type { ResourceDay } from './resource-day.ts';
import { type Decision, type Held, isWaiting, keyOwnerOfWish, type Wish } from './wish.ts';

/** A wish that was granted, with what was granted. */
export type Granted = { wish: Wish; held: Held };

export const grantedOf = (wishes: readonly Wish[], decisions: readonly Decision[]): Granted[] =>
  wishes.flatMap((wish, i) => {
    const held = decisions[i]!;
    return held.kind === 'Held' ? [{ wish, held }] : [];
  });

/** The values of WRITE_HOLDS for the wishes that were granted, column by column. */
export function holdColumns(granted: readonly Granted[], changed: readonly ResourceDay[], facts: LockedFacts): unknown[] {
  const legs = granted.flatMap(({ wish, held }) => held.legs.map((leg) => ({ wish, leg, expiresAt: held.expiresAt })));
  const lines = legs.flatMap(({ leg }, i) => leg.lines.map((line, position) => ({ ord: i + 1, position: position + 1, line })));
  const claims = legs.flatMap(({ leg }, i) => facts.needs.get(leg.departureId)!.days.map((day) => ({ ord: i + 1, day })));
  return [
    legs.map(({ leg }) => leg.reservationId), legs.map(({ leg }) => leg.code), legs.map(({ wish }) => wish.holdId),
    legs.map(({ leg }) => leg.departureId), legs.map(({ wish }) => wish.agencyId), legs.map(({ wish }) => (isWaiting(wish) ? null : wish.itinerary?.id) ?? null),
    legs.map(({ leg }) => leg.people), legs.map(({ leg }) => JSON.stringify(leg.party)), legs.map(({ wish }) => wish.reference ?? null),
    legs.map(({ wish }) => wish.personId), legs.map(({ expiresAt }) => expiresAt), legs.map(({ leg }) => leg.namingDeadline), legs.map(({ wish }) => wish.via),
    facts.now,
    lines.map(({ ord }) => ord), lines.map(({ position }) => position), lines.map(({ line }) => line.kind), lines.map(({ line }) => line.conservationAreaId),
    lines.map(({ line }) => line.rateClass), lines.map(({ line }) => line.ageClass), lines.map(({ line }) => line.quantity),
    lines.map(({ line }) => line.unit?.currency ?? null), lines.map(({ line }) => line.unit?.amount ?? null), lines.map(({ line }) => line.total?.amount ?? null),
    lines.map(({ line }) => line.rateId), lines.map(({ line }) => line.origin),
    claims.map(({ ord }) => ord), claims.map(({ day }) => day.date), claims.map(({ day }) => day.resourceId),
    granted.map(({ wish }) => keyOwnerOfWish(wish)), granted.map(({ wish }) => wish.key), granted.map(({ wish }) => wish.hash), granted.map(({ wish }) => wish.holdId),
    changed.map((day) => day.date), changed.map((day) => day.resourceId), changed.map((day) => day.confirmed), changed.map((day) => day.held), changed.map((day) => day.nextExpiry),
    legs.map(({ leg }) => leg.state), legs.map(({ leg }) => leg.followsId ?? null), legs.map(({ wish }) => wish.fromShare ?? false),
    legs.map(({ leg }) => leg.pricedOn ?? facts.today), legs.map(({ leg }) => leg.pricedAt ?? facts.now),
    // An offer is made by the network's rule, in the name of who joined the list.
    legs.map(({ wish }) => (isWaiting(wish) ? null : wish.personId)), legs.map(({ wish, leg }) => actionOf(wish, leg.state)),
  ];
}

const actionOf = (wish: Wish, state: string): string => (isWaiting(wish) ? 'offer-spots' : state === 'PENDING' ? 'request-spots' : 'hold-spots');

/** The values of WRITE_OFFERS: the waiting parties among the granted. */
export function offerColumns(granted: readonly Granted[], now: string): unknown[] | undefined {
  const offers = granted.flatMap(({ wish, held }) => (isWaiting(wish) ? [{ wish, people: held.legs[0]!.people }] : []));
  if (offers.length === 0) return undefined;
  return [offers.map(({ wish }) => wish.waiting.entryId), offers.map(({ wish }) => wish.holdId), offers.map(({ wish }) => wish.agencyId), offers.map(({ people }) => people), now];
}
