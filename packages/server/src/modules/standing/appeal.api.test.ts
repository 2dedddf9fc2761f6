import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppealsOfProposals } from '#db/migrations/0032-appeals-of-proposals';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { submittedFile } from '../../../test/certifications.ts';
import { todayOf } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { APPEAL, DECIDE_APPEAL, fileOf, makeCertifiers, WITHDRAW_APPEAL } from '../../../test/standing.ts';

let server: TestServer;
let certifiers: Awaited<ReturnType<typeof makeCertifiers>>;
let agency: MadeAgency;
let file: string;
beforeAll(async () => {
  server = await startTestServer();
  certifiers = await makeCertifiers(server);
});
beforeEach(async () => {
  await server.setClock('0');
  agency = await server.makeAgency();
  file = await fileOf(server, agency);
});
afterAll(() => server.stop());

const appeal = async (certificationId: string, { by = agency.owner, reason = 'El seguro estaba pagado', key = randomUUID() }: { by?: Person; reason?: string; key?: string } = {}) =>
  server.as(by).execute(APPEAL, { input: { certificationId, reason, key } });
const openAppeal = async (): Promise<string> => (await server.ownerPool.query('select a.id from certification_appeal a join certification c on c.id = a.certification_id where c.agency_id = $1 order by made_at desc limit 1', [agency.id])).rows[0].id;
const decideOn = async (appealId: string, outcome: 'GRANTED' | 'DISMISSED', by: Person) => dataOf(await server.as(by).execute(DECIDE_APPEAL, { input: { appealId, outcome, reason: 'Lo vimos de nuevo' } })).decideAppeal;
const decide = async (outcome: 'GRANTED' | 'DISMISSED', by: Person, reason = 'Lo vimos de nuevo') =>
  dataOf(await server.as(by).execute(DECIDE_APPEAL, { input: { appealId: await openAppeal(), outcome, reason } })).decideAppeal;
const seen = async (by: Person) => dataOf(await server.as(by).execute(
  `query ($id: ID!) { certification(id: $id) { state standingDecision { kind reason until appealUntil appealObstacle } standingMay { suspend revoke reinstate appeal } nextLapse { on item { slug } }
     appeals { against reason outcome outcomeReason mayDecide mayWithdraw decidedAt decidedBy { id } opened { id state assignee { id } lines { answer } } } } }`, { id: file })).certification;

