import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { demoPdf } from '#seed/demo/papers';
import { forgetUnreferenced } from '#modules/documents/forget-unreferenced';
import { ANSWER, goodAnswers, SUBMIT } from '../../../test/certifications.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';
import { aPaper, keptFiles, lineOf, makeDraft, PAPERS, sendParts } from '../../../test/papers.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const RESULT = `__typename ... on CertificationNotEditable { state } ... on Problem { message }`;
const REMOVE = `mutation ($input: RemoveDocumentInput!) { removeDocument(input: $input) { ${RESULT} } }`;
const DATES = `mutation ($input: SetDocumentDatesInput!) { setDocumentDates(input: $input) { ${RESULT} } }`;
const COMMENT = `mutation ($input: CommentOnCertificationInput!) { commentOnCertification(input: $input) { __typename ... on Problem { message } } }`;

async function paper(owner: Person, id: string, fields: Record<string, string> = {}, itemSlug = 'ruc') {
  const { status, body } = await sendParts(server, owner, id, [aPaper(demoPdf('x'), `${itemSlug}.pdf`), ...Object.entries(fields).map(([name, content]) => ({ name, content }))], { itemSlug });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.version!;
}
const mark = async (id: string, itemSlug: string) => {
  const certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  await server.ownerPool.query(`insert into certification_mark select $1, id, 'OK', null, app_now(), $3 from checklist_item where slug = $2`, [id, itemSlug, certifier.id]);
};
const marked = async (id: string) =>
  (await server.ownerPool.query('select i.slug from certification_mark m join checklist_item i on i.id = m.checklist_item_id where certification_id = $1 order by 1', [id])).rows.map(({ slug }) => slug);

