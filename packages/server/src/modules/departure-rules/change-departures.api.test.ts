import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { makeDeparture, type MadeDeparture, todayOf } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let operations: Person;
let agency: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

type Change = { departureIds: string[]; terms?: object; moveTo?: string; step?: 'GUARANTEE' | 'CLOSE' | 'REOPEN' };
const STEPS = 'fingerprint needsReason steps { because state isBelowMinimum freedCrew departure { id } }';
const ask = async (query: string, variables: object = {}) => dataOf(await server.as(operations).execute(query, variables as never));
const look = async (change: Change) => (await ask(`query ($change: DepartureChangeInput!) { departureChangePreview(change: $change) { ${STEPS} } }`, { change })).departureChangePreview;
const send = async (input: { change: Change; fingerprint: string; reason?: string; key?: string }) =>
  (await ask(`mutation ($input: ChangeDeparturesInput!) { changeDepartures(input: $input) { __typename ... on ChangeDeparturesSuccess { departures { id date state groupSize isOnRequest } } ... on DepartureChangePreviewChanged { preview { ${STEPS} } } } }`,
    { input: { key: randomUUID(), ...input } })).changeDepartures;
const decide = async (change: Change, reason?: string) => send({ change, reason, fingerprint: (await look(change)).fingerprint });
const because = async (change: Change) => (await look(change)).steps.map((step: { because: string | null }) => step.because);
const fresh = (trek?: string): Promise<MadeDeparture> => makeDeparture(server, { trek, inDays: (inDays += 6) });
const row = async (id: string) => (await server.ownerPool.query(`select d.*, (select lim from resource_day r where r.date = d.date and r.resource_id = d.group_resource_id) as lim,
  (select count(*)::int from departure_need n where n.departure_id = d.id) as needs, (select min(date) from departure_need n where n.departure_id = d.id) as "firstNeed" from departure d where id = $1`, [id])).rows[0];
const confirm = (reservationId: string) => server.ownerPool.query(`with r as (update reservation set state = 'CONFIRMED', confirmed_at = app_now(), expires_at = null where id = $1 returning id) update claim set until = 'infinity' where reservation_id = $1`, [reservationId]);
const OUTLOOK = 'outlook { minimum decideBy confirmed held limit wasHeld isClosed guides guidesMissing isMinimumReached rule { id } }';

describe('other terms', () => {
  test('of departures that nobody holds: size, minimum with its day of decision, on request', async () => {
    const [one, two] = [await fresh(), await fresh()];
    const answer = await decide({ departureIds: [one.id, two.id], terms: { groupSize: 16, minimum: 4, decideDays: 10, isOnRequest: true } });
    expect(answer.departures.map((d: object) => d)).toHaveLength(2);
    expect(await row(one.id)).toMatchObject({ group_size: 16, lim: 16, minimum: 4, decide_by: addDays(one.date, -10), on_request: true });
    expect((await decide({ departureIds: [one.id], terms: { minimum: null } })).__typename).toBe('ChangeDeparturesSuccess');
    expect(await row(one.id)).toMatchObject({ minimum: null, decide_by: null, group_size: 16 });
  });

  test('are refused for what somebody holds; among many the others change', async () => {
    const [free, held] = [await fresh(), await fresh()];
    await makeHold(server, agency, { departure: held });
    const change = { departureIds: [free.id, held.id], terms: { groupSize: 9 } };
    expect(await because(change)).toEqual([null, 'HELD']);
    await decide(change);
    expect([(await row(free.id)).lim, (await row(held.id)).lim]).toEqual([9, 12]);
    expect((await decide({ departureIds: [held.id], terms: { groupSize: 9 } })).__typename).toBe('NothingToChange');
  });

  test('say what cannot be: what is so already, a minimum above the group, a minimum without its decision', async () => {
    const { id } = await fresh();
    expect(await because({ departureIds: [id], terms: { groupSize: 12 } })).toEqual(['SAME']);
    expect(await because({ departureIds: [id], terms: { minimum: 13, decideDays: 1 } })).toEqual(['MINIMUM_ABOVE_SIZE']);
    expect(await because({ departureIds: [id], terms: { minimum: 3 } })).toEqual(['MINIMUM_WITHOUT_DECISION']);
  });

  test('are refused when somebody held in the meantime', async () => {
    const departure = await fresh();
    const change = { departureIds: [departure.id], terms: { groupSize: 6 } };
    const other = await fresh();
    const both = { ...change, departureIds: [departure.id, other.id] };
    const { fingerprint } = await look(both);
    await makeHold(server, agency, { departure });
    expect(await send({ change: both, fingerprint })).toMatchObject({ __typename: 'DepartureChangePreviewChanged', preview: { steps: expect.arrayContaining([expect.objectContaining({ because: 'HELD' })]) } });
  });
});

