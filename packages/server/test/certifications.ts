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
  ... on ValidityInvalid { earliest latest } ... on Problem { message }`;
export const APPROVE = `mutation ($input: ApproveCertificationInput!) { approveCertification(input: $input) { ${DECISION} } }`;
export const REJECT = `mutation ($input: RejectCertificationInput!) { rejectCertification(input: $input) { ${DECISION} } }`;

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
