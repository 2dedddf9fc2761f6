import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { systemScope } from '#jobs/system-scope';
import { addDays } from '#lib/calendar';
import { makeDeparture, todayOf } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { setTrekRate } from '../../../test/rates.ts';
import { makeHold } from '../../../test/reservations.ts';
import { lapseUnpaid } from './lapse-unpaid.ts';
import { remindOfPayments } from './remind-of-payments.ts';

const MONEY = `balance { currency owed paid open } dues { kind dueOn lapsesAfter amounts { currency amount open } } paymentTerms { depositPercent origin }`;
const ENTRY = 'id kind method reference reason receivedOn isReversed reversesId amount { amount currency } recordedBy { id }';
const RESERVATION = `query ($code: String!) { reservation(code: $code) { state endReason ${MONEY} payments { ${ENTRY} } } }`;
const SUCCESS = `__typename ... on PaymentSuccess { payment { ${ENTRY} } reservation { ${MONEY} } } ... on Problem { message }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { ${SUCCESS} ... on CurrencyMismatch { expected } ... on PaymentTooHigh { open { amount currency } } } }`;
const REFUND = `mutation ($input: RecordRefundInput!) { recordRefund(input: $input) { ${SUCCESS} ... on RefundTooHigh { paid { amount currency } credit { amount currency } } } }`;
const REVERSE = `mutation ($input: ReversePaymentInput!) { reversePayment(input: $input) { ${SUCCESS} ... on PaymentNotReversible { because } } }`;
const TERMS = 'mutation ($input: SetPaymentTermsInput!) { setPaymentTerms(input: $input) { __typename } }';
const CONFIRM = 'mutation ($input: ConfirmReservationInput!) { confirmReservation(input: $input) { __typename } }';
const OPEN = `query ($side: BalanceSide, $first: Int, $after: String) { openBalances(side: $side, first: $first, after: $after) { edges { node { code ${MONEY} departure { date } } } pageInfo { hasNextPage endCursor } } }`;

let server: TestServer;
let finance: Person;
let agency: MadeAgency;
let reader: Person;
let today: string;

beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
  finance = await server.makePerson({ networkRoles: ['FINANCE'] });
  reader = await server.makePerson();
  agency = await server.makeAgency({ members: [{ person: reader, role: 'READER' }] });
  today = await todayOf(server);
  await setTrekRate(server, { amount: 50_000 });
  await setTrekRate(server, { amount: 20_000, trekSlug: 'chicon-glacier', currency: 'PEN' });
});
afterAll(() => server.stop());

let inDays = 60;
async function confirmed(people = 2, days = inDays++) {
  const hold = await makeHold(server, agency, { people, departure: await makeDeparture(server, { date: addDays(today, days), groupSize: 40 }) });
  expect(dataOf(await server.as(agency.owner).execute(CONFIRM, { input: { reservationId: hold.id, key: randomUUID() } })).confirmReservation.__typename).toBe('ConfirmReservationSuccess');
  return { id: hold.id as string, code: hold.code as string };
}
const read = async (code: string, person: Person = agency.owner) => dataOf(await server.as(person).execute(RESERVATION, { code })).reservation;
const payment = (reservationId: string, facts: object = {}) => ({ reservationId, amount: 30_000, currency: 'USD', method: 'TRANSFER', receivedOn: today, key: randomUUID(), ...facts });
const pay = async (reservationId: string, facts: object = {}) => dataOf(await server.as(finance).execute(PAY, { input: payment(reservationId, facts) })).recordPayment;
const refund = async (reservationId: string, facts: object = {}) => dataOf(await server.as(finance).execute(REFUND, { input: { ...payment(reservationId), reason: 'Acuerdo con la agencia', ...facts } })).recordRefund;
const reverse = async (paymentId: string, facts: object = {}) => dataOf(await server.as(finance).execute(REVERSE, { input: { paymentId, reason: 'Reserva equivocada', key: randomUUID(), ...facts } })).reversePayment;
const setTerms = async (facts: object = {}) =>
  dataOf(await server.as(finance).execute(TERMS, { input: { depositPercent: 30, depositDays: 3, balanceDays: 30, graceDays: 2, validFrom: today, reason: 'Acuerdo', key: randomUUID(), ...facts } }));
