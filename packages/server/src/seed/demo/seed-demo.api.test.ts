import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDriftedCounters, findOversoldDays } from '#modules/capacity/check-counters';
import { dataOf, startTestServer, TEST_ORIGIN, type TestServer } from '../../../test/kit.ts';
import { demoAccounts } from './accounts.ts';
import { seedDemo } from './seed-demo.ts';

let server: TestServer;
let firstAttempt: string;
const seed = (into: TestServer) => seedDemo({ ...into, log: into.app.log as never }, () => undefined);
const rowsOf = async <Row = any>(text: string): Promise<Row[]> => (await server.ownerPool.query(text)).rows;
const countsOf = async () => (await rowsOf(`select (select count(*) from departure) as departures, (select count(*) from reservation) as reservations, (select count(*) from claim) as claims,
  (select count(*) from traveller) as travellers, (select count(*) from rate) as rates, (select count(*) from certification) as certifications, (select count(*) from itinerary) as itineraries,
  (select count(*) from agency) as agencies, (select count(*) from person) as people, (select count(*) from audit_entry) as changes`))[0];

beforeAll(async () => {
  server = await startTestServer({ isDemo: true });
  // The first attempt is broken off in the middle of its holds; the second goes on. What follows is true nevertheless.
  let holds = 0;
  const takeRoom: TestServer['takeRoom'] = (wish) => (++holds > 40 ? Promise.reject(new Error('broken off')) : server.takeRoom(wish));
  firstAttempt = await seed({ ...server, takeRoom }).then(() => 'finished', (cause: Error) => cause.message);
  await seed(server);
});
afterAll(() => server.stop());

it('goes on where it was broken off', async () => {
  expect(firstAttempt).toBe('broken off');
  expect(await rowsOf(`select (select count(*) from agency) as agencies, (select count(*) from itinerary) as itineraries, (select count(*) > 100 from reservation where state = 'CONFIRMED') as "isFilled"`))
    .toEqual([{ agencies: 6, itineraries: 1, isFilled: true }]);
});

it('is refused outside the demonstration', async () => {
  const real = await startTestServer({ isDemo: false });
  await expect(seed(real)).rejects.toThrow('into a demonstration only');
  expect((await real.ownerPool.query('select count(*) from person')).rows).toEqual([{ count: 0 }]);
  await real.stop();
});

describe('the agencies of the demonstration', () => {
  it('show Amazonas Explorer as certified, with the sources of the statement and no invented paper', async () => {
    const { certifiedAgencies } = dataOf(await server.as(undefined).execute('{ certifiedAgencies { tradeName origin standing legalName ruc sources { id } } }'));
    expect(certifiedAgencies).toContainEqual({ tradeName: 'Amazonas Explorer', origin: 'FACT', standing: 'CERTIFIED', legalName: null, ruc: null, sources: [{ id: 'aba-2017' }, { id: 'founding-text' }, { id: 'network-brief' }] });
    expect(await rowsOf(`select legal_name, ruc from agency where origin = 'FACT'`)).toEqual([{ legal_name: null, ruc: null }]);
  });
  it('say of every invented one that it is an example', async () => {
    const names = (await rowsOf(`select trade_name from agency where origin <> 'FACT' order by 1`)).map((row) => row.trade_name);
    expect(names).toEqual(['Kuntur', 'Puya', 'Queuña', 'Taruca', 'Wallata'].map((name) => `Agencia Ejemplo ${name} (demo)`));
    expect(await rowsOf(`select distinct origin from agency where origin <> 'FACT'`)).toEqual([{ origin: 'DEMO' }]);
  });
  it('have one file waiting for a decision, one in draft and one that two people suspended', async () => {
    expect(await rowsOf(`select a.slug, c.state from certification c join agency a on a.id = c.agency_id order by 1`)).toEqual([
      { slug: 'agencia-ejemplo-kuntur-demo', state: 'SUSPENDED' },
      { slug: 'agencia-ejemplo-puya-demo', state: 'SUBMITTED' }, { slug: 'agencia-ejemplo-queuna-demo', state: 'APPROVED' },
      { slug: 'agencia-ejemplo-taruca-demo', state: 'DRAFT' }, { slug: 'agencia-ejemplo-wallata-demo', state: 'APPROVED' }, { slug: 'amazonas-explorer', state: 'APPROVED' },
    ]);
  });
  it('answer their files with demonstration data only', async () => {
    expect(await rowsOf('select distinct answer from certification_line')).toEqual([{ answer: 'Dato de demostración' }]);
  });
});

it('shows a group that became smaller and moved, and a reservation cancelled by its tiers, all marked as invented', async () => {
  expect(await rowsOf(`select distinct origin from cancellation_policy`)).toEqual([{ origin: 'DEMO' }]);
  expect(await rowsOf(`select r.state, r.people, bool_or(l.kind = 'CANCELLATION_FEE') as "keepsSomething", count(distinct l.departure_id)::int as departures
    from reservation r join reservation_line l on l.reservation_id = r.id where r.reference like 'Ejemplo de cambios%' group by r.id order by r.state`))
    .toEqual([{ state: 'CANCELLED', people: 3, keepsSomething: true, departures: 1 }, { state: 'CONFIRMED', people: 4, keepsSomething: true, departures: 2 }]);
});

