import { randomUUID } from 'node:crypto';
import { ConfirmReservationDocument, HoldSpotsDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { setTrekRate } from '../../../test/rates.ts';
import { foreignAdults, makeHold, nameAll } from '../../../test/reservations.ts';

let server: TestServer;
let operations: Person;
let agency: MadeAgency;
let other: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  [agency, other] = [await server.makeAgency(), await server.makeAgency()];
  await setTrekRate(server, { amount: 45_000 });
});
afterAll(() => server.stop());

type Closure = { kind: 'STAGE' | 'PLACE' | 'AREA'; targetId: string; firstDate: string; lastDate: string };
const IMPACT = 'fingerprint overCommittedDays holds confirmed people departures { id } reservations { id code people agency { id } }';
const ask = async (query: string, variables: object) => dataOf(await server.as(operations).execute(query, variables as never));
const impactOf = async (closure: Closure) => (await ask(`query ($closure: ClosureChangeInput!) { closureImpact(closure: $closure) { ... on SeasonImpactSuccess { impact { ${IMPACT} } } } }`, { closure })).closureImpact.impact;
async function close(closure: Closure) {
  const { fingerprint } = await impactOf(closure);
  const input = { closure, reason: 'Huayco sobre el camino', sourceText: 'COER Cusco, reporte 12', sourceUrl: 'https://coer.example.pe/12', fingerprint, key: randomUUID() };
  const answer = await ask('mutation ($input: MakeClosureInput!) { makeClosure(input: $input) { __typename ... on ClosureSuccess { closure { id } } } }', { input });
  return answer.makeClosure.closure.id as string;
}
async function lift(closureId: string) {
  const { liftImpact } = await ask(`query ($closureId: ID!) { liftImpact(closureId: $closureId) { ... on SeasonImpactSuccess { impact { ${IMPACT} } } } }`, { closureId });
  const input = { closureId, reason: 'Camino despejado', fingerprint: liftImpact.impact?.fingerprint ?? '', key: randomUUID() };
  return (await ask('mutation ($input: LiftClosureInput!) { liftClosure(input: $input) { __typename } }', { input })).liftClosure.__typename;
}
const CREDIT = 'fingerprint credits { amount currency } isIncomplete holds confirmed people departures { id } reservations { id }';
const creditOf = async (closureId: string, withDepartures = false) =>
  (await ask(`query ($closureId: ID!, $withDepartures: Boolean!) { closureCredit(closureId: $closureId, withDepartures: $withDepartures) { ${CREDIT} } }`, { closureId, withDepartures })).closureCredit;
const credit = async (input: { closureId: string; withDepartures: boolean; fingerprint: string; key?: string }) =>
  (await ask(`mutation ($input: CreditClosureInput!) { creditClosure(input: $input) { __typename ... on CreditClosureSuccess { reservations } ... on CreditChanged { credit { ${CREDIT} } } } }`,
    { input: { reason: 'Crédito por cierre', key: randomUUID(), ...input } })).creditClosure;

const freeSpots = async (id: string) => dataOf(await server.as(undefined).execute('query ($id: ID!) { departure(id: $id) { freeSpots } }', { id })).departure.freeSpots;
const fresh = (): Promise<MadeDeparture> => makeDeparture(server, { inDays: (inDays += 6) });
const idOf = async (table: string, slug: string): Promise<string> => (await server.ownerPool.query(`select id from ${table} where slug = $1`, [slug])).rows[0].id;
const stageOf = async (day: number) => (await server.ownerPool.query(`select s.id, s.to_place_id as "toPlaceId", s.overnight_place_id as "nightId" from stage s join trek t on t.id = s.trek_id where t.slug = 'colque-cruz' and s.day = $1`, [day])).rows[0];
const stateOf = async (id: string) => (await server.ownerPool.query('select state from reservation where id = $1', [id])).rows[0].state;
async function confirmed(departure: MadeDeparture, people = 2) {
  const held = await makeHold(server, agency, { departure, people });
  await nameAll(server, agency, held.id, people);
  const { confirmReservation } = dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId: held.id, key: randomUUID() } }));
  if (confirmReservation.__typename !== 'ConfirmReservationSuccess') throw new Error(confirmReservation.__typename);
  return held;
}
const area = async (departure: MadeDeparture, days = 1): Promise<Closure> => ({ kind: 'AREA', targetId: await idOf('conservation_area', 'kuntur-wachana'), firstDate: departure.date, lastDate: addDays(departure.date, days - 1) });