describe('another day', () => {
  test('takes a departure that nobody ever held with its whole route; holds find it there and nowhere else', async () => {
    const departure = await fresh();
    const before = await row(departure.id);
    const date = addDays(departure.date, 2);
    const answer = await decide({ departureIds: [departure.id], moveTo: date });
    expect(answer.departures).toMatchObject([{ id: departure.id, date }]);
    expect(await row(departure.id)).toMatchObject({ date, lim: 12, needs: before.needs, firstNeed: date, needs_version: before.needs_version + 1 });
    await makeHold(server, agency, { departure: { id: departure.id, date }, people: 3 });
    const { rows } = await server.ownerPool.query('select min(date) as first from claim c join reservation r on r.id = c.reservation_id where r.departure_id = $1', [departure.id]);
    expect(rows[0].first).toBe(date);
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });

  test('is refused for what somebody held, a day that is taken, past or closed', async () => {
    const [one, two] = [await fresh(), await fresh()];
    expect(await because({ departureIds: [one.id], moveTo: two.date })).toEqual(['DATE_TAKEN']);
    expect(await because({ departureIds: [one.id], moveTo: await todayOf(server) })).toEqual(['DATE_PAST']);
    await makeHold(server, agency, { departure: two });
    expect(await because({ departureIds: [two.id], moveTo: addDays(two.date, 1) })).toEqual(['EVER_HELD']);
  });

  test('goes by the stages as they are now: another area, one more day', async () => {
    const departure = await makeDeparture(server, { trek: 'chicon-glacier', inDays: 12 });
    const before = await row(departure.id);
    const change = { departureIds: [departure.id], moveTo: addDays(departure.date, 2) };
    const { rows: [area] } = await server.ownerPool.query('select a.id from conservation_area a where not exists (select from resource r where r.conservation_area_id = a.id) limit 1');
    await server.ownerPool.query('insert into stage_area (stage_id, conservation_area_id, position) select id, $2, 99 from stage where trek_id = $1 and day = 1', [before.trek_id, area.id]);
    await server.ownerPool.query('update trek set days = days + 1 where id = $1', [before.trek_id]);
    expect(await because(change)).toEqual(['STAGES_MISSING']);
    await server.ownerPool.query('insert into stage (trek_id, day, from_place_id, to_place_id, overnight_place_id) select trek_id, day + 1, from_place_id, to_place_id, overnight_place_id from stage where trek_id = $1 and day = $2', [before.trek_id, before.days]);
    await server.ownerPool.query('insert into stage_area (stage_id, conservation_area_id, position) select id, $3, 0 from stage where trek_id = $1 and day = $2', [before.trek_id, before.days + 1, area.id]);
    await decide(change);
    expect(await row(departure.id)).toMatchObject({ date: change.moveTo, days: before.days + 1, needs: before.needs + 2 });
    const { rows } = await server.ownerPool.query('select n.date from departure_need n join resource r on r.id = n.resource_id where n.departure_id = $1 and r.conservation_area_id = $2 order by 1', [departure.id, area.id]);
    expect(rows.map(({ date }) => date)).toEqual([change.moveTo, addDays(change.moveTo, before.days)]);
  });

  test('is refused once the trek retires', async () => {
    const departure = await makeDeparture(server, { inDays: 14 });
    const day = addDays(departure.date, 1);
    const { rows: [{ was }] } = await server.ownerPool.query(`with t as (select id, retired_from as was from trek where slug = 'colque-cruz') update trek set retired_from = $1 from t where trek.id = t.id returning t.was`, [day]);
    expect(await because({ departureIds: [departure.id], moveTo: day })).toEqual(['TREK_RETIRED']);
    await server.ownerPool.query(`update trek set retired_from = $1 where slug = 'colque-cruz'`, [was]);
  });

  test('frees its crew, and its rule leaves the old day out', async () => {
    const departure = await fresh();
    const { rows: [rule] } = await server.ownerPool.query(`insert into departure_rule (trek_id, weekdays, first_date, last_date, group_size, origin, created_at, created_by)
      select trek_id, '{1}', $2, $2, 12, 'NETWORK', app_now(), $3 from departure where id = $1 returning id`, [departure.id, departure.date, operations.id]);
    await server.ownerPool.query('update departure set rule_id = $2 where id = $1', [departure.id, rule.id]);
    const { rows: [guide] } = await server.ownerPool.query(`insert into crew_member (name, role, origin, created_by) values ('Guía Apu', 'GUIDE', 'NETWORK', $1) returning id`, [operations.id]);
    await server.ownerPool.query('insert into crew_claim (date, crew_member_id, departure_id) values ($1, $2, $3)', [departure.date, guide.id, departure.id]);
    const change = { departureIds: [departure.id], moveTo: addDays(departure.date, 1) };
    expect((await look(change)).steps).toMatchObject([{ because: null, freedCrew: 1 }]);
    await decide(change);
    const { rows: [after] } = await server.ownerPool.query(`select left_out::text[] as out, (select count(*)::int from crew_claim where departure_id = $2) as crew from departure_rule where id = $1`, [rule.id, departure.id]);
    expect(after).toEqual({ out: [departure.date], crew: 0 });
    expect((await row(departure.id)).rule_id).toBeNull();
  });
});

