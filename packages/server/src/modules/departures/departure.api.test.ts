import { AvailabilityBoardDocument, DepartureDocument, DeparturesDocument, OpenDepartureDocument } from '@vilcanota/schema';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { limitArea, makeDeparture, type MadeDeparture, todayOf } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let today: string;
let colque: MadeDeparture;
beforeAll(async () => {
  server = await startTestServer();
  today = await todayOf(server);
  colque = await makeDeparture(server, { trek: 'colque-cruz', inDays: 10 });
  for (let i = 0; i < 24; i++) await makeDeparture(server, { trek: 'lares-classic', inDays: 11 + i, groupSize: (i % 12) + 1 });
});
afterAll(() => server.stop());

const visitor = () => server.as(undefined);
const list = async (variables: object = {}) => dataOf(await visitor().execute(DeparturesDocument, variables)).departures;

describe('departures for everybody', () => {
  test('are listed by date from today on, and page without gaps or repeats', async () => {
    const seen: { id: string; date: string }[] = [];
    for (let after: string | null | undefined; ;) {
      const page = await list({ first: 7, after });
      seen.push(...page.edges.map((e) => e.node));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen.map((d) => d.date)).toEqual(Array.from({ length: 25 }, (_, i) => addDays(today, 10 + i)));
    expect(new Set(seen.map((d) => d.id)).size).toBe(25);
  });

  test('are found by trek, by dates and by spots free over the whole route', async () => {
    expect((await list({ filter: { trekSlug: 'colque-cruz' } })).edges.map((e) => e.node.id)).toEqual([colque.id]);
    expect((await list({ filter: { trekSlug: 'unknown' } })).edges).toEqual([]);
    expect((await list({ filter: { from: addDays(today, 12), to: addDays(today, 14) } })).edges).toHaveLength(3);
    const roomy = await list({ first: 100, filter: { minFreeSpots: 10 } });
    expect(roomy.edges.length).toBe(7); // Colque Cruz, and groups of 10, 11 and 12 twice
    expect(roomy.edges.every((e) => e.node.freeSpots >= 10)).toBe(true);
    const ofTrek = await list({ first: 100, filter: { minFreeSpots: 10, trekSlug: 'lares-classic' } });
    expect(ofTrek.edges.map((e) => e.node.id)).toEqual(roomy.edges.map((e) => e.node.id).filter((id) => id !== colque.id));
  });

  test('say on what they depend: the group, each area on its days, each lodging on its nights', async () => {
    await limitArea(server, 'kuntur-wachana', colque.date, 5);
    const { departure } = dataOf(await visitor().execute(DepartureDocument, { id: colque.id }));
    expect(departure).toMatchObject({ freeSpots: 5, takenSpots: 0, groupSize: 12, isOpen: true, endDate: addDays(colque.date, 2) });
    const needs = departure!.needs.map((n) => `${n.resource.kind} ${n.date} ${n.limitKind}`);
    expect(needs).toContain(`GROUP ${colque.date} NUMBER`);
    expect(needs.filter((n) => n.startsWith('AREA_DAY'))).toHaveLength(5);
    expect(needs.filter((n) => n.startsWith('LODGING_NIGHT'))).toHaveLength(2); // two nights: the last day sleeps nowhere
    expect(departure!.needs.find((n) => n.limitKind === 'UNKNOWN')).toMatchObject({ limit: null, free: null });
  });

  test('count holds as taken at once', async () => {
    const departure = await makeDeparture(server, { trek: 'chicon-glacier', inDays: 50 });
    await makeHold(server, await server.makeAgency(), { departure, people: 5 });
    expect(dataOf(await visitor().execute(DepartureDocument, { id: departure.id })).departure).toMatchObject({ freeSpots: 7, takenSpots: 5 });
  });

  test('a draft, an unknown id and no id at all are nothing', async () => {
    const draft = await makeDeparture(server, { trek: 'chicon-glacier', inDays: 51 });
    await server.ownerPool.query(`update departure set state = 'DRAFT' where id = $1`, [draft.id]);
    for (const id of [draft.id, randomUUID(), 'nothing']) expect(dataOf(await visitor().execute(DepartureDocument, { id })).departure).toBeNull();
  });

  test('a page of twenty costs as many statements as a page of one', async () => {
    const count = async (first: number) => {
      const before = statementCount.sent;
      await list({ first });
      return statementCount.sent - before;
    };
    expect(await count(20)).toBe(await count(1));
  });

  test('a page too large, a foreign cursor and a day that does not exist are bad requests', async () => {
    for (const variables of [{ first: 101 }, { first: 0 }, { after: 'abc' }, { filter: { from: '2027-02-29' } }]) {
      expect(codeOf(await visitor().execute(DeparturesDocument, variables as never))).toBe('BAD_USER_INPUT');
    }
  });
});