describe('a closure', () => {
  test('shows its impact before, and touches no claim: the days show as over-committed, and take nobody', async () => {
    const departure = await fresh();
    const [held, sold] = [await makeHold(server, other, { departure, people: 3 }), await confirmed(departure, 2)];
    const closure = await area(departure);
    const impact = await impactOf(closure);
    expect(impact).toMatchObject({ overCommittedDays: 1, holds: 1, confirmed: 1, people: 5, departures: [{ id: departure.id }] });
    expect(impact.reservations.map((r: { agency: { id: string } }) => r.agency.id).sort()).toEqual([agency.id, other.id].sort());
    expect(await freeSpots(departure.id)).toBe(7);
    await close(closure);
    expect(await freeSpots(departure.id)).toBe(0);
    expect([await stateOf(held.id), await stateOf(sold.id)]).toEqual(['HELD', 'CONFIRMED']);
    const { rows } = await server.ownerPool.query(`select object_id, facts ->> 'agencyId' as agency from outbox where kind = 'reservation-touched' and object_id = any ($1::uuid[])`, [[held.id, sold.id]]);
    expect(rows.map((row) => row.agency).sort()).toEqual([agency.id, other.id].sort());
    const refused = dataOf(await server.as(agency.owner).execute(HoldSpotsDocument, { input: { agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(1) } })).holdSpots;
    expect(refused).toMatchObject({ __typename: 'NoRoom', free: 0, resource: { kind: 'AREA_DAY' } });
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });

  test('is written to the agencies it concerns, with the reason, and says that the reservation stands', async () => {
    const departure = await fresh();
    const held = await makeHold(server, other, { departure, people: 3 });
    await close(await area(departure));
    await server.runJobs();
    const { rows } = await server.ownerPool.query(`select recipient, subject, text from mail where letter = 'reservation-closed' and subject like '%' || $1`, [held.code]);
    expect(rows).toMatchObject([{ recipient: other.owner.email, subject: `Cierre en su ruta: ${held.code}`, text: expect.stringContaining('Huayco sobre el camino') }]);
    expect(rows[0].text).toContain('La reserva sigue en pie');
  });

  test('is public, with its reason and source, on the departure, the trek and the area', async () => {
    const departure = await fresh();
    await close(await area(departure));
    const shown = 'closures { kind reason sourceText sourceUrl firstDate area { name } }';
    const { departure: seen, trek, conservationArea } = dataOf(await server.as(undefined).execute(
      `query ($id: ID!) { departure(id: $id) { ${shown} } trek(slug: "colque-cruz") { ${shown} } conservationArea(slug: "kuntur-wachana") { ${shown} } }`, { id: departure.id }));
    expect(seen.closures).toEqual([{ kind: 'AREA', reason: 'Huayco sobre el camino', sourceText: 'COER Cusco, reporte 12', sourceUrl: 'https://coer.example.pe/12', firstDate: departure.date, area: { name: expect.stringContaining('Kuntur') } }]);
    for (const { closures } of [trek, conservationArea]) expect(closures).toContainEqual(seen.closures[0]);
  });

  test('of a stage closes the groups that walk it on these days, and no other', async () => {
    const [walks, later] = [await fresh(), await fresh()];
    const secondDay = addDays(walks.date, 1);
    await close({ kind: 'STAGE', targetId: (await stageOf(2)).id, firstDate: secondDay, lastDate: secondDay });
    expect([await freeSpots(walks.id), await freeSpots(later.id)]).toEqual([0, 12]);
  });

  test('of a place closes its beds, and the groups that start or end a stage there', async () => {
    const [ends, later] = [await fresh(), await fresh()];
    await close({ kind: 'PLACE', targetId: (await stageOf(1)).toPlaceId, firstDate: ends.date, lastDate: ends.date });
    expect([await freeSpots(ends.id), await freeSpots(later.id)]).toEqual([0, 12]);
    const { rows } = await server.ownerPool.query(`select r.kind from closure_day x join resource r on r.id = x.resource_id join closure c on c.id = x.closure_id where c.kind = 'PLACE' order by 1`);
    expect(rows.map((row) => row.kind)).toEqual(['GROUP', 'LODGING_NIGHT']);
  });

  test('covers departures that are opened later inside its days', async () => {
    const departure = await fresh();
    const date = addDays(departure.date, 3);
    await close({ kind: 'AREA', targetId: await idOf('conservation_area', 'kuntur-wachana'), firstDate: date, lastDate: date });
    await close({ kind: 'STAGE', targetId: (await stageOf(1)).id, firstDate: date, lastDate: date });
    const opened = await makeDeparture(server, { date });
    expect(await freeSpots(opened.id)).toBe(0);
    expect(dataOf(await server.as(undefined).execute('query ($id: ID!) { departure(id: $id) { closures { kind } } }', { id: opened.id })).departure.closures).toHaveLength(2);
  });

  test('is lifted for its own days alone: where closures overlap, the other one holds; the trail and the limits say when', async () => {
    const departure = await fresh();
    const [long, short] = [await close(await area(departure, 3)), await close(await area(departure))];
    expect(await lift(long)).toBe('ClosureSuccess');
    expect(await freeSpots(departure.id)).toBe(0);
    expect(await lift(short)).toBe('ClosureSuccess');
    expect(await freeSpots(departure.id)).toBe(12);
    expect(await lift(short)).toBe('ClosureLifted');
    const { rows } = await server.ownerPool.query(
      `select l.closed from limit_change l join resource r on r.id = l.resource_id join conservation_area a on a.id = r.conservation_area_id where a.slug = 'kuntur-wachana' and l.date = $1 order by l.at, l.id`, [departure.date]);
    expect(rows.map((row) => row.closed)).toEqual([false, true, false]);
  });
});

