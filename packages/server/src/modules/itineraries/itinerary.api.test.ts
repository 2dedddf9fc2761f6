import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { holdItinerary } from '#modules/reservations/hold-itinerary';
import { releaseHold } from '#modules/reservations/release-hold';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeDeparture, todayOf } from '../../../test/departures.ts';
import { setFee, setTrekRate } from '../../../test/rates.ts';
import { createItinerary, type CreateItinerary } from './create-itinerary.ts';
import { saveItinerary } from './save-itinerary.ts';

const ONE = `query ($id: ID!) { itinerary(id: $id) { id version state people conflicts { day itemId kind freeSpots departure { id } } days { items { id departure { id } } }
  price { isComplete totals { amount currency } lines { position kind quantity departure { id } conservationArea { slug } total { amount } } } } }`;
const LIST = `query ($agencyId: ID!, $first: Int, $after: String) { itineraries(agencyId: $agencyId, first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { cursor node { id title } } } }`;
const LIST_WHOLE = `query ($agencyId: ID!, $first: Int!) { itineraries(agencyId: $agencyId, first: $first) { edges { node { id title state agency { tradeName } updatedBy { name }
  days { date items { text departure { date freeSpots trek { name } } } } conflicts { kind departure { id } } price { totals { amount } lines { conservationArea { name } } } } } } }`;

let server: TestServer;
let agency: MadeAgency;
let start: string;
const party = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 4 }] as const;

beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  start = addDays(await todayOf(server), 60);
});
afterAll(() => server.stop());
beforeEach(() => server.setClock('0'));

async function made(facts: Partial<CreateItinerary> = {}, of = agency): Promise<string> {
  const answer = await createItinerary(await server.scopeOf(of.owner), { agencyId: of.id, title: 'Familia Rossi', startDate: start, dayCount: 12, party, ...facts });
  if ('itineraryId' in answer) return answer.itineraryId;
  throw new Error(JSON.stringify(answer));
}
const read = async (id: string, person: Person | undefined = agency.owner) => dataOf(await server.as(person).execute(ONE, { id })).itinerary;
const conflicts = async (id: string) => (await read(id)).conflicts.map((conflict: any) => [conflict.day, conflict.kind, conflict.freeSpots]);

let next = 0;
/** A departure of Colque Cruz, three days, each on dates of its own so that tests do not take each other's room. */
async function departureOn(day: number, groupSize = 12) {
  const from = addDays(start, 30 * next++);
  return { startDate: from, id: (await makeDeparture(server, { date: addDays(from, day - 1), groupSize })).id };
}

describe('an itinerary is seen', () => {
  it('by all members of the agency and the network’s staff who run the season', async () => {
    const id = await made();
    const reader = await server.makePerson();
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, reader.id]);
    for (const person of [agency.owner, reader, await server.makePerson({ networkRoles: ['OPERATIONS'] }), await server.makePerson({ networkRoles: ['FINANCE'] })]) {
      expect(await read(id, person)).toMatchObject({ id, people: 4 });
    }
  });

  it('by nobody else: it does not exist, and the list is empty', async () => {
    const id = await made();
    const other = await server.makeAgency();
    for (const person of [undefined, await server.makePerson(), other.owner, await server.makePerson({ networkRoles: ['CERTIFIER'] })]) {
      const visitor = server.as(person);
      expect(dataOf(await visitor.execute(ONE, { id })).itinerary).toBeNull();
      expect(dataOf(await visitor.execute(LIST, { agencyId: agency.id })).itineraries).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
    }
    for (const unknown of ['x', '01890a5d-ac96-774b-bcce-b302099a8057']) expect(await read(unknown)).toBeNull();
  });
});

