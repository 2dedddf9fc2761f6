import { randomUUID } from 'node:crypto';
import { HoldSpotsDocument, ReservationByCodeDocument, ReservationsDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { limitArea, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const open = (wish: Parameters<typeof makeDeparture>[1] = {}) => makeDeparture(server, { inDays: (inDays += 4), ...wish });
const inputFor = (departure: Pick<MadeDeparture, 'id'>, people: number, more = {}) => ({ agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(people), ...more });
const hold = async (input: object, who = agency.owner) => server.as(who).execute(HoldSpotsDocument, { input: input as never });

describe('a certified agency', () => {
  test('holds spots, sees its price with the conservation fees, and less free spots', async () => {
    const departure = await open();
    const { holdSpots } = dataOf(await hold(inputFor(departure, 4, { reference: 'Grupo 7' })));
    expect(holdSpots).toMatchObject({ __typename: 'HoldSuccess', reservations: [{ state: 'HELD', people: 4, departure: { freeSpots: 8 } }] });
    if (holdSpots.__typename !== 'HoldSuccess') throw new Error();
    expect(holdSpots.reservations[0]!.code).toMatch(/^VT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const { reservation } = dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code: holdSpots.reservations[0]!.code }));
    expect(reservation).toMatchObject({ reference: 'Grupo 7', named: 0, may: { confirm: true, release: true, cancel: false, editManifest: true }, history: [{ action: 'hold-spots', actor: agency.owner.name }] });
    const fees = reservation!.price.lines.filter((l) => l.kind === 'CONSERVATION_FEE').map((l) => l.conservationArea!.name);
    expect(fees.length).toBe(4); // Colque Cruz crosses four areas, one of them on two days: one fee each
    expect(new Set(fees).size).toBe(4);
    expect(reservation!.price.isComplete).toBe(false); // the network has set no rates here: to be confirmed, not guessed
  });

  test('is told the binding area and date when the route has no room, and holds nothing', async () => {
    const departure = await open();
    await limitArea(server, 'kuntur-wachana', departure.date, 3);
    const { holdSpots } = dataOf(await hold(inputFor(departure, 4)));
    expect(holdSpots).toMatchObject({ __typename: 'NoRoom', date: departure.date, requested: 4, free: 3, resource: { kind: 'AREA_DAY', name: expect.stringContaining('Kuntur Wachana') } });
    expect(dataOf(await hold(inputFor(departure, 3))).holdSpots.__typename).toBe('HoldSuccess');
  });

  test('gets the same answer for the same key and input, and a refusal for another input', async () => {
    const input = inputFor(await open(), 2);
    const [first, again] = [dataOf(await hold(input)), dataOf(await hold(input))];
    expect(again).toEqual(first);
    expect(codeOf(await hold({ ...input, party: foreignAdults(3) }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('a refused wish keeps no key: it may be sent again when there is room', async () => {
    const departure = await open();
    await limitArea(server, 'kuntur-wachana', departure.date, 1);
    const input = inputFor(departure, 2);
    expect(dataOf(await hold(input)).holdSpots.__typename).toBe('NoRoom');
    await limitArea(server, 'kuntur-wachana', departure.date, 2);
    expect(dataOf(await hold(input)).holdSpots.__typename).toBe('HoldSuccess');
  });
});

describe('refusals', () => {
  test('an agency without certification is told where it stands', async () => {
    const drafting = await server.makeAgency({ certified: false });
    const { holdSpots } = dataOf(await hold(inputFor(await open(), 1, { agencyId: drafting.id }), drafting.owner));
    expect(holdSpots).toMatchObject({ __typename: 'AgencyNotCertified', standing: 'NOT_CERTIFIED', certification: null });
  });

  test('a party without people, too large or stated twice is refused', async () => {
    const departure = await open();
    for (const party of [[], foreignAdults(41), [...foreignAdults(1), ...foreignAdults(1)]]) {
      expect(dataOf(await hold(inputFor(departure, 1, { party }))).holdSpots.__typename).toBe('PartyInvalid');
    }
  });

  test('negative, zero, huge and fractional numbers and broken keys are bad requests, and their values are not echoed', async () => {
    const departure = await open();
    for (const count of [-1, 0, 1.5, 3e9, '2']) {
      const answer = await hold(inputFor(departure, 1, { party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count }] }));
      expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect((await hold(inputFor(departure, 1, { key: 'short' }))).status).toBe(400);
    expect((await hold(inputFor(departure, 1, { reference: 'x'.repeat(81) }))).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('a departure that is closed, cancelled or started takes no holds', async () => {
    const departure = await open();
    for (const [state, reason] of [['CLOSED', 'NOT_OPEN'], ['CANCELLED', 'CANCELLED']]) {
      await server.ownerPool.query('update departure set state = $2 where id = $1', [departure.id, state]);
      expect(dataOf(await hold(inputFor(departure, 1))).holdSpots).toMatchObject({ __typename: 'DepartureClosed', reason });
    }
    expect(dataOf(await hold(inputFor(await makeDeparture(server, { inDays: 0 }), 1))).holdSpots).toMatchObject({ __typename: 'DepartureClosed', reason: 'STARTED' });
  });

  test('an unknown departure, an id that is none, another agency, a reader and a visitor', async () => {
    const departure = await open();
    expect(codeOf(await hold(inputFor({ id: randomUUID() }, 1)))).toBe('NOT_FOUND');
    expect(codeOf(await hold(inputFor({ id: 'no-id' }, 1)))).toBe('NOT_FOUND');
    const stranger = await server.makeAgency();
    expect(codeOf(await hold(inputFor(departure, 1), stranger.owner))).toBe('NOT_FOUND');
    const reader = await server.makePerson();
    const team = await server.makeAgency({ members: [{ person: reader, role: 'READER' }] });
    expect(codeOf(await hold(inputFor(departure, 1, { agencyId: team.id }), reader))).toBe('NOT_ALLOWED');
    expect(codeOf(await server.as(undefined).execute(HoldSpotsDocument, { input: inputFor(departure, 1) }))).toBe('NOT_SIGNED_IN');
  });
});

describe('seeing reservations', () => {
  test('a code is found in any writing by its agency and by operations, and does not exist for others', async () => {
    const { code } = await makeHold(server, agency, { departure: await open() });
    const find = async (who: Parameters<TestServer['as']>[0], as = code) => dataOf(await server.as(who).execute(ReservationByCodeDocument, { code: as })).reservation?.code;
    expect(await find(agency.owner, code.replaceAll('-', '').toLowerCase())).toBe(code);
    expect(await find(await server.makePerson({ networkRoles: ['OPERATIONS'] }))).toBe(code);
    expect(await find((await server.makeAgency()).owner)).toBeUndefined();
    expect(await find(await server.makePerson({ networkRoles: ['CERTIFIER'] }))).toBeUndefined();
    expect(await find(undefined)).toBeUndefined();
    expect(await find(agency.owner, 'nothing')).toBeUndefined();
  });

  test('a list of twenty costs as many statements as a list of one, and pages without gaps', async () => {
    const many = await server.makeAgency();
    for (let i = 0; i < 21; i++) await makeHold(server, many, { departure: i % 7 ? undefined : await open(), inDays: 400 + i, people: 1 }).catch(async () => makeHold(server, many, { departure: await open(), people: 1 }));
    const count = async (first: number) => {
      const before = statementCount.sent;
      const { reservations } = dataOf(await server.as(many.owner).execute(ReservationsDocument, { agencyId: many.id, first }));
      return { rows: reservations.edges.length, statements: statementCount.sent - before };
    };
    await count(1); // signs in and prepares
    const [one, twenty] = [await count(1), await count(20)];
    expect([one.rows, twenty.rows]).toEqual([1, 20]);
    expect(twenty.statements).toBe(one.statements);

    const seen: string[] = [];
    for (let after: string | null | undefined; ;) {
      const { reservations } = dataOf(await server.as(many.owner).execute(ReservationsDocument, { agencyId: many.id, first: 8, after }));
      seen.push(...reservations.edges.map((e) => e.node.id));
      if (!reservations.pageInfo.hasNextPage) break;
      after = reservations.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(21);
    expect(dataOf(await server.as(agency.owner).execute(ReservationsDocument, { agencyId: many.id })).reservations.edges).toEqual([]);
  });

  test('a hold past its expiry reads EXPIRED, in its page and in lists by state', async () => {
    const late = await server.makeAgency();
    const { code } = await makeHold(server, late, { departure: await open() });
    await server.setClock('31 minutes');
    expect(dataOf(await server.as(late.owner).execute(ReservationByCodeDocument, { code })).reservation).toMatchObject({ state: 'EXPIRED', may: { confirm: false, release: false } });
    const inState = async (state: 'HELD' | 'EXPIRED') => dataOf(await server.as(late.owner).execute(ReservationsDocument, { agencyId: late.id, states: [state] })).reservations.edges.length;
    expect([await inState('HELD'), await inState('EXPIRED')]).toEqual([0, 1]);
    await server.setClock('0');
  });
});