describe('an appeal', () => {
  test('is made by the owner against a suspension, once, and judged by somebody without part in it: granted, the agency is back', async () => {
    await certifiers.suspend(agency);
    const today = await todayOf(server);
    expect(await seen(agency.owner)).toMatchObject({ standingDecision: { kind: 'SUSPEND', reason: 'Falta el seguro', appealUntil: addDays(today, 15) }, standingMay: { appeal: true, suspend: false } });
    const key = randomUUID();
    for (let i = 0; i < 2; i++) expect(dataOf(await appeal(file, { key })).appealDecision.__typename).toBe('CertificationSuccess');
    expect(dataOf(await appeal(file)).appealDecision).toMatchObject({ __typename: 'AppealNotPossible', obstacle: 'MADE_BEFORE' });
    for (const judge of [certifiers.first, certifiers.second]) expect((await decide('GRANTED', judge)).__typename).toBe('TookPartInDecision');
    expect((await seen(certifiers.first)).appeals[0].mayDecide).toBe(false);
    expect((await seen(certifiers.third)).appeals[0]).toMatchObject({ against: 'SUSPENDED', reason: 'El seguro estaba pagado', outcome: null, mayDecide: true });
    expect((await decide('GRANTED', certifiers.third, ' ')).__typename).toBe('ReasonMissing');
    expect(await decide('GRANTED', certifiers.third)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'APPROVED' } });
    expect(await decide('DISMISSED', certifiers.third)).toMatchObject({ __typename: 'AppealEnded', outcome: 'GRANTED' });
    expect((await seen(agency.owner)).appeals[0]).toMatchObject({ outcome: 'GRANTED', outcomeReason: 'Lo vimos de nuevo', decidedBy: null });
  });

  test('that is dismissed changes nothing, and is answered by letter; the certifiers had one when it came', async () => {
    await certifiers.suspend(agency);
    await appeal(file, { reason: 'No nos preguntaron' });
    await decide('DISMISSED', certifiers.third);
    await server.drain();
    expect((await seen(agency.owner)).state).toBe('SUSPENDED');
    const letters = async (letter: string, to: Person) => (await server.ownerPool.query('select text from mail where letter = $1 and recipient = $2 and text like $3', [letter, to.email, '%No nos preguntaron%'])).rowCount;
    expect(await letters('appeal-made', certifiers.third)).toBe(1);
    const { rows } = await server.ownerPool.query(`select text from mail where letter = 'appeal-decided' and recipient = $1`, [agency.owner.email]);
    expect(rows[0].text).toContain('Lo vimos de nuevo');
  });

  test('against a revocation, granted, leaves it as it is and opens a file with all the evidence, in review, with the judge', async () => {
    const item = (await server.ownerPool.query('select id from checklist_item order by position limit 1')).rows[0].id;
    await server.ownerPool.query(`insert into certification_line (certification_id, checklist_item_id, answer, updated_by) values ($1, $2, 'Véase el anexo', $3)`, [file, item, agency.owner.id]);
    const document = (await server.ownerPool.query('insert into document (certification_id, checklist_item_id, created_by) values ($1, $2, $3) returning id', [file, item, agency.owner.id])).rows[0].id;
    for (const version of [1, 2]) {
      await server.ownerPool.query(`insert into document_version (document_id, version, file_name, media_type, bytes, sha256, stored_as, uploaded_by) values ($1, $2, 'seguro.pdf', 'application/pdf', 10, repeat('a', 64), $3, $4)`, [document, version, `key-${version}`, agency.owner.id]);
    }
    await certifiers.proposeRevocation(file);
    await certifiers.confirmRevocation(file);
    await appeal(file);
    expect(await decide('GRANTED', certifiers.third)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'REVOKED' } });
    const { opened } = (await seen(certifiers.third)).appeals[0];
    expect(opened).toMatchObject({ state: 'IN_REVIEW', assignee: { id: certifiers.third.id } });
    expect(opened.lines[0].answer).toBe('Véase el anexo');
    const { rows } = await server.ownerPool.query('select v.version, v.stored_as from document_version v join document d on d.id = v.document_id where d.certification_id = $1', [opened.id]);
    expect(rows).toEqual([{ version: 1, stored_as: 'key-2' }]);
  });

  test('against a refusal is possible too; beside a file in work nothing is opened', async () => {
    agency = await server.makeAgency({ certified: false });
    file = await submittedFile(server, agency);
    await server.ownerPool.query(`update certification set state = 'REJECTED', decided_at = app_now(), decided_by = $2, decision_reason = 'Incompleto' where id = $1`, [file, certifiers.first.id]);
    await appeal(file);
    await server.ownerPool.query(`insert into certification (code, agency_id, state, created_by, follows_id) select code || 'D', agency_id, 'DRAFT', created_by, id from certification where id = $1`, [file]);
    expect((await decide('GRANTED', certifiers.first)).__typename).toBe('TookPartInDecision');
    expect((await decide('GRANTED', certifiers.second)).__typename).toBe('CertificationAlreadyOpen');
    await server.ownerPool.query(`delete from certification where agency_id = $1 and state = 'DRAFT'`, [agency.id]);
    expect((await decide('GRANTED', certifiers.second)).__typename).toBe('CertificationSuccess');
  });

  test('is withdrawn by an owner while nobody has judged it: the decision stands, it is not judged and not made again', async () => {
    await certifiers.suspend(agency);
    const bystander = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    await appeal(file);
    const withdraw = async (by: Person | undefined) => server.as(by).execute(WITHDRAW_APPEAL, { input: { appealId: await openAppeal() } });
    expect((await seen(agency.owner)).appeals[0]).toMatchObject({ outcome: null, mayWithdraw: true });
    expect((await seen(certifiers.third)).appeals[0].mayWithdraw).toBe(false);
    const booker = await server.makePerson();
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'BOOKER')`, [agency.id, booker.id]);
    expect([codeOf(await withdraw(undefined)), codeOf(await withdraw(await server.makePerson())), codeOf(await withdraw(booker)), codeOf(await withdraw(certifiers.third))]).toEqual(['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    expect(dataOf(await withdraw(agency.owner)).withdrawAppeal).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'SUSPENDED' } });
    expect(dataOf(await withdraw(agency.owner)).withdrawAppeal).toMatchObject({ __typename: 'AppealEnded', outcome: 'WITHDRAWN' });
    expect(await decide('GRANTED', certifiers.third)).toMatchObject({ __typename: 'AppealEnded', outcome: 'WITHDRAWN' });
    expect((await seen(certifiers.third)).appeals[0]).toMatchObject({ outcome: 'WITHDRAWN', outcomeReason: null, decidedAt: expect.any(String), decidedBy: null, mayDecide: false });
    expect(dataOf(await appeal(file)).appealDecision).toMatchObject({ obstacle: 'MADE_BEFORE' });
    expect((await seen(agency.owner)).standingDecision).toMatchObject({ appealObstacle: 'MADE_BEFORE' });
    const { rows } = await server.ownerPool.query(`select actor_id from audit_entry where action = 'withdraw-appeal' and object_id = $1`, [file]);
    expect(rows).toEqual([{ actor_id: agency.owner.id }]);
    await server.drain();
    const readers = (await server.ownerPool.query(`select recipient from mail where letter = 'appeal-withdrawn' and text like '%' || (select code from certification where id = $1) || '%'`, [file])).rows.map((row) => row.recipient);
    expect(readers).toEqual(expect.arrayContaining([certifiers.third.email, bystander.email]));
    for (const partner of [certifiers.first, certifiers.second]) expect(readers).not.toContain(partner.email);
  });

  test('that an owner withdraws while it is judged ends once, and the second is told how', async () => {
    await certifiers.suspend(agency);
    await appeal(file);
    const appealId = await openAppeal();
    const [withdrawn, judged] = await Promise.all([server.as(agency.owner).execute(WITHDRAW_APPEAL, { input: { appealId } }), decide('DISMISSED', certifiers.third)]);
    const kinds = [dataOf(withdrawn).withdrawAppeal.__typename, judged.__typename].toSorted();
    expect(kinds).toEqual(['AppealEnded', 'CertificationSuccess']);
  });

  test('is for owners, in time, where something stands against the agency', async () => {
    expect(dataOf(await appeal(file)).appealDecision).toMatchObject({ __typename: 'AppealNotPossible', obstacle: 'NOTHING_TO_APPEAL', appealUntil: null });
    await certifiers.suspend(agency);
    expect(codeOf(await appeal(file, { by: await server.makePerson() }))).toBe('NOT_FOUND');
    const booker = await server.makePerson();
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'BOOKER')`, [agency.id, booker.id]);
    expect(codeOf(await appeal(file, { by: booker }))).toBe('NOT_ALLOWED');
    expect(dataOf(await appeal(file, { reason: 'x' })).appealDecision.__typename).toBe('ReasonMissing');
    await server.setClock('16 days');
    expect(dataOf(await appeal(file)).appealDecision).toMatchObject({ obstacle: 'TOO_LATE' });
  });
});

