import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { dayFromToday, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';
import { entryOf, fill, join, type JoinWish, release } from '../../../test/waiting.ts';

let server: TestServer;
let busy: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  busy = await server.makeAgency();
});
afterAll(() => server.stop());

let inDays = 40;
/** A departure nobody else of this file uses: its route is over before the next one begins. */
const open = (groupSize = 12, more: { inDays?: number } = {}) => makeDeparture(server, { inDays: more.inDays ?? (inDays += 8), groupSize });
const waiter = async () => server.makeAgency();
const wait = async (agency: MadeAgency, departure: MadeDeparture, wish: Partial<JoinWish> = {}) => join(server, agency, { from: departure.date, to: departure.date, people: 4, ...wish });
const stateOf = async (agency: MadeAgency, entry: { code: string }) => (await entryOf(server, agency, entry)).state;
const hold = (agency: MadeAgency, departure: MadeDeparture, people: number) => makeHold(server, agency, { departure, people });

describe('joining', () => {
  test('a party joins when its dates are full, and sees its place and what must happen', async () => {
    const departure = await open(12);
    await fill(server, busy, departure, 9);
    const [first, second] = [await waiter(), await waiter()];
    await wait(first, departure, { people: 5 });
    const entry = await wait(second, departure, { people: 6, atLeast: 4 });
    const seen = await entryOf(server, second, entry);
    expect(seen).toMatchObject({ state: 'WAITING', people: 6, atLeast: 4, place: { place: 2, peopleBefore: 5 }, offer: null, mayWithdraw: true });
    expect(seen.blockedBy).toEqual([{ date: departure.date, free: 3, departure: { id: departure.id }, resource: { kind: 'GROUP', name: expect.any(String) } }]);
    expect(seen.history).toMatchObject([{ action: 'join-waiting-list' }]);
  });

  test('what fits now is to be held, not waited for', async () => {
    const departure = await open(6);
    const answer = await wait(await waiter(), departure, { people: 6 }).catch((cause: Error) => JSON.parse(cause.message));
    expect(answer).toMatchObject({ __typename: 'RoomNow', departures: [{ id: departure.id }] });
    await fill(server, busy, departure, 2);
    expect(await wait(await waiter(), departure, { people: 6, atLeast: 4 }).catch((cause: Error) => JSON.parse(cause.message))).toMatchObject({ __typename: 'RoomNow' });
    expect(await wait(await waiter(), departure, { people: 6, atLeast: 5 })).toMatchObject({ state: 'WAITING' });
  });

  test('what can never be met is refused', async () => {
    const departure = await open(2);
    await fill(server, busy, departure, 2);
    const agency = await waiter();
    const refused = (wish: Partial<JoinWish>) => wait(agency, departure, wish).catch((cause: Error) => JSON.parse(cause.message));
    expect(await refused({ from: addDays(departure.date, 1), to: addDays(departure.date, 3) })).toMatchObject({ __typename: 'NoDepartureInRange' });
    expect(await refused({ to: addDays(departure.date, 60) })).toMatchObject({ __typename: 'WaitingRangeInvalid', fault: 'TOO_LONG', longestDays: 60 });
    expect(await refused({ from: addDays(departure.date, 1) })).toMatchObject({ fault: 'BACKWARDS' });
    expect(await refused({ deadline: '2020-01-01T00:00:00Z' })).toMatchObject({ fault: 'DEADLINE_PAST' });
    expect(await refused({ deadline: `${addDays(departure.date, 2)}T00:00:00Z` })).toMatchObject({ fault: 'DEADLINE_TOO_LATE' });
    expect(await refused({ people: 4, atLeast: 5 })).toMatchObject({ fault: 'AT_LEAST_TOO_MANY' });
    expect(await refused({ people: 41 })).toMatchObject({ __typename: 'PartyInvalid', partyFault: 'TOO_MANY' });
  });

  test('only a certified agency waits', async () => {
    const departure = await open(2);
    await fill(server, busy, departure, 2);
    const agency = await server.makeAgency({ certified: false });
    expect(await wait(agency, departure).catch((cause: Error) => JSON.parse(cause.message))).toMatchObject({ __typename: 'AgencyNotCertified', standing: 'NOT_CERTIFIED' });
  });

  test('asked again after its deadline, the same key still gets the first answer', async () => {
    const departure = await open(2);
    await fill(server, busy, departure, 2);
    const [agency, key, deadline] = [await waiter(), randomUUID(), new Date(Date.now() + 3_600_000).toISOString()];
    const first = await wait(agency, departure, { key, deadline });
    await server.setClock('2 hours');
    expect((await wait(agency, departure, { key, deadline }).finally(() => server.setClock('0'))).id).toBe(first.id);
  });

  test('the same key joins once, also when sent twice at once; with another party it is refused', async () => {
    const departure = await open(2);
    await fill(server, busy, departure, 2);
    const [agency, key] = [await waiter(), randomUUID()];
    const [one, two] = await Promise.all([wait(agency, departure, { key }), wait(agency, departure, { key })]);
    expect(two.id).toBe(one.id);
    await expect(wait(agency, departure, { key, people: 5 })).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('offers', () => {
  test('freed spots are offered to the first party that can use them, as a hold of twelve hours', async () => {
    const departure = await open(4);
    const held = await hold(busy, departure, 4);
    const [first, second] = [await waiter(), await waiter()];
    const [a, b] = [await wait(first, departure), await wait(second, departure)];
    await release(server, busy, held.id);
    await server.drain();
    const seen = await entryOf(server, first, a);
    expect(seen).toMatchObject({ state: 'OFFERED', place: null, blockedBy: [], offer: { state: 'HELD', people: 4 } });
    const hours = (Date.parse(seen.offer!.expiresAt!) - Date.parse(seen.offeredAt!)) / 3_600_000;
    expect(hours).toBe(12);
    expect(await entryOf(server, second, b)).toMatchObject({ state: 'WAITING', place: { place: 1 } });
  });

  test('who cannot use them is skipped and keeps its place; those behind get only what it could not use', async () => {
    const departure = await open(8);
    const [small, large] = [await hold(busy, departure, 3), await hold(busy, departure, 5)];
    const [first, second, third] = [await waiter(), await waiter(), await waiter()];
    const [a, b, c] = [await wait(first, departure, { people: 5 }), await wait(second, departure, { people: 2 }), await wait(third, departure, { people: 2 })];
    await release(server, busy, small.id);
    await server.drain();
    expect(await stateOf(first, a)).toBe('WAITING');
    expect(await stateOf(second, b)).toBe('OFFERED');
    expect(await stateOf(third, c)).toBe('WAITING');
    await release(server, busy, large.id);
    await server.drain();
    expect(await stateOf(first, a)).toBe('OFFERED');
    expect(await stateOf(third, c)).toBe('WAITING'); // one spot is left
  });

  test('a part of a party is offered when at least its smallest number fits, and stated by class', async () => {
    const departure = await open(8);
    const held = await hold(busy, departure, 5);
    await hold(busy, departure, 3);
    const agency = await waiter();
    const entry = await wait(agency, departure, { people: 7, atLeast: 5, party: [...foreignAdults(4), { rateClass: 'PERUVIAN', ageClass: 'ADULT', count: 3 }] });
    await release(server, busy, held.id);
    await server.drain();
    const { offer } = await entryOf(server, agency, entry);
    expect(offer).toMatchObject({ people: 5, party: [{ rateClass: 'PERUVIAN', count: 3 }, { rateClass: 'FOREIGN', count: 2 }] });
  });

  test('of its dates a party gets the earliest where all of it fits, else the one where most fits', async () => {
    const [early, middle, late] = [await open(6), await open(6), await open(6)];
    const holds = [await hold(busy, early, 6), await hold(busy, middle, 6), await hold(busy, late, 6)];
    const [whole, part] = [await waiter(), await waiter()];
    const range = { from: early.date, to: late.date };
    const a = await join(server, whole, { ...range, people: 5 });
    const b = await join(server, part, { ...range, people: 6, atLeast: 2 });
    await release(server, busy, holds[1]!.id);
    await release(server, busy, holds[2]!.id);
    await hold(busy, late, 3).catch(() => undefined); // goes to the list first
    await server.drain();
    expect((await entryOf(server, whole, a)).offer!.departure.id).toBe(middle.id);
    expect((await entryOf(server, part, b)).offer).toMatchObject({ people: 6, departure: { id: late.id } });
  });

  test('an offer is accepted by confirming it', async () => {
    const departure = await open(4);
    const held = await hold(busy, departure, 4);
    const agency = await waiter();
    const entry = await wait(agency, departure);
    await release(server, busy, held.id);
    await server.drain();
    const { offer } = await entryOf(server, agency, entry);
    dataOf(await server.as(agency.owner).execute('mutation ($i: ConfirmReservationInput!) { confirmReservation(input: $i) { __typename } }', { i: { reservationId: offer!.id, key: randomUUID() } }));
    expect(await stateOf(agency, entry)).toBe('ACCEPTED');
    await server.drain();
    const seen = await entryOf(server, agency, entry);
    expect(seen).toMatchObject({ state: 'ACCEPTED', endedAt: expect.any(String), offer: { waitingEntry: { code: entry.code } } });
    expect(seen.history.map((h) => h.action)).toEqual(['join-waiting-list', 'offer-spots', 'end-waiting']);
  });

  test('a declined offer goes to the next party', async () => {
    const departure = await open(4);
    const held = await hold(busy, departure, 4);
    const [first, second] = [await waiter(), await waiter()];
    const [a, b] = [await wait(first, departure), await wait(second, departure)];
    await release(server, busy, held.id);
    await server.drain();
    await release(server, first, (await entryOf(server, first, a)).offer!.id);
    await server.drain();
    expect(await stateOf(first, a)).toBe('DECLINED');
    expect(await stateOf(second, b)).toBe('OFFERED');
  });

  test('a departure opened on a date that is waited for goes to the list first', async () => {
    const departure = await open(4);
    await fill(server, busy, departure, 4);
    const agency = await waiter();
    const date = addDays(departure.date, 1);
    const entry = await wait(agency, departure, { to: date });
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    const input = { trekSlug: 'colque-cruz', date, groupSize: 4 };
    const { openDeparture } = dataOf(await server.as(operations).execute('mutation ($input: OpenDepartureInput!) { openDeparture(input: $input) { ... on OpenDepartureSuccess { departure { id date } } } }', { input }));
    await expect(hold(busy, openDeparture.departure, 4)).rejects.toThrow('NoRoom');
    expect((await entryOf(server, agency, entry)).offer).toMatchObject({ departure: { id: openDeparture.departure.id } });
  });
});

describe('who is not served', () => {
  test('an agency whose certification lapsed while it waited is skipped', async () => {
    const departure = await open(4);
    const held = await hold(busy, departure, 4);
    const [first, second] = [await waiter(), await waiter()];
    const [a, b] = [await wait(first, departure), await wait(second, departure)];
    await server.ownerPool.query(`update certification set state = 'SUSPENDED' where agency_id = $1`, [first.id]);
    await release(server, busy, held.id);
    await server.drain();
    expect(await stateOf(first, a)).toBe('WAITING');
    expect(await stateOf(second, b)).toBe('OFFERED');
  });

  test('a party whose deadline passed waits no more, whether or not a job wrote it down', async () => {
    const departure = await open(4);
    const held = await hold(busy, departure, 4);
    const agency = await waiter();
    const entry = await wait(agency, departure, { deadline: new Date(Date.now() + 1500).toISOString() });
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(await entryOf(server, agency, entry)).toMatchObject({ state: 'LAPSED', endedAt: entry.deadline, mayWithdraw: false });
    await release(server, busy, held.id);
    await server.drain();
    await server.runJobs();
    const seen = await entryOf(server, agency, entry);
    expect(seen).toMatchObject({ state: 'LAPSED', offer: null });
    expect(seen.history.at(-1)).toMatchObject({ action: 'end-waiting', actor: 'system' });
  });

  test('a withdrawn party is passed over; an offer made meanwhile is not withdrawn but declined', async () => {
    const departure = await open(4);
    const held = await hold(busy, departure, 4);
    const [first, second] = [await waiter(), await waiter()];
    const [a, b] = [await wait(first, departure), await wait(second, departure)];
    const withdraw = (agency: MadeAgency, entryId: string, key = randomUUID()) => server.as(agency.owner).execute(
      'mutation ($input: WithdrawWaitingInput!) { withdrawWaiting(input: $input) { __typename ... on WithdrawWaitingSuccess { entry { state } } ... on WaitingEntryEnded { state } } }', { input: { entryId, key } });
    const key = randomUUID();
    expect(dataOf(await withdraw(first, a.id, key)).withdrawWaiting).toMatchObject({ entry: { state: 'WITHDRAWN' } });
    expect(dataOf(await withdraw(first, a.id, key)).withdrawWaiting).toMatchObject({ entry: { state: 'WITHDRAWN' } });
    expect(codeOf(await withdraw(second, a.id))).toBe('NOT_FOUND');
    await release(server, busy, held.id);
    await server.drain();
    expect(await stateOf(second, b)).toBe('OFFERED');
    expect(dataOf(await withdraw(second, b.id)).withdrawWaiting).toEqual({ __typename: 'WaitingEntryEnded', state: 'OFFERED' });
  });
});

describe('who may look', () => {
  const LIST = 'query ($slug: String!, $first: Int) { trekWaitingList(trekSlug: $slug, first: $first) { edges { node { code agency { tradeName } trek { name } place { place } offer { state } blockedBy { free departure { date } resource { name } } } } } }';
  const OWN = 'query ($id: ID!, $first: Int, $after: String) { waitingEntries(agencyId: $id, states: [WAITING], first: $first, after: $after) { edges { node { code place { place peopleBefore } trek { name } offer { expiresAt } blockedBy { date free resource { name } departure { date } } history { action } } } pageInfo { hasNextPage endCursor } } }';

  test('an agency sees its own parties, the network’s operations the whole list of a trek in its order, nobody else anything', async () => {
    const departure = await open(2);
    await fill(server, busy, departure, 2);
    const [first, second] = [await waiter(), await waiter()];
    const codes = [(await wait(first, departure)).code, (await wait(second, departure)).code];
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    const list = dataOf(await server.as(operations).execute(LIST, { slug: 'colque-cruz', first: 100 })).trekWaitingList.edges.map((e: any) => e.node.code);
    expect(list.slice(-2)).toEqual(codes);
    expect(dataOf(await server.as(first.owner).execute(LIST, { slug: 'colque-cruz' })).trekWaitingList.edges).toEqual([]);
    expect(dataOf(await server.as(second.owner).execute(OWN, { id: first.id })).waitingEntries.edges).toEqual([]);
    expect(dataOf(await server.as(second.owner).execute('query ($code: String!) { waitingEntry(code: $code) { id } }', { code: codes[0]! })).waitingEntry).toBeNull();
  });

  test('a page of twenty parties costs as many statements as a page of one', async () => {
    const [departure, agency] = [await open(2), await waiter()];
    await fill(server, busy, departure, 2);
    for (let i = 0; i < 20; i++) await wait(agency, departure, { people: 2 + (i % 3) });
    const cost = async (document: string, variables: object) => {
      const before = statementCount.sent;
      const answer = dataOf(await server.as(variables && 'slug' in variables ? operations : agency.owner).execute(document, variables as Record<string, unknown>));
      return { sent: statementCount.sent - before, rows: Object.values(answer as Record<string, any>)[0].edges.length as number };
    };
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    const [one, twenty] = [await cost(OWN, { id: agency.id, first: 1 }), await cost(OWN, { id: agency.id, first: 20 })];
    expect([one.rows, twenty.rows]).toEqual([1, 20]);
    expect(twenty.sent).toBe(one.sent);
    // Among the first eight of the trek's list some wait and some have an offer.
    const [few, many] = [await cost(LIST, { slug: 'colque-cruz', first: 8 }), await cost(LIST, { slug: 'colque-cruz', first: 30 })];
    expect([few.rows, many.rows]).toEqual([8, 30]);
    expect(many.sent).toBe(few.sent);
  });

  test('pages go on where the last one ended', async () => {
    const [departure, agency] = [await open(2), await waiter()];
    await fill(server, busy, departure, 2);
    for (let i = 0; i < 3; i++) await wait(agency, departure);
    const first = dataOf(await server.as(agency.owner).execute(OWN, { id: agency.id, first: 2 })).waitingEntries;
    const rest = dataOf(await server.as(agency.owner).execute(OWN, { id: agency.id, first: 2, after: first.pageInfo.endCursor })).waitingEntries;
    expect([first.edges.length, first.pageInfo.hasNextPage, rest.edges.length, rest.pageInfo.hasNextPage]).toEqual([2, true, 1, false]);
  });
});

test('a range that began in the past counts from tomorrow', async () => {
  const departure = await open(2, { inDays: 12 });
  await fill(server, busy, departure, 2);
  expect(await wait(await waiter(), departure, { from: await dayFromToday(server, -20) })).toMatchObject({ state: 'WAITING' });
});
