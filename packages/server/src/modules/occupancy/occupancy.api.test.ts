import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { limitArea, todayOf } from '../../../test/departures.ts';
import type { Person } from '../../../test/makers.ts';
import { dice, makeOccupiedWorld, type OccupiedWorld, rowsOf } from '../../../test/occupancy.ts';
import { findOccupancy, findOccupancyOffers, findOccupancyReservations, type OccupancyView } from './occupancy.finders.ts';
import { type Figures, type OccupancyBy, occupancyKinds, type OccupancyOf, periodOf } from './occupancy.rules.ts';

let server: TestServer;
let operations: Person;
let world: OccupiedWorld;
let range: { from: string; to: string };
beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  world = await makeOccupiedWorld(server, dice(20_261));
  const today = await todayOf(server);
  range = { from: addDays(today, 20), to: addDays(today, 112) };
  // Some days of areas have a number, others stay unknown, and one departure’s day is closed.
  for (const { date } of world.departures.slice(0, 4)) for (const slug of (await rowsOf(server, 'select slug from conservation_area'))) await limitArea(server, slug.slug, date, 40);
  await server.ownerPool.query('update resource_day d set closed = true from departure p where p.id = $1 and d.date = p.date and d.resource_id = p.group_resource_id', [world.departures[2]!.id]);
}, 60_000);
afterAll(() => server.stop());

type Taken = { rowId: string; period: string; confirmed: number; held: number; people: number };
/** What is live in the network’s own words: a reservation’s state, and its expiry. */
const LIVE = `(r.state in ('CONFIRMED','CHECKED_IN','COMPLETED','NO_SHOW') or (r.state in ('HELD','PENDING') and r.expires_at > app_now()))`;

/** The same figures by another road: from the states of reservations and the routes of their departures, without claims and counters. */
async function takenByStates(of: OccupancyOf, by: OccupancyBy, live = LIVE): Promise<Map<string, Taken>> {
  const days = await rowsOf(server, of === 'TREK' || of === 'AGENCY'
    ? `select r.id, r.people, r.state, ${of === 'TREK' ? 'p.trek_id' : 'r.agency_id'} as "rowId", p.date from reservation r join departure p on p.id = r.departure_id where ${live} and p.date between $1 and $2`
    : `select r.id, r.people, r.state, coalesce(w.conservation_area_id, w.place_id) as "rowId", n.date from reservation r join departure_need n on n.departure_id = r.departure_id join resource w on w.id = n.resource_id
        where ${live} and w.kind = '${of === 'AREA' ? 'AREA_DAY' : 'LODGING_NIGHT'}' and n.date between $1 and $2`, [range.from, range.to]);
  const cells = new Map<string, Taken>();
  const seen = new Set<string>();
  for (const { id, people, state, rowId, date } of days) {
    const period = periodOf(date, by);
    const cell = cells.get(`${rowId} ${period}`) ?? { rowId, period, confirmed: 0, held: 0, people: 0 };
    cells.set(`${rowId} ${period}`, cell);
    cell[state === 'HELD' || state === 'PENDING' ? 'held' : 'confirmed'] += people;
    if (!seen.has(`${id} ${rowId} ${period}`)) cell.people += people;
    seen.add(`${id} ${rowId} ${period}`);
  }
  return cells;
}

/** Cells in which the view and the reservations’ states differ. */
async function differing(of: OccupancyOf, by: OccupancyBy, live = LIVE): Promise<string[]> {
  const told = new Map<string, Taken>((await findOccupancy(server.db, { ...range, of, by })).rows.flatMap(({ id, cells }) => cells.flatMap(({ period, figures }) =>
    figures.confirmed + figures.held > 0 ? [[`${id} ${period}`, { rowId: id, period, confirmed: figures.confirmed, held: figures.held, people: figures.people }] as const] : [])));
  const expected = await takenByStates(of, by, live);
  return [...new Set([...told.keys(), ...expected.keys()])].filter((key) => JSON.stringify(told.get(key)) !== JSON.stringify(expected.get(key)));
}

/** Every row of a list, in small pages. */
async function all<Row extends { id: string; date: string }>(page: (after: string[] | undefined) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const found = await page(rows.length > 0 ? [rows.at(-1)!.date, rows.at(-1)!.id] : undefined);
    rows.push(...found.slice(0, 3));
    if (found.length <= 3) return rows;
  }
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const view = (of: OccupancyOf, by: OccupancyBy): OccupancyView => ({ ...range, of, by });
const EVERY = occupancyKinds.flatMap((of) => (['DAY', 'WEEK', 'MONTH'] as const).map((by) => [of, by] as const));

