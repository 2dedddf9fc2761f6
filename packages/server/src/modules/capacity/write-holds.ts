import { keyOfDay, type ResourceDay } from './resource-day.ts';
import type { LockedFacts } from './decide.rules.ts';
import type { Decision, Wish } from './wish.ts';

/** The values of WRITE_HOLDS for the wishes that were granted, column by column. */
export function holdColumns(wishes: readonly Wish[], decisions: readonly Decision[], changed: readonly ResourceDay[], facts: LockedFacts): unknown[] {
  const granted = wishes.flatMap((wish, i) => {
    const decision = decisions[i]!;
    return decision.kind === 'Held' ? [{ wish, expiresAt: decision.expiresAt }] : [];
  });
  const legs = granted.flatMap(({ wish, expiresAt }) => wish.legs.map((leg) => ({ wish, leg, expiresAt })));
  const lines = legs.flatMap(({ leg }, i) => leg.lines.map((line, position) => ({ ord: i + 1, position: position + 1, line })));
  const claims = legs.flatMap(({ leg }, i) => facts.needs.get(leg.departureId)!.days.map((day) => ({ ord: i + 1, day })));
  return [
    legs.map(({ leg }) => leg.reservationId), legs.map(({ leg }) => leg.code), legs.map(({ wish }) => wish.holdId),
    legs.map(({ leg }) => leg.departureId), legs.map(({ wish }) => wish.agencyId), legs.map(({ wish }) => wish.itinerary?.id ?? null),
    legs.map(({ leg }) => leg.people), legs.map(({ leg }) => JSON.stringify(leg.party)), legs.map(({ wish }) => wish.reference ?? null),
    legs.map(({ wish }) => wish.personId), legs.map(({ expiresAt }) => expiresAt), legs.map(({ leg }) => leg.namingDeadline), legs.map(({ wish }) => wish.via),
    facts.now,
    lines.map(({ ord }) => ord), lines.map(({ position }) => position), lines.map(({ line }) => line.kind), lines.map(({ line }) => line.conservationAreaId),
    lines.map(({ line }) => line.rateClass), lines.map(({ line }) => line.ageClass), lines.map(({ line }) => line.quantity),
    lines.map(({ line }) => line.unit?.currency ?? null), lines.map(({ line }) => line.unit?.amount ?? null), lines.map(({ line }) => line.total?.amount ?? null),
    lines.map(({ line }) => line.rateId), lines.map(({ line }) => line.origin),
    claims.map(({ ord }) => ord), claims.map(({ day }) => day.date), claims.map(({ day }) => day.resourceId),
    granted.map(({ wish }) => wish.agencyId), granted.map(({ wish }) => wish.key), granted.map(({ wish }) => wish.hash), granted.map(({ wish }) => wish.holdId),
    changed.map((day) => day.date), changed.map((day) => day.resourceId), changed.map((day) => day.confirmed), changed.map((day) => day.held), changed.map((day) => day.nextExpiry),
  ];
}

/** Rows by their key. */
export const byKey = (days: readonly ResourceDay[]) => new Map(days.map((day) => [keyOfDay(day), day]));