const events = async (kind: string, objectId: string) => (await server.ownerPool.query('select facts from outbox where kind = $1 and object_id = $2 order by created_at, id', [kind, objectId])).rows.map((row) => row.facts);

describe('without terms of payment', () => {
  it('a confirmed reservation owes its lines, and nothing falls due', async () => {
    const { code, id } = await confirmed();
    expect(await read(code)).toMatchObject({ balance: [{ currency: 'USD', owed: 100_000, paid: 0, open: 100_000 }], dues: [], paymentTerms: null, payments: [] });
    expect(await events('money-changed', id)).toMatchObject([{ reservationId: id, agencyId: agency.id, amounts: [{ amount: 100_000, currency: 'USD' }] }]);
  });
});

describe('finance staff record a payment', () => {
  it('in parts, until nothing is open; each is announced once and stands in the trail', async () => {
    const { code, id } = await confirmed();
    const first = await pay(id, { reference: ' OP-1 ', method: 'YAPE' });
    expect(first).toMatchObject({ __typename: 'PaymentSuccess', payment: { kind: 'PAYMENT', method: 'YAPE', reference: 'OP-1', amount: { amount: 30_000, currency: 'USD' }, recordedBy: { id: finance.id }, isReversed: false },
      reservation: { balance: [{ currency: 'USD', owed: 100_000, paid: 30_000, open: 70_000 }] } });
    await pay(id, { amount: 70_000 });
    expect((await read(code)).balance).toEqual([{ currency: 'USD', owed: 100_000, paid: 100_000, open: 0 }]);
    expect((await events('money-changed', id)).map((facts) => [facts.kind, facts.amounts[0].amount])).toEqual([['confirmed', 100_000], ['payment', 30_000], ['payment', 70_000]]);
    const { rows } = await server.ownerPool.query(`select actor_id, after from audit_entry where object_id = $1 and action = 'record-payment' order by at`, [id]);
    expect(rows.map(({ actor_id, after }) => [actor_id, after.amount])).toEqual([[finance.id, 30_000], [finance.id, 70_000]]);
  });

  it('once for the same key, also when two arrive together; the key for another amount is refused', async () => {
    const { code, id } = await confirmed();
    const key = randomUUID();
    const [a, b] = await Promise.all([pay(id, { key }), pay(id, { key })]);
    expect(a).toEqual(b);
    expect((await read(code)).payments).toHaveLength(1);
    expect(codeOf(await server.as(finance).execute(PAY, { input: payment(id, { key, amount: 1 }) }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('never past what is open by two payments at once', async () => {
    const { code, id } = await confirmed();
    const answers = await Promise.all(Array.from({ length: 5 }, () => pay(id, { amount: 40_000 })));
    expect(answers.filter(({ __typename }) => __typename === 'PaymentSuccess')).toHaveLength(2);
    expect((await read(code)).balance[0].open).toBe(20_000);
  });

  it('ahead, on a hold; what lapsed owes nothing, and money that came late is a credit', async () => {
    const hold = await makeHold(server, agency, { people: 2, departure: await makeDeparture(server, { date: addDays(today, inDays++) }) });
    expect(await pay(hold.id)).toMatchObject({ __typename: 'PaymentSuccess' });
    await server.setClock('31 minutes');
    expect((await read(hold.code)).balance).toEqual([{ currency: 'USD', owed: 0, paid: 30_000, open: -30_000 }]);
    expect(await pay(hold.id)).toMatchObject({ __typename: 'PaymentTooHigh', open: { amount: 0, currency: 'USD' } });
    await server.setClock('0');
  });
});

describe('a payment is refused', () => {
  it('in a currency the reservation owes nothing in, with those it owes', async () => {
    const { id } = await confirmed();
    expect(await pay(id, { currency: 'PEN' })).toMatchObject({ __typename: 'CurrencyMismatch', expected: ['USD'] });
  });

  it('above what is open, with what is open; recorded as a credit when it is meant so', async () => {
    const { code, id } = await confirmed();
    expect(await pay(id, { amount: 100_001 })).toMatchObject({ __typename: 'PaymentTooHigh', open: { amount: 100_000, currency: 'USD' } });
    expect((await read(code)).payments).toEqual([]);
    expect(await pay(id, { amount: 100_001, isCredit: true })).toMatchObject({ reservation: { balance: [{ open: -1 }] } });
  });

  it('as bad input when it is zero, negative, fractional, beyond every sum, dated in the future, or its reference is a novel', async () => {
    const { id } = await confirmed();
    for (const facts of [{ amount: 0 }, { amount: -5 }, { amount: 0.5 }, { amount: 1_000_000_000_001 }, { receivedOn: addDays(today, 1) }, { receivedOn: '2026-02-30' }, { reference: 'x'.repeat(81) }, { currency: 'EUR' }]) {
      const answer = await server.as(finance).execute(PAY, { input: payment(id, facts) });
      expect([facts, codeOf(answer)]).toEqual([facts, 'BAD_USER_INPUT']);
    }
  });

  it('from everybody but finance, and for reservations that do not exist', async () => {
    const { id } = await confirmed();
    const code = async (person: Person | undefined, reservationId = id) => codeOf(await server.as(person).execute(PAY, { input: payment(reservationId) }));
    expect(await code(undefined)).toBe('NOT_SIGNED_IN');
    expect(await code(agency.owner)).toBe('NOT_ALLOWED');
    expect(await code(await server.makePerson({ networkRoles: ['OPERATIONS'] }))).toBe('NOT_ALLOWED');
    expect(await code(finance, randomUUID())).toBe('NOT_FOUND');
    expect(await code(finance, 'x')).toBe('NOT_FOUND');
  });
});

describe('what was entered', () => {
  it('is given back with a reason, and never twice: no more than was paid beyond what is owed', async () => {
    const { code, id } = await confirmed();
    await pay(id, { amount: 50_000 });
    expect(await refund(id, { amount: 1 })).toMatchObject({ __typename: 'RefundTooHigh', paid: { amount: 50_000, currency: 'USD' }, credit: { amount: 0 } });
    await pay(id, { amount: 70_000, isCredit: true });
    expect(await refund(id, { amount: 20_001 })).toMatchObject({ __typename: 'RefundTooHigh', credit: { amount: 20_000, currency: 'USD' } });
    expect(await refund(id, { reason: ' ' })).toMatchObject({ __typename: 'ReasonMissing' });
    expect(await refund(id, { amount: 20_000 })).toMatchObject({ payment: { kind: 'REFUND', amount: { amount: -20_000 }, reason: 'Acuerdo con la agencia' } });
    expect(await refund(id, { amount: 20_000 })).toMatchObject({ __typename: 'RefundTooHigh', credit: { amount: 0 } });
    expect((await read(code)).balance).toEqual([{ currency: 'USD', owed: 100_000, paid: 100_000, open: 0 }]);
  });

  it('is never edited: a wrong entry is taken back by a counter-entry, once, and both stay readable', async () => {
    const { code, id } = await confirmed();
    const { payment: wrong } = await pay(id);
    const key = randomUUID();
    const answer = await reverse(wrong.id, { key });
    expect(answer).toMatchObject({ payment: { kind: 'REVERSAL', reversesId: wrong.id, amount: { amount: -30_000 }, reason: 'Reserva equivocada' } });
    expect(await reverse(wrong.id, { key })).toEqual(answer);
    expect(await reverse(wrong.id)).toMatchObject({ __typename: 'PaymentNotReversible', because: 'REVERSED_ALREADY' });
    expect(await reverse(answer.payment.id)).toMatchObject({ __typename: 'PaymentNotReversible', because: 'IS_REVERSAL' });
    const { payments, balance } = await read(code);
    expect(payments.map((entry: any) => [entry.kind, entry.isReversed])).toEqual([['PAYMENT', true], ['REVERSAL', false]]);
    expect(balance[0]).toMatchObject({ paid: 0, open: 100_000 });
    expect((await events('money-changed', id)).map((facts) => facts.kind)).toEqual(['confirmed', 'payment', 'reversal']);
  });

  it('is for those who book and pay; readers of the agency see the balance, others nothing at all', async () => {
    const { code, id } = await confirmed();
    await pay(id);
    expect((await read(code, agency.owner)).payments).toHaveLength(1);
    expect(await read(code, reader)).toMatchObject({ payments: null, balance: [{ paid: 30_000 }] });
    expect((await read(code, finance)).payments).toHaveLength(1);
    expect(await read(code, (await server.makeAgency()).owner)).toBeNull();
  });
});

describe('with terms of payment', () => {
  it('the terms in force are frozen at the confirmation: later ones change nothing', async () => {
    await setTerms();
    const { code } = await confirmed(2, 80);
    await setTerms({ depositPercent: 90 });
    expect(await read(code)).toMatchObject({
      paymentTerms: { depositPercent: 30, origin: 'NETWORK' },
      dues: [
        { kind: 'DEPOSIT', dueOn: addDays(today, 3), lapsesAfter: addDays(today, 5), amounts: [{ currency: 'USD', amount: 30_000, open: 30_000 }] },
        { kind: 'BALANCE', dueOn: addDays(today, 50), lapsesAfter: addDays(today, 52), amounts: [{ currency: 'USD', amount: 70_000, open: 70_000 }] },
      ],
    });
  });

  it('agencies are told once of what is due soon, and of nothing that is paid', async () => {
    await setTerms();
    const [open, paid] = [await confirmed(), await confirmed()];
    await pay(paid.id);
    const remind = () => remindOfPayments(systemScope(server as never));
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await events('payment-due', open.id)).toEqual([{ agencyId: agency.id, reservationId: open.id, due: 'DEPOSIT', dueOn: addDays(today, 3), lapsesAfter: addDays(today, 5), amounts: [{ amount: 30_000, currency: 'USD' }] }]);
    expect(await events('payment-due', paid.id)).toEqual([]);
  });

  it('what stays unpaid past the days of grace is cancelled by the system, and not a day before; what is paid stays', async () => {
    await setTerms();
    const [open, paid] = [await confirmed(), await confirmed()];
    await pay(paid.id);
    const lapseAfter = async (days: number) => {
      await server.setClock(`${days} days`);
      await lapseUnpaid(systemScope(server as never));
    };
    await lapseAfter(5);
    expect((await read(open.code)).state).toBe('CONFIRMED');
    await lapseAfter(6);
    expect(await read(open.code)).toMatchObject({ state: 'CANCELLED', endReason: 'unpaid' });
    expect((await read(paid.code)).state).toBe('CONFIRMED');
    expect((await server.ownerPool.query('select count(*)::int as claims from claim where reservation_id = $1', [open.id])).rows).toEqual([{ claims: 0 }]);
    await server.setClock('0');
  });
});

describe('the list of open balances', () => {
  it('shows staff what is due next first, and by their first day those without terms', async () => {
    const page = dataOf(await server.as(finance).execute(OPEN, { first: 100 })).openBalances.edges.map(({ node }: any) => node);
    expect(page.length).toBeGreaterThan(4);
    const positionOf = (node: any) => node.dues.find((due: any) => due.amounts.some(({ open }: any) => open > 0))?.dueOn ?? node.departure.date;
    const positions = page.map(positionOf);
    expect(positions).toEqual([...positions].sort());
    expect(page.every((node: any) => node.balance.some(({ open }: any) => open > 0))).toBe(true);
    const credits = dataOf(await server.as(finance).execute(OPEN, { side: 'CREDIT' })).openBalances.edges.map(({ node }: any) => node);
    expect(credits.length).toBeGreaterThan(0);
    expect(credits.every((node: any) => node.balance.some(({ open }: any) => open < 0))).toBe(true);
  });

  it('is empty for others', async () => {
    for (const person of [undefined, agency.owner]) expect(dataOf(await server.as(person).execute(OPEN)).openBalances.edges).toEqual([]);
  });

  it('goes on where a page ends, and takes as many statements for one as for many', async () => {
    const page = async (first: number, after?: string) => {
      const before = statementCount.sent;
      const found = dataOf(await server.as(finance).execute(OPEN, { first, after })).openBalances;
      return { found, statements: statementCount.sent - before };
    };
    const one = await page(1);
    const many = await page(20);
    expect(many.statements).toBe(one.statements);
    const second = await page(1, one.found.pageInfo.endCursor);
    expect(second.found.edges[0].node.code).toBe(many.found.edges[1].node.code);
  });
});
