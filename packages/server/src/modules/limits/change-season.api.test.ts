import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { dayFromToday, makeDeparture, type MadeDeparture, todayOf } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';
import { CHANGE_SEASON, resourceOf, seasonOf } from '../../../test/season.ts';

let server: TestServer;
let operations: Person;
let season: ReturnType<typeof seasonOf>;
let area: string;
let agency: MadeAgency;
let other: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  season = seasonOf(server, operations);
  await makeDeparture(server, { inDays: 20 });
  area = await resourceOf(server, 'AREA_DAY', 'kuntur-wachana');
  [agency, other] = [await server.makeAgency(), await server.makeAgency()];
});
afterAll(() => server.stop());

/** A departure whose first day crosses the area, on a date nobody else uses. */
async function freshDeparture(): Promise<MadeDeparture & { areaDate: string }> {
  const departure = await makeDeparture(server, { inDays: (inDays += 5) });
  return { ...departure, areaDate: departure.date };
}
const limitTo = (limit: number, firstDate: string, lastDate = firstDate) => ({ setLimits: { resourceId: area, firstDate, lastDate, limitKind: 'NUMBER' as const, limit } });
const tryHold = async (who: MadeAgency, departureId: string, people: number) =>
  dataOf(await server.as(who.owner).execute(HoldSpotsDocument, { input: { agencyId: who.id, departureId, key: randomUUID(), party: foreignAdults(people) } })).holdSpots;
const freeSpots = async (id: string) => dataOf(await server.as(undefined).execute('query ($id: ID!) { departure(id: $id) { freeSpots } }', { id })).departure.freeSpots;
const trail = async (action: string) => (await server.ownerPool.query('select object_type, before, after, reason from audit_entry where action = $1 order by at desc', [action])).rows;