it('has a hold that was extended and half named, and a request that waits for the network', async () => {
  const { rows } = await server.ownerPool.query(`
    select r.state, r.extended_from is not null as "isExtended", d.on_request as "isOnRequest", (select count(*)::int from traveller t where t.reservation_id = r.id) as named
      from reservation r join departure d on d.id = r.departure_id where r.reference in ('Bloqueo de demostración', 'Solicitud de demostración') order by r.state`);
  expect(rows).toEqual([{ state: 'HELD', isExtended: true, isOnRequest: false, named: 2 }, { state: 'PENDING', isExtended: false, isOnRequest: true, named: 0 }]);
});

it('has parties that wait, two for the same departure, and one with a running offer', async () => {
  const states = await rowsOf(`select state, count(*)::int as parties, count(distinct trek_id)::int as treks from waiting_entry group by state order by state`);
  expect(states).toEqual([{ state: 'OFFERED', parties: 1, treks: 1 }, { state: 'WAITING', parties: 4, treks: 3 }]);
});

it.each(demoAccounts.map((account) => [account.role, account] as const))('lets people sign in: %s', async (_role, { email, password }) => {
  const response = await server.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers: { origin: TEST_ORIGIN }, payload: { email, password } });
  expect(response.statusCode).toBe(200);
});

describe('the departures of the demonstration', () => {
  it('are there for every trek that has stages, several a week for twelve months, and for no other', async () => {
    const treks = await rowsOf(`select t.slug, t.days, count(d.id)::int as departures, max(d.date - lima_today()) as furthest, min(d.date - lima_today()) as nearest from trek t left join departure d on d.trek_id = t.id group by t.id order by t.slug`);
    expect(treks.filter((trek) => trek.departures === 0).map((trek) => trek.slug)).toEqual(['puyales', 'queuna']);
    const offered = treks.filter((trek) => trek.days !== null);
    expect(offered).toHaveLength(8);
    expect(Math.min(...offered.map((trek) => trek.departures))).toBeGreaterThan(100);
    expect(Math.min(...offered.map((trek) => trek.furthest))).toBeGreaterThan(355);
    expect(Math.max(...offered.map((trek) => trek.nearest))).toBeLessThan(8);
  });
  it('are full, nearly full and free in the coming weeks, full of confirmed claims', async () => {
    const [near] = await rowsOf(`select count(*) filter (where taken = group_size)::int as "full", count(*) filter (where taken between group_size - 3 and group_size - 1)::int as nearly, count(*) filter (where taken = 0)::int as free
      from (select d.group_size, coalesce(sum(c.quantity), 0) as taken from departure d left join claim c on c.date = d.date and c.resource_id = d.group_resource_id and c.until = 'infinity'
             where d.date < lima_today() + 70 group by d.id) x`);
    expect(near.full).toBeGreaterThan(5);
    expect(near.nearly).toBeGreaterThan(5);
    expect(near.free).toBeGreaterThan(30);
  });
  it('have no row with more claims than its limit, and no counter that differs from its claims', async () => {
    expect(await findOversoldDays(server.db)).toEqual([]);
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });
  it('leave what nobody has set unknown, where it binds nothing', async () => {
    expect(await rowsOf(`select name from resource where default_limit_kind = 'UNKNOWN' order by 1`)).toEqual([{ name: 'Campamento de la cresta, sobre el valle de Chicón' }, { name: 'Sele Tecse - Lares Ayllu' }]);
  });
});

it('marks everything it invents', async () => {
  for (const table of ['departure', 'rate', 'resource', 'person']) expect(await rowsOf(`select distinct origin from ${table}`)).toEqual([{ origin: 'DEMO' }]);
  expect(await rowsOf(`select 1 from traveller where first_names not in ('Viajera', 'Viajero') or last_names not like 'Demo %' or document_number not like 'DEMO%'`)).toEqual([]);
  expect(await rowsOf(`select 1 from person where name not like 'Demo %'`)).toEqual([]);
});

it('fixes the price of its reservations in lines, with a fee for every area entered', async () => {
  expect(await rowsOf('select 1 from reservation_line where total is null')).toEqual([]);
  expect(await rowsOf(`select 1 from reservation r where not exists (select 1 from reservation_line l where l.reservation_id = r.id and l.kind = 'TREK')`)).toEqual([]);
});

it('changes nothing when it is started again the same day', async () => {
  const before = await countsOf();
  await seed(server);
  expect(await countsOf()).toEqual(before);
});

it('tops up after a week: a week more of departures, and more reservations on those that have come near', async () => {
  const before = await countsOf();
  await server.setClock('7 days');
  await seed(server);
  const after = await countsOf();
  await server.setClock('0');
  expect(after.departures - before.departures).toBeGreaterThan(10);
  expect(after.reservations).toBeGreaterThan(before.reservations);
  expect({ ...after, departures: 0, reservations: 0, claims: 0, travellers: 0, changes: 0 }).toEqual({ ...before, departures: 0, reservations: 0, claims: 0, travellers: 0, changes: 0 });
});
