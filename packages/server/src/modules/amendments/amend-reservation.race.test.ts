import { randomUUID } from 'node:crypto';
import { AmendReservationDocument, CancelReservationDocument, HoldSpotsDocument, ReleaseHoldDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { amend, makeConfirmed, quoteFor } from '../../../test/amendments.ts';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 40;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const open = (groupSize = 12) => makeDeparture(server, { inDays: (inDays += 5), groupSize });
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;
const claimsOf = async (id: string) => (await server.ownerPool.query(
  `select count(*)::int as days, min(quantity) as least, max(quantity) as most, (select count(*)::int from departure_need n where n.departure_id = r.departure_id) as needs, r.people, r.departure_id as at
     from reservation r left join claim c on c.reservation_id = r.id where r.id = $1 group by r.id`, [id])).rows[0];
/** Every resource-day of the departure it is on, for all its people: neither less nor more. */
const expectWhole = async (id: string) => {
  const { days, least, most, needs, people } = await claimsOf(id);
  expect({ days, least, most }).toEqual({ days: needs, least: people, most: people });
};

test('of two amendments of one reservation at the same moment one is done, the other hears that it was changed', async () => {
  for (let round = 0; round < 4; round++) {
    const [from, to] = [await open(), await open()];
    const { id } = await makeConfirmed(server, agency, { departure: from, people: 4 });
    const quotes = await Promise.all([
      quoteFor(server, agency.owner, id, { party: foreignAdults(6) }), quoteFor(server, agency.owner, id, { departureId: to.id }), quoteFor(server, agency.owner, id, { party: foreignAdults(2) })]);
    const kinds = (await Promise.all(quotes.map((quote) => amend(server, agency.owner, quote.id)))).map((a) => a.__typename);
    expect(kinds.toSorted((a, b) => a.localeCompare(b))).toEqual(['AmendReservationSuccess', 'QuoteStale', 'QuoteStale']);
    await expectWhole(id);
  }
  expect(await findDriftedCounters(server.db)).toEqual([]);
});

test('one key sent eight times at once amends once', async () => {
  const { id, departure } = await makeConfirmed(server, agency, { departure: await open(), people: 2 });
  const quote = await quoteFor(server, agency.owner, id, { party: foreignAdults(5) });
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => server.as(agency.owner).execute(AmendReservationDocument, { input: { quoteId: quote.id, key } })));
  expect(new Set(answers.map((a) => dataOf(a).amendReservation.__typename))).toEqual(new Set(['AmendReservationSuccess']));
  expect(await freeOf(departure)).toBe(7);
  expect((await server.ownerPool.query(`select count(*)::int as n from outbox where object_id = $1 and kind = 'reservation-amended'`, [id])).rows[0].n).toBe(1);
});

test('groups that move to a departure race its holds for the last spots: nobody oversells it, and who is refused keeps what it had', async () => {
  const last = await open(6);
  const rivals = await Promise.all(Array.from({ length: 6 }, async () => server.makeAgency()));
  const groups = await Promise.all(rivals.map(async (who) => ({ who, from: await open(), id: '' })));
  for (const group of groups) group.id = (await makeConfirmed(server, group.who, { departure: group.from, people: 3 })).id;
  const quotes = await Promise.all(groups.map(({ who, id }) => quoteFor(server, who.owner, id, { departureId: last.id })));
  const [moves, holds] = await Promise.all([
    Promise.all(groups.map(({ who }, i) => amend(server, who.owner, quotes[i]!.id))),
    Promise.all(rivals.map((who) => server.as(who.owner).execute(HoldSpotsDocument, { input: { agencyId: who.id, departureId: last.id, key: randomUUID(), party: foreignAdults(2) } }))),
  ]);
  const moved = moves.filter((m) => m.__typename === 'AmendReservationSuccess').length;
  const held = holds.filter((h) => dataOf(h).holdSpots.__typename === 'HoldSuccess').length;
  expect(3 * moved + 2 * held).toBeLessThanOrEqual(6);
  expect(3 * moved + 2 * held).toBeGreaterThanOrEqual(5);
  expect(await freeOf(last)).toBe(6 - 3 * moved - 2 * held);
  for (const [i, { id, from }] of groups.entries()) {
    await expectWhole(id);
    expect((await claimsOf(id)).at).toBe(moves[i]!.__typename === 'AmendReservationSuccess' ? last.id : from.id);
  }
  expect(await findDriftedCounters(server.db)).toEqual([]);
});

test('two groups that change places at the same moment never wait for each other for ever', async () => {
  const [a, b] = [await open(), await open()];
  const [one, two] = [await makeConfirmed(server, agency, { departure: a, people: 2 }), await makeConfirmed(server, agency, { departure: b, people: 2 })];
  for (let round = 0; round < 5; round++) {
    const [to, back] = round % 2 === 0 ? [b, a] : [a, b];
    const quotes = await Promise.all([quoteFor(server, agency.owner, one.id, { departureId: to.id }), quoteFor(server, agency.owner, two.id, { departureId: back.id })]);
    expect(new Set((await Promise.all(quotes.map((q) => amend(server, agency.owner, q.id)))).map((x) => x.__typename))).toEqual(new Set(['AmendReservationSuccess']));
  }
  await expectWhole(one.id);
  await expectWhole(two.id);
});

test('a move and a cancellation, or a release, at the same moment: one of them happens, and no spot is left behind', async () => {
  for (const kind of ['confirmed', 'held'] as const) {
    for (let round = 0; round < 4; round++) {
      const [from, to] = [await open(), await open()];
      const { id } = kind === 'held' ? await makeHold(server, agency, { departure: from, people: 3 }) : await makeConfirmed(server, agency, { departure: from, people: 3 });
      const quote = await quoteFor(server, agency.owner, id, { departureId: to.id });
      const end = kind === 'held'
        ? server.as(agency.owner).execute(ReleaseHoldDocument, { input: { reservationId: id, key: randomUUID() } })
        : server.as(agency.owner).execute(CancelReservationDocument, { input: { reservationId: id, reason: 'Ya no viajan', key: randomUUID() } });
      const [moved, ended] = await Promise.all([amend(server, agency.owner, quote.id), end]);
      expect(Object.values(dataOf<Record<string, any>>(ended))[0].__typename).toMatch(/Success$/);
      expect(['AmendReservationSuccess', 'QuoteStale', 'ReservationNotAmendable']).toContain(moved.__typename);
      expect([await freeOf(from), await freeOf(to)]).toEqual([12, 12]);
      expect((await claimsOf(id)).days).toBeLessThanOrEqual(1); // the outer join gives one empty row
    }
  }
  expect(await findDriftedCounters(server.db)).toEqual([]);
});