describe('limits per date', () => {
  test('are set over a range, seen at once by agencies, announced and written down before and after with the reason', async () => {
    const { id, areaDate } = await freshDeparture();
    expect(await season.change(limitTo(7, areaDate))).toMatchObject({ __typename: 'ChangeSeasonSuccess', ruleId: null });
    expect(await freeSpots(id)).toBe(7);
    expect((await trail('set-limits'))[0]).toMatchObject({ object_type: 'ConservationArea', before: { limits: ['UNKNOWN'] }, after: { limit: 7, firstDate: areaDate }, reason: 'Temporada de prueba' });
    const { rows } = await server.ownerPool.query(`select facts from outbox where kind = 'limits-changed' order by created_at desc limit 1`);
    expect(rows[0].facts).toEqual({ days: [{ date: areaDate, resourceId: Number(area) }] });
  });

  test('a lowered day shows as over-committed, and no claim is touched', async () => {
    const departure = await freshDeparture();
    const { id: reservationId } = await makeHold(server, agency, { departure, people: 6 });
    const change = limitTo(4, departure.areaDate);
    expect(await season.impactOf(change)).toMatchObject({
      overCommittedDays: 1, holds: 1, confirmed: 0, people: 6, departures: [{ id: departure.id }], days: [{ date: departure.areaDate, limitBefore: null, limitAfter: 4, taken: 6, overBy: 2 }] });
    await season.change(change);
    expect(await season.days(area, departure.areaDate)).toMatchObject([{ limit: 4, held: 6, confirmed: 0, freeForAgencies: 0, overBy: 2 }]);
    const { rows } = await server.ownerPool.query('select distinct quantity from claim where reservation_id = $1', [reservationId]);
    expect(rows).toEqual([{ quantity: 6 }]);
    expect(await tryHold(other, departure.id, 1)).toMatchObject({ __typename: 'NoRoom', free: 0 });
  });

  test('are refused with the new impact when somebody reserved meanwhile', async () => {
    const departure = await freshDeparture();
    const change = limitTo(3, departure.areaDate);
    const { fingerprint } = await season.impactOf(change);
    await makeHold(server, agency, { departure, people: 4 });
    expect(await season.change(change, { fingerprint })).toMatchObject({ __typename: 'ImpactChanged', impact: { overCommittedDays: 1, holds: 1, people: 4 } });
    expect(await freeSpots(departure.id)).toBe(8);
  });

  test('may be unlimited or unknown again; a group always has a number', async () => {
    const departure = await freshDeparture();
    await season.change(limitTo(2, departure.areaDate));
    for (const limitKind of ['UNLIMITED', 'UNKNOWN'] as const) {
      await season.change({ setLimits: { resourceId: area, firstDate: departure.areaDate, lastDate: departure.areaDate, limitKind } });
      expect(await freeSpots(departure.id)).toBe(12);
    }
    const group = await resourceOf(server, 'GROUP', 'colque-cruz');
    expect(await season.impactOf({ setLimits: { resourceId: group, firstDate: departure.date, lastDate: departure.date, limitKind: 'UNLIMITED' } })).toMatchObject({ because: 'GROUP_NEEDS_NUMBER' });
    await season.change({ setLimits: { resourceId: group, firstDate: departure.date, lastDate: departure.date, limitKind: 'NUMBER', limit: 9 } });
    expect(dataOf(await server.as(undefined).execute('query ($id: ID!) { departure(id: $id) { groupSize freeSpots } }', { id: departure.id })).departure).toEqual({ groupSize: 9, freeSpots: 9 });
  });

  test('hold for departures that open later on these dates, and the default for all others', async () => {
    const date = await dayFromToday(server, 400);
    await season.change(limitTo(5, date));
    expect(await freeSpots((await makeDeparture(server, { date })).id)).toBe(5);
    await season.change({ setLimits: { resourceId: area, limitKind: 'NUMBER', limit: 11 } });
    expect(await freeSpots((await makeDeparture(server, { date: addDays(date, 20) })).id)).toBe(11);
    await season.change({ setLimits: { resourceId: area, limitKind: 'UNKNOWN' } });
  });

  test('keep what the limit was at every instant, for whoever checks the history', async () => {
    const { areaDate } = await freshDeparture();
    for (const limit of [8, 6]) await season.change(limitTo(limit, areaDate));
    const { rows } = await server.ownerPool.query('select at, limit_kind, lim, closed from limit_change where date = $1 and resource_id = $2 order by at', [areaDate, area]);
    expect(rows.map(({ limit_kind, lim }) => [limit_kind, lim])).toEqual([['UNKNOWN', null], ['NUMBER', 8], ['NUMBER', 6]]);
    expect(rows[0].at).toBe('-infinity');
  });

  test('past ranges, nonsense numbers, no change and two at once are refused', async () => {
    const today = await todayOf(server);
    expect(await season.impactOf(limitTo(5, addDays(today, -9), addDays(today, -1)))).toMatchObject({ because: 'RANGE_PAST' });
    for (const change of [limitTo(-1, today), limitTo(1, today, addDays(today, 400)), {}, { ...limitTo(1, today), endOverride: randomUUID() }]) {
      expect(codeOf(await server.as(operations).execute(CHANGE_SEASON, { input: { change, reason: 'una razón', fingerprint: '', key: randomUUID() } }))).toBe('BAD_USER_INPUT');
    }
  });

  test('the same key answers the same and changes once; with another change it is refused; a reason is needed', async () => {
    const { areaDate } = await freshDeparture();
    const key = randomUUID();
    const { fingerprint } = await season.impactOf(limitTo(5, areaDate));
    expect((await season.change(limitTo(5, areaDate), { key, fingerprint })).__typename).toBe('ChangeSeasonSuccess');
    expect((await season.change(limitTo(5, areaDate), { key, fingerprint })).__typename).toBe('ChangeSeasonSuccess');
    const { rows } = await server.ownerPool.query('select count(*)::int as n from limit_change where date = $1 and resource_id = $2', [areaDate, area]);
    expect(rows[0].n).toBe(2);
    const reused = { change: limitTo(6, areaDate), reason: 'Temporada de prueba', fingerprint, key };
    expect(codeOf(await server.as(operations).execute(CHANGE_SEASON, { input: reused }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await season.change(limitTo(6, areaDate), { reason: ' ' })).__typename).toBe('ReasonMissing');
  });
});

describe('kept shares', () => {
  test('lower what agencies see, and return at their instant without a job', async () => {
    const departure = await freshDeparture();
    await season.change(limitTo(10, departure.areaDate));
    const releaseAt = new Date(Date.now() + 3_600_000).toISOString();
    const kept = await season.change({ keepShare: { resourceId: area, firstDate: departure.areaDate, lastDate: departure.areaDate, agencyId: agency.id, quantity: 4, releaseAt } });
    expect(kept.ruleId).toEqual(expect.any(String));
    expect(await freeSpots(departure.id)).toBe(6);
    expect(await season.days(area, departure.areaDate)).toMatchObject([{ limit: 10, kept: 4, freeForAgencies: 6 }]);
    for (const who of [agency, other]) expect(await tryHold(who, departure.id, 7)).toMatchObject({ __typename: 'NoRoom', free: 6 });
    await server.setClock('61 minutes');
    expect(await freeSpots(departure.id)).toBe(10);
    expect((await tryHold(other, departure.id, 7)).__typename).toBe('HoldSuccess');
    await server.setClock('0');
  });

  test('are reserved out of by staff for their holder, up to what is unused, and the holder sees its hold', async () => {
    const departure = await freshDeparture();
    await season.change(limitTo(5, departure.areaDate));
    const { ruleId } = await season.change({ keepShare: { resourceId: area, firstDate: departure.areaDate, lastDate: departure.areaDate, agencyId: agency.id, quantity: 4, releaseAt: '2099-01-01T00:00:00Z' } });
    const reserve = async (people: number, who = operations) => server.as(who).execute(
      'mutation ($input: HoldKeptShareInput!) { holdKeptShare(input: $input) { __typename ... on HoldSuccess { reservations { code people } } ... on NoRoom { free } } }',
      { input: { shareId: ruleId, departureId: departure.id, party: foreignAdults(people), key: randomUUID() } });
    expect(dataOf(await reserve(5)).holdKeptShare).toEqual({ __typename: 'NoRoom', free: 4 });
    const { holdKeptShare } = dataOf(await reserve(3));
    expect(holdKeptShare).toMatchObject({ __typename: 'HoldSuccess', reservations: [{ people: 3 }] });
    expect(await season.days(area, departure.areaDate)).toMatchObject([{ held: 3, kept: 1, freeForAgencies: 1 }]);
    const seen = dataOf(await server.as(agency.owner).execute('query ($code: String!) { reservation(code: $code) { state people } }', { code: holdKeptShare.reservations[0].code }));
    expect(seen.reservation).toEqual({ state: 'HELD', people: 3 });
    expect(codeOf(await reserve(1, agency.owner))).toBe('NOT_ALLOWED');
  });

  test('can be ended before their instant, once', async () => {
    const departure = await freshDeparture();
    await season.change(limitTo(10, departure.areaDate));
    const { ruleId } = await season.change({ keepShare: { resourceId: area, firstDate: departure.areaDate, lastDate: departure.areaDate, agencyId: agency.id, quantity: 4, releaseAt: '2099-01-01T00:00:00Z' } });
    await season.change({ endKeptShare: ruleId });
    expect(await freeSpots(departure.id)).toBe(10);
    expect(await season.change({ endKeptShare: ruleId }, { fingerprint: '' })).toMatchObject({ __typename: 'SeasonChangeNotPossible', because: 'ENDED_ALREADY' });
  });
});

describe('caps', () => {
  test('are floor(per cent × limit) of each day, for each agency by itself', async () => {
    const departure = await freshDeparture();
    await season.change(limitTo(11, departure.areaDate));
    await season.change({ setAgencyCap: { resourceId: area, firstDate: departure.areaDate, lastDate: departure.areaDate, percent: 40 } });
    expect(await season.days(area, departure.areaDate)).toMatchObject([{ caps: [{ agencyName: null, percent: 40, most: 4 }] }]);
    expect(await tryHold(agency, departure.id, 5)).toMatchObject({ __typename: 'NoRoom', free: 4 });
    for (const who of [agency, other]) expect((await tryHold(who, departure.id, 4)).__typename).toBe('HoldSuccess');
    expect(await tryHold(agency, departure.id, 1)).toMatchObject({ __typename: 'NoRoom', free: 0 });
  });
});

describe('overrides', () => {
  test('let exactly one agency past a limit, and create no spots for others', async () => {
    const departure = await freshDeparture();
    await season.change(limitTo(3, departure.areaDate));
    await tryHold(other, departure.id, 3);
    await season.change({ overrideLimit: { resourceId: area, firstDate: departure.areaDate, lastDate: departure.areaDate, agencyId: agency.id, limit: 5, expiresAt: '2099-01-01T00:00:00Z' } });
    expect(await freeSpots(departure.id)).toBe(0);
    expect(await tryHold(other, departure.id, 1)).toMatchObject({ __typename: 'NoRoom', free: 0 });
    expect((await tryHold(agency, departure.id, 3)).__typename).toBe('NoRoom');
    expect((await tryHold(agency, departure.id, 2)).__typename).toBe('HoldSuccess');
    expect(await season.days(area, departure.areaDate)).toMatchObject([{ overBy: 2, overrides: [{ limit: 5 }] }]);
  });

  test('end at their expiry', async () => {
    const departure = await freshDeparture();
    await season.change(limitTo(0, departure.areaDate));
    await season.change({ overrideLimit: { resourceId: area, firstDate: departure.areaDate, lastDate: departure.areaDate, agencyId: agency.id, limit: 5, expiresAt: new Date(Date.now() + 3_600_000).toISOString() } });
    await server.setClock('61 minutes');
    expect((await tryHold(agency, departure.id, 1)).__typename).toBe('NoRoom');
    await server.setClock('0');
  });
});

describe('the lists of staff', () => {
  test('show everything that limits and what is in force, and nothing to anybody else', async () => {
    const lists = '{ resources { id kind name } keptShares { id } agencyCaps { id agency { tradeName } } capacityOverrides { id resource { name } agency { tradeName } } }';
    const seen = dataOf(await server.as(operations).execute(lists));
    expect(seen.resources.length).toBeGreaterThan(3);
    expect(seen.agencyCaps).toHaveLength(1);
    expect(seen.capacityOverrides).toHaveLength(2);
    for (const stranger of [undefined, agency.owner]) {
      expect(dataOf(await server.as(stranger).execute(lists))).toEqual({ resources: [], keptShares: [], agencyCaps: [], capacityOverrides: [] });
    }
  });

  test('a season of days costs as many statements as a day', async () => {
    const count = async (lastDate: string) => {
      const before = statementCount.sent;
      await season.days(area, await todayOf(server), lastDate);
      return statementCount.sent - before;
    };
    const today = await todayOf(server);
    expect(await count(addDays(today, 300))).toBe(await count(today));
  });

  test('nobody else may change anything', async () => {
    const input = { change: limitTo(1, await todayOf(server)), reason: 'una razón', fingerprint: '', key: randomUUID() };
    expect(codeOf(await server.as(undefined).execute(CHANGE_SEASON, { input }))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await server.as(agency.owner).execute(CHANGE_SEASON, { input }))).toBe('NOT_ALLOWED');
    expect(codeOf(await server.as(await server.makePerson({ networkRoles: ['FINANCE'] })).execute(CHANGE_SEASON, { input }))).toBe('NOT_ALLOWED');
  });
});
