import { randomUUID } from 'node:crypto';
import { ConfirmReservationDocument, ExtendHoldDocument, HoldBudgetDocument, HoldExtensionDocument, HoldRulesDocument, ReleaseHoldDocument } from '@vilcanota/schema';
import { afterEach, afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { makeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => server.setClock('0'));
afterAll(() => server.stop());

type Hold = Awaited<ReturnType<typeof makeHold>>;
const held = async (agency: MadeAgency, people = 2) => makeHold(server, agency, { departure: await makeDeparture(server, { inDays: (inDays += 4) }), people });
const later = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
const extend = async (agency: MadeAgency, hold: Pick<Hold, 'id'>, until: string, { key = randomUUID(), who = agency.owner as Person } = {}) =>
  server.as(who).execute(ExtendHoldDocument, { input: { reservationId: hold.id, until, key } });
const outcome = async (answer: ReturnType<typeof extend>) => dataOf(await answer).extendHold;
const budgetOf = async (agency: MadeAgency) => dataOf(await server.as(agency.owner).execute(HoldBudgetDocument, { agencyId: agency.id })).agency!.holdBudget!;
/** As if more had been extended: what the formula reads of a hold that ran so many hours beyond its own end. */
const spend = (hold: Hold, hours: number) =>
  server.ownerPool.query(`update reservation set state = 'CANCELLED', ended_at = expires_at + make_interval(hours => $2), end_reason = 'released', extended_from = expires_at where id = $1`, [hold.id, hours]);

describe('a running hold', () => {
  test('is extended with its claims, paid from the hold budget of the agency, which sees what is left', async () => {
    const agency = await server.makeAgency();
    const hold = await held(agency, 4);
    const until = later(hold.expiresAt!, 10);
    expect(await budgetOf(agency)).toEqual({ total: 240, used: 0, left: 240, base: 240, earned: 0, lost: 0, windowDays: 30 });
    expect(await outcome(extend(agency, hold, until))).toMatchObject({ __typename: 'ExtendHoldSuccess', reservations: [{ state: 'HELD', expiresAt: until, agency: { holdBudget: { used: 40, left: 200 } } }] });
    await server.setClock('9 hours');
    const other = await server.makeAgency();
    expect(dataOf(await server.as(other.owner).execute('query($id: ID!) { departure(id: $id) { freeSpots } }', { id: hold.departure.id })).departure.freeSpots).toBe(8);
    await server.setClock('11 hours');
    expect(dataOf(await server.as(other.owner).execute('query($id: ID!) { departure(id: $id) { freeSpots } }', { id: hold.departure.id })).departure.freeSpots).toBe(12);
    await server.setClock('0');
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });

  test('is extended once for one key, and the trail says from when to when', async () => {
    const agency = await server.makeAgency();
    const hold = await held(agency);
    const [key, until] = [randomUUID(), later(hold.expiresAt!, 1)];
    const [first, again] = [await outcome(extend(agency, hold, until, { key })), await outcome(extend(agency, hold, until, { key }))];
    expect(again).toEqual(first);
    expect(codeOf(await extend(agency, hold, later(until, 1), { key }))).toBe('IDEMPOTENCY_KEY_REUSED');
    const { rows } = await server.ownerPool.query(`select before, after from audit_entry where action = 'extend-hold' and object_id = $1`, [hold.id]);
    expect(rows).toEqual([{ before: { expiresAt: hold.expiresAt }, after: { expiresAt: until } }]);
  });

  test('is never shortened, never longer than 72 hours after it was held, and says the latest end', async () => {
    const agency = await server.makeAgency();
    const hold = await held(agency);
    const latest = later(hold.expiresAt!, 71.5);
    expect(await outcome(extend(agency, hold, hold.expiresAt!))).toMatchObject({ __typename: 'HoldExtensionNotLater', expiresAt: hold.expiresAt });
    expect(await outcome(extend(agency, hold, later(latest, 0.001)))).toMatchObject({ __typename: 'HoldExtensionTooLong', latest });
    expect(await outcome(extend(agency, hold, latest))).toMatchObject({ __typename: 'ExtendHoldSuccess' });
  });

  test('is refused what the budget does not have, with the parts of the formula', async () => {
    const agency = await server.makeAgency();
    await spend(await held(agency, 2), 100);
    const hold = await held(agency, 2);
    expect(await outcome(extend(agency, hold, later(hold.expiresAt!, 21)))).toMatchObject({
      __typename: 'HoldBudgetExceeded', asked: 42, left: 40, budget: { total: 240, used: 200, left: 40, base: 240, earned: 0, lost: 0 },
    });
    expect(await outcome(extend(agency, hold, later(hold.expiresAt!, 20)))).toMatchObject({ __typename: 'ExtendHoldSuccess' });
  });

  test('does not spend the last spot-hours twice: of two extensions at the same moment one is refused', async () => {
    const agency = await server.makeAgency();
    await spend(await held(agency, 2), 100);
    const holds = await Promise.all([held(agency, 2), held(agency, 2), held(agency, 2)]);
    const answers = await Promise.all(holds.map((hold) => outcome(extend(agency, hold, later(hold.expiresAt!, 20)))));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['ExtendHoldSuccess', 'HoldBudgetExceeded', 'HoldBudgetExceeded']);
    expect(await budgetOf(agency)).toMatchObject({ used: 240, left: 0 });
  });

  test('of an itinerary is extended as a whole and costs the spots of all its departures', async () => {
    const agency = await server.makeAgency();
    const [hold, other] = [await held(agency, 2), await held(agency, 3)];
    await server.ownerPool.query('update reservation set hold_id = (select hold_id from reservation where id = $1), expires_at = $3 where id = $2', [hold.id, other.id, hold.expiresAt]);
    const until = later(hold.expiresAt!, 2);
    expect(await outcome(extend(agency, other, until))).toMatchObject({ reservations: [{ expiresAt: until, agency: { holdBudget: { used: 10 } } }, { expiresAt: until }] });
  });

  test('shows the ends to choose from, what each takes, and whether the budget has it', async () => {
    const agency = await server.makeAgency();
    const hold = await held(agency, 4);
    const { reservation } = dataOf(await server.as(agency.owner).execute(HoldExtensionDocument, { code: hold.code }));
    const { extension } = reservation!;
    expect(extension).toMatchObject({ latest: later(hold.expiresAt!, 71.5), spots: 4, budget: { left: 240 } });
    expect(extension!.choices.filter((choice) => choice.kind !== 'THIS_EVENING')).toEqual([
      { kind: 'HOURS_24', until: later(hold.expiresAt!, 23.5), cost: 94, isWithinBudget: true },
      { kind: 'HOURS_48', until: later(hold.expiresAt!, 47.5), cost: 190, isWithinBudget: true },
      { kind: 'LATEST', until: later(hold.expiresAt!, 71.5), cost: 286, isWithinBudget: false },
    ]);
    const staff = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    expect(dataOf(await server.as(staff).execute(HoldExtensionDocument, { code: hold.code })).reservation!.extension).toBeNull();
  });
});