describe('the occupancy', () => {
  test('has a world to count: confirmed, held, lapsed, released and cancelled reservations', async () => {
    const rows = await rowsOf(server, `select case when state = 'HELD' and expires_at <= app_now() then 'LAPSED' else state end as state, count(*)::int as n from reservation group by 1 order by 1`);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['CANCELLED', 'CONFIRMED', 'EXPIRED', 'HELD', 'LAPSED'].filter((state) => rows.some((row) => row.state === state))));
    for (const state of ['CANCELLED', 'CONFIRMED', 'HELD', 'LAPSED']) expect(rows.map((row) => row.state)).toContain(state);
  });

  test('names the agencies that take something in the range, certified or not, whatever the filters', async () => {
    const ask = async (agencyIds: string[] | null, days = range) => dataOf(await server.as(operations).execute('query ($input: OccupancyInput!) { occupancy(input: $input) { agencies { id } } }', { input: { ...days, of: 'TREK', by: 'MONTH', agencyIds } })).occupancy.agencies.map((agency: { id: string }) => agency.id) as string[];
    const all = await ask(null);
    const taking = await rowsOf(server, `select distinct r.agency_id as id from reservation r join departure p on p.id = r.departure_id where ${LIVE} and p.date <= $2 and p.date + p.days - 1 >= $1`, [range.from, range.to]);
    expect(new Set(all)).toEqual(new Set(taking.map((row) => row.id)));
    const [one] = all;
    // A file that lapsed or was never approved takes nothing away from what was reserved.
    await server.ownerPool.query(`update certification set state = 'EXPIRED' where agency_id = $1`, [one]);
    expect(dataOf(await server.as(undefined).execute('{ certifiedAgencies { id } }')).certifiedAgencies.map((agency: { id: string }) => agency.id)).not.toContain(one);
    expect(await ask([one!])).toEqual(all);
    expect(await ask([one!], { from: '2031-01-01', to: '2031-01-31' })).toEqual([one]);
    expect(await ask(null, { from: '2031-01-01', to: '2031-01-31' })).toEqual([]);
  });

  test('of several treks, areas and agencies is what each of them has, together', async () => {
    const whole = await findOccupancy(server.db, view('AGENCY', 'MONTH'));
    const two = whole.rows.slice(0, 2);
    expect(two.length).toBe(2);
    const ofTwo = await findOccupancy(server.db, { ...view('TREK', 'MONTH'), agencyIds: two.map(({ id }) => id) });
    expect(ofTwo.total.confirmed + ofTwo.total.held).toBe(sum(two.map(({ total }) => total.confirmed + total.held)));
    const treks = (await findOccupancy(server.db, view('TREK', 'MONTH'))).rows.slice(0, 2);
    const ofTreks = await findOccupancy(server.db, { ...view('TREK', 'MONTH'), trekIds: treks.map(({ id }) => id) });
    expect(ofTreks.rows.map(({ id }) => id)).toEqual(treks.map(({ id }) => id));
    expect(ofTreks.total.offered).toBe(sum(treks.map(({ total }) => total.offered)));
  });

  test.each(EVERY)('of %s by %s counts what the states of the reservations say', async (of, by) => {
    expect(await differing(of, by)).toEqual([]);
  });

  test.each([
    ['forgets that a hold lapses', `(r.state in ('CONFIRMED','CHECKED_IN','COMPLETED','NO_SHOW') or r.state in ('HELD','PENDING'))`],
    ['forgets that a reservation was cancelled', `(${LIVE} or r.state = 'CANCELLED')`],
    ['forgets the holds', `r.state in ('CONFIRMED','CHECKED_IN','COMPLETED','NO_SHOW')`],
  ])('the control: a count that %s is caught', async (_what, live) => {
    expect((await differing('TREK', 'MONTH', live)).length).toBeGreaterThan(0);
    expect((await differing('AREA', 'MONTH', live)).length).toBeGreaterThan(0);
    expect((await differing('AGENCY', 'MONTH', live)).length).toBeGreaterThan(0);
  });

  test.each(EVERY)('of %s by %s: the rows behind every number give the number', async (of, by) => {
    const found = await findOccupancy(server.db, view(of, by));
    const numbers: [{ rowId?: string; period?: string }, Figures][] = [
      [{}, found.total],
      ...found.periods.map(({ period, total }) => [{ period }, total] as [{ period: string }, Figures]),
      ...found.rows.map(({ id, total }) => [{ rowId: id }, total] as [{ rowId: string }, Figures]),
      ...found.rows.flatMap(({ id, cells }) => cells.map(({ period, figures }) => [{ rowId: id, period }, figures] as [{ rowId: string; period: string }, Figures])),
    ];
    for (const [cell, figures] of numbers) {
      const reservations = await all((after) => findOccupancyReservations(server.db, view(of, by), cell, after, 3));
      expect([cell, sum(reservations.map((r) => r.confirmed)), sum(reservations.map((r) => r.held)), sum(reservations.map((r) => r.people)), new Set(reservations.map((r) => r.id)).size])
        .toEqual([cell, figures.confirmed, figures.held, figures.people, reservations.length]);
      if (by === 'DAY') continue;
      const offers = await all((after) => findOccupancyOffers(server.db, view(of, by), cell, after, 3));
      expect([cell, sum(offers.map((o) => o.offered ?? 0)), offers.length, offers.filter((o) => o.offered === null).length]).toEqual([cell, figures.offered, figures.units, figures.unknown]);
    }
  }, 60_000);

  test.each(EVERY)('of %s by %s: cells add up to rows, to periods and to the total', async (of, by) => {
    const { rows, periods, total } = await findOccupancy(server.db, view(of, by));
    const isShared = of === 'AGENCY';
    const numbers = (figures: Figures) => (isShared ? [figures.confirmed, figures.held] : [figures.confirmed, figures.held, figures.offered, figures.units, figures.unknown]);
    const added = (all: Figures[]) => all.map(numbers).reduce((a, b) => a.map((n, i) => n + b[i]!), isShared ? [0, 0] : [0, 0, 0, 0, 0]);
    for (const row of rows) expect(added(row.cells.map((cell) => cell.figures))).toEqual(numbers(row.total));
    for (const period of periods) expect(added(rows.flatMap((row) => row.cells.filter((cell) => cell.period === period.period).map((cell) => cell.figures)))).toEqual(numbers(period.total));
    expect(added(rows.map((row) => row.total))).toEqual(numbers(total));
    // People of a whole are each counted once: never more than the parts, never fewer than in any of them.
    expect(total.people).toBeLessThanOrEqual(sum(rows.map((row) => row.total.people)));
    expect(total.people).toBeGreaterThanOrEqual(Math.max(...rows.map((row) => row.total.people)));
  });

  it('offers the limit of each departure, nothing of a closed day, and says which numbers nobody has set', async () => {
    const { total } = await findOccupancy(server.db, view('TREK', 'MONTH'));
    const [row] = await rowsOf(server, `select sum(d.lim)::int as lim from departure p join resource_day d on d.date = p.date and d.resource_id = p.group_resource_id where p.date between $1 and $2 and not d.closed`, [range.from, range.to]);
    expect([total.offered, total.units, total.unknown]).toEqual([row.lim, world.departures.length, 0]);
    const areas = await findOccupancy(server.db, view('AREA', 'MONTH'));
    expect(areas.total.unknown).toBeGreaterThan(0);
    expect(areas.total.unknown).toBeLessThan(areas.total.units);
  });

  it('offers nothing by a departure that will not run', async () => {
    const before = (await findOccupancy(server.db, view('TREK', 'MONTH'))).total;
    const { id } = world.departures[5]!;
    const [{ state }] = await rowsOf(server, 'select state from departure where id = $1', [id]);
    await server.ownerPool.query(`update departure set state = 'CANCELLED' where id = $1`, [id]);
    expect((await findOccupancy(server.db, view('TREK', 'MONTH'))).total.units).toBe(before.units - 1);
    await server.ownerPool.query('update departure set state = $2 where id = $1', [id, state]);
  });

  it('is narrowed to treks, areas and agencies', async () => {
    const [a, b] = [world.agencies[0]!.id, world.agencies[1]!.id];
    const of = async (more: Partial<OccupancyView>, kind: OccupancyOf = 'TREK') => findOccupancy(server.db, { ...view(kind, 'MONTH'), ...more });
    const [whole, both, one] = [await of({}), await of({ agencyIds: [a, b] }), await of({ agencyIds: [a] })];
    expect(both.total.confirmed).toBeLessThan(whole.total.confirmed);
    expect(one.total.confirmed + (await of({ agencyIds: [b] })).total.confirmed).toBe(both.total.confirmed);
    expect(one.total.offered).toBe(whole.total.offered);
    const trek = whole.rows[0]!;
    expect((await of({ trekIds: [trek.id] })).total).toEqual(trek.total);
    expect((await of({ trekIds: [trek.id] }, 'AGENCY')).total.confirmed).toBe(trek.total.confirmed);
    const area = (await of({}, 'AREA')).rows[0]!;
    expect((await of({ areaIds: [area.id] }, 'AREA')).total).toEqual(area.total);
    expect((await of({ areaIds: [area.id] })).total.people).toBe(area.total.people);
    expect((await of({ areaIds: [area.id] }, 'LODGING')).total.people).toBeLessThanOrEqual(area.total.people);
  });
});

