import type { Refusal } from '#graphql/problem';

// The hold budget: how long an agency may keep spots beyond the first minutes of its holds. All of it is counted in spot-minutes
// (whole numbers; one spot kept for one minute) and shown in spot-hours. The formula is a rule of this product: no source of the
// network states one. It is published with these numbers, in the contract and on the page "Así se calcula".

const HOUR = 60;

/** Holds begun within this many days count. Long enough to hold a month's work, short enough that a bad week is forgotten. */
export const WINDOW_DAYS = 30;
/** What every agency has: a group of ten kept for a day. */
export const BASE_SPOT_HOURS = 240;
/** Each spot confirmed earns half a day for another: who sells what it holds may hold more. */
export const EARNED_HOURS_PER_CONFIRMED_SPOT = 12;
/** Each spot-hour of a hold that lapsed unconfirmed costs as much again: for that time nobody else could have the spot. */
export const LOST_HOURS_PER_LAPSED_SPOT_HOUR = 1;
/** Never less, whatever lapsed: two travellers kept for a day. */
export const FLOOR_SPOT_HOURS = 48;
/** Never more, whatever was sold: a hundred spots kept for a day. */
export const CEILING_SPOT_HOURS = 2400;
/** A hold reaches at most this long after it was held. */
export const LONGEST_HOLD_HOURS = 72;

/** What an agency did with holds begun within the window. */
export type HoldRecord = {
  confirmedSpots: number; lapsedSpotMinutes: number; extendedSpotMinutes: number;
  /** What was held again counts as one hold with what it follows: what they ran together beyond the time a hold runs of itself. */
  heldAgainSpotMinutes: number;
};

export type HoldBudget = { total: number; used: number; left: number; base: number; earned: number; lost: number };

/** The published formula, in spot-minutes: base + earned − lost, between floor and ceiling; what extensions and holding again took of it is used. */
export function budgetOf({ confirmedSpots, lapsedSpotMinutes, extendedSpotMinutes, heldAgainSpotMinutes }: HoldRecord): HoldBudget {
  const used = extendedSpotMinutes + heldAgainSpotMinutes;
  const base = BASE_SPOT_HOURS * HOUR;
  const earned = confirmedSpots * EARNED_HOURS_PER_CONFIRMED_SPOT * HOUR;
  const lost = lapsedSpotMinutes * LOST_HOURS_PER_LAPSED_SPOT_HOUR;
  const total = Math.min(Math.max(base + earned - lost, FLOOR_SPOT_HOURS * HOUR), CEILING_SPOT_HOURS * HOUR);
  return { total, used, left: Math.max(0, total - used), base, earned, lost };
}

/** Spot-minutes as spot-hours to a tenth, as people read them. What is left is rounded down: what is shown can be spent. */
export const asSpotHours = (spotMinutes: number): number => Math.round(spotMinutes / 6) / 10;
export const asSpotHoursLeft = (spotMinutes: number): number => Math.floor(spotMinutes / 6) / 10;

/** A running hold: one end for all of its reservations. Instants are ISO text in milliseconds. */
export type RunningHold = {
  /** Spots over all its departures. */
  spots: number;
  /** Since when its spots were held: for an accepted request, since the acceptance. */
  heldSince: string;
  expiresAt: string;
  /** First instant of the first departure's day in Lima. */
  startsAt: string;
  /** An offer to a waiting party ends when it says: others wait behind it. */
  isOffer: boolean;
};

const MINUTE = 60_000;

/** The latest instant the hold may be extended to: some days after it was held, and not into its first day. An offer stays as it is. */
export function latestEnd({ heldSince, expiresAt, startsAt, isOffer }: RunningHold): string {
  if (isOffer) return expiresAt;
  const latest = Math.min(Date.parse(heldSince) + LONGEST_HOLD_HOURS * HOUR * MINUTE, Date.parse(startsAt));
  return new Date(Math.max(latest, Date.parse(expiresAt))).toISOString();
}

