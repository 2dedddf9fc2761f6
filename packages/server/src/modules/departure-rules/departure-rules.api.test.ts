import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { dayFromToday, makeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let operations: Person;
let agency: MadeAgency;
let next = 200;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

type Rule = { weekdays: number[]; firstDate: string; lastDate: string; leftOut?: string[]; extraDates?: string[]; groupSize: number; minimum?: number; decideDays?: number; isOnRequest?: boolean };
const DATES = 'fingerprint dates { date outcome departure { id } closures { id } }';
const ask = async (query: string, variables: object) => dataOf(await server.as(operations).execute(query, variables as never));
const look = async (wish: { trekSlug?: string; ruleId?: string; rule?: Rule }) =>
  (await ask(`query ($wish: DepartureRuleWishInput!) { departureRulePreview(wish: $wish) { __typename ... on DepartureRulePreviewSuccess { preview { ${DATES} } } ... on DepartureRuleNotPossible { because } } }`, { wish })).departureRulePreview;
const ANSWER = `__typename ... on DepartureRuleSuccess { made changed removed rule { id } } ... on PreviewChanged { preview { ${DATES} } }`;
const save = async (input: { trekSlug: string; rule: Rule; fingerprint: string; key?: string }) =>
  (await ask(`mutation ($input: SaveDepartureRuleInput!) { saveDepartureRule(input: $input) { ${ANSWER} } }`, { input: { key: randomUUID(), ...input } })).saveDepartureRule;
const change = async (input: { ruleId: string; rule: Rule; fingerprint: string; reason?: string }) =>
  (await ask(`mutation ($input: ChangeDepartureRuleInput!) { changeDepartureRule(input: $input) { ${ANSWER} } }`, { input: { key: randomUUID(), reason: 'Cambio de temporada', ...input } })).changeDepartureRule;
const end = async (input: { ruleId: string; fingerprint: string; reason?: string }) =>
  (await ask(`mutation ($input: EndDepartureRuleInput!) { endDepartureRule(input: $input) { ${ANSWER} } }`, { input: { key: randomUUID(), reason: 'Ya no se camina', ...input } })).endDepartureRule;
const outcomes = async (wish: Parameters<typeof look>[0]): Promise<Record<string, string>> =>
  Object.fromEntries((await look(wish)).preview.dates.map((d: { date: string; outcome: string }) => [d.date, d.outcome]));

const TREK = 'lares-classic';
/** A fortnight that no other test uses, from its Monday on. */
async function fortnight(): Promise<string[]> {
  next += 21;
  const day = await dayFromToday(server, next);
  const monday = addDays(day, (8 - (new Date(`${day}T00:00:00Z`).getUTCDay() || 7)) % 7);
  return Array.from({ length: 14 }, (_, i) => addDays(monday, i));
}
const ruleOn = (days: string[], more: Partial<Rule> = {}): Rule => ({ weekdays: [1, 4], firstDate: days[0]!, lastDate: days[13]!, groupSize: 10, ...more });
async function made(rule: Rule, trekSlug = TREK) {
  const { preview } = await look({ trekSlug, rule });
  const answer = await save({ trekSlug, rule, fingerprint: preview.fingerprint });
  expect(answer.__typename).toBe('DepartureRuleSuccess');
  return answer.rule.id as string;
}
const departureOn = async (date: string, trek = TREK) => (await server.ownerPool.query(
  `select d.*, d.date, (select lim from resource_day r where r.date = d.date and r.resource_id = d.group_resource_id) as lim from departure d join trek t on t.id = d.trek_id where t.slug = $1 and d.date = $2 and d.state <> 'CANCELLED'`, [trek, date])).rows[0];
const hold = async (date: string, people = 2) => makeHold(server, agency, { departure: { id: (await departureOn(date)).id, date }, people });

describe('a rule', () => {
  test('shows every date before it is saved, and makes exactly these, with their resource-days, size, minimum and day of decision', async () => {
    const days = await fortnight();
    const rule = ruleOn(days, { leftOut: [days[3]!], extraDates: [days[5]!], minimum: 4, decideDays: 7 });
    const { preview } = await look({ trekSlug: TREK, rule });
    expect(preview.dates.map((d: { date: string; outcome: string }) => [d.date, d.outcome])).toEqual([[days[0], 'MADE'], [days[5], 'MADE'], [days[7], 'MADE'], [days[10], 'MADE']]);
    const answer = await save({ trekSlug: TREK, rule, fingerprint: preview.fingerprint });
    expect(answer).toMatchObject({ __typename: 'DepartureRuleSuccess', made: 4, changed: 0, removed: 0 });
    expect(await departureOn(days[0]!)).toMatchObject({ state: 'OPEN', group_size: 10, lim: 10, minimum: 4, decide_by: addDays(days[0]!, -7), rule_id: answer.rule.id });
    expect(await departureOn(days[3]!)).toBeUndefined();
    await hold(days[5]!);
  });

  test('can be saved twice with one key: the second time changes nothing', async () => {
    const days = await fortnight();
    const rule = ruleOn(days);
    const { preview } = await look({ trekSlug: TREK, rule });
    const input = { trekSlug: TREK, rule, fingerprint: preview.fingerprint, key: randomUUID() };
    const first = await save(input);
    expect(await save(input)).toEqual(first);
  });

  test('leaves a departure that is there already, and says why a date cannot be: a closure on the way, one that was called off, a trek without all its stages', async () => {
    const days = await fortnight();
    await makeDeparture(server, { trek: TREK, date: days[0]! });
    const off = await makeDeparture(server, { trek: TREK, date: days[3]! });
    await server.ownerPool.query(`update departure set state = 'CANCELLED' where id = $1`, [off.id]);
    const { rows: [stage] } = await server.ownerPool.query(`select s.id from stage s join trek t on t.id = s.trek_id where t.slug = $1 and s.day = 2`, [TREK]);
    await server.ownerPool.query(`insert into closure (kind, stage_id, first_date, last_date, reason, source_text, origin, created_by) values ('STAGE', $1, $2, $2, 'Huayco', 'COER', 'NETWORK', $3)`, [stage.id, addDays(days[7]!, 1), operations.id]);
    const wish = { trekSlug: TREK, rule: ruleOn(days) };
    expect(await outcomes(wish)).toEqual({ [days[0]!]: 'EXISTS', [days[3]!]: 'CALLED_OFF', [days[7]!]: 'CLOSED', [days[10]!]: 'MADE' });
    const { preview } = await look(wish);
    expect(preview.dates[2].closures).toHaveLength(1);
    // By hand it may be opened, as the form shows: it says what is closed, and takes nobody.
    const { openDeparture } = await ask('mutation ($input: OpenDepartureInput!) { openDeparture(input: $input) { __typename ... on OpenDepartureSuccess { departure { id isOpen freeSpots closures { reason } } } } }', { input: { trekSlug: TREK, date: days[7], groupSize: 10 } });
    expect(openDeparture).toMatchObject({ __typename: 'OpenDepartureSuccess', departure: { isOpen: false, freeSpots: 0, closures: [{ reason: 'Huayco' }] } });
    await server.ownerPool.query('with d as (delete from closure_day) update closure set lifted_at = app_now(), lifted_by = created_by, lift_reason = reason');
    await server.ownerPool.query(`update trek set days = days + 1 where slug = 'huacahuasi-pumahuanca'`);
    expect(new Set(Object.values(await outcomes({ trekSlug: 'huacahuasi-pumahuanca', rule: ruleOn(days) })))).toEqual(new Set(['STAGES_MISSING']));
  });

  test('is refused when something else would be done than what was looked at, with what would be done now', async () => {
    const days = await fortnight();
    const rule = ruleOn(days);
    const { preview } = await look({ trekSlug: TREK, rule });
    await makeDeparture(server, { trek: TREK, date: days[0]! });
    const refused = await save({ trekSlug: TREK, rule, fingerprint: preview.fingerprint });
    expect(refused).toMatchObject({ __typename: 'PreviewChanged', preview: { dates: [{ date: days[0], outcome: 'EXISTS' }, { outcome: 'MADE' }, { outcome: 'MADE' }, { outcome: 'MADE' }] } });
    expect(await departureOn(days[3]!)).toBeUndefined();
  });

  test('that is changed takes along what nobody ever held, and never touches what is held, was held or is guaranteed', async () => {
    const days = await fortnight();
    const ruleId = await made(ruleOn(days, { weekdays: [1, 2, 3, 4] }));
    await hold(days[0]!);
    const lapsed = await hold(days[1]!);
    await server.ownerPool.query(`update reservation set state = 'EXPIRED' where id = $1`, [lapsed.id]);
    await server.ownerPool.query(`update departure set state = 'GUARANTEED' where id = $1`, [(await departureOn(days[2]!)).id]);
    const rule = ruleOn(days, { weekdays: [1, 5], groupSize: 14 });
    expect(await outcomes({ ruleId, rule })).toEqual({
      [days[0]!]: 'UNTOUCHED', [days[1]!]: 'UNTOUCHED', [days[2]!]: 'UNTOUCHED', [days[3]!]: 'REMOVED', [days[4]!]: 'MADE',
      [days[7]!]: 'CHANGED', [days[8]!]: 'REMOVED', [days[9]!]: 'REMOVED', [days[10]!]: 'REMOVED', [days[11]!]: 'MADE',
    });
    const { preview } = await look({ ruleId, rule });
    expect(await change({ ruleId, rule, fingerprint: preview.fingerprint })).toMatchObject({ made: 2, changed: 1, removed: 4 });
    expect(await departureOn(days[0]!)).toMatchObject({ group_size: 10, lim: 10 });
    expect(await departureOn(days[7]!)).toMatchObject({ group_size: 14, lim: 14 });
    expect(await departureOn(days[3]!)).toBeUndefined();
    // The date is free for another.
    expect((await makeDeparture(server, { trek: TREK, date: days[3]! })).date).toBe(days[3]);
  });

  test('does not touch a departure that somebody held and was moved away from', async () => {
    const days = await fortnight();
    const ruleId = await made(ruleOn(days));
    const held = await hold(days[0]!);
    await server.ownerPool.query('update reservation set departure_id = $2 where id = $1', [held.id, (await departureOn(days[3]!)).id]);
    expect(await outcomes({ ruleId })).toMatchObject({ [days[0]!]: 'UNTOUCHED', [days[3]!]: 'UNTOUCHED', [days[7]!]: 'REMOVED' });
  });

  test('that ends takes off what nobody ever held; lists show it no more, what names it still finds it', async () => {
    const days = await fortnight();
    const ruleId = await made(ruleOn(days));
    await hold(days[0]!);
    const gone = await departureOn(days[3]!);
    const { preview } = await look({ ruleId });
    expect(await end({ ruleId, fingerprint: preview.fingerprint })).toMatchObject({ made: 0, removed: 3 });
    expect(await departureOn(days[0]!)).toBeDefined();
    const { availabilityBoard, departure } = await ask('query ($from: LocalDate!, $id: ID!) { availabilityBoard(from: $from, days: 14) { rows { departures { id } } } departure(id: $id) { state } }', { from: days[0], id: gone.id });
    expect(availabilityBoard.rows.flatMap((row: { departures: { id: string }[] }) => row.departures).map(({ id }: { id: string }) => id)).not.toContain(gone.id);
    expect(departure.state).toBe('CANCELLED');
    expect((await ask('{ departureRules { id } }', {})).departureRules.map(({ id }: { id: string }) => id)).not.toContain(ruleId);
    expect((await end({ ruleId, fingerprint: preview.fingerprint })).__typename).toBe('DepartureRuleEnded');
  });

  test('needs a date to come, a minimum within the group and with its day of decision', async () => {
    const days = await fortnight();
    for (const [rule, because] of [
      [ruleOn(days, { weekdays: [] }), 'NO_DATES'], [ruleOn(days, { minimum: 11, decideDays: 3 }), 'MINIMUM_ABOVE_SIZE'], [ruleOn(days, { minimum: 3 }), 'MINIMUM_WITHOUT_DECISION'],
    ] as const) expect(await look({ trekSlug: TREK, rule })).toMatchObject({ __typename: 'DepartureRuleNotPossible', because });
  });

  test('is for operations: others see no preview and no rule, and save nothing', async () => {
    const days = await fortnight();
    const wish = { trekSlug: TREK, rule: ruleOn(days) };
    for (const person of [undefined, agency.owner]) {
      const { departureRulePreview, departureRules } = dataOf(await server.as(person).execute('query ($wish: DepartureRuleWishInput!) { departureRulePreview(wish: $wish) { __typename } departureRules { id } }', { wish }));
      expect([departureRulePreview, departureRules]).toEqual([null, []]);
      expect(codeOf(await server.as(person).execute('mutation ($input: SaveDepartureRuleInput!) { saveDepartureRule(input: $input) { __typename } }', { input: { ...wish, fingerprint: 'x', key: randomUUID() } }))).toMatch(/NOT_/);
    }
  });

  test('costs as many statements for two hundred dates as for two', async () => {
    const first = await dayFromToday(server, 10);
    const cost = async (rule: Rule, trekSlug: string) => {
      const { preview } = await look({ trekSlug, rule });
      const before = statementCount.sent;
      const answer = await save({ trekSlug, rule, fingerprint: preview.fingerprint });
      return { made: answer.made as number, statements: statementCount.sent - before };
    };
    const few = await cost({ weekdays: [], firstDate: first, lastDate: first, extraDates: [first, addDays(first, 1)], groupSize: 8 }, 'chicon-glacier');
    const many = await cost({ weekdays: [1, 2, 3, 4, 5, 6, 7], firstDate: first, lastDate: addDays(first, 199), groupSize: 8 }, 'abra-malaga-birding');
    expect([few.made, many.made]).toEqual([2, 200]);
    expect(many.statements).toBe(few.statements);
  });

  test('lists cost the same number of statements for one rule and for many', async () => {
    const [one, other, third] = [await fortnight(), await fortnight(), await fortnight()];
    await made(ruleOn(one));
    const cost = async () => {
      const before = statementCount.sent;
      const { departureRules } = await ask('{ departureRules { id trek { name } history { action } } }', {});
      return { rules: departureRules.length as number, statements: statementCount.sent - before };
    };
    const few = await cost();
    for (const days of [other, third]) await made(ruleOn(days));
    const many = await cost();
    expect(many.rules).toBe(few.rules + 2);
    expect(many.statements).toBe(few.statements);
  });
});