describe('an appeal whose suspension is over', () => {
  /** Suspended by the first and the second; appealed; then suspended anew by the third and the second. Answers the first appeal. */
  async function suspendedAnew(end: () => Promise<unknown>): Promise<string> {
    await certifiers.suspend(agency);
    await appeal(file);
    const first = await openAppeal();
    await end();
    expect((await seen(certifiers.third)).appeals[0]).toMatchObject({ outcome: 'WITHOUT_OBJECT', outcomeReason: null, decidedBy: null, mayDecide: false, mayWithdraw: false });
    await certifiers.proposeSuspension(file, { by: certifiers.third, reason: 'Otra vez sin seguro' });
    expect((await certifiers.confirmSuspension(file)).__typename).toBe('CertificationSuccess');
    return first;
  }
  const lift = () => certifiers.reinstate(file);

  test('lifts nothing and is judged by nobody, neither by who made the decision it was against nor by anybody else', async () => {
    const first = await suspendedAnew(lift);
    for (const judge of [certifiers.first, certifiers.third]) for (const outcome of ['GRANTED', 'DISMISSED'] as const) expect(await decideOn(first, outcome, judge)).toMatchObject({ __typename: 'AppealEnded', outcome: 'WITHOUT_OBJECT' });
    expect(dataOf(await server.as(agency.owner).execute(WITHDRAW_APPEAL, { input: { appealId: first } })).withdrawAppeal).toMatchObject({ __typename: 'AppealEnded', outcome: 'WITHOUT_OBJECT' });
    expect((await seen(agency.owner)).state).toBe('SUSPENDED');
  });

  test('leaves the way free: the second suspension is appealed against by itself, judged by whoever had no part in it', async () => {
    await suspendedAnew(lift);
    expect(await seen(agency.owner)).toMatchObject({ standingDecision: { reason: 'Otra vez sin seguro', appealObstacle: null }, standingMay: { appeal: true } });
    expect(dataOf(await appeal(file)).appealDecision.__typename).toBe('CertificationSuccess');
    expect(dataOf(await appeal(file)).appealDecision).toMatchObject({ obstacle: 'MADE_BEFORE' });
    for (const judge of [certifiers.second, certifiers.third]) expect((await decide('GRANTED', judge)).__typename).toBe('TookPartInDecision');
    expect((await seen(certifiers.first)).appeals.map((one: { outcome: string; mayDecide: boolean }) => [one.outcome, one.mayDecide])).toEqual([[null, true], ['WITHOUT_OBJECT', false]]);
    expect(await decide('GRANTED', certifiers.first)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'APPROVED' } });
  });

  test('is closed with a letter to the agency and to those who might have judged it, and stands in the trail', async () => {
    await suspendedAnew(lift);
    await server.drain();
    const readers = (await server.ownerPool.query(`select recipient from mail where letter = 'appeal-closed' and text like '%' || (select code from certification where id = $1) || '%'`, [file])).rows.map((row) => row.recipient);
    expect(readers).toEqual(expect.arrayContaining([agency.owner.email, certifiers.third.email]));
    for (const partner of [certifiers.first, certifiers.second]) expect(readers).not.toContain(partner.email);
    expect((await server.ownerPool.query(`select count(*)::int as n from audit_entry where action = 'close-appeal' and object_id = $1`, [file])).rows[0].n).toBe(1);
  });

  test('reads closed from the moment the last day is over, before any job has run, and the job writes it down once', async () => {
    const today = await todayOf(server);
    await certifiers.suspend(agency, today);
    await appeal(file);
    const first = await openAppeal();
    await server.setClock('1 day');
    expect((await seen(certifiers.third)).appeals[0]).toMatchObject({ outcome: 'WITHOUT_OBJECT', decidedAt: null, mayDecide: false });
    expect(await decideOn(first, 'GRANTED', certifiers.third)).toMatchObject({ __typename: 'AppealEnded', outcome: 'WITHOUT_OBJECT' });
    for (let i = 0; i < 2; i++) await server.runJobs();
    expect((await seen(certifiers.third)).appeals[0]).toMatchObject({ outcome: 'WITHOUT_OBJECT', decidedAt: expect.any(String) });
    expect((await server.ownerPool.query(`select count(*)::int as n from mail where letter = 'appeal-closed' and recipient = $1`, [agency.owner.email])).rows[0].n).toBe(1);
  });

  test('because it became a revocation is closed too, and the revocation is appealed against by itself', async () => {
    await certifiers.suspend(agency);
    await appeal(file);
    await certifiers.proposeRevocation(file, { by: certifiers.third });
    await certifiers.confirmRevocation(file);
    expect((await seen(agency.owner)).appeals[0]).toMatchObject({ against: 'SUSPENDED', outcome: 'WITHOUT_OBJECT' });
    expect(dataOf(await appeal(file)).appealDecision.__typename).toBe('CertificationSuccess');
    expect((await decide('GRANTED', certifiers.third)).__typename).toBe('TookPartInDecision');
    expect(await decide('GRANTED', certifiers.first)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'REVOKED' } });
  });
});

