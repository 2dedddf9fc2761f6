import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { makeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { setTrekRate } from '../../../test/rates.ts';
import { foreignAdults } from '../../../test/reservations.ts';

const QUOTE = 'id validUntil isExpired party { count } departures { id } price { isComplete totals { amount currency } lines { unit { amount } departure { id } } } drift { amount currency }';
const MAKE = `mutation ($input: MakeQuoteInput!) { makeQuote(input: $input) { __typename ... on MakeQuoteSuccess { quote { ${QUOTE} } } ... on Problem { message } } }`;
const READ = `query ($id: ID!) { priceQuote(id: $id) { ${QUOTE} } }`;
const HELD = `__typename ... on HoldSuccess { reservations { id code departure { id } price { totals { amount currency } } } }
  ... on PriceQuoteExpired { validUntil quote { drift { amount } } } ... on PriceQuoteStale { because quote { id } } ... on Problem { message }`;
const HOLD = `mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { ${HELD} } }`;
const HOLD_ITINERARY = `mutation ($input: HoldItineraryInput!) { holdItinerary(input: $input) { ${HELD} } }`;
const ITINERARY = `mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { ... on SaveItinerarySuccess { itinerary { id version } } ... on Problem { message } } }`;
const SAVE = `mutation ($input: SaveItineraryInput!) { saveItinerary(input: $input) { __typename ... on SaveItinerarySuccess { itinerary { id version } } ... on Problem { message } } }`;

let server: TestServer;
let agency: MadeAgency;

beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  await setTrekRate(server, { amount: 40_000 });
});
afterAll(() => server.stop());

let inDays = 60;
const departure = async () => (await makeDeparture(server, { inDays: inDays++ })).id;
const ask = async (input: object, person: Person = agency.owner) => server.as(person).execute(MAKE, { input: { agencyId: agency.id, party: foreignAdults(2), key: randomUUID(), ...input } });
const quoteOf = async (departureIds: string[], facts: object = {}) => dataOf(await ask({ departureIds, ...facts })).makeQuote.quote;
const holdBy = async (departureId: string, facts: object = {}) => dataOf(await server.as(agency.owner).execute(HOLD, { input: { agencyId: agency.id, departureId, party: foreignAdults(2), key: randomUUID(), ...facts } })).holdSpots;
const read = async (id: string, person: Person | null = agency.owner) => dataOf(await server.as(person ?? undefined).execute(READ, { id })).priceQuote;

/** Raises the price of the trek for one test, by a rate entered later. */
async function whileItCosts(amount: number, work: () => Promise<void>): Promise<void> {
  const id = await setTrekRate(server, { amount });
  await work();
  await server.ownerPool.query('update rate set withdrawn_at = created_at where id = $1', [id]);
}

