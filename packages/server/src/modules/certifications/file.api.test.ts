import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER, goodAnswers, START, SUBMIT, submittedFile } from '../../../test/certifications.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function draft(agency?: MadeAgency) {
  const made = agency ?? (await server.makeAgency({ certified: false }));
  const { startCertification } = dataOf(await server.as(made.owner).execute(START, { input: { agencyId: made.id } }));
  return { agency: made, id: startCertification.certification.id as string };
}
const answer = async (agency: MadeAgency, certificationId: string, answers: object[]) =>
  dataOf(await server.as(agency.owner).execute(ANSWER, { input: { certificationId, answers } })).answerChecklist;
const submit = async (agency: MadeAgency, certificationId: string) => dataOf(await server.as(agency.owner).execute(SUBMIT, { input: { certificationId } })).submitCertification;

describe('beginning a file', () => {
  it('makes a draft that misses every required item', async () => {
    const agency = await server.makeAgency({ certified: false });
    const { startCertification } = dataOf(await server.as(agency.owner).execute(START, { input: { agencyId: agency.id } }));
    expect(startCertification).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'DRAFT', may: { edit: true, submit: true, decide: false, mayNotDecideBecause: null } } });
    expect(startCertification.certification.code).toMatch(/^VT-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(startCertification.certification.missing).toHaveLength((await goodAnswers(server)).length);
  });

  it('shows the file in work instead of beginning a second one, also to ten at once', async () => {
    const agency = await server.makeAgency({ certified: false });
    const answers = await Promise.all(Array.from({ length: 10 }, () => server.as(agency.owner).execute(START, { input: { agencyId: agency.id } })));
    const results = answers.map((a) => dataOf(a).startCertification);
    expect(results.filter((r) => r.__typename === 'CertificationSuccess')).toHaveLength(1);
    expect(results.filter((r) => r.__typename === 'CertificationAlreadyOpen')).toHaveLength(9);
    expect(new Set(results.map((r) => r.certification.id)).size).toBe(1);
  });

  it('follows the old file when the agency is certified already', async () => {
    const agency = await server.makeAgency();
    const { id } = await draft(agency);
    const { rows } = await server.ownerPool.query('select old.state from certification new join certification old on old.id = new.follows_id where new.id = $1', [id]);
    expect(rows).toEqual([{ state: 'APPROVED' }]);
  });
});

describe('answering the checklist', () => {
  it('keeps what was written, by whom, and leaves the other items alone', async () => {
    const { agency, id } = await draft();
    await answer(agency, id, [{ itemSlug: 'ruc', answer: '  20123456701  ' }, { itemSlug: 'directory', answer: 'Registro 123', validUntil: '2028-01-31' }]);
    const { certification } = await answer(agency, id, [{ itemSlug: 'ruc', answer: 'activo y habido' }]);
    const lines = Object.fromEntries(certification.lines.map((l: { item: { slug: string } }) => [l.item.slug, l]));
    expect(lines.ruc).toMatchObject({ answer: 'activo y habido', updatedBy: { id: agency.owner.id } });
    expect(lines.directory).toMatchObject({ answer: 'Registro 123', validUntil: '2028-01-31' });
    expect(lines.classification).toMatchObject({ answer: null, validUntil: null, updatedBy: null });
    expect(certification.missing.map((i: { slug: string }) => i.slug)).not.toContain('ruc');
  });

  it('takes an answer back', async () => {
    const { agency, id } = await draft();
    await answer(agency, id, [{ itemSlug: 'ruc', answer: 'x', validUntil: '2028-01-31' }]);
    const { certification } = await answer(agency, id, [{ itemSlug: 'ruc', answer: null }]);
    expect(certification.missing.map((i: { slug: string }) => i.slug)).toContain('ruc');
  });

  it('writes only what changed into the audit trail', async () => {
    const { agency, id } = await draft();
    await answer(agency, id, [{ itemSlug: 'ruc', answer: 'a' }]);
    await answer(agency, id, [{ itemSlug: 'ruc', answer: 'a' }]);
    await answer(agency, id, [{ itemSlug: 'ruc', answer: 'b' }, { itemSlug: 'directory', answer: 'c', validUntil: '2028-01-31' }]);
    const { rows } = await server.ownerPool.query(`select before, after from audit_entry where object_id = $1 and action = 'answer-checklist' order by id`, [id]);
    expect(rows).toEqual([{ before: { ruc: null }, after: { ruc: 'a' } }, { before: { ruc: 'a', directory: null }, after: { ruc: 'b', directory: 'c (2028-01-31)' } }]);
  });

  it('refuses what is malformed: unknown items, an item twice, too long an answer, an impossible date', async () => {
    const { agency, id } = await draft();
    const send = (answers: object[]) => server.as(agency.owner).execute(ANSWER, { input: { certificationId: id, answers } });
    expect(codeOf(await send([{ itemSlug: 'nothing', answer: 'x' }]))).toBe('NOT_FOUND');
    expect(codeOf(await send([{ itemSlug: 'ruc', answer: 'x' }, { itemSlug: 'ruc', answer: 'y' }]))).toBe('BAD_USER_INPUT');
    expect(codeOf(await send([{ itemSlug: 'ruc', answer: 'x'.repeat(2001) }]))).toBe('BAD_USER_INPUT');
    expect(codeOf(await send([{ itemSlug: 'ruc', answer: 'x', validUntil: '2027-02-30' }]))).toBe('BAD_USER_INPUT');
  });
});