describe('crediting a closure', () => {
  test('ends every reservation it covers with full credit: the total is shown before, nobody else is touched', async () => {
    const [departure, untouched] = [await fresh(), await fresh()];
    const [held, sold, elsewhere] = [await makeHold(server, other, { departure, people: 3 }), await confirmed(departure, 2), await confirmed(untouched, 2)];
    const closureId = await close(await area(departure));
    const before = await creditOf(closureId);
    expect(before).toMatchObject({ holds: 1, confirmed: 1, people: 5, credits: [{ amount: 90_000, currency: 'USD' }], departures: [] });
    expect(await credit({ closureId, withDepartures: false, fingerprint: before.fingerprint })).toEqual({ __typename: 'CreditClosureSuccess', reservations: 2 });
    expect([await stateOf(held.id), await stateOf(sold.id), await stateOf(elsewhere.id)]).toEqual(['CANCELLED', 'CANCELLED', 'CONFIRMED']);
    const { rows } = await server.ownerPool.query(`select coalesce(sum(total), 0)::int as owed from reservation_line where reservation_id = $1 and currency = 'USD'`, [sold.id]);
    expect(rows[0].owed).toBe(0);
    const claims = await server.ownerPool.query('select count(*)::int as n from claim where reservation_id = any ($1::uuid[])', [[held.id, sold.id]]);
    expect(claims.rows[0].n).toBe(0);
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });

  test('all or none: when one cannot be cancelled, nobody is', async () => {
    const departure = await fresh();
    const [held, sold] = [await makeHold(server, other, { departure, people: 3 }), await confirmed(departure, 2)];
    const closureId = await close(await area(departure));
    const { fingerprint } = await creditOf(closureId);
    // A fault of the database in the middle of the work.
    await server.ownerPool.query(`create function refuse_cancel() returns trigger language plpgsql as $$ begin if new.id = '${sold.id}' and new.state = 'CANCELLED' then raise exception 'fault'; end if; return new; end $$;
      create trigger refuse_cancel before update on reservation for each row execute function refuse_cancel()`);
    const input = { closureId, withDepartures: false, fingerprint, reason: 'Crédito por cierre', key: randomUUID() };
    expect(codeOf(await server.as(operations).execute('mutation ($input: CreditClosureInput!) { creditClosure(input: $input) { __typename } }', { input }))).toBe('INTERNAL_SERVER_ERROR');
    await server.ownerPool.query('drop trigger refuse_cancel on reservation; drop function refuse_cancel');
    expect([await stateOf(held.id), await stateOf(sold.id)]).toEqual(['HELD', 'CONFIRMED']);
  });

  test('refuses a credit that is not the one that was looked at; the same key gives it once', async () => {
    const departure = await fresh();
    const [held] = [await makeHold(server, other, { departure, people: 3 }), await confirmed(departure, 2)];
    const closureId = await close(await area(departure));
    const before = await creditOf(closureId);
    await server.as(other.owner).execute('mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename } }', { input: { reservationId: held.id, key: randomUUID() } });
    expect(await credit({ closureId, withDepartures: false, fingerprint: before.fingerprint })).toMatchObject({ __typename: 'CreditChanged', credit: { holds: 0, confirmed: 1 } });
    const [{ fingerprint }, key] = [await creditOf(closureId), randomUUID()];
    for (let i = 0; i < 2; i++) expect(await credit({ closureId, withDepartures: false, fingerprint, key })).toEqual({ __typename: 'CreditClosureSuccess', reservations: 1 });
  });

  test('with its departures: they will not run, and their dates may have others', async () => {
    const departure = await fresh();
    await confirmed(departure, 2);
    const closureId = await close(await area(departure));
    const { fingerprint, departures } = await creditOf(closureId, true);
    expect(departures).toEqual([{ id: departure.id }]);
    await credit({ closureId, withDepartures: true, fingerprint });
    expect(dataOf(await server.as(undefined).execute('query ($id: ID!) { departure(id: $id) { state } }', { id: departure.id })).departure.state).toBe('CANCELLED');
    await lift(closureId);
    const again = await makeDeparture(server, { date: departure.date, groupSize: 9 });
    expect(await freeSpots(again.id)).toBe(9);
  });
});

