import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { dayFromToday, makeDeparture, todayOf } from '../../../test/departures.ts';
import { setFee, setTrekRate } from '../../../test/rates.ts';
import { priceLegs } from './price-legs.ts';

const PRICE = `query ($departureId: ID!, $party: [PartyMemberInput!]!) { price(departureId: $departureId, party: $party) {
  isComplete totals { amount currency }
  lines { position kind quantity rateClass ageClass origin unit { amount currency } total { amount currency } departure { id } conservationArea { slug owner { name } } } } }`;
const CATALOGUE = '{ treks { slug pricePerTraveller { amount currency } } conservationAreas { slug fees { id rateClass ageClass amount { amount currency } validFrom origin } } }';

// Enters Kuntur Wachana on its first two days, and three areas more.
const COLQUE_CRUZ = 'colque-cruz';
const KUNTUR = 'kuntur-wachana';
const foreign = (count: number) => ({ rateClass: 'FOREIGN', ageClass: 'ADULT', count }) as const;
const peruvianMinor = (count: number) => ({ rateClass: 'PERUVIAN', ageClass: 'MINOR', count }) as const;

let server: TestServer;
let departureId: string;
let today: string;

beforeAll(async () => {
  server = await startTestServer();
  today = await todayOf(server);
  departureId = (await makeDeparture(server, { date: addDays(today, 90) })).id;
});
afterAll(() => server.stop());

const priceFor = async (party: object[], id = departureId) => dataOf(await server.as(undefined).execute(PRICE, { departureId: id, party })).price;

describe('the price of a departure', () => {
  it('is open line by line while the network has set no rates, and says which areas it enters, each once', async () => {
    const price = await priceFor([foreign(2)]);
    expect(price).toMatchObject({ isComplete: false, totals: [] });
    expect(price.lines.map((line: any) => [line.position, line.kind, line.conservationArea?.slug ?? null, line.unit, line.total])).toEqual([
      [1, 'TREK', null, null, null],
      [2, 'CONSERVATION_FEE', KUNTUR, null, null],
      [3, 'CONSERVATION_FEE', 'hatun-queuna-quishuarani-ccollana', null, null],
      [4, 'CONSERVATION_FEE', 'siete-cataratas-qanchis-paccha', null, null],
      [5, 'CONSERVATION_FEE', 'sele-tecse-lares-ayllu', null, null],
    ]);
    expect(price.lines[1].conservationArea.owner.name).toMatch(/Huarán/);
  });

  it('is, for a visitor too, the rates for its first day times the people, with the fee of each class apart', async () => {
    await setTrekRate(server, { amount: 20_000, validFrom: '2020-01-01' });
    await setTrekRate(server, { amount: 28_050, validFrom: addDays(today, -1), origin: 'DEMO' });
    await setTrekRate(server, { amount: 99_999, validFrom: addDays(today, 91) });
    await setFee(server, { areaSlug: KUNTUR, amount: 4_000 });
    await setFee(server, { areaSlug: KUNTUR, amount: 500, rateClass: 'PERUVIAN', ageClass: 'MINOR' });
    const price = await priceFor([peruvianMinor(1), foreign(2)]);
    expect(price.lines.slice(0, 3)).toMatchObject([
      { kind: 'TREK', quantity: 3, rateClass: null, origin: 'DEMO', unit: { amount: 28_050, currency: 'USD' }, total: { amount: 84_150, currency: 'USD' }, departure: { id: departureId } },
      { kind: 'CONSERVATION_FEE', quantity: 1, rateClass: 'PERUVIAN', ageClass: 'MINOR', total: { amount: 500, currency: 'PEN' } },
      { kind: 'CONSERVATION_FEE', quantity: 2, rateClass: 'FOREIGN', ageClass: 'ADULT', total: { amount: 8_000, currency: 'PEN' } },
    ]);
    expect(price).toMatchObject({ isComplete: false, totals: [{ amount: 8_500, currency: 'PEN' }, { amount: 84_150, currency: 'USD' }] });
  });

  it('goes by the departure’s first day, whenever it is asked', async () => {
    const later = (await makeDeparture(server, { date: addDays(today, 92) })).id;
    expect((await priceFor([foreign(1)], later)).lines[0].unit.amount).toBe(99_999);
    await server.setClock('10 days');
    expect((await priceFor([foreign(1)])).lines[0].unit.amount).toBe(28_050);
    await server.setClock('0');
  });

  it('does not depend on the order in which the party is stated', async () => {
    expect(await priceFor([peruvianMinor(1), foreign(2)])).toEqual(await priceFor([foreign(2), peruvianMinor(1)]));
  });

  it('is null for a departure that does not exist, a draft or no id at all', async () => {
    const draft = (await makeDeparture(server, { date: addDays(today, 95) })).id;
    await server.ownerPool.query(`update departure set state = 'DRAFT' where id = $1`, [draft]);
    for (const id of ['01890a5d-ac96-774b-bcce-b302099a8057', draft, 'x', "'; drop table rate"]) expect(await priceFor([foreign(1)], id)).toBeNull();
  });

  it('is refused as bad input for a party that cannot be', async () => {
    const visitor = server.as(undefined);
    for (const party of [[], [foreign(41)], [foreign(1), foreign(2)]]) {
      expect(codeOf(await visitor.execute(PRICE, { departureId, party }))).toBe('BAD_USER_INPUT');
    }
    expect((await visitor.execute(PRICE, { departureId, party: [{ ...foreign(1), count: 0 }] })).status).toBe(400);
  });
});