describe('what is not extended', () => {
  test('a hold whose time is over, a released one, one of an agency that is not certified any more, one whose departure closed', async () => {
    const agency = await server.makeAgency();
    const [lapsed, released, closed, running] = [await held(agency), await held(agency), await held(agency), await held(agency)];
    const until = later(lapsed.expiresAt!, 2);
    dataOf(await server.as(agency.owner).execute(ReleaseHoldDocument, { input: { reservationId: released.id, key: randomUUID() } }));
    expect(await outcome(extend(agency, released, until))).toMatchObject({ __typename: 'ReservationNotHeld', state: 'CANCELLED' });
    await server.ownerPool.query(`update departure set state = 'CLOSED' where id = $1`, [closed.departure.id]);
    expect(await outcome(extend(agency, closed, until))).toMatchObject({ __typename: 'DepartureClosed', reason: 'NOT_OPEN' });
    await server.ownerPool.query(`update certification set valid_until = lima_today() - 1 where agency_id = $1`, [agency.id]);
    expect(await outcome(extend(agency, running, until))).toMatchObject({ __typename: 'AgencyNotCertified', standing: 'LAPSED' });
    await server.setClock('31 minutes');
    expect(await outcome(extend(agency, lapsed, until))).toMatchObject({ __typename: 'HoldExpired', expiredAt: lapsed.expiresAt });
  });

  test('a hold of another agency, or by a reader of the own one', async () => {
    const reader = await server.makePerson();
    const agency = await server.makeAgency({ members: [{ person: reader, role: 'READER' }] });
    const hold = await held(agency);
    const stranger = await server.makeAgency();
    expect(codeOf(await extend(agency, hold, later(hold.expiresAt!, 1), { who: stranger.owner }))).toBe('NOT_FOUND');
    expect(codeOf(await extend(agency, hold, later(hold.expiresAt!, 1), { who: reader }))).toBe('NOT_ALLOWED');
  });
});

