import {
  AnswerChecklistDocument, ApproveCertificationDocument, CertificationQueueDocument, ConfirmRejectionDocument, FoundAgencyDocument, ProposeRejectionDocument, StartCertificationDocument, SubmitCertificationDocument,
  ViewerDocument,
} from '@vilcanota/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAll, goodAnswers } from '../../../test/certifications.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** The member of a result that says it was done. */
function done<Result extends { __typename: string }, Kind extends Result['__typename']>(result: Result, kind: Kind) {
  expect(result.__typename).toBe(kind);
  return result as Extract<Result, { __typename: Kind }>;
}

describe('with the published documents', () => {
  it('a person founds an agency, files, is rejected, files again and is certified', async () => {
    const person = await server.makePerson();
    const reviewer = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    const certifier = server.as(reviewer);
    const owner = server.as(person);

    const { agency } = done(dataOf(await owner.execute(FoundAgencyDocument, { input: { legalName: 'Queuña Viva S.A.C.', tradeName: 'Queuña Viva', ruc: '20123456701' } })).foundAgency, 'FoundAgencySuccess');
    const standing = async () => dataOf(await owner.execute(ViewerDocument, {})).viewer?.memberships;
    expect(await standing()).toMatchObject([{ role: 'OWNER', agency: { id: agency.id, standing: 'NOT_CERTIFIED' } }]);

    async function file(begun: 'empty' | 'with what the last file showed'): Promise<string> {
      const { certification } = done(dataOf(await owner.execute(StartCertificationDocument, { input: { agencyId: agency.id } })).startCertification, 'CertificationSuccess');
      const certificationId = certification.id;
      if (begun === 'empty') done(dataOf(await owner.execute(SubmitCertificationDocument, { input: { certificationId } })).submitCertification, 'CertificationIncomplete');
      const answered = dataOf(await owner.execute(AnswerChecklistDocument, { input: { certificationId, answers: await goodAnswers(server) } })).answerChecklist;
      expect(done(answered, 'CertificationSuccess').certification.missing).toEqual([]);
      done(dataOf(await owner.execute(SubmitCertificationDocument, { input: { certificationId } })).submitCertification, 'CertificationSuccess');
      const queue = dataOf(await certifier.execute(CertificationQueueDocument, {})).certificationQueue;
      expect(queue.edges.map((edge) => edge.node)).toMatchObject([{ id: certificationId, state: 'SUBMITTED', agency: { tradeName: 'Queuña Viva' } }]);
      return certificationId;
    }

    const proposed = dataOf(await certifier.execute(ProposeRejectionDocument, { input: { certificationId: await file('empty'), reason: 'Falta la póliza', key: 'refuse-for-want-of-a-policy' } })).proposeRejection;
    const proposalId = done(proposed, 'CertificationSuccess').certification.proposals![0]!.id;
    expect(dataOf(await certifier.execute(ConfirmRejectionDocument, { input: { proposalId } })).confirmRejection).toMatchObject({ __typename: 'SecondPersonNeeded', proposal: { id: proposalId } });
    const second = server.as(await server.makePerson({ networkRoles: ['CERTIFIER'] }));
    const rejected = dataOf(await second.execute(ConfirmRejectionDocument, { input: { proposalId } })).confirmRejection;
    expect(done(rejected, 'CertificationSuccess').certification).toMatchObject({ state: 'REJECTED', decisionReason: 'Falta la póliza' });
    const renewed = await file('with what the last file showed');
    await acceptAll(server, reviewer, renewed);
    const approved = dataOf(await certifier.execute(ApproveCertificationDocument, { input: { certificationId: renewed } })).approveCertification;
    expect(done(approved, 'CertificationSuccess').certification).toMatchObject({ state: 'APPROVED', agency: { standing: 'CERTIFIED' } });
    expect(await standing()).toMatchObject([{ agency: { standing: 'CERTIFIED' } }]);
    expect(dataOf(await certifier.execute(CertificationQueueDocument, {})).certificationQueue.edges).toEqual([]);
  });
});
