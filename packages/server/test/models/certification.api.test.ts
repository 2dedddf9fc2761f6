import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayStep } from '#modules/certifications/certification.rules';
import { ANSWER, APPROVE, ASSIGN, CONFIRM, DECLINE, freshKey, goodAnswers, linesSeen, MARK, PROPOSE, REQUEST, START, SUBMIT, TAKE, WITHDRAW } from '../certifications.ts';
import { dataOf, startTestServer, type TestServer } from '../kit.ts';
import type { Person } from '../makers.ts';
import { begun, cast, everybody, expected, type Model, type Step, type VerbName, verbs, type Who } from './certification.ts';

let server: TestServer;
let people: Record<Who, Person>;
let answers: Awaited<ReturnType<typeof goodAnswers>>;
let marked: string;
beforeAll(async () => {
  server = await startTestServer();
  people = Object.fromEntries(await Promise.all(everybody.map(async (who) => [who, await server.makePerson({ networkRoles: [...cast[who].roles] })] as const))) as Record<Who, Person>;
  answers = await goodAnswers(server);
  marked = answers.find(({ validUntil }) => validUntil === null)!.itemSlug;
});
afterAll(() => server.stop());

/** A file answered in full and not handed in, of an agency whose people are the cast's. */
async function makeFile() {
  const members = everybody.flatMap((who) => (cast[who].member && who !== 'owner' ? [{ person: people[who], role: cast[who].member! }] : []));
  const agency = await server.makeAgency({ certified: false, owner: people.owner, members });
  const owner = server.as(people.owner);
  const { startCertification } = dataOf(await owner.execute(START, { input: { agencyId: agency.id } }));
  const certificationId = startCertification.certification.id as string;
  await owner.execute(ANSWER, { input: { certificationId, answers } });
  // All but one item are good already: what happens to a file is walked with that one.
  await server.ownerPool.query(`
insert into certification_mark (certification_id, checklist_item_id, mark, marked_at, marked_by) select $1, id, 'OK', now(), $2 from checklist_item where slug <> $3`, [certificationId, people.ana.id, marked]);
  return certificationId;
}

let said = 0;
const documents: Record<VerbName, string> = {
  answer: ANSWER, submit: SUBMIT, take: TAKE, assign: ASSIGN, markOk: MARK, markAsk: MARK, markRefuse: MARK, unmark: MARK, request: REQUEST, approve: APPROVE, propose: PROPOSE,
  confirm: CONFIRM, decline: DECLINE, withdraw: WITHDRAW,
};
async function inputOf(verb: VerbName, certificationId: string): Promise<object> {
  const marks = { markOk: 'OK', markAsk: 'ASK', markRefuse: 'REFUSE', unmark: null } as const;
  if (verb in marks) {
    const { evidence } = (await linesSeen(server, people.ana, certificationId))[marked]!;
    const mark = marks[verb as keyof typeof marks];
    return { certificationId, itemSlug: marked, mark, note: mark === 'OK' || mark === null ? null : 'Falta algo', evidence };
  }
  const { rows } = await server.ownerPool.query('select id from certification_proposal where certification_id = $1 order by proposed_at desc, id desc limit 1', [certificationId]);
  const proposalId = rows[0]?.id ?? '00000000-0000-7000-8000-000000000000';
  switch (verb) {
    case 'answer': return { certificationId, answers: [{ itemSlug: marked, answer: `Respuesta ${++said}`, validUntil: null }] };
    case 'assign': return { certificationId, assigneeId: people.berta.id };
    case 'request': return { certificationId, key: freshKey() };
    case 'propose': return { certificationId, reason: 'Falta el seguro', key: freshKey() };
    case 'confirm': case 'withdraw': return { proposalId };
    case 'decline': return { proposalId, reason: 'No es así' };
    default: return { certificationId };
  }
}

/** Does a step; answers what came of it by name: the type of the answer, or the code that was thrown. */
async function take({ who, verb }: Step, certificationId: string): Promise<string> {
  const { data, errors } = await server.as(people[who]).execute(documents[verb], { input: await inputOf(verb, certificationId) });
  return errors ? String(errors[0]!.extensions?.code) : (Object.values(data as object)[0] as { __typename: string }).__typename;
}

/** The file as the database has it. */
async function stored(id: string): Promise<Model> {
  const { rows } = await server.ownerPool.query(`
select c.state, c.assignee_id as assignee, (select m.mark from certification_mark m join checklist_item i on i.id = m.checklist_item_id where m.certification_id = c.id and i.slug = $2) as mark,
       (select json_build_object('by', proposed_by, 'outcome', outcome) from certification_proposal where certification_id = c.id order by proposed_at desc, id desc limit 1) as proposal
  from certification c where c.id = $1`, [id, marked]);
  const whoIs = (personId: string | null) => everybody.find((who) => people[who].id === personId) ?? null;
  const { state, assignee, mark, proposal } = rows[0];
  return { state, mark, assignee: whoIs(assignee), proposal: proposal && { by: whoIs(proposal.by)!, outcome: proposal.outcome } };
}

/** Much of what happens is decided by certifiers: they come more often, so that long ways are walked. */
const steps = fc.array(fc.record({ who: fc.oneof({ weight: 3, arbitrary: fc.constantFrom<Who>('owner', 'ana', 'berta') }, { weight: 1, arbitrary: fc.constantFrom(...everybody) }), verb: fc.constantFrom(...verbs) }), { minLength: 8, maxLength: 40, size: 'max' });

const by = (who: Who, ...done: VerbName[]): Step[] => done.map((verb) => ({ who, verb }));
/** Ways that are always walked: the whole length of a review, to each of its ends. */
const examples: [Step[]][] = [
  [[...by('ana', 'take', 'markAsk', 'approve', 'request'), ...by('owner', 'answer', 'submit'), ...by('ana', 'markRefuse', 'propose', 'approve', 'confirm'), ...by('berta', 'withdraw', 'confirm', 'approve')]],
  [[...by('insider', 'take', 'markOk', 'approve'), ...by('berta', 'propose'), ...by('ana', 'decline'), ...by('berta', 'markOk', 'approve', 'request'), ...by('owner', 'answer')]],
];

test('whatever anybody does with a file, it answers and stands as the field says, and its state takes only steps of the table', async () => {
  const reached = new Set<string>();
  await fc.assert(fc.asyncProperty(steps, async (way) => {
    const id = await makeFile();
    let model = begun;
    for (const step of [{ who: 'owner', verb: 'submit' } as const, ...way]) {
      const before = model;
      const wish = expected(model, step);
      const answer = await take(step, id);
      expect([step, answer]).toEqual([step, 'refused' in wish ? wish.refused : 'CertificationSuccess']);
      if ('after' in wish) model = wish.after;
      const now = await stored(id);
      expect([step, now]).toEqual([step, model]);
      expect([before.state, now.state, now.state === before.state || mayStep(before.state, now.state)]).toEqual([before.state, now.state, true]);
      reached.add(now.state);
    }
  }), { numRuns: 15, examples });
  expect([...reached].sort()).toEqual(['APPROVED', 'INFO_REQUESTED', 'IN_REVIEW', 'REJECTED', 'SUBMITTED'].sort());
}, 120_000);
