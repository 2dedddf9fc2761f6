/** A change of what a reservation takes of one resource-day; quantity 0: it takes nothing any more. Instants are comparable texts. */
export type ClaimStep = { step: number; at: string; tx: string; day: string; reservationId: string; agencyId: string; quantity: number; until: string };
/** What limits a day from a step on; null: nothing. */
export type LimitStep = { step: number; at: string; day: string; limit: number | null };
/** Past the limit, for one agency, up to `limit` in all. */
export type Override = { day: string; agencyId: string; limit: number; from: string; to: string };

export type Oversold = { day: string; at: string; taken: number; permitted: number };
export type DayStory = { oversold: Oversold[]; wasExactlyFull: boolean };

type Live = { quantity: number; until: string; agencyId: string };

/** Between a decision, which is made by the clock, and the recording of what it wrote at most so much time may pass. */
export const BETWEEN_DECISION_AND_WRITING_MS = 2_000;

/**
 * The whole history of one resource-day: at every instant at which somebody took more of it than before, all live claims together must
 * be within the limit of that instant, or within the taker's override. Whoever takes nothing more cannot oversell: limits may be lowered
 * below what is taken, and such a day only shrinks. The end state alone would hide oversold holds that lapsed meanwhile.
 */
export function storyOfDay(claims: readonly ClaimStep[], limits: readonly LimitStep[], overrides: readonly Override[] = []): DayStory {
  const live = new Map<string, Live>();
  const sorted = limits.toSorted((a, b) => a.step - b.step);
  const limitAt = (step: number) => sorted.findLast((limit) => limit.step < step)?.limit ?? null;
  const highest = sorted.some(({ limit }) => limit === null) ? null : Math.max(...sorted.map(({ limit }) => limit!));
  const story: DayStory = { oversold: [], wasExactlyFull: false };

  for (const group of transactionsOf(claims)) {
    const { at, step, day } = group.at(-1)!;
    const touched = [...new Set(group.map((change) => change.reservationId))];
    const before = new Map(touched.map((id) => [id, live.get(id)]));
    for (const change of group) live.set(change.reservationId, change);
    const takers = touched.filter((id) => takes(live.get(id), at) > takes(before.get(id), at));
    if (takers.length === 0) continue;

    const taken = [...live.values()].reduce((sum, claim) => sum + takes(claim, at), 0);
    const limit = limitAt(step);
    if (limit === null) continue;
    if (taken === limit) story.wasExactlyFull = true;
    const permitted = Math.max(limit, ...takers.map((id) => permittedBy(overrides, live.get(id)!.agencyId, at)));
    const onlyLate = takers.every((id) => wasLiveJustBefore(before.get(id), at)) && (highest === null || taken <= highest);
    if (taken > permitted && !onlyLate) story.oversold.push({ day, at, taken, permitted });
  }
  return story;
}

const takes = (claim: Live | undefined, at: string): number => (claim && claim.until > at ? claim.quantity : 0);

const permittedBy = (overrides: readonly Override[], agencyId: string, at: string): number =>
  Math.max(0, ...overrides.filter((o) => o.agencyId === agencyId && o.from <= at && at < o.to).map((o) => o.limit));

function wasLiveJustBefore(claim: Live | undefined, at: string): boolean {
  return claim !== undefined && claim.quantity > 0 && Date.parse(at) - Date.parse(claim.until) < BETWEEN_DECISION_AND_WRITING_MS;
}

/** The steps of each transaction together, in the order in which the transactions were done with the day. */
function transactionsOf(claims: readonly ClaimStep[]): ClaimStep[][] {
  const groups = Map.groupBy(claims.toSorted((a, b) => a.step - b.step), ({ tx }) => tx);
  return [...groups.values()].sort((a, b) => a.at(-1)!.step - b.at(-1)!.step);
}
