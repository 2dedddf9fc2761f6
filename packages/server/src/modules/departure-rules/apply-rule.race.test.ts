import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#lib/calendar';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { dayFromToday } from '../../../test/departures.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';
import { endDepartureRule, previewRule, saveDepartureRule } from './apply-rule.ts';

let server: TestServer;
let operations: Person;
let agency: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const TREK = 'colque-cruz';
const fingerprintOf = async (wish: Parameters<typeof previewRule>[1]) => {
  const preview = await previewRule(await server.scopeOf(operations), wish);
  if ('kind' in preview) throw new Error(preview.kind);
  return preview.fingerprint;
};

test('a hold against the end of its rule at the same time: held and kept, or refused and taken off, never held and taken off', async () => {
  const seen = { kept: 0, gone: 0 };
  for (let round = 0; round < 12; round++) {
    const date = await dayFromToday(server, 200 + round * 6);
    const rule = { weekdays: [], firstDate: date, lastDate: date, leftOut: [], extraDates: [date, addDays(date, 1)], groupSize: 10, minimum: null, decideDays: null, isOnRequest: false };
    const saved = await saveDepartureRule(await server.scopeOf(operations), { trekSlug: TREK, rule, fingerprint: await fingerprintOf({ trekSlug: TREK, rule }), key: `race-rule-${round}` });
    if ('kind' in saved) throw new Error(saved.kind);
    const { rows: [departure] } = await server.ownerPool.query('select id, date from departure where rule_id = $1 order by date limit 1', [saved.ruleId]);
    const fingerprint = await fingerprintOf({ ruleId: saved.ruleId, end: true });
    const end = async () => endDepartureRule(await server.scopeOf(operations), { ruleId: saved.ruleId, fingerprint, key: `race-end-${round}`, reason: 'A la vez' });
    const hold = () => makeHold(server, agency, { departure }).then(() => true, () => false);
    const [ended, isHeld] = round % 2 ? await Promise.all([end(), hold()]) : (await Promise.all([hold(), end()])).toReversed() as [Awaited<ReturnType<typeof end>>, boolean];
    const { rows: [after] } = await server.ownerPool.query('select state, (select count(*)::int from reservation where departure_id = $1) as held from departure where id = $1', [departure.id]);
    expect([after, 'kind' in ended ? ended.kind : 'ended']).toEqual(isHeld ? [{ state: 'OPEN', held: 1 }, 'PreviewChanged'] : [{ state: 'CANCELLED', held: 0 }, 'ended']);
    seen[isHeld ? 'kept' : 'gone']++;
  }
  expect(seen.kept + seen.gone).toBe(12);
  expect(await findDriftedCounters(server.db)).toEqual([]);
}, 60_000);
