import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAll, APPROVE, certify, CONFIRM, freshKey, PROPOSE, rejectByTwo, submittedFile } from '../../../test/certifications.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';
import { addMonths } from './decision.rules.ts';

let server: TestServer;
let certifier: Person;
let second: Person;
let today: string;
beforeAll(async () => {
  server = await startTestServer();
  certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  second = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  today = (await server.ownerPool.query('select lima_today()::text as today')).rows[0].today;
});
afterAll(() => server.stop());

const approve = (person: Person, certificationId: string, more: object = {}) => certify(server, person, certificationId, more);
const propose = async (person: Person, certificationId: string, reason = 'Falta el seguro') => dataOf(await server.as(person).execute(PROPOSE, { input: { certificationId, reason, key: freshKey() } })).proposeRejection;
const confirm = async (person: Person, proposalId: string) => dataOf(await server.as(person).execute(CONFIRM, { input: { proposalId } })).confirmRejection;
async function waiting() {
  const agency = await server.makeAgency({ certified: false });
  return { agency, id: await submittedFile(server, agency) };
}
const standingOf = async (id: string) => dataOf(await server.as(certifier).execute('query ($id: ID!) { agency(id: $id) { standing certifiedSince certifiedUntil certification { state } } }', { id })).agency;

describe('approving', () => {
  it('certifies the agency from today for twelve months', async () => {
    const { agency, id } = await waiting();
    expect(await standingOf(agency.id)).toEqual({ standing: 'NOT_CERTIFIED', certifiedSince: null, certifiedUntil: null, certification: { state: 'SUBMITTED' } });
    const { certification } = await approve(certifier, id, { note: ' Bienvenidos ' });
    expect(certification).toMatchObject({
      state: 'APPROVED', validFrom: today, validUntil: addMonths(today, 12), decisionReason: 'Bienvenidos', decidedBy: { id: certifier.id }, may: { decide: false, mayNotDecideBecause: 'NOT_SUBMITTED' },
    });
    expect(await standingOf(agency.id)).toEqual({ standing: 'CERTIFIED', certifiedSince: today, certifiedUntil: addMonths(today, 12), certification: { state: 'APPROVED' } });
  });

  it('takes another last day within 24 months, and names the limits otherwise', async () => {
    const { id } = await waiting();
    for (const validUntil of [today, addMonths(today, -1), addMonths(today, 25)]) {
      expect(await approve(certifier, id, { validUntil })).toMatchObject({ __typename: 'ValidityInvalid', latest: addMonths(today, 24) });
    }
    expect((await approve(certifier, id, { validUntil: addMonths(today, 24) })).certification.validUntil).toBe(addMonths(today, 24));
  });

  it('reads EXPIRED from the day after the last one, and the agency LAPSED', async () => {
    const { agency, id } = await waiting();
    await approve(certifier, id, { validUntil: addMonths(today, 1) });
    await server.setClock('32 days');
    const { state } = dataOf(await server.as(agency.owner).execute('query ($id: ID!) { certification(id: $id) { state } }', { id })).certification;
    expect([state, (await standingOf(agency.id)).standing]).toEqual(['EXPIRED', 'LAPSED']);
    await server.setClock('0');
  });

  it('is written into the audit trail with before and after', async () => {
    const { agency, id } = await waiting();
    await approve(certifier, id, { note: 'Completo' });
    const { rows } = await server.ownerPool.query(`select actor_id, actor_agency_id, reason, before, after from audit_entry where object_id = $1 and action = 'approve-certification'`, [id]);
    expect(rows).toEqual([{
      actor_id: certifier.id, actor_agency_id: agency.id, reason: 'Completo', before: { state: 'IN_REVIEW' },
      after: { state: 'APPROVED', validFrom: today, validUntil: addMonths(today, 12) },
    }]);
  });
});

describe('rejecting', () => {
  it('says why, and lets the agency begin anew', async () => {
    const { agency, id } = await waiting();
    expect(await propose(certifier, id, '  ')).toMatchObject({ __typename: 'ReasonMissing' });
    const { certification } = await rejectByTwo(server, certifier, second, id, ' Falta el seguro ');
    expect(certification).toMatchObject({ state: 'REJECTED', decisionReason: 'Falta el seguro', validUntil: null });
    expect((await standingOf(agency.id)).standing).toBe('NOT_CERTIFIED');
    await submittedFile(server, agency);
  });
});

