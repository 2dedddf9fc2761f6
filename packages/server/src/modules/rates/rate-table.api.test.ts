import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { makeDeparture, todayOf } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';

const RATE = `id item rateClass ageClass minPeople validFrom validUntil origin withdrawnAt amount { amount currency } trek { slug } conservationArea { slug } season { nameEs firstDay lastDay } createdBy { id }`;
const SET = `mutation ($input: SetRateInput!) { setRate(input: $input) { __typename ... on RateSuccess { rate { ${RATE} } } ... on RateInvalid { fault } ... on CurrencyMismatch { expected } ... on Problem { message } } }`;
const WITHDRAW = `mutation ($input: WithdrawRateInput!) { withdrawRate(input: $input) { __typename ... on RateSuccess { rate { ${RATE} } } ... on RateWithdrawn { withdrawnAt } ... on Problem { message } } }`;
const SEASON = 'mutation ($input: AddSeasonInput!) { addSeason(input: $input) { __typename ... on SeasonSuccess { season { id nameEs } } } }';
const TERMS = `mutation ($input: SetPaymentTermsInput!) { setPaymentTerms(input: $input) { __typename ... on PaymentTermsSuccess { paymentTerms { id depositPercent validFrom withdrawnAt } } ... on PaymentTermsInvalid { field largest } } }`;
const RATES = `query ($filter: RateFilter, $first: Int, $after: String) { rates(filter: $filter, first: $first, after: $after) { edges { node { ${RATE} } } pageInfo { hasNextPage endCursor } } }`;
const PREVIEW = `query ($input: RatePreviewInput!) { ratePreview(input: $input) { before { totals { amount currency } isComplete } after { totals { amount currency } lines { kind quantity unit { amount } departure { id } } } } }`;
const PRICE = 'query ($departureId: ID!, $party: [PartyMemberInput!]!) { price(departureId: $departureId, party: $party) { lines { kind rateClass quantity unit { amount } } } }';

const foreign = (count: number) => ({ rateClass: 'FOREIGN', ageClass: 'ADULT', count });
const peruvian = (count: number) => ({ rateClass: 'PERUVIAN', ageClass: 'ADULT', count });

let server: TestServer;
let finance: Person;
let today: string;
const idOf = async (table: string, slug: string): Promise<string> => (await server.ownerPool.query(`select id from ${table} where slug = $1`, [slug])).rows[0].id;
let trekId: string;
let otherTrekId: string;
let areaId: string;

beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
  finance = await server.makePerson({ networkRoles: ['FINANCE'] });
  today = await todayOf(server);
  [trekId, otherTrekId, areaId] = await Promise.all([idOf('trek', 'colque-cruz'), idOf('trek', 'chicon-glacier'), idOf('conservation_area', 'kuntur-wachana')]);
});
afterAll(() => server.stop());

const rateInput = (facts: object = {}) => ({ trekId, amount: 40_000, currency: 'USD', validFrom: today, ...facts });
const setRate = async (facts: object = {}, { as = finance, key = randomUUID(), reason = 'Tarifario del año' } = {}) =>
  dataOf(await server.as(as).execute(SET, { input: { rate: rateInput(facts), reason, key } })).setRate;
const withdraw = async (rateId: string, key: string = randomUUID()) =>
  dataOf(await server.as(finance).execute(WITHDRAW, { input: { rateId, reason: 'Error de digitación', key } })).withdrawRate;
const addSeason = async (firstDay: string, lastDay: string) =>
  dataOf(await server.as(finance).execute(SEASON, { input: { nameEs: 'Temporada', firstDay, lastDay, key: randomUUID() } })).addSeason;
const auditOf = async (objectType: string, objectId: string) =>
  (await server.ownerPool.query('select action, reason, actor_id from audit_entry where object_type = $1 and object_id = $2 order by at', [objectType, objectId])).rows;