describe('the hold budget', () => {
  test('grows with spots confirmed, shrinks with holds that lapse, and gives back the hours a hold did not run', async () => {
    const agency = await server.makeAgency();
    const [confirmed, lapsed] = [await held(agency, 3), await held(agency, 4)];
    dataOf(await extend(agency, confirmed, later(confirmed.expiresAt!, 10)));
    expect(await budgetOf(agency)).toMatchObject({ used: 30, earned: 0, lost: 0 });
    dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId: confirmed.id, key: randomUUID() } }));
    expect(await budgetOf(agency)).toMatchObject({ used: 0, earned: 36, total: 276 });
    dataOf(await extend(agency, lapsed, later(lapsed.expiresAt!, 1)));
    await server.setClock('91 minutes');
    expect(await budgetOf(agency)).toMatchObject({ used: 4, earned: 36, lost: 6, total: 270, left: 266 });
    await server.setClock('31 days');
    expect(await budgetOf(agency)).toMatchObject({ used: 0, earned: 0, lost: 0, total: 240 });
  });

  test('is for the agency and the network’s staff; its formula is for everybody', async () => {
    const agency = await server.makeAgency();
    const [stranger, finance] = [await server.makeAgency(), await server.makePerson({ networkRoles: ['FINANCE'] })];
    expect(dataOf(await server.as(stranger.owner).execute(HoldBudgetDocument, { agencyId: agency.id })).agency!.holdBudget).toBeNull();
    expect(dataOf(await server.as(finance).execute(HoldBudgetDocument, { agencyId: agency.id })).agency!.holdBudget).toMatchObject({ total: 240 });
    expect(dataOf(await server.as(undefined).execute(HoldRulesDocument)).network.holdRules).toEqual({
      holdMinutes: 30, longestHoldHours: 72, requestHours: 48, acceptedHours: 24, windowDays: 30, baseSpotHours: 240, earnedPerConfirmedSpot: 12, lostPerLapsedSpotHour: 1, floorSpotHours: 48, ceilingSpotHours: 2400,
    });
  });

  test('of a page of reservations costs the same number of statements for one as for twenty', async () => {
    const agency = await server.makeAgency();
    const page = (first: number) => server.as(agency.owner).execute(`query($id: ID!, $first: Int) { reservations(agencyId: $id, first: $first) { edges { node { id agency { holdBudget { left } } extension { latest choices { cost } } } } } }`, { id: agency.id, first });
    await held(agency, 1);
    const count = async (first: number) => {
      const before = statementCount.sent;
      expect(dataOf(await page(first)).reservations.edges).toHaveLength(first);
      return statementCount.sent - before;
    };
    await page(1);
    const one = await count(1);
    await Promise.all(Array.from({ length: 19 }, () => held(agency, 1)));
    expect(await count(20)).toBe(one);
  });
});

describe('giving back and holding again', () => {
  const again = async (agency: MadeAgency, reservationId: string): Promise<string> => {
    const { holdAgain } = dataOf<any>(await server.as(agency.owner).execute('mutation ($i: HoldAgainInput!) { holdAgain(input: $i) { __typename ... on HoldSuccess { reservations { id } } } }', { i: { reservationId, key: randomUUID() } }));
    return holdAgain.reservations[0].id;
  };
  const release = (agency: MadeAgency, reservationId: string) => server.as(agency.owner).execute(ReleaseHoldDocument, { input: { reservationId, key: randomUUID() } });

  test('counts as one hold: what the chain ran beyond half an hour is used of the budget, to the minute', async () => {
    const agency = await server.makeAgency();
    const first = await held(agency, 4);
    let id: string = first.id;
    const used: number[] = [];
    for (let round = 1; round <= 4; round++) {
      await server.setClock(`${round * 29} minutes`);
      await release(agency, id);
      id = await again(agency, id);
      used.push((await budgetOf(agency)).used);
    }
    // 29 and a begun minute, and the 30 of the second, less the 30 of one hold, for four.
    expect(used[0]).toBe(2);
    await release(agency, id);
    // 116 minutes, begun ones counted as whole, less the half hour of one hold, for four spots.
    expect((await budgetOf(agency)).used).toBeGreaterThanOrEqual(5.7);
    expect((await budgetOf(agency)).used).toBeLessThanOrEqual(6.2);
    expect((await budgetOf(await server.makeAgency())).used).toBe(0);
  });

  test('at once, by whatever branch, takes nothing while all of it together runs as long as one hold', async () => {
    const agency = await server.makeAgency();
    const first = await held(agency);
    await server.setClock('5 minutes');
    await release(agency, first.id);
    const second = await again(agency, first.id);
    await server.setClock('10 minutes');
    await release(agency, second);
    expect((await budgetOf(agency)).used).toBe(0);
    // The same one again: a second branch of the same hold.
    const third = await again(agency, first.id);
    await server.setClock('30 minutes');
    await release(agency, third);
    expect((await budgetOf(agency)).used).toBeLessThanOrEqual(0.2);
  });
});
