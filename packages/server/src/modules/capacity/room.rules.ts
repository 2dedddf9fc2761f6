import type { ResourceDay } from './resource-day.ts';

/** More than the numbers of a day: what limits agencies differently. Only what is in force at the instant of reading. */
export type DayTerms = {
  /** Kept for holders until their release: how much, and how much of it the holder's reservations use. One per agency. */
  shares: readonly { agencyId: string; quantity: number; used: number }[];
  /** An agency may take at most floor(percent × limit); agencyId null: each agency. */
  caps: readonly { agencyId: string | null; percent: number }[];
  /** One agency may go up to lim in all. */
  overrides: readonly { agencyId: string; lim: number }[];
  /** What agencies take of the day now, as live claims. */
  taken: readonly { agencyId: string; quantity: number }[];
};

export const noTerms: DayTerms = { shares: [], caps: [], overrides: [], taken: [] };

/** Why no more is free: the limit is reached, the day is closed, spots are kept for another agency, or the agency's cap is reached. */
export const roomReasons = ['FULL', 'CLOSED', 'KEPT', 'CAP'] as const;
export type RoomReason = (typeof roomReasons)[number];

/** What is free on a day for one agency: null where no number binds. */
export type RoomOn = { free: number | null; because: RoomReason };

/**
 * What an agency may still take of a day. Kept shares lower it by what their holders have not used; a reservation made by the
 * network's staff for a holder draws on that holder's share instead. A cap bounds an agency, unless it draws on its share or has an
 * override, which raises the limit for this agency alone and so creates no spots for others.
 */
export function roomOn(day: ResourceDay, terms: DayTerms, who: { agencyId: string; fromShare: boolean }): RoomOn {
  if (day.closed) return { free: 0, because: 'CLOSED' };
  if (day.limitKind !== 'NUMBER') return { free: null, because: 'FULL' };
  const override = Math.max(0, ...terms.overrides.filter((o) => o.agencyId === who.agencyId).map((o) => o.lim));
  const lim = Math.max(day.lim ?? 0, override);
  const unlimited = lim - day.confirmed - day.held;
  const own = terms.shares.filter((share) => share.agencyId === who.agencyId);
  const kept = unusedOf(who.fromShare ? terms.shares.filter((share) => share.agencyId !== who.agencyId) : terms.shares);
  const bounds: RoomOn[] = [{ free: unlimited, because: 'FULL' }, { free: unlimited - kept, because: 'KEPT' }];
  const drawsOnShare = who.fromShare && own.length > 0;
  if (drawsOnShare) bounds.push({ free: unusedOf(own), because: 'KEPT' });
  if (!drawsOnShare && override === 0) bounds.push(...capsOf(day.lim ?? 0, terms, who.agencyId));
  const tightest = bounds.reduce((best, bound) => (bound.free! < best.free! ? bound : best));
  return { ...tightest, free: Math.max(0, tightest.free!) };
}

const unusedOf = (shares: DayTerms['shares']): number => shares.reduce((sum, { quantity, used }) => sum + Math.max(0, quantity - used), 0);

function capsOf(lim: number, terms: DayTerms, agencyId: string): RoomOn[] {
  const taken = terms.taken.find((t) => t.agencyId === agencyId)?.quantity ?? 0;
  return terms.caps
    .filter((cap) => cap.agencyId === null || cap.agencyId === agencyId)
    .map((cap) => ({ free: Math.floor((cap.percent * lim) / 100) - taken, because: 'CAP' as const }));
}

/** Terms after an agency took some of the day, or gave some back (a negative quantity). */
export function termsAfter(terms: DayTerms, who: { agencyId: string; fromShare: boolean }, quantity: number): DayTerms {
  if (terms === noTerms) return terms;
  const known = terms.taken.some((t) => t.agencyId === who.agencyId);
  return {
    ...terms,
    taken: known ? terms.taken.map((t) => (t.agencyId === who.agencyId ? { ...t, quantity: t.quantity + quantity } : t)) : [...terms.taken, { agencyId: who.agencyId, quantity }],
    shares: who.fromShare ? terms.shares.map((s) => (s.agencyId === who.agencyId ? { ...s, used: s.used + quantity } : s)) : terms.shares,
  };
}
