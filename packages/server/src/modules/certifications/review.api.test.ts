import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { acceptAll, ANSWER, APPROVE, ASSIGN, certify, freshKey, linesSeen, mark, MARK, REQUEST, SET_DUE, SUBMIT, submittedFile, TAKE } from '../../../test/certifications.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';

let server: TestServer;
let ana: Person;
let berta: Person;
let today: string;
beforeAll(async () => {
  server = await startTestServer();
  ana = await server.makePerson({ name: 'Ana', networkRoles: ['CERTIFIER'] });
  berta = await server.makePerson({ name: 'Berta', networkRoles: ['CERTIFIER'] });
  today = (await server.ownerPool.query('select lima_today()::text as today')).rows[0].today;
});
afterAll(() => server.stop());

/** One mutation of a person, by its document; answers its only field. */
async function act(person: Person, document: string, input: object) {
  return Object.values(dataOf(await server.as(person).execute(document, { input })))[0] as any;
}
async function waiting() {
  const agency = await server.makeAgency({ certified: false });
  return { agency, id: await submittedFile(server, agency) };
}
async function slugs() {
  const { certificationChecklist } = dataOf(await server.as(undefined).execute('{ certificationChecklist { slug isRequired needsValidUntil } }'));
  const items = certificationChecklist as { slug: string; isRequired: boolean; needsValidUntil: boolean }[];
  return { required: items.find((i) => i.isRequired && !i.needsValidUntil)!.slug, dated: items.find((i) => i.isRequired && i.needsValidUntil)!.slug, recommended: items.find((i) => !i.isRequired)?.slug };
}
const answer = (agency: MadeAgency, certificationId: string, itemSlug: string, text: string, validUntil: string | null = null) => act(agency.owner, ANSWER, { certificationId, answers: [{ itemSlug, answer: text, validUntil }] });
const trailOf = async (id: string) => (await server.ownerPool.query(`select action from audit_entry where object_id = $1 order by at, id`, [id])).rows.map((r) => r.action);

describe('taking and assigning a file', () => {
  it('whoever takes it is at it, and the review has begun; taking twice changes nothing', async () => {
    const { id } = await waiting();
    expect((await act(ana, TAKE, { certificationId: id })).certification).toMatchObject({ state: 'IN_REVIEW', assignee: { id: ana.id } });
    expect((await act(ana, TAKE, { certificationId: id })).certification).toMatchObject({ state: 'IN_REVIEW', assignee: { id: ana.id } });
    expect((await trailOf(id)).filter((action) => action === 'take-certification')).toHaveLength(1);
    expect(await act(berta, TAKE, { certificationId: id })).toMatchObject({ __typename: 'AlreadyTaken', assignee: { id: ana.id } });
  });

  it('of two who take it at once one has it', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await waiting();
      const [a, b] = await Promise.all([act(ana, TAKE, { certificationId: id }), act(berta, TAKE, { certificationId: id })]);
      expect([a.__typename, b.__typename].toSorted()).toEqual(['AlreadyTaken', 'CertificationSuccess']);
    }
  });

  it('gives it to a certifier who may decide on it, or back to nobody', async () => {
    const { agency, id } = await waiting();
    expect((await act(ana, ASSIGN, { certificationId: id, assigneeId: berta.id })).certification).toMatchObject({ state: 'SUBMITTED', assignee: { id: berta.id } });
    expect((await act(ana, ASSIGN, { certificationId: id, assigneeId: null })).certification).toMatchObject({ assignee: null });
    const finance = await server.makePerson({ networkRoles: ['FINANCE'] });
    expect(await act(ana, ASSIGN, { certificationId: id, assigneeId: finance.id })).toMatchObject({ __typename: 'AssigneeMayNotDecide', obstacle: 'NOT_A_CERTIFIER' });
    await server.ownerPool.query(`insert into network_role values ($1, 'CERTIFIER')`, [agency.owner.id]);
    expect(await act(ana, ASSIGN, { certificationId: id, assigneeId: agency.owner.id })).toMatchObject({ obstacle: 'PREPARED_BY_THEM' });
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, berta.id]);
    expect(await act(ana, ASSIGN, { certificationId: id, assigneeId: berta.id })).toMatchObject({ obstacle: 'OWN_AGENCY' });
    await server.ownerPool.query('delete from membership where agency_id = $1 and person_id = $2', [agency.id, berta.id]);
    expect(codeOf(await server.as(ana).execute(ASSIGN, { input: { certificationId: id, assigneeId: 'nobody' } }))).toBe('NOT_FOUND');
  });

  it('its due day is fifteen days after it was handed in, and may be moved from today on', async () => {
    const { id } = await waiting();
    expect((await act(ana, TAKE, { certificationId: id })).certification.dueOn).toBe(addDays(today, 15));
    expect((await act(ana, SET_DUE, { certificationId: id, dueOn: addDays(today, 3) })).certification.dueOn).toBe(addDays(today, 3));
    expect(await act(ana, SET_DUE, { certificationId: id, dueOn: addDays(today, -1) })).toMatchObject({ __typename: 'DueDateInvalid', earliest: today });
  });

  it('an agency sees neither who is at it nor what was proposed', async () => {
    const { agency, id } = await waiting();
    await act(ana, TAKE, { certificationId: id });
    const query = 'query ($id: ID!) { certification(id: $id) { assignee { id } proposals { id } markCounts { ok } validity { validUntil } history { action } } }';
    const { certification } = dataOf(await server.as(agency.owner).execute(query, { id }));
    expect(certification).toMatchObject({ assignee: null, proposals: null, markCounts: null, validity: null });
    expect(certification.history.map((entry: { action: string }) => entry.action)).not.toContain('take-certification');
    expect(dataOf(await server.as(ana).execute(query, { id })).certification).toMatchObject({ assignee: { id: ana.id }, proposals: [], markCounts: { ok: 0 } });
  });
});