describe('cancelling a departure', () => {
  const impact = (departureId: string) => ask(`query ($departureId: ID!) { departureCredit(departureId: $departureId) { ... on CreditImpactSuccess { credit { ${CREDIT} } } } }`, { departureId });
  const cancel = async (departureId: string, fingerprint: string) =>
    (await ask('mutation ($input: CancelDepartureInput!) { cancelDeparture(input: $input) { __typename } }', { input: { departureId, fingerprint, reason: 'Grupo mínimo no alcanzado', key: randomUUID() } })).cancelDeparture.__typename;

  test('gives everybody on it full credit, and nobody may hold it any more', async () => {
    const departure = await fresh();
    const sold = await confirmed(departure, 4);
    const departureCredit = (await impact(departure.id)).departureCredit.credit;
    expect(departureCredit).toMatchObject({ confirmed: 1, people: 4, credits: [{ amount: 180_000, currency: 'USD' }] });
    expect(await cancel(departure.id, departureCredit.fingerprint)).toBe('CancelDepartureSuccess');
    expect(await stateOf(sold.id)).toBe('CANCELLED');
    const refused = dataOf(await server.as(agency.owner).execute(HoldSpotsDocument, { input: { agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(1) } })).holdSpots;
    expect(refused).toMatchObject({ __typename: 'DepartureClosed', reason: 'CANCELLED' });
    expect(await cancel(departure.id, departureCredit.fingerprint)).toBe('DepartureEnded');
  });
});

test('closures of a page of departures cost as many statements as of one', async () => {
  const count = async (first: number) => {
    const before = statementCount.sent;
    dataOf(await server.as(undefined).execute('query ($first: Int!) { departures(first: $first) { edges { node { id closures { id area { name } } } } } }', { first }));
    return statementCount.sent - before;
  };
  expect(await count(20)).toBe(await count(1));
});

test('the history of a closure says who made, credited and lifted it, to the network’s operations staff alone', async () => {
  const departure = await fresh();
  const closureId = await close(await area(departure));
  const query = '{ closures { id history { action actor reason } } }';
  const historyFor = async (who: Person | undefined) => dataOf(await server.as(who).execute(query, {})).closures.find(({ id }: { id: string }) => id === closureId).history;
  expect(await historyFor(operations)).toMatchObject([{ action: 'make-closure', reason: 'Huayco sobre el camino' }]);
  expect([await historyFor(undefined), await historyFor(agency.owner)]).toEqual([null, null]);
});

test('the board says of each departure what the network closed on its way, in as many statements for one day as for two months', async () => {
  const departure = await fresh();
  const closureId = await close(await area(departure));
  const board = async (days: number) => {
    const before = statementCount.sent;
    const query = 'query ($from: LocalDate!, $days: Int!) { availabilityBoard(from: $from, days: $days) { rows { departures { id freeSpots closures { id reason } } } } }';
    const { availabilityBoard } = dataOf(await server.as(undefined).execute(query, { from: days === 1 ? departure.date : addDays(departure.date, 1 - days), days }));
    return { statements: statementCount.sent - before, departures: availabilityBoard.rows.flatMap((row: { departures: object[] }) => row.departures) };
  };
  const [day, months] = [await board(1), await board(62)];
  expect(day.departures).toContainEqual({ id: departure.id, freeSpots: 0, closures: [{ id: closureId, reason: 'Huayco sobre el camino' }] });
  expect(months.departures.length).toBeGreaterThan(day.departures.length);
  expect(months.statements).toBe(day.statements);
});