describe('papers of a file', () => {
  it('are evidence: an item with a document misses nothing, and its date counts', async () => {
    const { owner, id } = await makeDraft(server);
    const answers = await goodAnswers(server);
    const dated = answers.find(({ validUntil }) => validUntil)!;
    await server.as(owner).execute(ANSWER, { input: { certificationId: id, answers: answers.filter((given) => given !== dated) } });
    await paper(owner, id, {}, dated.itemSlug);
    const { certification } = dataOf(await server.as(owner).execute(PAPERS, { id }));
    expect(certification.missing).toEqual([{ slug: dated.itemSlug }]);
    const [{ id: documentId }] = (await lineOf(server, owner, id, dated.itemSlug)).documents;
    const setDates = async (validUntil: string) => dataOf(await server.as(owner).execute(DATES, { input: { documentId, issuedOn: '2020-01-01', validUntil } })).setDocumentDates;
    expect(await setDates('2019-12-31')).toMatchObject({ __typename: 'DatesInvalid' });
    await setDates('2020-06-01');
    expect(dataOf(await server.as(owner).execute(SUBMIT, { input: { certificationId: id } })).submitCertification).toMatchObject({ __typename: 'CertificationIncomplete', missing: [], outOfDate: [{ slug: dated.itemSlug }] });
    await setDates('2099-01-01');
    expect(dataOf(await server.as(owner).execute(SUBMIT, { input: { certificationId: id } })).submitCertification.__typename).toBe('CertificationSuccess');
    expect(await setDates('2099-01-02')).toMatchObject({ __typename: 'CertificationNotEditable', state: 'SUBMITTED' });
    expect(dataOf(await server.as(owner).execute(REMOVE, { input: { documentId } })).removeDocument).toMatchObject({ __typename: 'CertificationNotEditable' });
  });

  it('taken out are gone for everybody, and nobody’s else to take out', async () => {
    const { owner, id } = await makeDraft(server);
    const { id: versionId, documentId } = await paper(owner, id);
    const stranger = (await server.makeAgency()).owner;
    for (const [person, code] of [[undefined, 'NOT_SIGNED_IN'], [stranger, 'NOT_FOUND'], [await server.makePerson({ networkRoles: ['CERTIFIER'] }), 'NOT_ALLOWED']] as const) {
      expect(codeOf(await server.as(person).execute(REMOVE, { input: { documentId } }))).toBe(code);
      expect(codeOf(await server.as(person).execute(DATES, { input: { documentId } }))).toBe(code);
    }
    expect(dataOf(await server.as(owner).execute(REMOVE, { input: { documentId } })).removeDocument.__typename).toBe('CertificationSuccess');
    expect((await lineOf(server, owner, id)).documents).toEqual([]);
    expect(codeOf(await server.as(owner).execute(REMOVE, { input: { documentId } }))).toBe('NOT_FOUND');
    const gone = await server.app.inject({ url: `/files/documents/${versionId}`, headers: { host: 'localhost', cookie: await server.cookieOf(owner) } });
    expect(gone.statusCode).toBe(404);
  });

  it('taken out of a draft leave the store at night, unless another file shows them; those of a file that was handed in stay', async () => {
    const { owner, id } = await makeDraft(server);
    const remove = async (documentId: string) => expect(dataOf(await server.as(owner).execute(REMOVE, { input: { documentId } })).removeDocument.__typename).toBe('CertificationSuccess');
    const storedAs = async (documentId: string): Promise<string> => (await server.ownerPool.query('select stored_as from document_version where document_id = $1', [documentId])).rows[0].stored_as;
    const [gone, lent, seen] = [await paper(owner, id), await paper(owner, id, {}, 'directory'), await paper(owner, id, {}, 'classification')];
    const keys = [await storedAs(gone.documentId), await storedAs(lent.documentId), await storedAs(seen.documentId)];
    const earlier = await makeDraft(server);
    const { documentId } = await paper(earlier.owner, earlier.id);
    await server.ownerPool.query('update document_version set stored_as = $2 where document_id = $1', [documentId, keys[1]]);
    await remove(gone.documentId);
    await remove(lent.documentId);
    await server.ownerPool.query('update certification set submitted_at = app_now(), submitted_by = $2 where id = $1', [id, owner.id]);
    await remove(seen.documentId);
    await forgetUnreferenced(server, new Date(Date.now() + 25 * 60 * 60 * 1000));
    const there = await keptFiles(server);
    expect(keys.map((key) => there.some((path) => path.endsWith(key)))).toEqual([false, true, true]);
    expect((await server.ownerPool.query('select file_name, erased_at is not null as erased from document_version where document_id = $1', [gone.documentId])).rows).toEqual([{ file_name: '', erased: true }]);
  });

  it('change what a reviewer saw: the mark falls with each change, of that item alone', async () => {
    const { owner, id } = await makeDraft(server);
    const changes = [
      async () => void (await paper(owner, id)),
      async () => void (await paper(owner, id, { documentId: (await lineOf(server, owner, id)).documents[0].id })),
      async () => void dataOf(await server.as(owner).execute(DATES, { input: { documentId: (await lineOf(server, owner, id)).documents[0].id, validUntil: '2098-01-01' } })),
      async () => void dataOf(await server.as(owner).execute(REMOVE, { input: { documentId: (await lineOf(server, owner, id)).documents[0].id } })),
      async () => void dataOf(await server.as(owner).execute(ANSWER, { input: { certificationId: id, answers: [{ itemSlug: 'ruc', answer: 'otra' }] } })),
    ];
    await mark(id, 'directory');
    for (const change of changes) {
      await mark(id, 'ruc');
      await change();
      expect(await marked(id)).toEqual(['directory']);
    }
    await mark(id, 'ruc');
    await server.as(owner).execute(ANSWER, { input: { certificationId: id, answers: [{ itemSlug: 'ruc', answer: 'otra' }] } });
    expect(await marked(id)).toEqual(['directory', 'ruc']);
  });

  it('make whoever sends them a preparer, and are in the trail by name only', async () => {
    const { owner, id } = await makeDraft(server);
    await paper(owner, id, { validUntil: '2099-01-01' });
    const { rows } = await server.ownerPool.query('select person_id from certification_preparer where certification_id = $1', [id]);
    expect(rows).toEqual([{ person_id: owner.id }]);
    const trail = await server.ownerPool.query(`select after from audit_entry where object_id = $1 and action = 'add-document'`, [id]);
    expect(trail.rows).toEqual([{ after: { ruc: 'ruc.pdf', validUntil: '2099-01-01' } }]);
  });

  it('are read by as many statements for one as for eight', async () => {
    const { owner, id } = await makeDraft(server);
    const count = async () => {
      const before = statementCount.sent;
      await server.as(owner).execute(PAPERS, { id });
      return statementCount.sent - before;
    };
    await paper(owner, id);
    await count();
    const one = await count();
    for (const itemSlug of ['ruc', 'directory', 'classification']) for (const _ of [1, 2]) await paper(owner, id, {}, itemSlug);
    expect(await count()).toBe(one);
  });

  it('that nobody refers to are forgotten a day later; those that are referred to stay', async () => {
    const { owner, id } = await makeDraft(server);
    await paper(owner, id);
    await forgetUnreferenced(server, new Date(Date.now() + 25 * 60 * 60 * 1000));
    const kept = await server.documents.take(await strayFile(), 'pdf');
    const before = await keptFiles(server);
    await forgetUnreferenced(server, new Date());
    expect(await keptFiles(server)).toEqual(before);
    await forgetUnreferenced(server, new Date(Date.now() + 25 * 60 * 60 * 1000));
    expect(await keptFiles(server)).toEqual(before.filter((path) => !path.endsWith(kept)));
  });
});