describe('a quote', () => {
  it('keeps today’s price for 48 hours, line by line, and takes no spots', async () => {
    const id = await departure();
    const quote = await quoteOf([id]);
    expect(quote).toMatchObject({ isExpired: false, party: [{ count: 2 }], departures: [{ id }], price: { totals: [{ amount: 80_000, currency: 'USD' }] }, drift: [] });
    const hours = (Date.parse(quote.validUntil) - Date.now()) / 3_600_000;
    expect([hours > 47.9, hours <= 48]).toEqual([true, true]);
    expect((await server.ownerPool.query('select count(*)::int as claims from claim')).rows).toEqual([{ claims: 0 }]);
  });

  it('shows what the rates of now would add, and never applies it', async () => {
    const quote = await quoteOf([await departure()]);
    await whileItCosts(45_000, async () => {
      expect(await read(quote.id)).toMatchObject({ price: { totals: [{ amount: 80_000 }] }, drift: [{ amount: 10_000, currency: 'USD' }] });
    });
    expect((await read(quote.id)).drift).toEqual([]);
  });

  it('is answered again for the same key, and refused for something else under it', async () => {
    const [id, other] = [await departure(), await departure()];
    const key = randomUUID();
    expect((await quoteOf([id], { key })).id).toBe((await quoteOf([id], { key })).id);
    expect(codeOf(await ask({ departureIds: [other], key }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is for the agency and the network’s staff; for others it does not exist', async () => {
    const id = await departure();
    const quote = await quoteOf([id]);
    const stranger = await server.makeAgency();
    expect([await read(quote.id, stranger.owner), await read(quote.id, null), await read('x')]).toEqual([null, null, null]);
    expect(await read(quote.id, await server.makePerson({ networkRoles: ['FINANCE'] }))).toMatchObject({ id: quote.id });
    expect(codeOf(await ask({ departureIds: [id] }, stranger.owner))).toBe('NOT_FOUND');
    expect(codeOf(await ask({ departureIds: [randomUUID()] }))).toBe('NOT_FOUND');
  });

  it('needs something to be quoted, and people', async () => {
    expect(dataOf(await ask({ departureIds: [] })).makeQuote.__typename).toBe('NothingToQuote');
    expect(dataOf(await ask({ departureIds: [await departure()], party: [] })).makeQuote.__typename).toBe('PartyInvalid');
    expect(codeOf(await ask({ itineraryId: randomUUID() }))).toBe('BAD_USER_INPUT');
  });

  it('costs as many statements for three departures as for one', async () => {
    const one = await quoteOf([await departure()]);
    const three = await quoteOf([await departure(), await departure(), await departure()]);
    const count = async (id: string) => {
      const before = statementCount.sent;
      await read(id);
      return statementCount.sent - before;
    };
    expect(await count(three.id)).toBe(await count(one.id));
  });
});

describe('a hold made by a quote', () => {
  it('costs what the quote says though the rates have changed, and keeps the instant they were known', async () => {
    const id = await departure();
    const quote = await quoteOf([id]);
    await whileItCosts(99_000, async () => {
      const held = await holdBy(id, { quoteId: quote.id });
      expect(held.reservations[0].price.totals).toEqual([{ amount: 80_000, currency: 'USD' }]);
      const { rows } = await server.ownerPool.query('select q.priced_at = r.priced_at as "isFrozen" from quote q, reservation r where q.id = $1 and r.id = $2', [quote.id, held.reservations[0].id]);
      expect(rows).toEqual([{ isFrozen: true }]);
      expect((await holdBy(id)).reservations[0].price.totals).toEqual([{ amount: 198_000, currency: 'USD' }]);
    });
  });

  it('is refused when the quote has ended, with what has changed since; a repetition is answered as the first time', async () => {
    const id = await departure();
    const quote = await quoteOf([id]);
    const first = { quoteId: quote.id, key: randomUUID() };
    const held = await holdBy(id, first);
    await server.setClock('48 hours');
    await whileItCosts(41_000, async () => {
      expect(await holdBy(id, { quoteId: quote.id })).toMatchObject({ __typename: 'PriceQuoteExpired', validUntil: quote.validUntil, quote: { drift: [{ amount: 2_000 }] } });
    });
    expect((await holdBy(id, first)).reservations[0].code).toBe(held.reservations[0].code);
    await server.setClock('0');
  });

  it('is refused for another party or other departures, and nothing is held', async () => {
    const [id, other] = [await departure(), await departure()];
    const quote = await quoteOf([id]);
    expect(await holdBy(id, { quoteId: quote.id, party: foreignAdults(3) })).toMatchObject({ __typename: 'PriceQuoteStale', because: 'OTHER_PARTY', quote: { id: quote.id } });
    expect(await holdBy(other, { quoteId: quote.id })).toMatchObject({ __typename: 'PriceQuoteStale', because: 'OTHER_DEPARTURES' });
    expect((await server.ownerPool.query('select 1 from reservation where departure_id = any ($1)', [[id, other]])).rows).toEqual([]);
  });

  it('is refused by the quote of another agency as by one that does not exist', async () => {
    const id = await departure();
    const other = await server.makeAgency();
    const theirs = dataOf(await ask({ agencyId: other.id, departureIds: [id] }, other.owner)).makeQuote.quote.id;
    for (const quoteId of [theirs, randomUUID(), 'x']) {
      expect(codeOf(await server.as(agency.owner).execute(HOLD, { input: { agencyId: agency.id, departureId: id, party: foreignAdults(2), key: randomUUID(), quoteId } }))).toBe('NOT_FOUND');
    }
  });
});

it('an itinerary is quoted as it is and held by its quote, all or none; a changed one has no quote any more', async () => {
  const [a, b] = [await makeDeparture(server, { trek: 'chicon-glacier', inDays: 100 }), await makeDeparture(server, { trek: 'chicon-glacier', inDays: 106 })];
  await setTrekRate(server, { trekSlug: 'chicon-glacier', amount: 10_000 });
  const owner = server.as(agency.owner);
  const { createItinerary } = dataOf(await owner.execute(ITINERARY, { input: { agencyId: agency.id, title: 'Dos rutas', startDate: a.date, dayCount: 12, party: foreignAdults(2) } }));
  const { id } = createItinerary.itinerary;
  const save = async (version: number, people: number) => dataOf(await owner.execute(SAVE, { input: {
    itineraryId: id, version, title: 'Dos rutas', startDate: a.date, dayCount: 12, party: foreignAdults(people),
    items: [{ day: 1, kind: 'DEPARTURE', departureId: a.id }, { day: 7, kind: 'DEPARTURE', departureId: b.id }] } })).saveItinerary.itinerary.version;
  const version = await save(createItinerary.itinerary.version, 2);
  const { quote } = dataOf(await ask({ itineraryId: id, party: undefined })).makeQuote;
  expect(quote).toMatchObject({ departures: [{ id: a.id }, { id: b.id }], price: { totals: [{ amount: 40_000, currency: 'USD' }] } });
  const standing = async () => dataOf(await owner.execute('query ($id: ID!) { itinerary(id: $id) { quote { id } } }', { id })).itinerary.quote;
  expect(await standing()).toEqual({ id: quote.id });
  const changed = await save(version, 3);
  expect(await standing()).toBeNull();
  const hold = async (at: number) => dataOf(await owner.execute(HOLD_ITINERARY, { input: { itineraryId: id, version: at, key: randomUUID(), quoteId: quote.id } })).holdItinerary;
  expect(await hold(changed)).toMatchObject({ __typename: 'PriceQuoteStale', because: 'OTHER_PARTY' });
  const back = await save(changed, 2);
  expect((await hold(back)).reservations.map((r: any) => r.price.totals)).toEqual([[{ amount: 20_000, currency: 'USD' }], [{ amount: 20_000, currency: 'USD' }]]);
});
