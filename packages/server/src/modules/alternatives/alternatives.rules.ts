import { type Asked, closedBecause, quantities, tightest } from '#modules/capacity/decide.rules';
import { type DayKey, keyOfDay, type ResourceDay } from '#modules/capacity/resource-day';
import { type DayTerms, noTerms, roomOn } from '#modules/capacity/room.rules';
import type { Needs } from '#modules/capacity/wish';

/** How an alternative differs from what was wished. */
export const alternativeKinds = ['OTHER_DATE', 'REVERSE_TREK', 'NEIGHBOUR_TREK', 'SPLIT'] as const;
export type AlternativeKind = (typeof alternativeKinds)[number];

/** How far from the wished day alternatives are looked for. */
export const DAYS_AROUND = 7;
/** More is no help. */
export const MOST_ALTERNATIVES = 5;
/** What another trek, the other direction, a split and a request count, in days: so far away may the same trek be and still come first. */
const WEIGHT: Record<AlternativeKind, number> = { OTHER_DATE: 0, REVERSE_TREK: 1, NEIGHBOUR_TREK: 2, SPLIT: 4 };
const ON_REQUEST = 3;
/** Of so many nearest departures two are combined. */
const SPLIT_OF = 12;

/** The rule by which alternatives are ordered, as it is printed. */
export const RANKING = `Nearest first: the days between the wished date and the alternative’s, plus ${WEIGHT.REVERSE_TREK} for the trek walked the other way round, ${WEIGHT.NEIGHBOUR_TREK} for a neighbouring trek, ${WEIGHT.SPLIT} for a party that is split (which counts the days of both), ${ON_REQUEST} for a departure on request; of equal ones the same trek, then the earlier date. At most ${MOST_ALTERNATIVES}, within ${DAYS_AROUND} days.`;

/** A departure that may be looked at, with how its trek is related to the wished one. */
export type Candidate = {
  id: string; trekId: string; date: string; endDate: string; state: string; onRequest: boolean;
  /** Undefined: the wished departure itself, or one that is kept. */
  kind: Exclude<AlternativeKind, 'SPLIT'> | undefined;
  daysAway: number;
  /** Names of communities, areas and places that both treks know. */
  shared: string[];
  days: DayKey[];
};

export type AlternativesWish = {
  /** Undefined: as any agency sees it, without caps and overrides. */
  agencyId: string | undefined;
  people: number;
  /** The departure that has no room; undefined when the wish names only trek and date. */
  departureId: string | undefined;
  /** Other departures of the same wish: they stay, for as many people each. */
  keep: readonly string[];
  maySplit: boolean;
  /** The departure of the reservation that would be amended: no alternative to itself; nobody amends to a departure on request. */
  amends?: string;
};

export type AlternativesFacts = { today: string; candidates: readonly Candidate[]; days: ReadonlyMap<string, ResourceDay>; terms: ReadonlyMap<string, DayTerms> };
export type Part = { departureId: string; people: number; free: number };
export type Alternative = { kind: AlternativeKind; daysAway: number; shared: string[]; parts: Part[] };

type Ranked = Alternative & { rank: number; date: string };
type Leg = { departureId: string; people: number };

/** Departures that would be held at this moment instead, best first: checked over their whole routes by the rules of a hold. */
export function chooseAlternatives(wish: AlternativesWish, facts: AlternativesFacts): Alternative[] {
  const byId = new Map(facts.candidates.map((c) => [c.id, c]));
  const needs = new Map<string, Needs>(facts.candidates.map((c) => [c.id, { departureId: c.id, version: 0, days: c.days }]));
  const kept = wish.keep.flatMap((id) => byId.get(id) ?? []);
  if (kept.length < wish.keep.length || kept.some((c) => closedBecause(c as never, facts.today))) return [];
  const keptLegs: Leg[] = kept.map(({ id }) => ({ departureId: id, people: wish.people }));
  const who = { agencyId: wish.agencyId ?? '', fromShare: false };
  const room = (key: string) => roomOn(facts.days.get(key)!, wish.agencyId === undefined ? withoutCaps(facts.terms.get(key)) : facts.terms.get(key) ?? noTerms, who);
  const asked = (legs: readonly Leg[]): Asked[] => quantities([...keptLegs, ...legs], needs);
  const fits = (legs: readonly Leg[]) => !tightest(asked(legs), (key) => facts.days.get(key)!, room);
  const freeOn = (c: Candidate) => Math.min(...c.days.map((day) => room(keyOfDay(day)).free ?? Infinity));
  const cannotBeAmendedTo = (c: Candidate) => wish.amends !== undefined && (c.id === wish.amends || c.onRequest);
  const open = facts.candidates.filter((c) => !wish.keep.includes(c.id) && !cannotBeAmendedTo(c) && !closedBecause(c as never, facts.today) && !kept.some((k) => overlaps(k, c)));

  const whole = open.flatMap((c): Ranked[] => {
    const { kind, daysAway, shared } = c;
    if (!kind || c.id === wish.departureId || !fits([{ departureId: c.id, people: wish.people }])) return [];
    return [{ kind, daysAway, shared, parts: [{ departureId: c.id, people: wish.people, free: freeOn(c) }], rank: rankOf(c), date: c.date }];
  });
  const splits = wish.maySplit && kept.length === 0 ? splitsOf(wish.people, open, freeOn, fits) : [];
  return [...whole, ...splits].sort(best).slice(0, MOST_ALTERNATIVES).map(({ rank: _rank, date: _date, ...alternative }) => alternative);
}

/** Two departures that together take the party: as many as fit on the nearer one, and nobody alone where it can be helped. */
function splitsOf(people: number, open: readonly Candidate[], freeOn: (c: Candidate) => number, fits: (legs: readonly Leg[]) => boolean): Ranked[] {
  const smallest = people >= 4 ? 2 : 1;
  const near = open.map((c) => ({ c, free: freeOn(c) })).filter(({ free }) => free >= smallest && free < people).sort((a, b) => rankOf(a.c) - rankOf(b.c) || (a.c.date < b.c.date ? -1 : 1)).slice(0, SPLIT_OF);
  return near.flatMap(({ c: a, free }, i) => near.slice(i + 1).flatMap(({ c: b, free: freeB }): Ranked[] => {
    const first = Math.min(free, people - smallest);
    const second = people - first;
    if (a.date === b.date && a.trekId === b.trekId) return [];
    if (second > freeB || !fits([{ departureId: a.id, people: first }, { departureId: b.id, people: second }])) return [];
    const parts = [{ departureId: a.id, people: first, free }, { departureId: b.id, people: second, free: freeB }];
    return [{ kind: 'SPLIT', daysAway: Math.max(a.daysAway, b.daysAway), shared: [], parts, rank: WEIGHT.SPLIT + rankOf(a) + rankOf(b), date: a.date }];
  }));
}

const rankOf = (c: Candidate) => c.daysAway + WEIGHT[c.kind ?? 'OTHER_DATE'] + (c.onRequest ? ON_REQUEST : 0);
const best = (a: Ranked, b: Ranked) => a.rank - b.rank || WEIGHT[a.kind] - WEIGHT[b.kind] || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
const overlaps = (a: Candidate, b: Candidate) => a.date <= b.endDate && b.date <= a.endDate;
const withoutCaps = (terms: DayTerms | undefined): DayTerms => ({ ...(terms ?? noTerms), caps: [], overrides: [] });