test('appeals from before they knew their decision learn it, and those whose suspension is over are closed by the job', async () => {
  await certifiers.suspend(agency);
  await appeal(file, { reason: 'La primera' });
  await certifiers.reinstate(file);
  await certifiers.proposeSuspension(file, { by: certifiers.third });
  await certifiers.confirmSuspension(file);
  await appeal(file, { reason: 'La segunda' });
  const known = async () => (await server.ownerPool.query('select reason, proposal_id, outcome from certification_appeal where certification_id = $1 order by made_at', [file])).rows;
  const before = await known();
  expect(new Set(before.map((row) => row.proposal_id)).size).toBe(2);
  // As it was left: the second one did not exist then.
  await server.ownerPool.query(`delete from certification_appeal where certification_id = $1 and reason = 'La segunda'`, [file]);
  await server.ownerPool.query('update certification_appeal set proposal_id = null, outcome = null, decided_at = null where certification_id = $1', [file]);
  const [backfill] = /update certification_appeal [^;]+;/.exec(new AppealsOfProposals(undefined as never, undefined as never).sql)!;
  await server.ownerPool.query(backfill);
  await server.runJobs();
  expect(await known()).toEqual([before[0]]);
});

test('what standing adds to files costs the same number of statements for one file and for twenty', async () => {
  const { owner } = agency;
  const cost = async (count: number) => {
    const ids = (await server.ownerPool.query(`select id from certification order by (agency_id = $2) desc, created_at limit $1`, [count, agency.id])).rows.map((r) => r.id);
    const fields = 'standingDecision { kind } appeals { id mayDecide } standingMay { suspend appeal } nextLapse { on } certificate { number }';
    const query = `{ ${ids.map((id, i) => `c${i}: certification(id: "${id}") { ${fields} }`).join(' ')} }`;
    const before = statementCount.sent;
    dataOf(await server.as(certifiers.third).execute(query));
    return statementCount.sent - before;
  };
  await certifiers.suspend(agency);
  await appeal(file);
  for (let i = 0; i < 20; i++) await server.makeAgency({ owner });
  await cost(1);
  const [one, twenty] = [await cost(1), await cost(20)];
  expect(twenty).toBe(one);
});
