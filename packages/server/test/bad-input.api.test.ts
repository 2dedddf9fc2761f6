import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar';
import { makeConfirmed } from './amendments.ts';
import { dayFromToday, makeDeparture, type MadeDeparture } from './departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from './kit.ts';
import type { MadeAgency, Person } from './makers.ts';
import { setTrekRate } from './rates.ts';
import { foreignAdults, makeHold, travellerRows } from './reservations.ts';

let server: TestServer;
let agency: MadeAgency;
let stranger: MadeAgency;
let staff: Person;
let departure: MadeDeparture;
let past: MadeDeparture;
let held: { id: string };
let confirmed: { id: string };
let today: string;
beforeAll(async () => {
  server = await startTestServer();
  [agency, stranger, staff] = await Promise.all([server.makeAgency(), server.makeAgency(), server.makePerson({ networkRoles: ['OPERATIONS', 'FINANCE'] })]);
  await setTrekRate(server, { amount: 35_000, currency: 'USD' });
  departure = await makeDeparture(server, { inDays: 60 });
  past = await makeDeparture(server, { inDays: -3 });
  held = await makeHold(server, agency, { departure });
  confirmed = await makeConfirmed(server, agency, { inDays: 75 });
  today = await dayFromToday(server, 0);
});
afterAll(() => server.stop());

/** Everything that is kept, table by table: how many rows, and a sum over their whole content. */
async function everythingKept(): Promise<Record<string, string>> {
  const { rows: tables } = await server.ownerPool.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const kept: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await server.ownerPool.query<{ what: string }>(`select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as what from ${name} t`);
    kept[name] = rows[0]!.what;
  }
  return kept;
}

/** Sends a verb; what came is a refusal by its type, or an error by its code. Nothing may be kept of it. */
async function refused(verb: string, input: Record<string, unknown>, who: Person = agency.owner): Promise<string> {
  const before = await everythingKept();
  const document = `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { __typename } }`;
  const answer = await server.as(who).execute(document, { input });
  expect(await everythingKept()).toEqual(before);
  if (answer.errors) return answer.status === 400 ? `400 ${String(codeOf(answer))}` : String(codeOf(answer));
  return dataOf(answer)[verb].__typename;
}

const key = () => randomUUID();
const party = (count: unknown) => [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count }];
/** Every verb that takes a party, with everything else of it in order. */
const withParty: Record<string, (party: unknown) => Record<string, unknown>> = {
  holdSpots: (people) => ({ agencyId: agency.id, departureId: departure.id, party: people, key: key() }),
  quoteAmendment: (people) => ({ reservationId: held.id, change: { party: people } }),
  joinWaitingList: (people) => ({ agencyId: agency.id, trekSlug: 'colque-cruz', from: departure.date, to: departure.date, party: people, deadline: `${departure.date}T06:00:00Z`, key: key() }),
  createItinerary: (people) => ({ agencyId: agency.id, title: 'Prueba', startDate: departure.date, dayCount: 3, party: people }),
};

describe.each(Object.keys(withParty))('a party in %s', (verb) => {
  test.each([-1, 0, 1.5, 3e9, 1e18, '2', 'two', null, true])('of %j people is a bad request', async (count) => {
    expect(await refused(verb, withParty[verb]!(party(count)))).toBe('400 BAD_USER_INPUT');
  });

  test('of 41 people, of 2147483647, of nobody at all, or stated twice is refused', async () => {
    for (const people of [party(41), party(2_147_483_647), [], [...party(1), ...party(2)]]) expect(await refused(verb, withParty[verb]!(people))).toBe('PartyInvalid');
  });

  test('of a class that does not exist is a bad request', async () => {
    expect(await refused(verb, withParty[verb]!([{ rateClass: 'MARTIAN', ageClass: 'ADULT', count: 1 }]))).toBe('400 BAD_USER_INPUT');
  });
});

