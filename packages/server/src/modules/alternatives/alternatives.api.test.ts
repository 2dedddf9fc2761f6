import { randomUUID } from 'node:crypto';
import { HoldSpotsDocument } from '@vilcanota/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { dayFromToday, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';

const PARTS = 'kind daysAway shared parts { people free departure { id date trek { slug } } }';
const ASK = `query ($input: AlternativesInput!) { alternatives(input: $input) { ${PARTS} } }`;
const HOLD = `mutation ($input: HoldSpotsInput!, $maySplit: Boolean) { holdSpots(input: $input) { __typename
  ... on HoldSuccess { reservations { id } } ... on NoRoom { free requested date departure { id } alternatives(maySplit: $maySplit) { ${PARTS} } } } }`;
type Found = { kind: string; daysAway: number; shared: string[]; parts: { people: number; free: number; departure: { id: string; date: string; trek: { slug: string } } }[] };

let server: TestServer;
let agency: MadeAgency;
let other: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  other = await server.makeAgency();
});
afterAll(() => server.stop());

const ask = async (input: object, who = agency) => dataOf(await server.as(who.owner).execute(ASK, { input })).alternatives as Found[];
const inputOf = (departureId: string, people: number) => ({ agencyId: agency.id, departureId, party: foreignAdults(people), key: randomUUID() });
const brief = (found: Found[]) => found.map(({ kind, parts }) => `${kind} ${parts.map((p) => `${p.departure.trek.slug}:${p.people}`).join('+')}`);

/** Holds every part of an alternative, and gives all of it back. */
async function tryToHold({ parts }: Found): Promise<string[]> {
  const owner = server.as(agency.owner);
  const held = [];
  for (const part of parts) held.push(dataOf(await owner.execute(HoldSpotsDocument, { input: inputOf(part.departure.id, part.people) })).holdSpots);
  for (const one of held) {
    if (one.__typename !== 'HoldSuccess') continue;
    dataOf(await owner.execute('mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename } }', { input: { reservationId: one.reservations[0]!.id, key: randomUUID() } }));
  }
  return held.map((one) => one.__typename);
}

it('a hold refused for room says what could be held instead, and one can hold it', async () => {
  const date = await dayFromToday(server, 120);
  const full = await makeDeparture(server, { date, groupSize: 4 });
  const later = await makeDeparture(server, { date: addDays(date, 2), groupSize: 6 });
  await makeDeparture(server, { trek: 'lares-classic', date, groupSize: 8 });
  await makeDeparture(server, { date: addDays(date, 8) });
  const refused = dataOf(await server.as(agency.owner).execute(HOLD, { input: inputOf(full.id, 5) })).holdSpots;
  expect(refused).toMatchObject({ __typename: 'NoRoom', free: 4, requested: 5 });
  const [first] = refused.alternatives as Found[];
  expect(brief(refused.alternatives)).toContain('OTHER_DATE colque-cruz:5');
  expect(first).toMatchObject({ kind: 'OTHER_DATE', daysAway: 2, parts: [{ people: 5, free: 6, departure: { id: later.id } }] });
  expect(refused.alternatives.flatMap((a: Found) => a.parts).some((p: Found['parts'][0]) => p.departure.date > addDays(date, 7))).toBe(false);
  expect(await tryToHold(first!)).toEqual(['HoldSuccess']);
  expect(await ask({ agencyId: agency.id, departureId: full.id, people: 5 })).toEqual(refused.alternatives);
});

it('a trek that is walked the other way round is known by its places', async () => {
  const date = await dayFromToday(server, 200);
  const wished = await makeDeparture(server, { trek: 'pumahuanca-lares', date, groupSize: 2 });
  await makeDeparture(server, { trek: 'huacahuasi-pumahuanca', date, groupSize: 9 });
  const found = await ask({ agencyId: agency.id, departureId: wished.id, people: 5 });
  expect(found[0]).toMatchObject({ kind: 'REVERSE_TREK', daysAway: 0, parts: [{ departure: { trek: { slug: 'huacahuasi-pumahuanca' } } }] });
});

it('a party is split over two departures when the agency agrees, and both parts can be held', async () => {
  const date = await dayFromToday(server, 230);
  const [a] = [await makeDeparture(server, { date, groupSize: 5 }), await makeDeparture(server, { date: addDays(date, 1), groupSize: 4 })];
  expect(await ask({ agencyId: agency.id, departureId: a.id, people: 8 })).toEqual([]);
  const [split] = await ask({ agencyId: agency.id, departureId: a.id, people: 8, maySplit: true });
  expect(split).toMatchObject({ kind: 'SPLIT', daysAway: 1, parts: [{ people: 5 }, { people: 3 }] });
  expect(await tryToHold(split!)).toEqual(['HoldSuccess', 'HoldSuccess']);
});