describe('marking what items show', () => {
  it('OK needs no words, ASK and REFUSE do; the first mark begins the review', async () => {
    const { id } = await waiting();
    const { required } = await slugs();
    expect((await mark(server, ana, id, required, 'OK')).certification).toMatchObject({ state: 'IN_REVIEW', assignee: { id: ana.id } });
    expect(await mark(server, ana, id, required, 'ASK', '  ')).toMatchObject({ __typename: 'NoteMissing', itemSlug: required });
    expect(await mark(server, ana, id, required, 'REFUSE')).toMatchObject({ __typename: 'NoteMissing' });
    await mark(server, ana, id, required, 'ASK', ' Falta la segunda hoja ');
    expect((await linesSeen(server, ana, id))[required]!.mark).toEqual({ mark: 'ASK', note: 'Falta la segunda hoja', markedBy: { id: ana.id } });
    await mark(server, ana, id, required, null);
    expect((await linesSeen(server, ana, id))[required]!.mark).toBeNull();
  });

  it('is refused to whoever worked on the file or belongs to the agency, and to all who are no certifiers', async () => {
    const { agency, id } = await waiting();
    const { required } = await slugs();
    const { evidence } = (await linesSeen(server, ana, id))[required]!;
    const input = { certificationId: id, itemSlug: required, mark: 'OK', evidence };
    const member = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, member.id]);
    expect(await act(member, MARK, input)).toMatchObject({ __typename: 'NotYoursToDecide', because: 'OWN_AGENCY' });
    expect(codeOf(await server.as(agency.owner).execute(MARK, { input }))).toBe('NOT_ALLOWED');
    expect(codeOf(await server.as(await server.makePerson({ networkRoles: ['OPERATIONS', 'ADMIN'] })).execute(MARK, { input }))).toBe('NOT_ALLOWED');
    expect(codeOf(await server.as((await server.makeAgency()).owner).execute(MARK, { input }))).toBe('NOT_FOUND');
    expect(codeOf(await server.as(ana).execute(MARK, { input: { ...input, itemSlug: 'nothing-of-the-kind' } }))).toBe('NOT_FOUND');
  });

  it('a mark falls when the answer or its date is replaced, and one set on what was seen before is refused', async () => {
    const { agency, id } = await waiting();
    const { required, dated } = await slugs();
    for (const slug of [required, dated]) await mark(server, ana, id, slug, 'OK');
    const before = await linesSeen(server, ana, id);
    await act(ana, REQUEST, { certificationId: id, text: 'Ponga la respuesta al día', key: freshKey() });
    await answer(agency, id, required, 'Otra respuesta');
    const after = await linesSeen(server, ana, id);
    expect([after[required]!.mark, after[dated]!.mark?.mark]).toEqual([null, 'OK']);
    expect(await trailOf(id)).toContain('drop-marks');
    await act(agency.owner, SUBMIT, { certificationId: id });
    expect(await act(ana, MARK, { certificationId: id, itemSlug: required, mark: 'OK', evidence: before[required]!.evidence })).toMatchObject({ __typename: 'LineChanged', itemSlug: required, evidence: after[required]!.evidence });
  });

  it('a mark falls when a document of the item is replaced', async () => {
    const { agency, id } = await waiting();
    const { required } = await slugs();
    await mark(server, ana, id, required, 'OK');
    const [before] = [(await linesSeen(server, ana, id))[required]!];
    await server.ownerPool.query(`with d as (insert into document (certification_id, checklist_item_id, created_by) select $1, id, $3 from checklist_item where slug = $2 returning id)
      insert into document_version (document_id, version, file_name, media_type, bytes, sha256, stored_as, uploaded_by) select id, 1, 'ficha.pdf', 'application/pdf', 10, repeat('a', 64), 'x', $3 from d`, [id, required, agency.owner.id]);
    expect((await linesSeen(server, ana, id))[required]!.evidence).not.toBe(before.evidence);
  });

  it('the agency reads marks once the network has spoken, never by whom', async () => {
    const { agency, id } = await waiting();
    const { required } = await slugs();
    await mark(server, ana, id, required, 'ASK', 'Falta la segunda hoja');
    expect((await linesSeen(server, agency.owner, id))[required]!.mark).toBeNull();
    await act(ana, REQUEST, { certificationId: id, key: freshKey() });
    expect((await linesSeen(server, agency.owner, id))[required]!.mark).toEqual({ mark: 'ASK', note: 'Falta la segunda hoja', markedBy: null });
  });
});