describe('the conflicts of an itinerary', () => {
  it('are none when its departures are open, on their days, and have room', async () => {
    const { startDate, id } = await departureOn(2);
    expect(await conflicts(await made({ startDate, departureIds: [id] }))).toEqual([]);
  });

  it('name the spots that are left when they are too few', async () => {
    const { startDate, id } = await departureOn(2, 3);
    const itinerary = await read(await made({ startDate, departureIds: [id] }));
    expect(itinerary.conflicts).toEqual([{ day: 2, itemId: itinerary.days[1].items[0].id, kind: 'NOT_ENOUGH_SPOTS', freeSpots: 3, departure: { id } }]);
  });

  it('name a departure that started or closed meanwhile', async () => {
    const { startDate, id } = await departureOn(2);
    const itinerary = await made({ startDate, departureIds: [id] });
    await server.setClock('10 years');
    expect(await conflicts(itinerary)).toEqual([[2, 'DEPARTURE_CLOSED', null]]);
    await server.setClock('0');
    await server.ownerPool.query(`update departure set state = 'CLOSED' where id = $1`, [id]);
    expect(await conflicts(itinerary)).toEqual([[2, 'DEPARTURE_CLOSED', null]]);
  });

  it('name wrong days, overlaps and what goes beyond the end', async () => {
    const { startDate, id } = await departureOn(2);
    const overlapping = (await makeDeparture(server, { trek: 'huacahuasi-mantanay', date: addDays(startDate, 3) })).id;
    const itineraryId = await made({ startDate, departureIds: [id] });
    await saveItinerary(await server.scopeOf(agency.owner), {
      itineraryId, version: 1, title: 'x', startDate, dayCount: 6, party,
      items: [{ day: 3, kind: 'DEPARTURE', departureId: id }, { day: 5, kind: 'DEPARTURE', departureId: overlapping }],
    });
    expect(await conflicts(itineraryId)).toEqual([[3, 'WRONG_DATE', null], [5, 'WRONG_DATE', null], [5, 'OVERLAP', null], [5, 'BEYOND_END', null]]);
  });
});

describe('an itinerary is RESERVED', () => {
  const held = async (itineraryId: string) => {
    const answer = await holdItinerary(await server.scopeOf(agency.owner), { itineraryId, version: 1, key: `hold-${itineraryId}` });
    if ('holdId' in answer) return (await server.ownerPool.query('select id from reservation where hold_id = $1', [answer.holdId])).rows[0].id as string;
    throw new Error(JSON.stringify(answer));
  };
  const save = async (itineraryId: string) => saveItinerary(await server.scopeOf(agency.owner), { itineraryId, version: 1, title: 'anders', startDate: start, dayCount: 3, party, items: [] });

  it('while its hold runs, and a draft again once the hold has ended, though nobody wrote it down', async () => {
    const { startDate, id } = await departureOn(2);
    const itineraryId = await made({ startDate, departureIds: [id] });
    await held(itineraryId);
    expect(await read(itineraryId)).toMatchObject({ state: 'RESERVED', version: 1 });
    await server.setClock('31 minutes');
    expect(await read(itineraryId)).toMatchObject({ state: 'DRAFT' });
  });

  it('and a draft again when the hold is released', async () => {
    const { startDate, id } = await departureOn(2);
    const itineraryId = await made({ startDate, departureIds: [id] });
    const reservationId = await held(itineraryId);
    await releaseHold(await server.scopeOf(agency.owner), { reservationId, key: `release-${itineraryId}` });
    expect(await read(itineraryId)).toMatchObject({ state: 'DRAFT' });
  });

  it('is not edited meanwhile, and has no conflict with the room it took itself', async () => {
    const { startDate, id } = await departureOn(2, 4);
    const itineraryId = await made({ startDate, departureIds: [id] });
    await held(itineraryId);
    expect(await save(itineraryId)).toMatchObject({ kind: 'ItineraryNotEditable', state: 'RESERVED' });
    expect(await conflicts(itineraryId)).toEqual([]);
    await server.setClock('31 minutes');
    expect(await save(itineraryId)).toEqual({ itineraryId });
  });
});

it('held and saved at the same time: the hold takes what was saved before, or the save is refused, never both', async () => {
  const outcomes: string[] = [];
  for (let round = 0; round < 12; round++) {
    const { startDate, id } = await departureOn(2);
    const itineraryId = await made({ startDate, departureIds: [id] });
    const [holder, editor] = await Promise.all([server.scopeOf(agency.owner), server.scopeOf(agency.owner)]);
    const [held, saved] = await Promise.all([
      holdItinerary(holder, { itineraryId, version: 1, key: `race-${itineraryId}` }),
      // A little later each round, so that now the one, now the other is first.
      setTimeout(2 * round).then(() => saveItinerary(editor, { itineraryId, version: 1, title: 'vacío', startDate, dayCount: 3, party, items: [] })),
    ]);
    outcomes.push(`${'holdId' in held ? 'Held' : held.kind} ${'kind' in saved ? saved.kind : 'Saved'}`);
  }
  expect(outcomes.filter((outcome) => outcome !== 'Held ItineraryNotEditable' && outcome !== 'ItineraryStale Saved')).toEqual([]);
});

