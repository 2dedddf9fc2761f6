import { randomUUID } from 'node:crypto';
import { CancellationPoliciesDocument, CancelReservationDocument, ReservationByCodeDocument, SetCancellationPolicyDocument } from '@vilcanota/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/in-transaction';
import { statementCount } from '#db/pool';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { lockClaims } from '#modules/capacity/settle-claims';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { lockReservations } from '#modules/reservations/change-held';
import { amendTo, cancellationOf, makeConfirmed, setPolicy, TIERS } from '../../../test/amendments.ts';
import { dayFromToday, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { setFee, setTrekRate } from '../../../test/rates.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';
import { cancelInside } from './cancel-inside.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 40;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  await setTrekRate(server, { trekSlug: 'chicon-glacier', amount: 24_000 });
});
afterEach(async () => {
  await server.setClock('0');
  const drifted = await findDriftedCounters(server.db);
  if (drifted.length > 0) throw new Error(`Counters differ from claims: ${JSON.stringify(drifted)}`);
});
afterAll(() => server.stop());

const open = (days = (inDays += 5)) => makeDeparture(server, { trek: 'chicon-glacier', inDays: days });
const confirmed = async (departure?: MadeDeparture, people = 2) => makeConfirmed(server, agency, { departure: departure ?? (await open()), people });
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;
const quoteOf = async (code: string) => (await cancellationOf(server, agency.owner, code)).cancellationQuote!;
const cancel = async (reservationId: string, quote?: string, key: string = randomUUID()) =>
  dataOf(await server.as(agency.owner).execute(CancelReservationDocument, { input: { reservationId, reason: 'El grupo no viaja', quote, key } })).cancelReservation;
const money = async (id: string) => (await server.ownerPool.query(`select facts from outbox where object_id = $1 and kind = 'money-changed' order by created_at, id`, [id])).rows.map(({ facts }) => facts);

describe('before the network has set a policy', () => {
  test('what comes back of the trek is to be confirmed, and it can be cancelled all the same', async () => {
    const hold = await confirmed(await open(35));
    const { cancellationTerms, cancellationQuote } = await cancellationOf(server, agency.owner, hold.code);
    expect(cancellationTerms).toBeNull();
    expect(cancellationQuote).toMatchObject({ tier: null, next: null, amounts: [{ currency: 'USD', owed: { amount: 48_000 }, refund: null, fee: null, owedAfter: null }] });
    expect(await cancel(hold.id, cancellationQuote!.quote)).toMatchObject({ __typename: 'CancelReservationSuccess', reservation: { standing: { isComplete: false, lines: [{ kind: 'CANCELLATION_FEE', total: null }] } } });
    expect(await freeOf(hold.departure)).toBe(12);
  });
});

describe('a policy', () => {
  test('is set by finance and by nobody else, with a reason, and anybody may read it', async () => {
    const input = { validFrom: '2199-01-01', tiers: TIERS, amendmentFee: { amount: 0, currency: 'PEN' as const }, reason: 'Acuerdo de la asamblea', key: randomUUID() };
    const finance = server.as(await server.makePerson({ networkRoles: ['FINANCE'] }));
    expect(codeOf(await server.as(agency.owner).execute(SetCancellationPolicyDocument, { input }))).toBe('NOT_ALLOWED');
    expect(dataOf(await finance.execute(SetCancellationPolicyDocument, { input: { ...input, reason: ' ' } })).setCancellationPolicy.__typename).toBe('ReasonMissing');
    expect(dataOf(await finance.execute(SetCancellationPolicyDocument, { input: { ...input, validFrom: '2020-01-01' } })).setCancellationPolicy).toMatchObject({ fault: 'IN_THE_PAST' });
    expect(codeOf(await finance.execute(SetCancellationPolicyDocument, { input: { ...input, amendmentFee: { amount: -1, currency: 'PEN' } } }))).toBe('BAD_USER_INPUT');
    const set = dataOf(await finance.execute(SetCancellationPolicyDocument, { input })).setCancellationPolicy;
    expect(set).toMatchObject({ policy: { tiers: [...TIERS, { daysBefore: 0, refundPercent: 0 }] } });
    expect(dataOf(await finance.execute(SetCancellationPolicyDocument, { input })).setCancellationPolicy).toEqual(set);
    expect(dataOf(await server.as(undefined).execute(CancellationPoliciesDocument)).cancellationPolicies).toHaveLength(1);
  });

  test('that was set in time is answered again for the same key when its first day has passed meanwhile', async () => {
    const input = { validFrom: await dayFromToday(server, 3000), tiers: TIERS, amendmentFee: { amount: 0, currency: 'PEN' as const }, reason: 'Acuerdo de la asamblea', key: randomUUID() };
    const finance = server.as(await server.makePerson({ networkRoles: ['FINANCE'] }));
    const set = async (more = {}) => dataOf(await finance.execute(SetCancellationPolicyDocument, { input: { ...input, ...more } })).setCancellationPolicy;
    const first = await set();
    await server.setClock('3001 days');
    expect(await set()).toEqual(first);
    expect(await set({ key: randomUUID() })).toMatchObject({ __typename: 'PolicyInvalid', fault: 'IN_THE_PAST' });
  });

  test('that the network sets later does not change what was confirmed before', async () => {
    const before = await confirmed();
    await setPolicy(server);
    const first = await confirmed();
    await setPolicy(server, { tiers: [{ daysBefore: 200, refundPercent: 10 }] });
    const second = await confirmed();
    await setPolicy(server);
    const tiersOf = async ({ code }: { code: string }) => (await cancellationOf(server, agency.owner, code)).cancellationTerms?.tiers.map((tier) => tier.daysBefore);
    expect([await tiersOf(before), await tiersOf(first), await tiersOf(second)]).toEqual([undefined, [60, 30, 0], [200, 0]]);
  });
});