const OCCUPANCY = `query ($input: OccupancyInput!) { occupancy(input: $input) { asOf total { offered taken confirmed held people percent } periods { period from to total { taken } }
  rows { id name slug total { taken percent } cells { period figures { offered taken people percent } } } } }`;
const BEHIND = {
  reservations: `occupancyReservations(input: $input, cell: $cell, first: $first) { edges { node { confirmed held people reservation { code state agency { tradeName } departure { date trek { name } } } } } pageInfo { hasNextPage endCursor } }`,
  offers: `occupancyOffers(input: $input, cell: $cell, first: $first) { edges { node { date name offered isClosed departure { id state } } } }`,
};
const behindOf = (fields: string) => `query ($input: OccupancyInput!, $cell: OccupancyCellInput!, $first: Int) { ${fields} }`;

describe('who may look', () => {
  it('is the staff who see reservations; for others there is none', async () => {
    const input = view('TREK', 'MONTH');
    for (const role of ['OPERATIONS', 'FINANCE', 'ADMIN'] as const) {
      expect(dataOf(await server.as(await server.makePerson({ networkRoles: [role] })).execute(OCCUPANCY, { input })).occupancy.total.taken).toBeGreaterThan(0);
    }
    for (const person of [undefined, world.agencies[0]!.owner, await server.makePerson({ networkRoles: ['CERTIFIER'] })]) {
      expect(dataOf(await server.as(person).execute(OCCUPANCY, { input })).occupancy).toBeNull();
      const behind = dataOf(await server.as(person).execute(behindOf(`${BEHIND.reservations} ${BEHIND.offers}`), { input, cell: {} }));
      expect([behind.occupancyReservations.edges, behind.occupancyOffers.edges]).toEqual([[], []]);
    }
  });

  // Each by itself: together the two fields may or may not load their departures in one batch.
  it.each([['its reservations', BEHIND.reservations, 'occupancyReservations'], ['its departures', BEHIND.offers, 'occupancyOffers']])(
    'opens a number with %s, in the same number of statements for 1 and for many',
    async (_, fields, name) => {
      const costOf = async (first: number) => {
        const before = statementCount.sent;
        const behind = dataOf(await server.as(operations).execute(behindOf(fields), { input: view('TREK', 'MONTH'), cell: {}, first }));
        return { cost: statementCount.sent - before, rows: behind[name].edges.length };
      };
      await costOf(20);
      const [one, twenty] = [await costOf(1), await costOf(20)];
      expect(one.rows).toBe(1);
      expect(twenty.rows).toBeGreaterThan(10);
      expect(twenty.cost).toBe(one.cost);
    },
  );

  it('is told when a range is too wide or a filter has no end, and finds nothing by keys that are none', async () => {
    const ask = (input: object) => server.as(operations).execute(OCCUPANCY, { input });
    expect(codeOf(await ask({ ...range, to: addDays(range.from, 93), of: 'TREK', by: 'DAY' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await ask({ ...view('TREK', 'MONTH'), trekIds: Array.from({ length: 101 }, () => 'x') }))).toBe('BAD_USER_INPUT');
    expect(dataOf(await ask({ ...view('TREK', 'MONTH'), trekIds: ['x'] })).occupancy.rows).toEqual([]);
    const behind = dataOf(await server.as(operations).execute(behindOf(`${BEHIND.reservations} ${BEHIND.offers}`), { input: view('TREK', 'MONTH'), cell: { rowId: 'x' } }));
    expect(behind.occupancyReservations.edges).toEqual([]);
  });
});