describe('asking for changes', () => {
  it('needs an item marked ASK or a general text, gives the file back, and a repetition asks nothing anew', async () => {
    const { agency, id } = await waiting();
    const { required } = await slugs();
    expect(await act(ana, REQUEST, { certificationId: id, text: '  ', key: freshKey() })).toMatchObject({ __typename: 'NothingAsked' });
    await mark(server, ana, id, required, 'ASK', 'Falta la segunda hoja');
    const key = freshKey();
    expect((await act(ana, REQUEST, { certificationId: id, text: 'Gracias', key })).certification).toMatchObject({ state: 'INFO_REQUESTED' });
    expect((await act(ana, REQUEST, { certificationId: id, text: 'Gracias', key })).certification).toMatchObject({ state: 'INFO_REQUESTED' });
    expect(await act(berta, REQUEST, { certificationId: id, text: 'Otra cosa', key: freshKey() })).toMatchObject({ __typename: 'CertificationNotSubmitted', state: 'INFO_REQUESTED' });
    const { rows } = await server.ownerPool.query('select i.slug, body from certification_comment m left join checklist_item i on i.id = m.checklist_item_id where certification_id = $1 order by i.position nulls last', [id]);
    expect(rows).toEqual([{ slug: required, body: 'Falta la segunda hoja' }, { slug: null, body: 'Gracias' }]);
    await answer(agency, id, required, 'Segunda hoja');
    expect((await act(agency.owner, SUBMIT, { certificationId: id })).certification.state).toBe('IN_REVIEW');
    expect((await act(ana, TAKE, { certificationId: id })).certification.assignee).toEqual({ id: ana.id });
  });
});