describe('what is decided of a departure', () => {
  test('guaranteed at its minimum without a reason, and below it with one; every agency concerned has a letter', async () => {
    const departure = await fresh();
    await decide({ departureIds: [departure.id], terms: { minimum: 4, decideDays: 30 } });
    const held = await makeHold(server, agency, { departure, people: 4 });
    const go: Change = { departureIds: [departure.id], step: 'GUARANTEE' };
    expect(await look(go)).toMatchObject({ needsReason: true, steps: [{ because: null, isBelowMinimum: true, state: 'GUARANTEED' }] });
    expect((await decide(go)).__typename).toBe('ReasonMissing');
    await confirm(held.id);
    expect(await look(go)).toMatchObject({ needsReason: false, steps: [{ isBelowMinimum: false }] });
    expect((await decide(go)).departures).toMatchObject([{ state: 'GUARANTEED' }]);
    await server.drain();
    const { rows } = await server.ownerPool.query(`select recipient, subject, text from mail where letter = 'departure-guaranteed' and subject like '%' || $1`, [held.code]);
    expect(rows).toMatchObject([{ recipient: agency.owner.email, subject: `Salida garantizada: ${held.code}`, text: expect.stringContaining('irá en su fecha') }]);
    expect(await because(go)).toEqual(['GUARANTEED_ALREADY']);
  });

  test('closed for sale with a reason: it takes no more holds, what is held stays; on sale again as it was', async () => {
    const departure = await fresh();
    await decide({ departureIds: [departure.id], step: 'GUARANTEE' }, 'La red la garantiza por la fiesta');
    const held = await makeHold(server, agency, { departure });
    expect((await decide({ departureIds: [departure.id], step: 'CLOSE' })).__typename).toBe('ReasonMissing');
    await decide({ departureIds: [departure.id], step: 'CLOSE' }, 'Grupo completo');
    const refused = dataOf(await server.as(agency.owner).execute(HoldSpotsDocument, { input: { agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(1) } })).holdSpots;
    expect(refused).toMatchObject({ __typename: 'DepartureClosed', reason: 'NOT_OPEN' });
    expect((await server.ownerPool.query('select state from reservation where id = $1', [held.id])).rows).toEqual([{ state: 'HELD' }]);
    expect(await because({ departureIds: [departure.id], step: 'CLOSE' })).toEqual(['NOT_ON_SALE']);
    expect((await decide({ departureIds: [departure.id], step: 'REOPEN' })).departures).toMatchObject([{ state: 'GUARANTEED' }]);
    expect(await because({ departureIds: [departure.id], step: 'REOPEN' })).toEqual(['ON_SALE']);
  });

  test('is listed when its day of decision is past or near, below its minimum or not, until it is decided', async () => {
    const departure = await fresh();
    const days = Math.round((Date.parse(departure.date) - Date.parse(await todayOf(server))) / 86_400_000);
    await decide({ departureIds: [departure.id], terms: { minimum: 6, decideDays: days - 3 } });
    const list = async (withinDays: number) => (await ask(`query ($withinDays: Int!) { departuresToDecide(withinDays: $withinDays) { id ${OUTLOOK} } }`, { withinDays })).departuresToDecide.filter((d: { id: string }) => d.id === departure.id);
    expect(await list(2)).toEqual([]);
    expect(await list(3)).toMatchObject([{ outlook: { minimum: 6, confirmed: 0, isMinimumReached: false, decideBy: addDays(await todayOf(server), 3) } }]);
    await decide({ departureIds: [departure.id], step: 'GUARANTEE' }, 'Irá con los que haya');
    expect(await list(3)).toEqual([]);
  });

  test('is for operations: an agency sees no outlook and changes nothing', async () => {
    const { id, date } = await fresh();
    const { departure, departureChangePreview, seasonCalendar, departuresToDecide, departuresWithoutGuides } = dataOf(await server.as(agency.owner).execute(
      `query ($id: ID!, $from: LocalDate!, $change: DepartureChangeInput!) { departure(id: $id) { outlook { held } } departureChangePreview(change: $change) { fingerprint } seasonCalendar(from: $from, days: 5) { from } departuresToDecide { id } departuresWithoutGuides { id } }`,
      { id, from: date, change: { departureIds: [id], step: 'CLOSE' } }));
    expect([departure.outlook, departureChangePreview, seasonCalendar, departuresToDecide, departuresWithoutGuides]).toEqual([null, null, null, [], []]);
    expect(codeOf(await server.as(agency.owner).execute('mutation ($input: ChangeDeparturesInput!) { changeDepartures(input: $input) { __typename } }', { input: { change: { departureIds: [id], step: 'CLOSE' }, fingerprint: 'x', key: randomUUID() } }))).toBe('NOT_ALLOWED');
  });
});