/** Every verb that takes a date. */
const withDate: Record<string, (date: string) => [Record<string, unknown>, Person]> = {
  openDeparture: (date) => [{ trekSlug: 'colque-cruz', date, groupSize: 12 }, staff],
  joinWaitingList: (date) => [{ ...withParty.joinWaitingList!(party(2)), from: date }, agency.owner],
  createItinerary: (date) => [{ ...withParty.createItinerary!(party(2)), startDate: date }, agency.owner],
  enterManifest: (birthDate) => [{ reservationId: held.id, travellers: [{ ...travellerRows(1)[0], birthDate }] }, agency.owner],
  recordPayment: (receivedOn) => [{ reservationId: confirmed.id, amount: 100, currency: 'USD', method: 'CASH', receivedOn, key: key() }, staff],
};

test.each(Object.keys(withDate))('a date that does not exist is a bad request of %s', async (verb) => {
  for (const date of ['2027-02-29', '2027-02-30', '2027-13-01', '2027-00-10', '2027-1-5', '05/03/2027', 'tomorrow', '', '2027-05-03T00:00:00Z']) {
    expect({ date, answer: await refused(verb, ...withDate[verb]!(date)) }).toEqual({ date, answer: '400 BAD_USER_INPUT' });
  }
});

test('a departure in the past is neither held, nor moved to, nor opened, nor waited for', async () => {
  expect(await refused('holdSpots', { ...withParty.holdSpots!(party(1)), departureId: past.id })).toBe('DepartureClosed');
  expect(await refused('quoteAmendment', { reservationId: held.id, change: { departureId: past.id } })).toBe('DepartureClosed');
  expect(await refused('openDeparture', { trekSlug: 'colque-cruz', date: addDays(today, -1), groupSize: 12 }, staff)).toBe('DepartureInThePast');
  expect(await refused('openDeparture', { trekSlug: 'colque-cruz', date: today, groupSize: 12 }, staff)).toBe('DepartureInThePast');
  expect(await refused('joinWaitingList', { ...withParty.joinWaitingList!(party(2)), from: addDays(today, -9), to: addDays(today, -2) })).toBe('WaitingRangeInvalid');
});