describe('nobody decides in their own cause', () => {
  it('a certifier who belongs to the agency, whatever their role there', async () => {
    const member = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    const agency = await server.makeAgency({ certified: false, members: [{ person: member, role: 'READER' }] });
    const id = await submittedFile(server, agency);
    expect(await approve(member, id)).toMatchObject({ __typename: 'NotYoursToDecide', because: 'OWN_AGENCY' });
    expect(await propose(member, id)).toMatchObject({ __typename: 'NotYoursToDecide', because: 'OWN_AGENCY' });
    const { may } = dataOf(await server.as(member).execute('query ($id: ID!) { certification(id: $id) { may { decide mayNotDecideBecause } } }', { id })).certification;
    expect(may).toEqual({ decide: false, mayNotDecideBecause: 'OWN_AGENCY' });
  });

  it('an owner who prepared the file, became a certifier and left the agency, even if another overwrote their lines', async () => {
    const { agency, id } = await waiting();
    const former = await server.makePerson();
    await server.ownerPool.query(`update certification set created_by = $2, submitted_by = $2 where id = $1`, [id, former.id]);
    await server.ownerPool.query(`update certification_line set updated_by = $2 where certification_id = $1`, [id, former.id]);
    await server.ownerPool.query('delete from membership where person_id = $1', [agency.owner.id]);
    await server.ownerPool.query(`insert into network_role values ($1, 'CERTIFIER')`, [agency.owner.id]);
    expect(await approve(agency.owner, id)).toMatchObject({ __typename: 'NotYoursToDecide', because: 'PREPARED_BY_YOU' });
    await server.ownerPool.query(`insert into network_role values ($1, 'CERTIFIER')`, [former.id]);
    expect(await propose(former, id)).toMatchObject({ __typename: 'NotYoursToDecide', because: 'PREPARED_BY_YOU' });
    expect((await approve(certifier, id)).__typename).toBe('CertificationSuccess');
  });
});

describe('only certifiers decide, and only on files that wait', () => {
  it('others of the network may not, strangers find nothing', async () => {
    const { agency, id } = await waiting();
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS', 'ADMIN', 'FINANCE'] });
    const stranger = (await server.makeAgency()).owner;
    for (const [person, code] of [[operations, 'NOT_ALLOWED'], [agency.owner, 'NOT_ALLOWED'], [stranger, 'NOT_FOUND'], [undefined, 'NOT_SIGNED_IN']] as const) {
      expect(codeOf(await server.as(person).execute(APPROVE, { input: { certificationId: id } }))).toBe(code);
      expect(codeOf(await server.as(person).execute(PROPOSE, { input: { certificationId: id, reason: 'porque sí', key: freshKey() } }))).toBe(code);
    }
    expect(codeOf(await server.as(certifier).execute(APPROVE, { input: { certificationId: '00000000-0000-7000-8000-000000000000' } }))).toBe('NOT_FOUND');
  });

  it('a draft and a decided file are refused with their state', async () => {
    const { id } = await waiting();
    await rejectByTwo(server, certifier, second, id);
    expect(await approve(certifier, id)).toMatchObject({ __typename: 'CertificationNotSubmitted', state: 'REJECTED' });
    await server.ownerPool.query(`update certification set state = 'DRAFT', decided_at = null where id = $1`, [id]);
    expect(await approve(certifier, id)).toMatchObject({ __typename: 'CertificationNotSubmitted', state: 'DRAFT' });
  });

  it('of certifiers who decide at once one decides, and the others are told', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => server.makePerson({ networkRoles: ['CERTIFIER'] })));
    for (let round = 0; round < 4; round++) {
      const { id } = await waiting();
      await acceptAll(server, certifier, id);
      const results = await Promise.all(others.map((person) => approve(person, id)));
      const won = results.filter((r) => r.__typename === 'CertificationSuccess');
      expect(won).toHaveLength(1);
      const { state } = won[0].certification;
      expect(results.filter((r) => r.__typename === 'CertificationNotSubmitted').map((r) => r.state)).toEqual(Array(4).fill(state));
      const { rows } = await server.ownerPool.query(`select state, (select count(*)::int from audit_entry where object_id = c.id::text and action = 'approve-certification') as decisions from certification c where id = $1`, [id]);
      expect(rows).toEqual([{ state, decisions: 1 }]);
    }
  });

  it('of one who certifies and one who proposes a refusal at once, whoever comes first stands in the other’s way', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await waiting();
      await acceptAll(server, certifier, id);
      const [approved, proposed] = await Promise.all(round % 2 ? [approve(certifier, id), propose(second, id)] : [propose(second, id), approve(certifier, id)].toReversed());
      expect([approved.__typename, proposed.__typename].toSorted()).toEqual(
        approved.__typename === 'CertificationSuccess' ? ['CertificationNotSubmitted', 'CertificationSuccess'] : ['CertificationSuccess', 'ProposalOpen']);
    }
  });

  it('of those who confirm a refusal at once one does, and the others are told that it was confirmed', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => server.makePerson({ networkRoles: ['CERTIFIER'] })));
    const { id } = await waiting();
    const proposed = await propose(certifier, id);
    const results = await Promise.all(others.map((person) => confirm(person, proposed.certification.proposals[0].id)));
    expect(results.filter((r) => r.__typename === 'CertificationSuccess')).toHaveLength(1);
    expect(results.filter((r) => r.__typename === 'ProposalEnded').map((r) => r.outcome)).toEqual(Array(3).fill('CONFIRMED'));
  });
});