describe('the catalogue', () => {
  it('shows the fees of an area in force today, in the order of classes, and none where none is set', async () => {
    const { conservationAreas } = dataOf(await server.as(undefined).execute(CATALOGUE));
    const fees = Object.fromEntries(conservationAreas.map((area: any) => [area.slug, area.fees]));
    expect(fees[KUNTUR]).toMatchObject([
      { rateClass: 'PERUVIAN', ageClass: 'MINOR', amount: { amount: 500, currency: 'PEN' }, validFrom: '2020-01-01', origin: 'NETWORK' },
      { rateClass: 'FOREIGN', ageClass: 'ADULT', amount: { amount: 4_000, currency: 'PEN' } },
    ]);
    expect(fees['choquechaca']).toEqual([]);
  });

  it('shows the price per traveller of a trek in force today, and null where none is set', async () => {
    const { treks } = dataOf(await server.as(undefined).execute(CATALOGUE));
    const prices = Object.fromEntries(treks.map((trek: any) => [trek.slug, trek.pricePerTraveller]));
    expect(prices).toMatchObject({ [COLQUE_CRUZ]: { amount: 28_050, currency: 'USD' }, queuna: null });
  });

  it('lists all prices and fees in as many statements as for one', async () => {
    const count = async (document: string) => {
      const before = statementCount.sent;
      dataOf(await server.as(undefined).execute(document));
      return statementCount.sent - before;
    };
    expect(await count('{ treks { pricePerTraveller { amount } } }')).toBe(await count(`{ trek(slug: "${COLQUE_CRUZ}") { pricePerTraveller { amount } } }`));
    expect(await count('{ conservationAreas { fees { id } } }')).toBe(await count(`{ conservationArea(slug: "${KUNTUR}") { fees { id } } }`));
  });
});

describe('priceLegs', () => {
  it('prices each departure on its own, in the order asked for, in one statement however many there are', async () => {
    const more = await Promise.all([80, 81, 82].map(async (days) => makeDeparture(server, { trek: 'huacahuasi-mantanay', date: await dayFromToday(server, days) }).then(({ id }) => id)));
    const legs = [...more, departureId].map((id) => ({ departureId: id }));
    const before = statementCount.sent;
    const priced = await priceLegs(server.db, legs, [foreign(2)]);
    expect(statementCount.sent - before).toBe(1);
    expect(priced.map((price) => price.departureId)).toEqual(legs.map((leg) => leg.departureId));
    expect(priced.map((price) => price.lines.map((line) => line.position))).toEqual([[1, 2], [1, 2], [1, 2], [1, 2, 3, 4, 5]]);
    expect(priced[3]!.totals).toEqual([{ amount: 8_000, currency: 'PEN' }, { amount: 56_100, currency: 'USD' }]);
  });

  it('prices by the rates as they were known at an instant: what was entered or withdrawn later does not count', async () => {
    const [departure] = [await makeDeparture(server, { trek: 'chicon-glacier', date: addDays(today, 90) })];
    const priceAsOf = async (asOf?: { at: string; on: string }) => (await priceLegs(server.db, [{ departureId: departure.id }], [foreign(1)], asOf))[0]!;
    const first = await setTrekRate(server, { trekSlug: 'chicon-glacier', amount: 10_000 });
    const before = await priceAsOf();
    expect(before.lines[0]).toMatchObject({ unit: { amount: 10_000 }, rateId: first });
    expect([before.pricedOn, Date.parse(before.pricedAt) > 0]).toEqual([today, true]);
    await server.setClock('1 hour');
    await server.ownerPool.query('update rate set withdrawn_at = app_now() where id = $1', [first]);
    await setTrekRate(server, { trekSlug: 'chicon-glacier', amount: 12_000 });
    expect((await priceAsOf()).lines[0]).toMatchObject({ unit: { amount: 12_000 } });
    expect(await priceAsOf({ at: before.pricedAt, on: before.pricedOn })).toEqual(before);
    await server.setClock('0');
  });

  it('leaves unknown departures out', async () => {
    expect(await priceLegs(server.db, [{ departureId: '01890a5d-ac96-774b-bcce-b302099a8057' }], [foreign(2)])).toEqual([]);
  });
});

describe('the table of rates', () => {
  it('keeps out a fee without a class, by season or by group size, and amounts beyond every sum', async () => {
    const insert = (item: string, column: string, table: string, rateClass: string | null, amount: number, minPeople: number | null = null) => server.ownerPool.query(
      `insert into rate (item, ${column}, rate_class, age_class, currency, amount, valid_from, origin, min_people) select $1, id, $2, 'ADULT', 'PEN', $3, '2026-01-01', 'DEMO', $4 from ${table} limit 1`, [item, rateClass, amount, minPeople]);
    await expect(insert('CONSERVATION_FEE', 'conservation_area_id', 'conservation_area', null, 1)).rejects.toThrow(/fee_of_classes/);
    await expect(insert('CONSERVATION_FEE', 'conservation_area_id', 'conservation_area', 'FOREIGN', 1, 4)).rejects.toThrow(/fee_never_discounted/);
    await expect(insert('CONSERVATION_FEE', 'conservation_area_id', 'conservation_area', 'FOREIGN', 1_000_000_000_001)).rejects.toThrow(/check/);
    await expect(insert('CONSERVATION_FEE', 'conservation_area_id', 'conservation_area', 'STUDENT', 1)).rejects.toThrow(/check/);
  });

  it('is never edited: the application may add and withdraw, nothing else', async () => {
    for (const text of ['update rate set amount = 1', 'delete from rate', 'update season set name_es = null', 'delete from quote', 'update payment set amount = 1', 'delete from payment']) {
      await expect(server.pool.query(text)).rejects.toThrow(/permission denied/);
    }
  });
});