describe('handing a file in', () => {
  it('names every item that stands in the way, and changes nothing', async () => {
    const { agency, id } = await draft();
    const [first, ...others] = await goodAnswers(server);
    const dated = others.find((a) => a.validUntil)!;
    await answer(agency, id, others.map((a) => (a === dated ? { ...a, validUntil: '2020-01-01' } : a)));
    const refusal = await submit(agency, id);
    expect(refusal).toMatchObject({ __typename: 'CertificationIncomplete', missing: [{ slug: first!.itemSlug }], outOfDate: [{ slug: dated.itemSlug }] });
    const { rows } = await server.ownerPool.query('select state, submitted_at from certification where id = $1', [id]);
    expect(rows).toEqual([{ state: 'DRAFT', submitted_at: null }]);
  });

  it('puts it into the network’s hands: no more answers, no second time', async () => {
    const { agency, id } = await draft();
    await answer(agency, id, await goodAnswers(server));
    const { certification } = await submit(agency, id);
    expect(certification).toMatchObject({ state: 'SUBMITTED', missing: [], submittedBy: { id: agency.owner.id }, may: { edit: false, submit: false } });
    expect(await answer(agency, id, [{ itemSlug: 'ruc', answer: 'z' }])).toMatchObject({ __typename: 'CertificationNotEditable', state: 'SUBMITTED' });
    expect(await submit(agency, id)).toMatchObject({ __typename: 'CertificationNotEditable', state: 'SUBMITTED' });
  });

  it('goes back to the reviewer after questions', async () => {
    const agency = await server.makeAgency({ certified: false });
    const id = await submittedFile(server, agency);
    await server.ownerPool.query(`update certification set state = 'INFO_REQUESTED' where id = $1`, [id]);
    await answer(agency, id, [{ itemSlug: 'ruc', answer: 'otra vez' }]);
    expect((await submit(agency, id)).certification.state).toBe('IN_REVIEW');
  });
});

describe('who may file for an agency', () => {
  it('are its owners: other members and staff see the file, strangers not', async () => {
    const booker = await server.makePerson();
    const agency = await server.makeAgency({ certified: false, members: [{ person: booker, role: 'BOOKER' }] });
    const { id } = await draft(agency);
    const stranger = (await server.makeAgency()).owner;
    const certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    const cases = [[undefined, 'NOT_SIGNED_IN', null], [stranger, 'NOT_FOUND', null], [booker, 'NOT_ALLOWED', { id }], [certifier, 'NOT_ALLOWED', { id }]] as const;
    for (const [person, code, seen] of cases) {
      const as = server.as(person);
      expect(codeOf(await as.execute(START, { input: { agencyId: agency.id } }))).toBe(code);
      expect(codeOf(await as.execute(ANSWER, { input: { certificationId: id, answers: [] } }))).toBe(code);
      expect(codeOf(await as.execute(SUBMIT, { input: { certificationId: id } }))).toBe(code);
      expect(dataOf(await as.execute('query ($id: ID!) { certification(id: $id) { id } }', { id }))).toEqual({ certification: seen });
    }
  });

  it('is nobody for a file that never was', async () => {
    const { owner } = await server.makeAgency();
    for (const certificationId of ['nothing', '00000000-0000-7000-8000-000000000000']) {
      expect(codeOf(await server.as(owner).execute(SUBMIT, { input: { certificationId } }))).toBe('NOT_FOUND');
    }
  });
});