describe('the season calendar', () => {
  test('has a row for every trek with what staff need of each departure, in the same number of statements for five days and for ninety', async () => {
    const departure = await fresh();
    await makeHold(server, agency, { departure, people: 5 });
    const calendar = async (from: string, days: number) => {
      const before = statementCount.sent;
      const { seasonCalendar } = await ask(`query ($from: LocalDate!, $days: Int!) { seasonCalendar(from: $from, days: $days) { rows { trek { slug } departures { id date state ${OUTLOOK} } closedStarts { date reason } } } }`, { from, days });
      return { statements: statementCount.sent - before, rows: seasonCalendar.rows as { trek: { slug: string }; departures: { id: string; outlook: object }[] }[] };
    };
    const few = await calendar(departure.date, 5);
    expect(few.rows.find(({ trek }) => trek.slug === 'colque-cruz')!.departures[0]).toMatchObject({ id: departure.id, outlook: { confirmed: 0, held: 5, limit: 12, wasHeld: true, isClosed: false } });
    const many = await calendar(addDays(await todayOf(server), 1), 93);
    expect(many.rows.flatMap((one) => one.departures).length).toBeGreaterThan(few.rows.flatMap((one) => one.departures).length);
    expect(many.statements).toBe(few.statements);
  });

  test('says which departures lack guides', async () => {
    await server.ownerPool.query(`insert into guide_ratio (travellers, origin, reason, set_by) values (8, 'NETWORK', 'Prueba', $1)`, [operations.id]);
    const departure = await fresh();
    const days = Math.round((Date.parse(departure.date) - Date.parse(await todayOf(server))) / 86_400_000);
    const { departuresWithoutGuides } = await ask(`query ($withinDays: Int!) { departuresWithoutGuides(withinDays: $withinDays) { id ${OUTLOOK} } }`, { withinDays: days });
    expect(departuresWithoutGuides.find(({ id }: { id: string }) => id === departure.id)).toMatchObject({ outlook: { guides: 0, guidesMissing: 2 } });
  });
});

describe('by the clock', () => {
  test('a departure is on the way from its first day on, and over after its last; one that nobody confirmed takes nobody any more', async () => {
    const today = await todayOf(server);
    const [walked, empty, long] = [await makeDeparture(server, { trek: 'huacahuasi-mantanay', inDays: 8 }), await makeDeparture(server, { trek: 'huacahuasi-mantanay', inDays: 9 }), await makeDeparture(server, { trek: 'huacahuasi-mantanay', inDays: 5 })];
    for (const departure of [walked, long]) await confirm((await makeHold(server, agency, { departure })).id);
    await server.setClock('9 days');
    try {
      await server.runJobs();
      expect([(await row(walked.id)).state, (await row(empty.id)).state, (await row(long.id)).state]).toEqual(['RUNNING', 'CLOSED', 'DONE']);
      await server.setClock('30 days');
      await server.runJobs();
      expect((await row(empty.id)).state).toBe('DONE');
      const history = await server.ownerPool.query(`select actor_id, after ->> 'state' as state from audit_entry where action = 'run-departure' and object_id = $1 order by at`, [long.id]);
      expect(history.rows).toEqual([{ actor_id: null, state: 'RUNNING' }, { actor_id: null, state: 'DONE' }]);
    } finally {
      await server.setClock('0');
    }
    expect(today).toBe(await todayOf(server));
  });
});