it('a trek without a departure on that date has alternatives too, and an itinerary keeps its other days', async () => {
  const date = await dayFromToday(server, 260);
  const [kept, near] = [await makeDeparture(server, { trek: 'lares-classic', date }), await makeDeparture(server, { date: addDays(date, 2) })];
  const far = await makeDeparture(server, { date: addDays(date, 4) });
  const wish = { agencyId: agency.id, trekSlug: 'colque-cruz', date: addDays(date, 3), people: 2 };
  expect((await ask(wish)).map(({ parts }) => parts[0]!.departure.id)).toEqual([near.id, far.id, kept.id]);
  expect((await ask({ ...wish, keep: [kept.id] })).map(({ parts }) => parts[0]!.departure.id)).toEqual([far.id]);
});

it('strangers learn nothing of what limits an agency; visitors see what any agency would', async () => {
  const date = await dayFromToday(server, 290);
  const full = await makeDeparture(server, { date, groupSize: 1 });
  await makeDeparture(server, { date: addDays(date, 1) });
  expect(await ask({ agencyId: agency.id, departureId: full.id, people: 2 }, other)).toEqual([]);
  expect(dataOf(await server.as(undefined).execute(ASK, { input: { agencyId: agency.id, departureId: full.id, people: 2 } })).alternatives).toEqual([]);
  expect(dataOf(await server.as(undefined).execute(ASK, { input: { departureId: full.id, people: 2 } })).alternatives).toHaveLength(1);
  const lapsed = await server.makeAgency({ certified: false });
  expect(await ask({ agencyId: lapsed.id, departureId: full.id, people: 2 }, lapsed)).toEqual([]);
});

it('asks the database as often for twenty departures as for one', async () => {
  const date = await dayFromToday(server, 330);
  const wished = await makeDeparture(server, { date, groupSize: 1 });
  await makeDeparture(server, { date: addDays(date, 1) });
  const count = async () => {
    const before = statementCount.sent;
    const found = await ask({ agencyId: agency.id, departureId: wished.id, people: 2, maySplit: true });
    return { found: found.length, statements: statementCount.sent - before };
  };
  await count();
  const few = await count();
  for (let i = 2; i <= 7; i++) for (const trek of ['colque-cruz', 'lares-classic', 'huacahuasi-mantanay']) await makeDeparture(server, { trek, date: addDays(date, i) });
  const many = await count();
  expect([few.found, many.found]).toEqual([1, 5]);
  expect(many.statements).toBeLessThanOrEqual(few.statements);
});

it('every alternative that is offered can be held at that moment', { timeout: 120_000 }, async () => {
  const start = await dayFromToday(server, 380);
  const treks = ['colque-cruz', 'lares-classic', 'quishuarani-patacancha', 'pumahuanca-lares', 'huacahuasi-pumahuanca', 'huacahuasi-mantanay'];
  const made: MadeDeparture[] = [];
  for (const trek of treks) for (const day of [0, 1, 2, 4]) made.push(await makeDeparture(server, { trek, date: addDays(start, day), groupSize: 8 }));
  const ids = made.map(({ id }) => id);
  // Areas and lodgings that bind, some with a cap per agency, some with a share that is kept for another.
  const area = await server.ownerPool.query(`select distinct n.resource_id, n.date from departure_need n join resource r on r.id = n.resource_id where n.departure_id = any ($1) and r.kind <> 'GROUP' order by 1, 2`, [ids]);
  let tried = 0;
  await fc.assert(fc.asyncProperty(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: area.rows.length, maxLength: area.rows.length }),
    fc.integer({ min: 20, max: 100 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: made.length - 1 }), fc.nat({ max: made.length - 1 }),
    async (limits, percent, keptFor, people, wished, taken) => {
      await server.ownerPool.query(`update resource_day d set limit_kind = 'NUMBER', lim = x.lim, watched = true from unnest($1::date[], $2::int[], $3::int[]) x(date, id, lim) where d.date = x.date and d.resource_id = x.id`,
        [area.rows.map((r) => r.date), area.rows.map((r) => r.resource_id), limits]);
      await server.ownerPool.query('delete from agency_cap');
      await server.ownerPool.query('delete from kept_share');
      await server.ownerPool.query(`insert into agency_cap (resource_id, first_date, last_date, percent, reason, created_by) values ($1, $2, $2::date + 10, $3, 'prueba', $4)`, [area.rows[0].resource_id, start, percent, agency.owner.id]);
      if (keptFor > 0) await server.ownerPool.query(`insert into kept_share (resource_id, first_date, last_date, quantity, agency_id, release_at, reason, created_by) values ($1, $2, $2::date + 10, $3, $4, app_now() + interval '30 days', 'prueba', $5)`,
        [area.rows.at(-1).resource_id, start, keptFor, other.id, agency.owner.id]);
      await makeHold(server, other, { departure: made[taken], people: 1 }).catch(() => undefined);
      for (const alternative of await ask({ agencyId: agency.id, departureId: ids[wished], people, maySplit: true })) {
        tried++;
        expect([alternative, await tryToHold(alternative)]).toEqual([alternative, alternative.parts.map(() => 'HoldSuccess')]);
      }
    }), { numRuns: 25 });
  expect(tried).toBeGreaterThan(25);
});