describe('certifying on evidence', () => {
  it('is refused while a required item is asked for, not accepted or not reviewed, and names it; what is only recommended does not count', async () => {
    const { id } = await waiting();
    const { required, dated, recommended } = await slugs();
    const seen = await linesSeen(server, ana, id);
    const obligatory = Object.values(seen).filter(({ item }) => item.isRequired).map(({ item }) => ({ slug: item.slug }));
    const untouched = await act(ana, APPROVE, { certificationId: id });
    expect(untouched).toMatchObject({ __typename: 'LinesNotAccepted', asked: [], refused: [] });
    expect(untouched.unmarked).toEqual(obligatory);
    await acceptAll(server, ana, id);
    if (recommended) await mark(server, ana, id, recommended, 'REFUSE', 'No sirve');
    await mark(server, ana, id, required, 'ASK', 'Falta la segunda hoja');
    await mark(server, ana, id, dated, 'REFUSE', 'Póliza de otra empresa');
    expect(await act(ana, APPROVE, { certificationId: id })).toMatchObject({ __typename: 'LinesNotAccepted', asked: [{ slug: required }], refused: [{ slug: dated }], unmarked: [] });
    await mark(server, ana, id, required, 'OK');
    await mark(server, ana, id, dated, null);
    expect(await act(ana, APPROVE, { certificationId: id })).toMatchObject({ __typename: 'LinesNotAccepted', asked: [], refused: [], unmarked: [{ slug: dated }] });
    await mark(server, ana, id, dated, 'OK');
    expect((await act(ana, APPROVE, { certificationId: id })).__typename).toBe('CertificationSuccess');
  });

  it('ends with the first required evidence that runs out, says which, and keeps the day that was chosen', async () => {
    const { agency, id } = await waiting();
    const { dated } = await slugs();
    await act(ana, REQUEST, { certificationId: id, text: 'Fecha, por favor', key: freshKey() });
    await answer(agency, id, dated, 'Póliza', addDays(today, 90));
    await act(agency.owner, SUBMIT, { certificationId: id });
    const query = 'query ($id: ID!, $until: LocalDate) { certification(id: $id) { validity(decidedUntil: $until) { decidedUntil validUntil limitedBy { slug } lapsed { slug } } } }';
    expect(dataOf(await server.as(ana).execute(query, { id, until: addDays(today, 60) })).certification.validity).toEqual({ decidedUntil: addDays(today, 60), validUntil: addDays(today, 60), limitedBy: null, lapsed: [] });
    expect(dataOf(await server.as(ana).execute(query, { id, until: addDays(today, 200) })).certification.validity).toMatchObject({ validUntil: addDays(today, 90), limitedBy: { slug: dated } });
    await certify(server, ana, id, { validUntil: addDays(today, 200), conditions: ' Guías con carné en cada salida ' });
    const { certification } = dataOf(await server.as(agency.owner).execute('query ($id: ID!) { certification(id: $id) { state validUntil decidedUntil limitedBy { slug } conditions } }', { id }));
    expect(certification).toEqual({ state: 'APPROVED', validUntil: addDays(today, 90), decidedUntil: addDays(today, 200), limitedBy: { slug: dated }, conditions: 'Guías con carné en cada salida' });
  });

  it('is refused on evidence that ran out while the file waited, with the day it ran out', async () => {
    const { agency, id } = await waiting();
    const { dated } = await slugs();
    await act(ana, REQUEST, { certificationId: id, text: 'Fecha, por favor', key: freshKey() });
    await answer(agency, id, dated, 'Póliza', addDays(today, 5));
    await act(agency.owner, SUBMIT, { certificationId: id });
    await acceptAll(server, ana, id);
    await server.setClock('6 days');
    expect(await act(ana, APPROVE, { certificationId: id })).toMatchObject({ __typename: 'EvidenceLapsed', lapsed: [{ item: { slug: dated }, evidenceUntil: addDays(today, 5) }] });
    await server.setClock('0');
    expect((await act(ana, APPROVE, { certificationId: id })).certification.validUntil).toBe(addDays(today, 5));
  });
});

describe('an agency of the same name', () => {
  const namesakes = async (person: Person | undefined, id: string) => dataOf(await server.as(person).execute('query ($id: ID!) { certification(id: $id) { namesakes { id tradeName ruc } } }', { id })).certification?.namesakes;

  it('is named to the network’s staff where it reads the same, whatever its case, accents, points, width or alphabet; to the agency it is not', async () => {
    const agency = await server.makeAgency({ certified: false, tradeName: 'Ñandú Explorer' });
    const id = await submittedFile(server, agency);
    expect(await namesakes(ana, id)).toEqual([]);
    const same = [];
    for (const tradeName of ['Ñandú Explorer', 'NANDU EXPLORER', 'Nandú-Explorer.', 'Ｎandu Explorer', 'N\u0430ndu Expl\u043Erer']) same.push(await server.makeAgency({ certified: false, tradeName }));
    const byLegalName = await server.makeAgency({ certified: false });
    await server.ownerPool.query(`update agency set legal_name = 'Nandu  Explorer' where id = $1`, [byLegalName.id]);
    await server.makeAgency({ certified: false, tradeName: 'Ñandú Explorers' });
    const found = await namesakes(ana, id);
    expect(found.map((each: { id: string }) => each.id).toSorted()).toEqual([...same, byLegalName].map((each) => each.id).toSorted());
    expect(found[0].ruc).toMatch(/^\d{11}$/);
    expect(await namesakes(agency.owner, id)).toBeNull();
  });
});