describe('cancelling', () => {
  test('is quoted before: what comes back now, until when, and what follows', async () => {
    const { code } = await confirmed(await open(41));
    const { cancellationTerms, cancellationQuote } = await cancellationOf(server, agency.owner, code);
    expect(cancellationTerms!.tiers.map((tier) => tier.isNow)).toEqual([false, true, false]);
    expect(cancellationQuote).toMatchObject({
      tier: { refundPercent: 50, until: cancellationTerms!.tiers[1]!.until }, next: { refundPercent: 0 },
      amounts: [{ currency: 'USD', owed: { amount: 48_000 }, refund: { amount: 24_000 }, fee: { amount: 24_000 }, owedAfter: { amount: 24_000 } }],
    });
  });

  test('records refund and fee as lines whose sum is what is owed, frees the spots and says so once', async () => {
    const { id, code, departure } = await confirmed(await open(42));
    const done = await cancel(id, (await quoteOf(code)).quote);
    expect(done).toMatchObject({ reservation: { state: 'CANCELLED', endedBy: 'AGENCY', standing: { isComplete: true, totals: [{ amount: 24_000, currency: 'USD' }], lines: [{ kind: 'CANCELLATION_FEE', quantity: 1, total: { amount: 24_000 } }] } } });
    expect(await freeOf(departure)).toBe(12);
    expect(await money(id)).toEqual([
      expect.objectContaining({ kind: 'confirmed', amounts: [{ amount: 48_000, currency: 'USD' }] }), expect.objectContaining({ kind: 'cancelled', amounts: [{ amount: -24_000, currency: 'USD' }] })]);
    const { rows } = await server.ownerPool.query(`select count(*)::int as n from outbox where object_id = $1 and kind = 'reservation-cancelled'`, [id]);
    expect(rows[0].n).toBe(1);
  });

  test('gives conservation fees back in full, however late', async () => {
    await setFee(server, { areaSlug: 'hatun-queuna-quishuarani-ccollana', amount: 3_000 });
    const departure = await makeDeparture(server, { trek: 'colque-cruz', inDays: 9 });
    const { code } = await confirmed(departure);
    const pen = (await quoteOf(code)).amounts.find(({ currency }) => currency === 'PEN');
    expect(pen).toMatchObject({ owed: { amount: 6_000 }, refund: { amount: 6_000 }, fee: { amount: 0 } });
  });

  test('is refused when another quote was looked at: after an amendment, and when another tier has begun', async () => {
    const amended = await confirmed(await open(43), 3);
    const old = await quoteOf(amended.code);
    await amendTo(server, agency.owner, amended.id, { party: foreignAdults(2) });
    expect(await cancel(amended.id, old.quote)).toMatchObject({ __typename: 'QuoteStale', cause: 'CHANGED', reservation: { cancellationQuote: { amounts: [{ currency: 'USD', refund: { amount: 24_000 } }] } } });
    const late = await confirmed(await open(31));
    const { quote } = await quoteOf(late.code);
    await server.setClock('2 days');
    expect(await cancel(late.id, quote)).toMatchObject({ __typename: 'QuoteStale', cause: 'LATER_TIER', reservation: { cancellationQuote: { tier: { refundPercent: 0 } } } });
    expect(dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code: late.code })).reservation!.state).toBe('CONFIRMED');
  });

  test('of what is only held is no matter of money, and is not quoted', async () => {
    const hold = await makeHold(server, agency, { departure: await open() });
    expect((await cancellationOf(server, agency.owner, hold.code)).cancellationQuote).toBeNull();
  });

  test('of a list of reservations is quoted with the same number of queries for one and for twenty', async () => {
    const other = await server.makeAgency();
    const departure = await makeDeparture(server, { trek: 'chicon-glacier', inDays: 300, groupSize: 40 });
    const list = '($id: ID!) { reservations(agencyId: $id, first: 100) { edges { node { id cancellationTerms { tiers { until } } cancellationQuote { quote amounts { currency refund { amount } } next { until } } standing { totals { amount } } manifestVersion replacements { most } } } } }';
    const cost = async () => {
      const before = statementCount.sent;
      const { reservations } = dataOf(await server.as(other.owner).execute(`query ${list}`, { id: other.id }));
      return { rows: reservations.edges.length, statements: statementCount.sent - before };
    };
    await makeConfirmed(server, other, { departure, people: 1 });
    const one = await cost();
    for (let i = 0; i < 19; i++) await makeConfirmed(server, other, { departure, people: 1 });
    expect(await cost()).toEqual({ rows: 20, statements: one.statements });
  });
});

describe('ending by the network', () => {
  test('gives full credit, also for fees that were paid before, and says who ended it', async () => {
    const to = await open();
    const { id, code } = await confirmed(await open(70));
    await amendTo(server, agency.owner, id, { departureId: to.id });
    await inTransaction(await server.scopeOf(undefined), async (inside) => {
      const [reservation] = await lockReservations(inside.db, [id]);
      await cancelInside(inside, { reservation: reservation!, locked: await lockClaims(inside.db, [id]), tiers: 'full-credit', reason: 'closure', endedBy: 'network' });
    });
    expect(await cancellationOf(server, agency.owner, code)).toMatchObject({ state: 'CANCELLED', endedBy: 'NETWORK' });
    const { rows } = await server.ownerPool.query(`select coalesce(sum(total), 0)::int as owed from reservation_line where reservation_id = $1`, [id]);
    expect(rows[0].owed).toBe(0);
    expect(await freeOf(to)).toBe(12);
  });
});