describe('a key', () => {
  test('that was used for one thing is refused for another, by every verb', async () => {
    const used = key();
    const input = { agencyId: agency.id, departureId: departure.id, party: foreignAdults(1), key: used };
    const { holdSpots } = dataOf(await server.as(agency.owner).execute('mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { __typename ... on HoldSuccess { reservations { id } } } }', { input }));
    const mine = holdSpots.reservations[0].id as string;
    const again: Record<string, Record<string, unknown>> = {
      holdSpots: { ...input, party: foreignAdults(2) }, confirmReservation: { reservationId: mine }, releaseHold: { reservationId: mine },
      cancelReservation: { reservationId: confirmed.id, reason: 'Otra cosa' }, extendHold: { reservationId: mine, until: new Date(Date.now() + 3_600_000).toISOString() },
      joinWaitingList: { ...withParty.joinWaitingList!(party(2)), from: addDays(departure.date, -2) },
    };
    for (const [verb, other] of Object.entries(again)) expect({ verb, answer: await refused(verb, { ...other, key: used }) }).toEqual({ verb, answer: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test.each(['', 'short', ' '.repeat(30), 'x'.repeat(300)])('such as %j is a bad request', async (broken) => {
    expect(await refused('holdSpots', { ...withParty.holdSpots!(party(1)), key: broken })).toBe('400 BAD_USER_INPUT');
  });
});

test('what belongs to another agency does not exist, nor does what is no id', async () => {
  const entry = dataOf(await server.as(agency.owner).execute(
    'mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { ... on SaveItinerarySuccess { itinerary { id version } } } }', { input: withParty.createItinerary!(party(2)) })).createItinerary.itinerary;
  const asked = (reservationId: string, itineraryId: string): [string, Record<string, unknown>][] => [
    ['confirmReservation', { reservationId, key: key() }], ['releaseHold', { reservationId, key: key() }], ['cancelReservation', { reservationId, reason: 'No es mía', key: key() }],
    ['extendHold', { reservationId, until: new Date(Date.now() + 3_600_000).toISOString(), key: key() }], ['holdAgain', { reservationId, key: key() }],
    ['enterManifest', { reservationId, travellers: travellerRows(1) }], ['quoteAmendment', { reservationId, change: { party: party(1) } }],
    ['amendReservation', { quoteId: reservationId, key: key() }], ['withdrawWaiting', { entryId: reservationId, key: key() }],
    ['holdItinerary', { itineraryId, version: 1, key: key() }],
  ];
  for (const [verb, input] of asked(held.id, entry.id)) expect({ verb, answer: await refused(verb, input, stranger.owner) }).toEqual({ verb, answer: 'NOT_FOUND' });
  expect(await refused('holdSpots', withParty.holdSpots!(party(1)), stranger.owner)).toBe('NOT_FOUND');
  expect(await refused('joinWaitingList', withParty.joinWaitingList!(party(1)), stranger.owner)).toBe('NOT_FOUND');
  for (const none of [randomUUID(), 'no-id', '', "'; drop table claim; --", 'x'.repeat(10_000)]) {
    for (const [verb, input] of asked(none, none)) expect({ verb, none, answer: await refused(verb, input) }).toEqual({ verb, none, answer: 'NOT_FOUND' });
  }
});

describe('a manifest', () => {
  const named = (more: object) => ({ reservationId: held.id, travellers: [{ ...travellerRows(1)[0], ...more }] });

  test('of 301 rows is refused', async () => {
    expect(await refused('enterManifest', { reservationId: held.id, travellers: travellerRows(301) })).toBe('ManifestInvalid');
  });

  test.each(['Bego\ufffda', 'A\tna', 'A\u202ena', '\u0085', 'A\u2028na'])('with a name such as %j is refused', async (firstNames) => {
    expect(await refused('enterManifest', named({ firstNames }))).toBe('ManifestInvalid');
  });

  test('with text that is no text is a bad request', async () => {
    for (const firstNames of ['A\u0000na', 'A\ud800na']) expect(await refused('enterManifest', named({ firstNames }))).toBe('400 BAD_REQUEST');
  });

  test('in another encoding than it says is a bad request, and nothing of it is kept', async () => {
    const cookie = await server.cookieOf(agency.owner);
    const body = JSON.stringify({ query: 'mutation ($input: EnterManifestInput!) { enterManifest(input: $input) { __typename } }', variables: { input: named({ firstNames: 'Begoña' }) } });
    const before = await everythingKept();
    for (const encoding of ['latin1', 'utf16le'] as const) {
      const { statusCode } = await server.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json; charset=utf-8', cookie }, payload: Buffer.from(body, encoding) });
      expect({ encoding, statusCode }).toEqual({ encoding, statusCode: 400 });
    }
    expect(await everythingKept()).toEqual(before);
  });

  test('with formulas is data: kept as typed, and given back as typed', async () => {
    const formulas = ['=1+1', '@SUM(A1)', '+51 999', '-2', '=HYPERLINK("http://example.org")'];
    for (const firstNames of formulas) {
      dataOf(await server.as(agency.owner).execute('mutation ($input: EnterManifestInput!) { enterManifest(input: $input) { __typename } }', { input: named({ firstNames }) }));
      const { rows } = await server.ownerPool.query('select first_names as "firstNames" from traveller where reservation_id = $1', [held.id]);
      expect(rows).toEqual([{ firstNames }]);
    }
  });
});

describe('a payment', () => {
  const paid = (more: object) => ({ reservationId: confirmed.id, amount: 100, currency: 'USD', method: 'CASH', receivedOn: today, key: key(), ...more });
  test('in a currency the reservation does not owe in is refused; in one that is not known it is a bad request', async () => {
    expect(await refused('recordPayment', paid({ currency: 'PEN' }), staff)).toBe('CurrencyMismatch');
    for (const currency of ['EUR', 'usd', '', 7]) expect(await refused('recordPayment', paid({ currency }), staff)).toBe('400 BAD_USER_INPUT');
  });
  test.each([-1, 0, 0.5, 1e16, '100', null])('of %j is a bad request', async (amount) => {
    expect(await refused('recordPayment', paid({ amount }), staff)).toContain('BAD_USER_INPUT');
  });
});
