import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { keyOfDay, type ResourceDay } from '#modules/capacity/resource-day';
import type { DayTerms } from '#modules/capacity/room.rules';
import { type AlternativesWish, type Candidate, chooseAlternatives } from './alternatives.rules.ts';

const WISHED = '2030-05-10';
const dayOf = (date: string, resourceId: number, lim: number, taken = 0): ResourceDay => ({ date, resourceId, limitKind: 'NUMBER', lim, closed: false, confirmed: taken, held: 0, nextExpiry: 'infinity', watched: false });

/** One departure of two days with a group of its own, and on its second day a lodging shared by all that sleep there that night. */
function departure(id: string, offset: number, kind: Candidate['kind'], wish: Partial<Candidate> & { free?: number; resource?: number } = {}) {
  const date = addDays(WISHED, offset);
  const group = dayOf(date, wish.resource ?? id.charCodeAt(0), wish.free ?? 12);
  const candidate: Candidate = { id, trekId: kind ?? 'wished', date, endDate: addDays(date, 1), state: 'OPEN', onRequest: false, kind, daysAway: Math.abs(offset), shared: [], days: [group], ...wish };
  return { candidate, group };
}

function choose(made: ReturnType<typeof departure>[], wish: Partial<AlternativesWish> = {}, more: { days?: ResourceDay[]; terms?: [string, DayTerms][] } = {}) {
  const days = [...made.map(({ group }) => group), ...(more.days ?? [])];
  const facts = { today: '2030-05-01', candidates: made.map(({ candidate }) => candidate), days: new Map(days.map((day) => [keyOfDay(day), day])), terms: new Map(more.terms) };
  return chooseAlternatives({ agencyId: 'a', people: 4, departureId: 'w', keep: [], maySplit: false, ...wish }, facts)
    .map(({ kind, parts }) => `${kind} ${parts.map((p) => `${p.departureId}:${p.people}`).join('+')}`);
}

describe('alternatives', () => {
  it('are ordered by days away, with the same trek before the other way round before a neighbour before one on request', () => {
    expect(choose([
      departure('w', 0, undefined, { free: 0 }), departure('a', 3, 'OTHER_DATE'), departure('b', 1, 'NEIGHBOUR_TREK'), departure('c', 2, 'REVERSE_TREK'), departure('d', 0, 'NEIGHBOUR_TREK'),
      departure('e', -1, 'OTHER_DATE', { onRequest: true }), departure('f', 7, 'OTHER_DATE'),
    ])).toEqual(['NEIGHBOUR_TREK d:4', 'OTHER_DATE a:4', 'REVERSE_TREK c:4', 'NEIGHBOUR_TREK b:4', 'OTHER_DATE e:4']);
  });

  it('have room for the whole party, are on offer and have not started', () => {
    expect(choose([
      departure('w', 0, undefined), departure('a', 1, 'OTHER_DATE', { free: 3 }), departure('b', 2, 'OTHER_DATE', { state: 'CLOSED' }), departure('c', -10, 'OTHER_DATE'), departure('d', 4, 'OTHER_DATE', { free: 4 }),
    ])).toEqual(['OTHER_DATE d:4']);
  });

  it('count what limits this agency: its cap, and what is kept for others', () => {
    const capped = departure('a', 1, 'OTHER_DATE', { free: 12 });
    const terms: DayTerms = { shares: [{ agencyId: 'x', quantity: 3, used: 0 }], caps: [{ agencyId: null, percent: 50 }], overrides: [], taken: [{ agencyId: 'a', quantity: 2 }] };
    const at: [string, DayTerms][] = [[keyOfDay(capped.group), terms]];
    expect(choose([capped], { people: 4 }, { terms: at })).toEqual(['OTHER_DATE a:4']);
    expect(choose([capped], { people: 5 }, { terms: at })).toEqual([]);
    expect(choose([capped], { people: 9, agencyId: undefined }, { terms: at })).toEqual(['OTHER_DATE a:9']);
    expect(choose([capped], { people: 10, agencyId: undefined }, { terms: at })).toEqual([]);
  });

  it('leave the other departures of the wish their days and their room', () => {
    const lodging = dayOf(addDays(WISHED, 5), 99, 7);
    const kept = departure('k', 4, undefined, { date: addDays(WISHED, 4) });
    const withLodging = (one: ReturnType<typeof departure>) => ({ ...one, candidate: { ...one.candidate, days: [one.group, lodging] } });
    const near = departure('a', 3, 'OTHER_DATE');
    const far = departure('b', 6, 'OTHER_DATE');
    expect(choose([kept, near, far], { keep: ['k'] })).toEqual(['OTHER_DATE b:4']);
    // Four of the kept departure and four more are too many for the shared lodging.
    expect(choose([withLodging(kept), withLodging(far)], { keep: ['k'] }, { days: [lodging] })).toEqual([]);
    expect(choose([departure('k', 4, undefined, { state: 'CANCELLED' }), far], { keep: ['k'] })).toEqual([]);
  });

  it('split a party over two departures only when the agency agrees, with nobody alone, and where both have room together', () => {
    const made = [departure('w', 0, undefined, { free: 5 }), departure('a', 1, 'OTHER_DATE', { free: 3 }), departure('b', 2, 'OTHER_DATE', { free: 1 })];
    expect(choose(made, { people: 8 })).toEqual([]);
    expect(choose(made, { people: 8, maySplit: true })).toEqual(['SPLIT w:5+a:3']);
    expect(choose(made, { people: 6, maySplit: true })).toEqual(['SPLIT w:4+a:2']);
    const lodging = dayOf(WISHED, 99, 7);
    const sharing = made.map((one) => ({ ...one, candidate: { ...one.candidate, days: [one.group, lodging] } }));
    expect(choose(sharing, { people: 8, maySplit: true }, { days: [lodging] })).toEqual([]);
  });
});
