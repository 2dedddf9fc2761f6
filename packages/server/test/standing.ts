import { randomUUID } from 'node:crypto';
import { dataOf, type TestServer } from './kit.ts';
import type { Person } from './makers.ts';

const SINCE_LOOK = 'sinceLook { held { code people isRequest } waiting { code people } kept { code people } }';
const DONE = `__typename ... on CertificationSuccess { certification { id state suspendedUntil } ${SINCE_LOOK} } ... on Problem { message }`;
const PROPOSED = `${DONE} ... on NotYoursToDecide { because } ... on StandingNotChangeable { state } ... on SuspensionEndInvalid { earliest latest }`;
export const PROPOSE_SUSPENSION = `mutation ($input: ProposeSuspensionInput!) { proposeSuspension(input: $input) { ${PROPOSED} } }`;
export const PROPOSE_REVOCATION = `mutation ($input: ProposeRevocationInput!) { proposeRevocation(input: $input) { ${PROPOSED} } }`;
export const IMPACT = `query ($id: ID!) { standingChangeImpact(certificationId: $id) { fingerprint files { id code } held { code people date isRequest trek { es } } waiting { code people } kept { code people } } }`;
const CONFIRMED = `${DONE} ... on NotYoursToDecide { because } ... on ProposalEnded { outcome } ... on StandingImpactChanged { fault impact { fingerprint files { id code } held { code } } }`;
export const CONFIRM_SUSPENSION = `mutation ($input: ConfirmStandingInput!) { confirmSuspension(input: $input) { ${CONFIRMED} } }`;
export const CONFIRM_REVOCATION = `mutation ($input: ConfirmStandingInput!) { confirmRevocation(input: $input) { ${CONFIRMED} } }`;
export const REINSTATE = `mutation ($input: ReinstateCertificationInput!) { reinstateCertification(input: $input) { ${DONE} ... on NotSuspended { state } } }`;
export const APPEAL = `mutation ($input: AppealDecisionInput!) { appealDecision(input: $input) { ${DONE} ... on AppealNotPossible { obstacle appealUntil } } }`;
export const DECIDE_APPEAL = `mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { ${DONE} ... on AppealEnded { outcome } ... on NotYoursToDecide { because } ... on CertificationAlreadyOpen { certification { id } } } }`;

export const WITHDRAW_APPEAL = `mutation ($input: WithdrawAppealInput!) { withdrawAppeal(input: $input) { ${DONE} ... on AppealEnded { outcome } } }`;

/** The file of an agency that was made certified. */
export async function fileOf(server: TestServer, agency: { id: string }): Promise<string> {
  const { rows } = await server.ownerPool.query('select id from certification where agency_id = $1 order by created_at desc limit 1', [agency.id]);
  return rows[0].id;
}

/** Two certifiers, and what they do with an agency's standing. */
export async function makeCertifiers(server: TestServer) {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => server.makePerson({ networkRoles: ['CERTIFIER'] }))) as [Person, Person, Person];
  const openProposal = async (certificationId: string): Promise<string> =>
    (await server.ownerPool.query('select id from certification_proposal where certification_id = $1 and outcome is null', [certificationId])).rows[0]?.id;
  const impactOf = async (certificationId: string) => dataOf(await server.as(second).execute(IMPACT, { id: certificationId })).standingChangeImpact;

  async function confirm(document: string, certificationId: string, wish: { fingerprint?: string; by?: Person; key?: string } = {}) {
    const input = { proposalId: await openProposal(certificationId), fingerprint: wish.fingerprint ?? (await impactOf(certificationId)).fingerprint, key: wish.key ?? randomUUID() };
    return Object.values(dataOf(await server.as(wish.by ?? second).execute(document, { input })))[0] as any;
  }
  return {
    first, second, third, openProposal, impactOf,
    proposeSuspension: async (certificationId: string, wish: { until?: string | null; by?: Person; reason?: string } = {}) => dataOf(await server.as(wish.by ?? first).execute(PROPOSE_SUSPENSION,
      { input: { certificationId, until: wish.until ?? null, reason: wish.reason ?? 'Falta el seguro', key: randomUUID() } })).proposeSuspension,
    proposeRevocation: async (certificationId: string, wish: { by?: Person } = {}) => dataOf(await server.as(wish.by ?? first).execute(PROPOSE_REVOCATION,
      { input: { certificationId, reason: 'Papeles falsos', key: randomUUID() } })).proposeRevocation,
    confirmSuspension: (certificationId: string, wish?: { fingerprint?: string; by?: Person; key?: string }) => confirm(CONFIRM_SUSPENSION, certificationId, wish),
    confirmRevocation: (certificationId: string, wish?: { fingerprint?: string; by?: Person; key?: string }) => confirm(CONFIRM_REVOCATION, certificationId, wish),
    reinstate: async (certificationId: string, by: Person = third) => dataOf(await server.as(by).execute(REINSTATE, { input: { certificationId, reason: 'El seguro llegó' } })).reinstateCertification,
    /** Proposed and confirmed at once. */
    async suspend(agency: { id: string }, until: string | null = null): Promise<string> {
      const certificationId = await fileOf(server, agency);
      await this.proposeSuspension(certificationId, { until });
      const done = await this.confirmSuspension(certificationId);
      if (done.__typename !== 'CertificationSuccess') throw new Error(`Not suspended: ${JSON.stringify(done)}`);
      return certificationId;
    },
  };
}
