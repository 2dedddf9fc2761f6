import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPROVE, certify, CONFIRM, DECLINE, freshKey, PROPOSE, rejectByTwo, REQUEST, submittedFile, WITHDRAW } from '../../../test/certifications.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';

let server: TestServer;
let ana: Person;
let berta: Person;
beforeAll(async () => {
  server = await startTestServer();
  ana = await server.makePerson({ name: 'Ana', networkRoles: ['CERTIFIER'] });
  berta = await server.makePerson({ name: 'Berta', networkRoles: ['CERTIFIER'] });
});
afterAll(() => server.stop());

async function act(person: Person, document: string, input: object) {
  return Object.values(dataOf(await server.as(person).execute(document, { input })))[0] as any;
}
async function waiting() {
  const agency = await server.makeAgency({ certified: false });
  return { agency, id: await submittedFile(server, agency) };
}
const propose = (person: Person, certificationId: string, reason = 'Falta el seguro', key = freshKey()) => act(person, PROPOSE, { certificationId, reason, key });
async function proposed() {
  const made = await waiting();
  const { certification } = await propose(ana, made.id);
  return { ...made, proposalId: certification.proposals[0].id as string };
}
const stateOf = async (id: string) => (await server.ownerPool.query('select state from certification where id = $1', [id])).rows[0].state;

describe('refusing takes two different people', () => {
  it('one proposes and nothing is decided; a second one confirms, and the reason is the first one’s', async () => {
    const { id, proposalId } = await proposed();
    expect(await stateOf(id)).toBe('SUBMITTED');
    expect(await act(ana, CONFIRM, { proposalId })).toMatchObject({ __typename: 'SecondPersonNeeded', proposal: { proposedBy: { id: ana.id } } });
    expect(await stateOf(id)).toBe('SUBMITTED');
    const { certification } = await act(berta, CONFIRM, { proposalId });
    expect(certification).toMatchObject({ state: 'REJECTED', decisionReason: 'Falta el seguro', decidedBy: { id: berta.id }, proposals: [{ kind: 'REJECT', outcome: 'CONFIRMED', proposedBy: { id: ana.id }, endedBy: { id: berta.id } }] });
  });

  it('while it waits, nothing else is decided or proposed or asked', async () => {
    const { id } = await proposed();
    for (const person of [ana, berta]) {
      expect(await act(person, APPROVE, { certificationId: id })).toMatchObject({ __typename: 'ProposalOpen', proposal: { kind: 'REJECT', proposedBy: { id: ana.id } } });
      expect(await act(person, REQUEST, { certificationId: id, text: 'Una cosa más', key: freshKey() })).toMatchObject({ __typename: 'ProposalOpen' });
      expect(await propose(person, id, 'Otra razón')).toMatchObject({ __typename: 'ProposalOpen' });
    }
  });

  it('a repetition with the same key proposes nothing anew; another input under it is refused', async () => {
    const { id } = await waiting();
    const key = freshKey();
    const first = await propose(ana, id, 'Falta el seguro', key);
    expect(await propose(ana, id, 'Falta el seguro', key)).toEqual(first);
    expect((await server.ownerPool.query('select count(*)::int as n from certification_proposal where certification_id = $1', [id])).rows[0].n).toBe(1);
    expect(codeOf(await server.as(ana).execute(PROPOSE, { input: { certificationId: id, reason: 'Otra razón', key } }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('the second declines with a reason, and the file waits as before', async () => {
    const { id, proposalId } = await proposed();
    expect(await act(berta, DECLINE, { proposalId, reason: ' ' })).toMatchObject({ __typename: 'ReasonMissing' });
    expect(await act(ana, DECLINE, { proposalId, reason: 'me equivoqué' })).toMatchObject({ __typename: 'SecondPersonNeeded' });
    expect((await act(berta, DECLINE, { proposalId, reason: 'El seguro está en el anexo' })).certification).toMatchObject({ state: 'SUBMITTED', proposals: [{ outcome: 'DECLINED', outcomeReason: 'El seguro está en el anexo' }] });
    expect((await certify(server, ana, id)).certification.state).toBe('APPROVED');
  });

  it('the proposer withdraws, nobody else; what ended is over', async () => {
    const { id, proposalId } = await proposed();
    expect(await act(berta, WITHDRAW, { proposalId })).toMatchObject({ __typename: 'NotYourProposal', proposal: { proposedBy: { id: ana.id } } });
    expect((await act(ana, WITHDRAW, { proposalId })).certification).toMatchObject({ state: 'SUBMITTED', proposals: [{ outcome: 'WITHDRAWN' }] });
    for (const [person, document] of [[berta, CONFIRM], [berta, DECLINE], [ana, WITHDRAW]] as const) {
      expect(await act(person, document, { proposalId, ...(document === DECLINE && { reason: 'demasiado tarde' }) })).toMatchObject({ __typename: 'ProposalEnded', outcome: 'WITHDRAWN' });
    }
    expect(await rejectByTwo(server, berta, ana, id)).toMatchObject({ __typename: 'CertificationSuccess' });
  });

  it('nobody confirms against an agency they belong to, nor on a file they prepared', async () => {
    const { agency, proposalId } = await proposed();
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, berta.id]);
    expect(await act(berta, CONFIRM, { proposalId })).toMatchObject({ __typename: 'NotYoursToDecide', because: 'OWN_AGENCY' });
    await server.ownerPool.query('delete from membership where person_id = $1', [berta.id]);
    await server.ownerPool.query(`insert into network_role values ($1, 'CERTIFIER')`, [agency.owner.id]);
    await server.ownerPool.query('delete from membership where person_id = $1', [agency.owner.id]);
    expect(await act(agency.owner, CONFIRM, { proposalId })).toMatchObject({ __typename: 'NotYoursToDecide', because: 'PREPARED_BY_YOU' });
  });

  it('the database knows it too: the same person cannot stand on both sides of what was confirmed', async () => {
    const { proposalId } = await proposed();
    await expect(server.ownerPool.query(`update certification_proposal set outcome = 'CONFIRMED', ended_at = app_now(), ended_by = proposed_by where id = $1`, [proposalId])).rejects.toThrow(/check/);
  });

  it('strangers find no proposal, staff of other roles may not answer it', async () => {
    const { proposalId } = await proposed();
    const stranger = (await server.makeAgency()).owner;
    const admin = await server.makePerson({ networkRoles: ['ADMIN', 'OPERATIONS'] });
    for (const [document, more] of [[CONFIRM, {}], [DECLINE, { reason: 'no es así' }], [WITHDRAW, {}]] as const) {
      expect(codeOf(await server.as(stranger).execute(document, { input: { proposalId, ...more } }))).toBe('NOT_FOUND');
      expect(codeOf(await server.as(admin).execute(document, { input: { proposalId, ...more } }))).toBe('NOT_ALLOWED');
      expect(codeOf(await server.as(berta).execute(document, { input: { proposalId: '00000000-0000-7000-8000-000000000000', ...more } }))).toBe('NOT_FOUND');
    }
  });

  it('says to each certifier what they may do with it', async () => {
    const { id } = await proposed();
    const may = async (person: Person) => dataOf(await server.as(person).execute('query ($id: ID!) { certification(id: $id) { proposals { may { answer withdraw mayNotAnswerBecause } } } }', { id })).certification.proposals[0].may;
    expect(await may(ana)).toEqual({ answer: false, withdraw: true, mayNotAnswerBecause: 'PROPOSED_BY_YOU' });
    expect(await may(berta)).toEqual({ answer: true, withdraw: false, mayNotAnswerBecause: null });
  });
});
