import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshKey } from '../certifications.ts';
import { dataOf, startTestServer, type TestServer } from '../kit.ts';
import { APPEAL, DECIDE_APPEAL, fileOf, makeCertifiers, WITHDRAW_APPEAL } from '../standing.ts';

let server: TestServer;
let certifiers: Awaited<ReturnType<typeof makeCertifiers>>;
beforeAll(async () => {
  server = await startTestServer();
  certifiers = await makeCertifiers(server);
});
afterAll(() => server.stop());

type Judge = 0 | 1 | 2;
type Step = { verb: 'suspend'; by: Judge; with: Judge } | { verb: 'reinstate' } | { verb: 'appeal' } | { verb: 'withdraw' } | { verb: 'judge'; by: Judge; which: number; outcome: 'GRANTED' | 'DISMISSED' };
/** The suspensions one after the other, with the two who made each; the appeals, each with the suspension it is against. As the field has it, written a second time. */
type Model = { suspensions: { by: Judge[] }[]; isRunning: boolean; appeals: { against: number; outcome: 'GRANTED' | 'DISMISSED' | 'WITHDRAWN' | 'WITHOUT_OBJECT' | null }[] };

/** A suspension ends, and with it the appeal that waits. */
function end(model: Model): void {
  model.isRunning = false;
  for (const appeal of model.appeals) appeal.outcome ??= 'WITHOUT_OBJECT';
}

/** What the model answers to a step; it changes as it should. */
function expected(model: Model, step: Step): string {
  const running = model.suspensions.length - 1;
  if (step.verb === 'suspend') {
    if (model.isRunning) return 'StandingNotChangeable';
    model.suspensions.push({ by: [step.by, step.with] });
    model.isRunning = true;
  } else if (step.verb === 'reinstate') {
    if (!model.isRunning) return 'NotSuspended';
    end(model);
  } else if (step.verb === 'appeal') {
    if (!model.isRunning) return 'NOTHING_TO_APPEAL';
    if (model.appeals.some(({ against }) => against === running)) return 'MADE_BEFORE';
    model.appeals.push({ against: running, outcome: null });
  } else {
    const appeal = model.appeals.at(step.verb === 'judge' ? step.which % model.appeals.length : -1);
    if (!appeal) return 'none';
    if (appeal.outcome) return `AppealEnded ${appeal.outcome}`;
    if (step.verb === 'judge' && model.suspensions[appeal.against]!.by.includes(step.by)) return 'TookPartInDecision';
    appeal.outcome = step.verb === 'judge' ? step.outcome : 'WITHDRAWN';
    if (step.verb === 'judge' && step.outcome === 'GRANTED') end(model);
  }
  return 'CertificationSuccess';
}

const judge = fc.constantFrom<Judge>(0, 1, 2);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ verb: fc.constant('suspend' as const), by: judge, with: judge }).filter((one) => one.by !== one.with) },
  { weight: 4, arbitrary: fc.constantFrom<Step>({ verb: 'appeal' }, { verb: 'appeal' }, { verb: 'reinstate' }, { verb: 'withdraw' }) },
  { weight: 4, arbitrary: fc.record({ verb: fc.constant('judge' as const), by: judge, which: fc.nat(9), outcome: fc.constantFrom('GRANTED' as const, 'DISMISSED' as const) }) },
);
/** Always walked: suspended, appealed, lifted, suspended by another pair, and the first pair at the old appeal; then the new one. */
const example: Step[] = [
  { verb: 'suspend', by: 0, with: 1 }, { verb: 'appeal' }, { verb: 'reinstate' }, { verb: 'suspend', by: 2, with: 1 },
  { verb: 'judge', by: 0, which: 0, outcome: 'GRANTED' }, { verb: 'appeal' }, { verb: 'judge', by: 1, which: 1, outcome: 'GRANTED' }, { verb: 'judge', by: 0, which: 1, outcome: 'GRANTED' },
];

test('whatever is suspended, lifted, appealed and judged: an appeal is about its own suspension, judged by nobody who made that one', async () => {
  const reached = new Set<string>();
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20, size: 'max' }), async (way) => {
    const agency = await server.makeAgency();
    const file = await fileOf(server, agency);
    const staff = [certifiers.first, certifiers.second, certifiers.third] as const;
    const appeals = async () => (await server.ownerPool.query('select id, outcome from certification_appeal where certification_id = $1 order by made_at, id', [file])).rows as { id: string; outcome: string | null }[];

    async function take(one: Step): Promise<any> {
      if (one.verb === 'suspend') {
        const proposed = await certifiers.proposeSuspension(file, { by: staff[one.by] });
        return proposed.__typename === 'CertificationSuccess' ? certifiers.confirmSuspension(file, { by: staff[one.with] }) : proposed;
      }
      if (one.verb === 'reinstate') return certifiers.reinstate(file);
      if (one.verb === 'appeal') return dataOf(await server.as(agency.owner).execute(APPEAL, { input: { certificationId: file, reason: 'No es así', key: freshKey() } })).appealDecision;
      const made = await appeals();
      const appealId = made.at(one.verb === 'judge' ? one.which % made.length : -1)?.id;
      if (!appealId) return { __typename: 'none' };
      if (one.verb === 'withdraw') return dataOf(await server.as(agency.owner).execute(WITHDRAW_APPEAL, { input: { appealId } })).withdrawAppeal;
      return dataOf(await server.as(staff[one.by]).execute(DECIDE_APPEAL, { input: { appealId, outcome: one.outcome, reason: 'Lo vimos' } })).decideAppeal;
    }

    const model: Model = { suspensions: [], isRunning: false, appeals: [] };
    for (const one of way) {
      const wish = expected(model, one);
      // A suspension that runs is not suspended anew: withdrawn proposals are another model's.
      if (wish === 'StandingNotChangeable') continue;
      const { __typename: name, obstacle, outcome } = await take(one);
      expect([one, obstacle ?? (outcome ? `${name} ${outcome}` : name)]).toEqual([one, wish]);
      expect([one, (await appeals()).map((appeal) => appeal.outcome)]).toEqual([one, model.appeals.map((appeal) => appeal.outcome)]);
      const { rows } = await server.ownerPool.query('select state from certification where id = $1', [file]);
      expect([one, rows[0].state]).toEqual([one, model.isRunning ? 'SUSPENDED' : 'APPROVED']);
      reached.add(wish);
    }
  }), { numRuns: 12, examples: [[example]] });
  expect([...reached]).toEqual(expect.arrayContaining(['CertificationSuccess', 'TookPartInDecision', 'MADE_BEFORE', 'AppealEnded WITHOUT_OBJECT']));
}, 120_000);