describe('finance staff', () => {
  it('enter a rate with its reason, and the trail says who', async () => {
    const { rate } = await setRate({ validUntil: addDays(today, 400) });
    expect(rate).toMatchObject({ item: 'TREK', trek: { slug: 'colque-cruz' }, amount: { amount: 40_000, currency: 'USD' }, origin: 'NETWORK', createdBy: { id: finance.id }, season: null });
    expect(await auditOf('Rate', rate.id)).toEqual([{ action: 'set-rate', reason: 'Tarifario del año', actor_id: finance.id }]);
  });

  it('get the same answer for the same key, from which nothing is entered twice, and are refused the key for something else', async () => {
    const key = randomUUID();
    const first = await setRate({ amount: 41_000 }, { key });
    expect(await setRate({ amount: 41_000 }, { key })).toEqual(first);
    const { errors } = await server.as(finance).execute(SET, { input: { rate: rateInput({ amount: 42_000 }), reason: 'Tarifario del año', key } });
    expect(errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('give residents, a season and a group their own price, and the price follows the printed precedence', async () => {
    const departureId = (await makeDeparture(server, { trek: 'chicon-glacier', date: addDays(today, 60) })).id;
    const unitsFor = async (party: object[]) => dataOf(await server.as(undefined).execute(PRICE, { departureId, party })).price.lines
      .filter((line: any) => line.kind === 'TREK').map((line: any) => [line.rateClass, line.quantity, line.unit.amount]);
    await setRate({ trekId: otherTrekId, amount: 20_000 });
    expect(await unitsFor([peruvian(1), foreign(3)])).toEqual([[null, 4, 20_000]]);
    await setRate({ trekId: otherTrekId, amount: 12_000, rateClass: 'PERUVIAN' });
    expect(await unitsFor([peruvian(1), foreign(3)])).toEqual([['PERUVIAN', 1, 12_000], [null, 3, 20_000]]);
    await setRate({ trekId: otherTrekId, amount: 18_000, minPeople: 4 });
    expect(await unitsFor([foreign(3)])).toEqual([[null, 3, 20_000]]);
    expect(await unitsFor([foreign(4)])).toEqual([[null, 4, 18_000]]);
    const day = addDays(today, 60).slice(5);
    const { season } = await addSeason(day, day);
    await setRate({ trekId: otherTrekId, amount: 25_000, seasonId: season.id });
    expect(await unitsFor([foreign(4)])).toEqual([[null, 4, 25_000]]);
  });

  it('withdraw a rate, once: the one before it counts again', async () => {
    const departureId = (await makeDeparture(server, { date: addDays(today, 70) })).id;
    const unit = async () => dataOf(await server.as(undefined).execute(PRICE, { departureId, party: [foreign(1)] })).price.lines[0].unit?.amount;
    await setRate({ amount: 43_000 });
    const { rate } = await setRate({ amount: 99_000 });
    expect(await unit()).toBe(99_000);
    const key = randomUUID();
    const answer = await withdraw(rate.id, key);
    expect(answer.rate.withdrawnAt).toEqual(expect.any(String));
    expect(await withdraw(rate.id, key)).toEqual(answer);
    expect(await unit()).toBe(43_000);
    expect(await withdraw(rate.id)).toMatchObject({ __typename: 'RateWithdrawn', withdrawnAt: answer.rate.withdrawnAt });
    expect((await auditOf('Rate', rate.id)).map((entry) => entry.action)).toEqual(['set-rate', 'withdraw-rate']);
  });

  it('see what a rate would change for a sample party before they enter it, and what withdrawing it would', async () => {
    const preview = async (input: object) => dataOf(await server.as(finance).execute(PREVIEW, { input: { on: addDays(today, 80), party: [foreign(2)], ...input } })).ratePreview;
    const { rate } = await setRate({ amount: 50_000 });
    expect(await preview({ rate: rateInput({ amount: 30_000, minPeople: 2 }) })).toMatchObject({
      before: { totals: [{ amount: 100_000, currency: 'USD' }], isComplete: true },
      after: { totals: [{ amount: 60_000, currency: 'USD' }], lines: [{ kind: 'TREK', quantity: 2, unit: { amount: 30_000 }, departure: null }] },
    });
    expect((await preview({ withdrawnId: rate.id })).after.totals).toEqual([{ amount: 86_000, currency: 'USD' }]);
    expect(await preview({})).toBeNull();
  });
});

describe('a rate is refused', () => {
  it('for a fee with a season or a group size: fees are never discounted', async () => {
    const fee = { trekId: null, conservationAreaId: areaId, rateClass: 'FOREIGN', ageClass: 'ADULT', currency: 'PEN' };
    expect(await setRate({ ...fee, minPeople: 4 })).toMatchObject({ __typename: 'RateInvalid', fault: 'FEE_DISCOUNTED' });
    expect(await setRate({ ...fee, ageClass: null })).toMatchObject({ __typename: 'RateInvalid', fault: 'FEE_WITHOUT_CLASSES' });
    expect((await setRate(fee)).rate).toMatchObject({ item: 'CONSERVATION_FEE', conservationArea: { slug: 'kuntur-wachana' } });
  });

  it('in another currency than the other rates for those days, also of a class of its own; not for days of which there is none', async () => {
    expect(await setRate({ currency: 'PEN', rateClass: 'PERUVIAN' })).toMatchObject({ __typename: 'CurrencyMismatch', expected: ['USD'] });
    expect(await setRate({ currency: 'PEN', validFrom: '2019-01-01', validUntil: '2019-12-31' })).toMatchObject({ __typename: 'RateSuccess' });
  });

  it('without a reason, for nothing, for both, or with its dates reversed', async () => {
    expect(await setRate({}, { reason: '  ' })).toMatchObject({ __typename: 'ReasonMissing' });
    expect(await setRate({ trekId: null })).toMatchObject({ fault: 'FOR_NOTHING' });
    expect(await setRate({ conservationAreaId: areaId })).toMatchObject({ fault: 'FOR_NOTHING' });
    expect(await setRate({ validUntil: addDays(today, -1) })).toMatchObject({ fault: 'DATES_REVERSED' });
  });

  it('as bad input when its amount is negative, fractional or beyond every sum, or its date does not exist', async () => {
    const codeFor = async (facts: object) => codeOf(await server.as(finance).execute(SET, { input: { rate: rateInput(facts), reason: 'Tarifario', key: randomUUID() } }));
    for (const facts of [{ amount: -1 }, { amount: 1.5 }, { amount: 1_000_000_000_001 }, { validFrom: '2027-02-30' }]) expect(await codeFor(facts)).toBe('BAD_USER_INPUT');
  });

  it('to everybody but finance, and for what does not exist', async () => {
    const code = async (person: Person | undefined, facts: object = {}) => codeOf(await server.as(person).execute(SET, { input: { rate: rateInput(facts), reason: 'Tarifario', key: randomUUID() } }));
    expect(await code(undefined)).toBe('NOT_SIGNED_IN');
    expect(await code((await server.makeAgency()).owner)).toBe('NOT_ALLOWED');
    expect(await code(await server.makePerson({ networkRoles: ['OPERATIONS'] }))).toBe('NOT_ALLOWED');
    expect(await code(finance, { trekId: randomUUID() })).toBe('NOT_FOUND');
    expect(await code(finance, { seasonId: randomUUID() })).toBe('NOT_FOUND');
  });
});

describe('the list of rates', () => {
  it('is for the network’s staff; others see applied prices', async () => {
    const seen = async (person: Person | undefined) => dataOf(await server.as(person).execute(RATES, {})).rates.edges.length;
    expect(await seen(finance)).toBeGreaterThan(3);
    expect(await seen(await server.makePerson({ networkRoles: ['OPERATIONS'] }))).toBeGreaterThan(3);
    expect([await seen(undefined), await seen((await server.makeAgency()).owner)]).toEqual([0, 0]);
  });

  it('is filtered by what they are for and by a day of travel, withdrawn ones only when asked for', async () => {
    const list = async (filter: object) => dataOf(await server.as(finance).execute(RATES, { filter, first: 100 })).rates.edges.map(({ node }: any) => node);
    expect(new Set((await list({ trekId: otherTrekId })).map((rate: any) => rate.trek.slug))).toEqual(new Set(['chicon-glacier']));
    expect((await list({ item: 'CONSERVATION_FEE' })).map((rate: any) => rate.conservationArea.slug)).toEqual(['kuntur-wachana']);
    expect(await list({ trekId, on: '2019-05-05' })).toHaveLength(1);
    const all = await list({ trekId, isWithdrawnToo: true });
    expect(all.length - (await list({ trekId })).length).toBe(all.filter((rate: any) => rate.withdrawnAt).length);
    expect(all.some((rate: any) => rate.withdrawnAt)).toBe(true);
  });

  it('goes on where a page ends, and takes as many statements for one rate as for many', async () => {
    const page = async (first: number, after?: string) => dataOf(await server.as(finance).execute(RATES, { first, after })).rates;
    const one = await page(1);
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect((await page(1, one.pageInfo.endCursor)).edges[0].node.id).not.toBe(one.edges[0].node.id);
    const statementsFor = async (first: number) => {
      const before = statementCount.sent;
      dataOf(await server.as(finance).execute(RATES, { filter: { trekId: otherTrekId }, first }));
      return statementCount.sent - before;
    };
    expect(await statementsFor(20)).toBe(await statementsFor(1));
  });
});

describe('terms of payment', () => {
  it('are set by finance from a day on, with figures within their bounds', async () => {
    const set = async (facts: object = {}) => dataOf(await server.as(finance).execute(TERMS, { input: { depositPercent: 30, depositDays: 3, balanceDays: 30, graceDays: 5, validFrom: today, reason: 'Acuerdo de asamblea', key: randomUUID(), ...facts } })).setPaymentTerms;
    expect(await set()).toMatchObject({ __typename: 'PaymentTermsSuccess', paymentTerms: [{ depositPercent: 30, validFrom: today, withdrawnAt: null }] });
    expect(await set({ depositPercent: 101 })).toMatchObject({ __typename: 'PaymentTermsInvalid', field: 'depositPercent', largest: 100 });
    expect(await set({ graceDays: -1 })).toMatchObject({ __typename: 'PaymentTermsInvalid', field: 'graceDays' });
    expect(dataOf(await server.as((await server.makeAgency()).owner).execute('{ paymentTerms { id } seasons { id } }'))).toEqual({ paymentTerms: [], seasons: [] });
  });

  it('are withdrawn with a reason, once', async () => {
    const { paymentTerms } = dataOf(await server.as(finance).execute('{ paymentTerms { id withdrawnAt } }'));
    const [latest] = paymentTerms.filter((terms: any) => !terms.withdrawnAt);
    const withdraw = async (facts: object = {}) => dataOf(await server.as(finance).execute(
      'mutation ($input: WithdrawPaymentTermsInput!) { withdrawPaymentTerms(input: $input) { __typename ... on PaymentTermsSuccess { paymentTerms { id withdrawnAt } } } }',
      { input: { termsId: latest.id, reason: 'Se acordó otra cosa', key: randomUUID(), ...facts } })).withdrawPaymentTerms;
    expect(await withdraw({ reason: '' })).toEqual({ __typename: 'ReasonMissing' });
    const first = await withdraw();
    expect(first.paymentTerms.find((terms: any) => terms.id === latest.id).withdrawnAt).toEqual(expect.any(String));
    expect(await withdraw()).toEqual(first);
  });
});