describe('the availability board', () => {
  test('has a row for every trek with stages and reads them all in a fixed number of statements', async () => {
    const board = async (days: number) => {
      const before = statementCount.sent;
      const { availabilityBoard } = dataOf(await visitor().execute(AvailabilityBoardDocument, { from: today, days }));
      return { rows: availabilityBoard.rows, statements: statementCount.sent - before, to: availabilityBoard.to };
    };
    const [narrow, wide] = [await board(11), await board(62)];
    expect(narrow.rows.map((r) => r.trek.days)).not.toContain(null);
    expect(wide.rows).toHaveLength(narrow.rows.length);
    expect(narrow.rows.flatMap((r) => r.departures).map((d) => d.id)).toEqual([colque.id]);
    expect(wide.rows.find((r) => r.trek.slug === 'lares-classic')!.departures).toHaveLength(24);
    expect(wide.statements).toBe(narrow.statements);
    expect(wide.to).toBe(addDays(today, 61));
  });

  test('shows at most two months', async () => {
    expect(codeOf(await visitor().execute(AvailabilityBoardDocument, { from: today, days: 63 }))).toBe('BAD_USER_INPUT');
  });
});

describe('opening a departure', () => {
  const open = async (input: object, who?: Parameters<TestServer['as']>[0]) => server.as(who).execute(OpenDepartureDocument, { input: { trekSlug: 'abra-malaga-birding', date: addDays(today, 20), groupSize: 8, ...input } as never });

  test('operations put it on offer once, with all its resource-days, and the trail says so', async () => {
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    const { openDeparture } = dataOf(await open({}, operations));
    expect(openDeparture).toMatchObject({ __typename: 'OpenDepartureSuccess', departure: { groupSize: 8, freeSpots: 8 } });
    expect(dataOf(await open({}, operations)).openDeparture.__typename).toBe('DepartureExists');
    const { rows } = await server.ownerPool.query(`select count(*)::int as n from audit_entry where action = 'open-departure' and actor_id = $1`, [operations.id]);
    expect(rows[0].n).toBe(1);
  });

  test('treks without stages and days that are past are refused', async () => {
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    expect(dataOf(await open({ trekSlug: 'queuna' }, operations)).openDeparture.__typename).toBe('TrekWithoutStages');
    expect(dataOf(await open({ date: today }, operations)).openDeparture.__typename).toBe('DepartureInThePast');
    expect(codeOf(await open({ trekSlug: 'unknown' }, operations))).toBe('NOT_FOUND');
  });

  test('terms beyond any group, or that do not go together, are no request', async () => {
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    for (const terms of [{ groupSize: 1001 }, { groupSize: 2_147_483_647 }, { minimum: 9, decideDays: 7 }, { minimum: 4 }, { minimum: 4, decideDays: 366 }]) expect(codeOf(await open(terms, operations))).toBe('BAD_USER_INPUT');
  });

  test('nobody else may', async () => {
    expect(codeOf(await open({}))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await open({}, (await server.makeAgency()).owner))).toBe('NOT_ALLOWED');
    expect(codeOf(await open({}, await server.makePerson({ networkRoles: ['CERTIFIER'] })))).toBe('NOT_ALLOWED');
  });
});
