import { dataOf, type TestServer } from './kit.ts';
import type { Person } from './makers.ts';

export const FILE = `id code state validFrom validUntil decisionReason submittedAt decidedAt submittedBy { id } decidedBy { id }
  missing { slug } may { edit submit decide mayNotDecideBecause }`;
const RESULT = `__typename ... on CertificationSuccess { certification { ${FILE} } } ... on CertificationAlreadyOpen { certification { id } }
  ... on Problem { message }`;

export const START = `mutation ($input: StartCertificationInput!) { startCertification(input: $input) { ${RESULT} } }`;
export const ANSWER = `mutation ($input: AnswerChecklistInput!) { answerChecklist(input: $input) { __typename
  ... on CertificationSuccess { certification { ${FILE} lines { answer validUntil item { slug } updatedBy { id } } } } ... on CertificationNotEditable { state } ... on Problem { message } } }`;
export const SUBMIT = `mutation ($input: SubmitCertificationInput!) { submitCertification(input: $input) { __typename
  ... on CertificationSuccess { certification { ${FILE} } } ... on CertificationNotEditable { state } ... on CertificationIncomplete { missing { slug } outOfDate { slug } } ... on Problem { message } } }`;
const DECISION = `__typename ... on CertificationSuccess { certification { ${FILE} } } ... on NotYoursToDecide { because } ... on CertificationNotSubmitted { state }
  ... on ValidityInvalid { earliest latest } ... on ProposalOpen { proposal { id kind proposedBy { id } } } ... on LinesNotAccepted { asked { slug } refused { slug } unmarked { slug } }
  ... on EvidenceLapsed { lapsed { item { slug } evidenceUntil } } ... on Problem { message }`;
export const APPROVE = `mutation ($input: ApproveCertificationInput!) { approveCertification(input: $input) { ${DECISION} } }`;
const REVIEWED = `__typename ... on CertificationSuccess { certification { ${FILE} assignee { id } dueOn proposals { id kind outcome outcomeReason reason proposedBy { id } endedBy { id } } } }
  ... on NotYoursToDecide { because } ... on CertificationNotSubmitted { state } ... on Problem { message }`;
export const PROPOSE = `mutation ($input: ProposeRejectionInput!) { proposeRejection(input: $input) { ${REVIEWED} ... on ProposalOpen { proposal { id proposedBy { id } } } } }`;
const ANSWERED = `${REVIEWED} ... on ProposalEnded { outcome } ... on SecondPersonNeeded { proposal { proposedBy { id } } } ... on NotYourProposal { proposal { proposedBy { id } } }`;
export const CONFIRM = `mutation ($input: ConfirmRejectionInput!) { confirmRejection(input: $input) { ${ANSWERED} } }`;
export const DECLINE = `mutation ($input: DeclineProposalInput!) { declineProposal(input: $input) { ${ANSWERED} } }`;
export const WITHDRAW = `mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { ${ANSWERED} } }`;
export const TAKE = `mutation ($input: TakeCertificationInput!) { takeCertification(input: $input) { ${REVIEWED} ... on AlreadyTaken { assignee { id } } } }`;
export const ASSIGN = `mutation ($input: AssignCertificationInput!) { assignCertification(input: $input) { ${REVIEWED} ... on AssigneeMayNotDecide { obstacle } } }`;
export const SET_DUE = `mutation ($input: SetCertificationDueInput!) { setCertificationDue(input: $input) { ${REVIEWED} ... on DueDateInvalid { earliest latest } } }`;
export const MARK = `mutation ($input: MarkLineInput!) { markLine(input: $input) { ${REVIEWED} ... on LineChanged { itemSlug evidence } ... on NoteMissing { itemSlug } } }`;
export const REQUEST = `mutation ($input: RequestChangesInput!) { requestChanges(input: $input) { ${REVIEWED} ... on ProposalOpen { proposal { id } } } }`;
const MARKS = `query ($id: ID!) { certification(id: $id) { state markCounts { ok asked refused unmarked } lines { item { slug isRequired needsValidUntil } evidence mark { mark note markedBy { id } } } } }`;

/** What one person sees of the marks of a file, by item. */
export async function linesSeen(server: TestServer, person: Person, id: string) {
  const { certification } = dataOf(await server.as(person).execute(MARKS, { id }));
  return Object.fromEntries((certification.lines as { item: { slug: string; isRequired: boolean }; evidence: string; mark: { mark: string; note: string | null; markedBy: { id: string } | null } | null }[]).map((line) => [line.item.slug, line]));
}

/** A mark on what an item shows at this moment. */
export async function mark(server: TestServer, person: Person, certificationId: string, itemSlug: string, kind: 'OK' | 'ASK' | 'REFUSE' | null, note?: string) {
  const { evidence } = (await linesSeen(server, person, certificationId))[itemSlug]!;
  return dataOf(await server.as(person).execute(MARK, { input: { certificationId, itemSlug, mark: kind, note, evidence } })).markLine;
}

/** Marks as good whatever a file shows and nobody has said to be good: what a certifier does before certifying. */
export async function acceptAll(server: TestServer, person: Person, certificationId: string): Promise<void> {
  for (const [itemSlug, { evidence, mark: given }] of Object.entries(await linesSeen(server, person, certificationId))) {
    if (given?.mark !== 'OK') await server.as(person).execute(MARK, { input: { certificationId, itemSlug, mark: 'OK', evidence } });
  }
}

/** A file reviewed whole and approved; answers what came of the approval. */
export async function certify(server: TestServer, person: Person, certificationId: string, more: object = {}) {
  await acceptAll(server, person, certificationId);
  return dataOf(await server.as(person).execute(APPROVE, { input: { certificationId, ...more } })).approveCertification;
}

let keys = 0;
/** A key that no test used before. */
export const freshKey = () => `test-key-${process.pid}-${++keys}`;

/** A refusal by two people: one proposes, the other confirms. Answers what the second was told. */
export async function rejectByTwo(server: TestServer, first: Person, second: Person, certificationId: string, reason = 'Falta el seguro') {
  const { proposeRejection } = dataOf(await server.as(first).execute(PROPOSE, { input: { certificationId, reason, key: freshKey() } }));
  if (proposeRejection.__typename !== 'CertificationSuccess') return proposeRejection;
  return dataOf(await server.as(second).execute(CONFIRM, { input: { proposalId: proposeRejection.certification.proposals[0].id } })).confirmRejection;
}

/** Answers to every item that needs one, with dates far ahead. */
export async function goodAnswers(server: TestServer) {
  const { certificationChecklist } = dataOf(await server.as(undefined).execute('{ certificationChecklist { slug isRequired needsValidUntil } }'));
  return (certificationChecklist as { slug: string; isRequired: boolean; needsValidUntil: boolean }[])
    .filter((item) => item.isRequired)
    .map((item) => ({ itemSlug: item.slug, answer: 'Sí, véase el anexo', validUntil: item.needsValidUntil ? '2099-12-31' : null }));
}

/** A file begun, answered and handed in by an agency's owner. */
export async function submittedFile(server: TestServer, agency: { id: string; owner: Person }): Promise<string> {
  const owner = server.as(agency.owner);
  const { startCertification } = dataOf(await owner.execute(START, { input: { agencyId: agency.id } }));
  const certificationId = startCertification.certification.id;
  await owner.execute(ANSWER, { input: { certificationId, answers: await goodAnswers(server) } });
  const { submitCertification } = dataOf(await owner.execute(SUBMIT, { input: { certificationId } }));
  if (submitCertification.__typename !== 'CertificationSuccess') throw new Error(submitCertification.message);
  return certificationId;
}
