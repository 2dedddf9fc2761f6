import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { dayFromToday } from '../../../test/departures.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';
import { changeDepartureRule, endDepartureRule, previewRule, saveDepartureRule } from './apply-rule.ts';
import type { Rule } from './rule.rules.ts';
import { takeTerms } from './take-terms.ts';

let server: TestServer;
let operations: Person;
let agency: MadeAgency;
let first: string;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  agency = await server.makeAgency();
  first = await dayFromToday(server, 100);
});
afterAll(() => server.stop());

const TREK = 'huacahuasi-pumahuanca';
/** Everything of departures that were ever held: their rows, their needs, what their groups' days allow, and who holds. */
const heldState = async () => (await server.ownerPool.query(`
  select p.*, (select json_agg(n order by n.date, n.resource_id) from departure_need n where n.departure_id = p.id) as needs,
         (select json_build_array(d.lim, d.closed, d.confirmed, d.held) from resource_day d where d.date = p.date and d.resource_id = p.group_resource_id) as day,
         (select json_agg(c order by c.date, c.resource_id, c.reservation_id) from claim c join reservation r on r.id = c.reservation_id where r.departure_id = p.id) as claims
    from departure p where exists (select from reservation r where r.departure_id = p.id) order by p.id`)).rows;

/** Numbers from a seed: the same season every time. */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { next, upTo: (most: number) => Math.floor(next() * (most + 1)), some: <T>(of: readonly T[], share: number): T[] => of.filter(() => next() < share) };
}
const luck = chance(20_261_123);

function randomRule(): Rule {
  const from = addDays(first, luck.upTo(10));
  const weekdays = luck.some([1, 2, 3, 4, 5, 6, 7], 0.5);
  const minimum = luck.next() < 0.5 ? 2 : null;
  return {
    weekdays: weekdays.length > 0 ? weekdays : [3], firstDate: from, lastDate: addDays(from, 14 + luck.upTo(20)), leftOut: luck.some(Array.from({ length: 40 }, (_, i) => addDays(first, i)), 0.05), extraDates: [addDays(first, luck.upTo(40))],
    groupSize: 8 + luck.upTo(4), minimum, decideDays: minimum && 5, isOnRequest: false,
  };
}

/** Some agencies hold, some holds are released again: a departure was held all the same. */
async function hold(): Promise<void> {
  const { rows } = await server.ownerPool.query(`select p.id, p.date from departure p join trek t on t.id = p.trek_id where t.slug = $1 and p.state = 'OPEN' order by p.date`, [TREK]);
  for (const departure of luck.some(rows as { id: string; date: string }[], 0.25)) {
    const held = await makeHold(server, agency, { departure, people: 1 }).catch(() => undefined);
    if (held && luck.next() < 0.4) await server.as(agency.owner).execute('mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename } }', { input: { reservationId: held.id } });
  }
}

const scope = () => server.scopeOf(operations);
const busy = (outcome: string) => ['MADE', 'CHANGED', 'REMOVED'].includes(outcome);

describe('a rule over a living season', () => {
  test('never touches what is or was held, whatever it is changed to; applied again it changes nothing; the counters are the claims', async () => {
    let ruleId: string | undefined;
    for (let round = 0; round < 10; round++) {
      const rule = randomRule();
      const before = await heldState();
      const wish = ruleId ? { ruleId, rule } : { trekSlug: TREK, rule };
      const preview = await previewRule(await scope(), wish);
      if ('kind' in preview) throw new Error(preview.kind);
      const decided = { rule, fingerprint: preview.fingerprint, key: `round-${round}-of-the-season`, reason: 'Otra temporada' };
      const answer = ruleId ? await changeDepartureRule(await scope(), { ruleId, ...decided }) : await saveDepartureRule(await scope(), { trekSlug: TREK, ...decided });
      if ('kind' in answer) throw new Error(answer.kind);
      ruleId = answer.ruleId;
      expect(await heldState()).toEqual(before);
      const again = await previewRule(await scope(), { ruleId, rule });
      expect('kind' in again ? again : again.dates.filter(({ outcome }) => busy(outcome))).toEqual([]);
      await hold();
    }
    const before = await heldState();
    expect(before.length).toBeGreaterThan(5);
    const preview = await previewRule(await scope(), { ruleId: ruleId!, end: true });
    await endDepartureRule(await scope(), { ruleId: ruleId!, fingerprint: 'kind' in preview ? '' : preview.fingerprint, key: 'end-of-the-season', reason: 'Fin' });
    expect(await heldState()).toEqual(before);
    expect(await findDriftedCounters(server.db)).toEqual([]);
  }, 60_000);

  test('is caught when it gives a held departure other terms', async () => {
    const before = await heldState();
    const careless = await scope();
    await takeTerms(careless.db, [{ id: before[0].id, terms: { groupSize: 30, minimum: null, decideDays: null, isOnRequest: false } }], (await careless.now()).toISOString());
    expect(await heldState()).not.toEqual(before);
  });
});