describe('the price of an itinerary', () => {
  it('is that of its departures together, line by line, an area once per departure', async () => {
    await setTrekRate(server, { amount: 28_000 });
    await setFee(server, { areaSlug: 'kuntur-wachana', amount: 4_000 });
    await setTrekRate(server, { trekSlug: 'lares-classic', amount: 22_000 });
    const { startDate, id } = await departureOn(2);
    const classic = (await makeDeparture(server, { trek: 'lares-classic', date: addDays(startDate, 5) })).id;
    const { price } = await read(await made({ startDate, departureIds: [classic, id] }));
    expect(price.lines.map((line: any) => [line.position, line.departure.id, line.conservationArea?.slug ?? line.kind, line.quantity, line.total?.amount ?? null])).toEqual([
      [1, id, 'TREK', 4, 112_000], [2, id, 'kuntur-wachana', 4, 16_000], [3, id, 'hatun-queuna-quishuarani-ccollana', 4, null],
      [4, id, 'siete-cataratas-qanchis-paccha', 4, null], [5, id, 'sele-tecse-lares-ayllu', 4, null], [6, classic, 'TREK', 4, 88_000],
    ]);
    expect(price).toMatchObject({ isComplete: false, totals: [{ amount: 16_000, currency: 'PEN' }, { amount: 200_000, currency: 'USD' }] });
  });

  it('of one without departures is empty and complete', async () => {
    expect((await read(await made())).price).toEqual({ lines: [], totals: [], isComplete: true });
  });
});

describe('the list of an agency’s itineraries', () => {
  it('shows the latest saved first, page by page, each exactly once', async () => {
    const own = await server.makeAgency();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push(await made({ title: `n.º ${i}` }, own));
    await saveItinerary(await server.scopeOf(own.owner), { itineraryId: ids[1]!, version: 1, title: 'n.º 1', startDate: start, dayCount: 1, party, items: [] });
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: any = dataOf(await server.as(own.owner).execute(LIST, { agencyId: own.id, first: 2, after })).itineraries;
      seen.push(...edges.map((edge: any) => edge.node.title));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(['n.º 1', 'n.º 4', 'n.º 3', 'n.º 2', 'n.º 0']);
  });

  it('tells apart what was saved in the same millisecond', async () => {
    const own = await server.makeAgency();
    const ids = await Promise.all(Array.from({ length: 3 }, () => made({}, own)));
    await server.ownerPool.query(`update itinerary set updated_at = timestamptz '2026-01-01 00:00:00.123Z' + (array_position($1::uuid[], id) * interval '100 microseconds') where agency_id = $2`, [ids, own.id]);
    const page = async (after: string | null) => dataOf(await server.as(own.owner).execute(LIST, { agencyId: own.id, first: 1, after })).itineraries.edges[0];
    const first = await page(null);
    const second = await page(first.cursor);
    const third = await page(second.cursor);
    expect([first, second, third].map((edge) => edge.node.id)).toEqual(ids.reverse());
  });

  it('refuses cursors that are not its own, and pages that are too large', async () => {
    const asked = async (facts: object) => codeOf(await server.as(agency.owner).execute(LIST, { agencyId: agency.id, ...facts }));
    const cursor = (...position: unknown[]) => Buffer.from(JSON.stringify(position)).toString('base64url');
    for (const after of ['x', cursor('2026-01-01', 'x'), cursor('yesterday', agency.id), cursor('2026-01-01 00:00:00+00', '; --'), cursor(1)]) expect(await asked({ after })).toBe('BAD_USER_INPUT');
    expect(await asked({ first: 101 })).toBe('BAD_USER_INPUT');
  });

  it('costs as many statements for twenty as for one, with days, departures, prices and conflicts', async () => {
    const own = await server.makeAgency();
    const { startDate, id } = await departureOn(2);
    const classic = (await makeDeparture(server, { trek: 'lares-classic', date: addDays(startDate, 5) })).id;
    for (let i = 0; i < 20; i++) await made({ startDate, departureIds: [id, classic] }, own);
    const caller = server.as(own.owner);
    const count = async (first: number) => {
      const before = statementCount.sent;
      const { edges } = dataOf(await caller.execute(LIST_WHOLE, { agencyId: own.id, first })).itineraries;
      return { statements: statementCount.sent - before, rows: edges.length };
    };
    await count(1);
    const one = await count(1);
    expect(one.rows).toBe(1);
    expect(await count(20)).toEqual({ statements: one.statements, rows: 20 });
  });
});