describe('comments', () => {
  const say = async (person: Person | undefined, certificationId: string, wish: object = {}) =>
    server.as(person).execute(COMMENT, { input: { certificationId, itemSlug: 'ruc', body: 'Falta el anexo', key: crypto.randomUUID(), ...wish } });

  it('are heard by both sides; internal ones by the network alone, which has one name for the agency', async () => {
    const reader = await server.makePerson();
    const { owner, id } = await makeDraft(server, await server.makeAgency({ certified: false, members: [{ person: reader, role: 'READER' }] }));
    const certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    dataOf(await say(certifier, id));
    dataOf(await say(owner, id, { body: 'Aquí está' }));
    dataOf(await say(certifier, id, { body: 'Entre nosotros', isInternal: true }));
    dataOf(await say(certifier, id, { body: 'Todo el expediente', itemSlug: null }));
    expect((await lineOf(server, owner, id)).comments).toEqual([
      { body: 'Falta el anexo', side: 'NETWORK', isInternal: false, writtenBy: null }, { body: 'Aquí está', side: 'AGENCY', isInternal: false, writtenBy: { id: owner.id } },
    ]);
    expect((await lineOf(server, certifier, id)).comments.map((c: { body: string; writtenBy: { id: string } }) => [c.body, c.writtenBy.id])).toEqual([['Falta el anexo', certifier.id], ['Aquí está', owner.id], ['Entre nosotros', certifier.id]]);
    expect(dataOf(await server.as(owner).execute(PAPERS, { id })).certification.comments).toEqual([{ body: 'Todo el expediente', isInternal: false }]);
    const actions = async (person: Person) => dataOf(await server.as(person).execute('query ($id: ID!) { certification(id: $id) { history { action } } }', { id })).certification.history.map((entry: { action: string }) => entry.action);
    expect(await actions(certifier)).toContain('comment-internally');
    expect(await actions(owner)).not.toContain('comment-internally');
    expect(codeOf(await say(reader, id))).toBe('NOT_ALLOWED');
    expect(codeOf(await say(await server.makePerson({ networkRoles: ['FINANCE'] }), id))).toBe('NOT_ALLOWED');
    expect(codeOf(await say(owner, id, { isInternal: true }))).toBe('NOT_ALLOWED');
    expect(codeOf(await say((await server.makeAgency()).owner, id))).toBe('NOT_FOUND');
    expect(codeOf(await say(undefined, id))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await say(owner, id, { itemSlug: 'nothing' }))).toBe('NOT_FOUND');
    expect(codeOf(await say(owner, id, { body: '  ' }))).toBe('BAD_USER_INPUT');
  });

  it('are said once, however often they are sent', async () => {
    const { owner, id } = await makeDraft(server);
    const key = crypto.randomUUID();
    await Promise.all([1, 2, 3].map(() => say(owner, id, { key })));
    expect((await lineOf(server, owner, id)).comments).toHaveLength(1);
    expect(codeOf(await say(owner, id, { key, body: 'otra cosa' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('a renewal', () => {
  it('brings along what lasts, asks only for what lapses within twelve months, and says what that was', async () => {
    const agency = await server.makeAgency({ certified: false });
    const { owner, id } = await makeDraft(server, agency);
    await server.as(owner).execute(ANSWER, { input: { certificationId: id, answers: (await goodAnswers(server)).filter(({ itemSlug }) => itemSlug !== 'directory') } });
    const lasting = await paper(owner, id, { validUntil: '2090-01-01' }, 'ruc');
    await paper(owner, id, { documentId: lasting.documentId, validUntil: '2091-01-01' }, 'ruc');
    const soon = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await paper(owner, id, { validUntil: soon }, 'directory');
    await server.ownerPool.query(`update certification set state = 'EXPIRED' where id = $1`, [id]);
    const renewed = await makeDraft(server, agency);
    const { certification } = dataOf(await server.as(owner).execute(PAPERS, { id: renewed.id }));
    expect(certification.missing).toEqual([{ slug: 'directory' }]);
    expect(await lineOf(server, owner, renewed.id, 'directory')).toMatchObject({ isCarriedOver: false, documents: [], askedAgain: { lapsesOn: soon, answer: null, documents: [{ versions: [{ fileName: 'directory.pdf' }] }] } });
    const line = await lineOf(server, owner, renewed.id, 'ruc');
    expect(line).toMatchObject({ isCarriedOver: true, askedAgain: null, answer: 'Sí, véase el anexo', documents: [{ versions: [{ version: 1, validUntil: '2091-01-01', isCarried: true, uploadedBy: { id: owner.id } }] }] });
    const url = line.documents[0].versions[0].url;
    expect((await server.app.inject({ url, headers: { host: 'localhost', cookie: await server.cookieOf(owner) } })).statusCode).toBe(200);
    await paper(owner, renewed.id, { documentId: line.documents[0].id }, 'ruc');
    expect((await lineOf(server, owner, renewed.id, 'ruc')).isCarriedOver).toBe(false);
    expect((await lineOf(server, owner, id, 'ruc')).documents[0].versions).toHaveLength(2);
  });
});

async function strayFile(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'stray-')), 'x');
  await writeFile(path, 'stray');
  return path;
}