/** What keeping the hold's spots until then costs, in spot-minutes; a begun minute counts. */
export const costOf = ({ spots, expiresAt }: Pick<RunningHold, 'spots' | 'expiresAt'>, until: string): number =>
  spots * Math.max(0, Math.ceil((Date.parse(until) - Date.parse(expiresAt)) / MINUTE));

export type HoldExtensionTooLong = Refusal<'HoldExtensionTooLong'> & { latest: string };
export type HoldExtensionNotLater = Refusal<'HoldExtensionNotLater'> & { expiresAt: string };
export type HoldBudgetExceeded = Refusal<'HoldBudgetExceeded'> & { asked: number; left: number; agencyId: string };

/** Extending never shortens, has an end, and is paid from the budget. */
export function refuseExtension(hold: RunningHold, until: string, budget: Pick<HoldBudget, 'left'>, agencyId: string): HoldExtensionNotLater | HoldExtensionTooLong | HoldBudgetExceeded | undefined {
  const latest = latestEnd(hold);
  if (until > latest) return { kind: 'HoldExtensionTooLong', latest, message: `The hold may run until ${latest} at the latest.` };
  if (until <= hold.expiresAt) return { kind: 'HoldExtensionNotLater', expiresAt: hold.expiresAt, message: `The hold runs until ${hold.expiresAt} already; extending never shortens.` };
  const asked = costOf(hold, until);
  if (asked <= budget.left) return undefined;
  return { kind: 'HoldBudgetExceeded', asked, left: budget.left, agencyId, message: `The extension takes ${asSpotHours(asked)} spot-hours; ${asSpotHoursLeft(budget.left)} are left.` };
}

/**
 * What people added to a hold cost that was extended: each for the time it still runs beyond its own end, as if they had been in it when it
 * was extended. Nothing while it runs of itself only. Refused when the budget has less left.
 */
export function refuseGrowth(hold: { added: number; extendedFrom: string | null; expiresAt: string }, now: string, budget: Pick<HoldBudget, 'left'>, agencyId: string): HoldBudgetExceeded | undefined {
  const asked = costOfGrowth(hold, now);
  if (asked <= budget.left) return undefined;
  return { kind: 'HoldBudgetExceeded', asked, left: budget.left, agencyId, message: `The people added take ${asSpotHours(asked)} spot-hours of an extended hold; ${asSpotHoursLeft(budget.left)} are left.` };
}

/** Spot-minutes that people added to a hold take of the budget. */
export function costOfGrowth({ added, extendedFrom, expiresAt }: { added: number; extendedFrom: string | null; expiresAt: string }, now: string): number {
  if (extendedFrom === null || added <= 0) return 0;
  return costOf({ spots: added, expiresAt: extendedFrom < now ? now : extendedFrom }, expiresAt);
}

export const extensionKinds = ['THIS_EVENING', 'HOURS_24', 'HOURS_48', 'LATEST'] as const;
export type ExtensionKind = (typeof extensionKinds)[number];
export type ExtensionChoice = { kind: ExtensionKind; until: string; cost: number };

/** The evening of a working day in Lima: until when an agency reaches its client today. */
export const EVENING_HOUR = 20;

/** The ends to choose from: this evening, one or two days after it was held, and the latest; each only where it is later than now's end and allowed. */
export function extensionChoices(hold: RunningHold, evening: string): ExtensionChoice[] {
  const latest = latestEnd(hold);
  const after = (hours: number) => new Date(Date.parse(hold.heldSince) + hours * HOUR * MINUTE).toISOString();
  const ends: [ExtensionKind, string][] = [['THIS_EVENING', evening], ['HOURS_24', after(24)], ['HOURS_48', after(48)], ['LATEST', latest]];
  return ends.filter(([kind, until]) => until > hold.expiresAt && (until < latest || (kind === 'LATEST' && until === latest)))
    .map(([kind, until]) => ({ kind, until, cost: costOf(hold, until) }));
}
