import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HoldSpotsDocument } from '@vilcanota/schema';
import type { Client } from 'graphql-ws';
import pg from 'pg';
import { LISTENER_NAME } from '#db/listen';
import { statementCount } from '#db/pool';
import { changeDepartures, previewDepartureChange } from '#modules/departure-rules/change-departures';
import { dayFromToday, limitArea, makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { connectLive, follow } from '../../../test/live.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults, makeHold, nameAll } from '../../../test/reservations.ts';
import { startBeside } from '../../../test/second-server.ts';

const ROOM = 'subscription ($ids: [ID!], $from: LocalDate, $days: Int) { departureRoom(departureIds: $ids, from: $from, days: $days) { departures { id freeSpots takenSpots state isOpen } } }';
const DATED = 'subscription ($from: LocalDate, $days: Int) { departureRoom(from: $from, days: $days) { departures { id date } } }';
const NESTED = 'subscription ($ids: [ID!]) { departureRoom(departureIds: $ids) { departures { id freeSpots needs { date free } trek { name stages { day } } } } }';
const STAFF = 'subscription ($ids: [ID!]) { departureRoom(departureIds: $ids) { departures { id freeSpots reservations { code } } } }';
const MINE = 'subscription ($agencyId: ID!) { myReservations(agencyId: $agencyId) { reservations { id state people named } } }';

let server: TestServer;
let beside: Awaited<ReturnType<typeof startBeside>>;
let agency: MadeAgency;
const clients: Client[] = [];
beforeAll(async () => {
  server = await startTestServer();
  beside = await startBeside(server);
  agency = await server.makeAgency();
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await beside.stop();
  await server.stop();
});

/** Listens at the other process, as somebody. */
async function listening(person: Person | undefined, query: string, variables: Record<string, unknown>) {
  const client = connectLive(beside.url, person && { cookie: await server.cookieOf(person) });
  clients.push(client);
  return follow(client, query, variables);
}
const hold = (departureId: string, people: number) => server.as(agency.owner).execute(HoldSpotsDocument, { input: { agencyId: agency.id, departureId, party: foreignAdults(people), key: randomUUID() } });
const dateIn = (event: any, id: string) => event?.departureRoom.departures.find((d: { id: string }) => d.id === id)?.date;
const free = (event: any, id: string) => event?.departureRoom.departures.find((d: { id: string }) => d.id === id)?.freeSpots;

describe('free spots, live', () => {
  it('a hold in one process is heard by whoever looks at the departure in another, a visitor too', async () => {
    const departure = await makeDeparture(server, { inDays: 61 });
    const looking = await listening(undefined, ROOM, { ids: [departure.id] });
    await looking.until(() => expect(free(looking.heard[0], departure.id)).toBe(12));
    await hold(departure.id, 5);
    await looking.until(() => expect(free(looking.heard.at(-1), departure.id)).toBe(7));
    expect(looking.heard.at(-1).departureRoom.departures).toEqual([{ id: departure.id, freeSpots: 7, takenSpots: 5, state: 'OPEN', isOpen: true }]);
  });

  it('a board hears of new departures in its range, and of limits that bind them', async () => {
    const date = await dayFromToday(server, 75);
    const first = await makeDeparture(server, { trek: 'lares-classic', date });
    const board = await listening(undefined, ROOM, { from: date, days: 2 });
    await board.until(() => expect(free(board.heard[0], first.id)).toBe(12));
    const second = await makeDeparture(server, { trek: 'colque-cruz', date, groupSize: 10 });
    await board.until(() => expect(free(board.heard.at(-1), second.id)).toBe(10));
    await limitArea(server, 'kuntur-wachana', date, 3);
    await board.until(() => expect(free(board.heard.at(-1), second.id)).toBe(3));
  });

  it('a board hears of a departure that is moved away from it, and another of the same one coming', async () => {
    const [from, to] = [await dayFromToday(server, 79), await dayFromToday(server, 83)];
    const departure = await makeDeparture(server, { trek: 'lares-classic', date: from });
    const [left, reached] = [await listening(undefined, DATED, { from, days: 2 }), await listening(undefined, DATED, { from: to, days: 2 })];
    await left.until(() => expect(dateIn(left.heard[0], departure.id)).toBe(from));
    await reached.until(() => expect(reached.heard.length).toBe(1));
    expect(dateIn(reached.heard[0], departure.id)).toBeUndefined();
    const scope = await server.scopeOf(await server.makePerson({ networkRoles: ['OPERATIONS'] }));
    const change = { departureIds: [departure.id], change: { moveTo: to } };
    const { fingerprint } = await previewDepartureChange(scope, change);
    await changeDepartures(scope, { ...change, fingerprint, key: randomUUID(), reason: null });
    await left.until(() => expect(dateIn(left.heard.at(-1), departure.id)).toBe(to));
    await reached.until(() => expect(dateIn(reached.heard.at(-1), departure.id)).toBe(to));
  });

  it('confirming changes no room, so nobody is told of any', async () => {
    const departure = await makeDeparture(server, { inDays: 63 });
    const { id } = await makeHold(server, agency, { departure });
    const looking = await listening(undefined, ROOM, { ids: [departure.id] });
    await looking.until(() => expect(looking.heard.length).toBe(1));
    const owner = server.as(agency.owner);
    const mine = await listening(agency.owner, MINE, { agencyId: agency.id });
    await mine.until(() => expect(mine.heard.length).toBe(1));
    await sleep(300); // the hold may be told once more
    const before = looking.heard.length;
    dataOf(await owner.execute(`mutation ($input: ConfirmReservationInput!) { confirmReservation(input: $input) { __typename } }`, { input: { reservationId: id, key: randomUUID() } }));
    await mine.until(() => expect(mine.heard.at(-1).myReservations.reservations).toMatchObject([{ id, state: 'CONFIRMED' }]));
    expect(looking.heard.length).toBe(before);
  });

  it.each([['departures', ROOM, 64], ['all that is asked of them', NESTED, 97]])('is read once per burst, however many look: %s', async (_what, query, inDays) => {
    const departure = await makeDeparture(server, { inDays });
    const cost = async (watchers: number) => {
      const looking = await Promise.all(Array.from({ length: watchers }, () => listening(undefined, query, { ids: [departure.id] })));
      for (const one of looking) await one.until(() => expect(one.heard.length).toBeGreaterThan(0));
      const before = statementCount.sent;
      await server.ownerPool.query(`update resource_day d set lim = lim - 1 from departure_need n, departure p where n.departure_id = $1 and p.id = $1 and d.date = n.date and d.resource_id = p.group_resource_id`, [departure.id]);
      const expected = (await server.as(undefined).execute('query ($id: ID!) { departure(id: $id) { freeSpots } }', { id: departure.id })).data!.departure.freeSpots;
      for (const one of looking) await one.until(() => expect(free(one.heard.at(-1), departure.id)).toBe(expected));
      for (const one of looking) one.stop();
      return statementCount.sent - before;
    };
    const alone = await cost(1);
    expect(await cost(12)).toBe(alone);
  });

  describe('with the eyes of the network’s staff', () => {
    const reservationsIn = (event: any) => event.departureRoom.departures[0].reservations;
    /** Somebody of the network who looks at a departure with one reservation, and sees it. */
    async function staffLooking(inDays: number) {
      const [person, departure] = [await server.makePerson({ networkRoles: ['OPERATIONS'] }), await makeDeparture(server, { inDays })];
      await hold(departure.id, 1);
      const looking = await listening(person, STAFF, { ids: [departure.id] });
      await looking.until(() => expect(reservationsIn(looking.heard[0])).toHaveLength(1));
      return { person, departure, looking };
    }

    it('ends at the first event after the role was taken away: what follows is what everybody sees', async () => {
      const { person, departure, looking } = await staffLooking(67);
      await hold(departure.id, 2);
      await looking.until(() => expect(reservationsIn(looking.heard.at(-1))).toHaveLength(2));
      await server.ownerPool.query('delete from network_role where person_id = $1', [person.id]);
      const before = looking.heard.length;
      await hold(departure.id, 3);
      await looking.until(() => expect(free(looking.heard.at(-1), departure.id)).toBe(6));
      for (const event of looking.heard.slice(before)) expect(reservationsIn(event)).toBeNull();
    });

    it('ends with the session: the connection is closed, and nothing of it was sent before', async () => {
      const { person, departure, looking } = await staffLooking(68);
      const before = looking.heard.length;
      await server.ownerPool.query('delete from auth."session" where "userId" = $1', [person.id]);
      await hold(departure.id, 3);
      // The client comes back by itself, as a visitor.
      await looking.until(() => expect(free(looking.heard.at(-1), departure.id)).toBe(8));
      for (const event of looking.heard.slice(before)) expect(reservationsIn(event)).toBeNull();
    });
  });

  it('refuses to look at nothing, at too much, and at both ids and a range', async () => {
    for (const variables of [{}, { ids: [] }, { ids: Array.from({ length: 201 }, () => randomUUID()) }, { from: '2030-01-01', days: 94 }, { ids: [randomUUID()], from: '2030-01-01', days: 2 }]) {
      const refused = await listening(undefined, ROOM, variables);
      await refused.until(() => expect(refused.codes).toEqual(['BAD_USER_INPUT']));
    }
  });
});

describe('one’s own reservations, live', () => {
  it('a member hears of holds, names and endings of the agency, made in another process', async () => {
    const mine = await listening(agency.owner, MINE, { agencyId: agency.id });
    await mine.until(() => expect(mine.heard).toEqual([{ myReservations: { reservations: null } }]));
    const held = await makeHold(server, agency, { inDays: 91 });
    await mine.until(() => expect(mine.heard.at(-1).myReservations.reservations).toMatchObject([{ id: held.id, state: 'HELD', named: 0 }]));
    await nameAll(server, agency, held.id, 2);
    await mine.until(() => expect(mine.heard.at(-1).myReservations.reservations).toMatchObject([{ id: held.id, named: 2 }]));
  });

  it('a stranger, a visitor and the owner of another agency hear nothing of them', async () => {
    const other = await server.makeAgency();
    for (const person of [undefined, await server.makePerson(), other.owner]) {
      const refused = await listening(person, MINE, { agencyId: agency.id });
      await refused.until(() => expect(refused.codes).toEqual(['NOT_FOUND']));
    }
    const own = await listening(other.owner, MINE, { agencyId: other.id });
    await own.until(() => expect(own.heard.length).toBe(1));
    await makeHold(server, agency, { inDays: 92 });
    const held = await makeHold(server, other, { inDays: 93 });
    await own.until(() => expect(own.heard.length).toBe(2));
    expect(own.heard[1].myReservations.reservations).toMatchObject([{ id: held.id }]);
  });

  it('a member who was removed from the agency hears no more', async () => {
    const booker = await server.makePerson();
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'BOOKER')`, [agency.id, booker.id]);
    const heard = await listening(booker, MINE, { agencyId: agency.id });
    await heard.until(() => expect(heard.heard.length).toBe(1));
    await server.ownerPool.query('delete from membership where person_id = $1', [booker.id]);
    await makeHold(server, agency, { inDays: 94 });
    await heard.until(() => expect(heard.codes).toEqual(['NOT_FOUND']));
    expect([heard.heard.length, heard.isOver()]).toEqual([1, true]);
  });

  it('whoever signed out hears no more: the connection is closed', async () => {
    const person = agency.owner;
    const cookie = await server.cookieOf(person);
    const client = connectLive(beside.url, { cookie });
    clients.push(client);
    const closed: unknown[] = [];
    client.on('closed', (event) => closed.push((event as { code: number }).code));
    const heard = follow(client, MINE, { agencyId: agency.id });
    await heard.until(() => expect(heard.heard.length).toBe(1));
    await server.ownerPool.query('delete from auth."session" where "userId" = $1', [person.id]);
    await makeHold(server, agency, { inDays: 95 });
    await heard.until(() => expect(closed).toContain(4205));
    await heard.until(() => expect(heard.codes).toContain('NOT_FOUND'));
    expect(heard.heard.length).toBe(1);
  });
});

it('after the connection that listens was lost everybody catches up, and hears of what comes later', async () => {
  const departure = await makeDeparture(server, { inDays: 66 });
  const looking = await listening(undefined, ROOM, { ids: [departure.id] });
  const mine = await listening(agency.owner, MINE, { agencyId: agency.id });
  await looking.until(() => expect(looking.heard.length).toBe(1));
  await mine.until(() => expect(mine.heard.length).toBe(1));
  const { rows } = await server.ownerPool.query('select pid from pg_stat_activity where application_name = $1 and datname = current_database()', [LISTENER_NAME]);
  expect(rows.length).toBeGreaterThan(0);
  for (const { pid } of rows) await server.ownerPool.query('select pg_terminate_backend($1)', [pid]);
  await hold(departure.id, 2);
  await looking.until(() => expect(free(looking.heard.at(-1), departure.id)).toBe(10));
  await mine.until(() => expect(mine.heard.slice(1)).toContainEqual({ myReservations: { reservations: null } }));
  await hold(departure.id, 3);
  await looking.until(() => expect(free(looking.heard.at(-1), departure.id)).toBe(7));
  await mine.until(() => expect(mine.heard.at(-1).myReservations.reservations).toMatchObject([{ people: 3 }]));
});

it('a season that changes says all it changed, in parts a notification can carry; more than that as everything', async () => {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const payloads: string[] = [];
  client.on('notification', ({ payload }) => payloads.push(payload!));
  await client.query('listen live');
  const items = (count: number) => Array.from({ length: count }, () => `${randomUUID()}/${randomUUID()}`);
  await client.query('select notify_live($1, $2)', ['reservations', items(250)]);
  expect(payloads.map((payload) => payload.split(',').length)).toEqual([100, 100, 50]);
  expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000);
  payloads.length = 0;
  await client.query('select notify_live($1, $2)', ['reservations', items(2_001)]);
  await client.query(`select notify_live('room', null), notify_live('room', '{}')`);
  expect(payloads).toEqual(['all']);
  await client.end();
});
