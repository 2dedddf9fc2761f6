import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { LocalDateScalar } from '#graphql/scalars';
import type { CertificationState } from './certification.rules.ts';
import { CertificationStateEnum, ChecklistItemType } from './certification.type.ts';

export const LONGEST_ANSWER = 2_000;
export const MOST_ANSWERS = 100;

@InputType('StartCertificationInput', { description: 'The agency that wants to be certified.' })
export class StartCertificationInput {
  @Field(() => ID, { description: 'The agency.' }) agencyId!: string;
}
@InputType('ChecklistAnswerInput', { description: 'What is answered to one item. It replaces the whole answer that stood there; null takes it back.' })
export class ChecklistAnswerInput {
  @Field(() => String, { description: 'The item’s slug.' }) itemSlug!: string;
  @Field(() => String, { nullable: true, description: `The answer, at most ${LONGEST_ANSWER} characters.` }) answer?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day the evidence is valid.' }) validUntil?: string | null;
}
@InputType('AnswerChecklistInput', { description: 'Answers to items of the checklist; items not named stay as they are.' })
export class AnswerChecklistInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => [ChecklistAnswerInput], { description: `At most ${MOST_ANSWERS}, each item once.` }) answers!: ChecklistAnswerInput[];
}
@InputType('SubmitCertificationInput', { description: 'The file to hand in.' })
export class SubmitCertificationInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
}

@ObjectType('CertificationSuccess', { description: 'It was done; the file as it stands now.' })
export class CertificationSuccessType {}
@ObjectType('CertificationAlreadyOpen', { implements: ProblemType, description: 'The agency has a file in work: go on with that one.' })
export class CertificationAlreadyOpenType extends ProblemType {}
@ObjectType('CertificationNotEditable', { implements: ProblemType, simpleResolvers: true, description: 'The file has left the agency’s hands.' })
export class CertificationNotEditableType extends ProblemType {
  @Field(() => CertificationStateEnum, { description: 'Where it stands.' }) state!: CertificationState;
}
@ObjectType('CertificationIncomplete', { implements: ProblemType, simpleResolvers: true, description: 'The file cannot be handed in yet.' })
export class CertificationIncompleteType extends ProblemType {
  @Field(() => [ChecklistItemType], { description: 'Required items that show neither an answer nor a document, or without the date their evidence is valid until.' }) missing!: ChecklistItemType[];
  @Field(() => [ChecklistItemType], { description: 'Items whose answer or a document of theirs is out of date today.' }) outOfDate!: ChecklistItemType[];
}

export const StartCertificationResult = createUnionType({
  name: 'StartCertificationResult', description: 'What came of beginning a file.',
  types: () => [CertificationSuccessType, CertificationAlreadyOpenType] as const, resolveType: memberOf('CertificationSuccess'),
});
export const AnswerChecklistResult = createUnionType({
  name: 'AnswerChecklistResult', description: 'What came of answering.',
  types: () => [CertificationSuccessType, CertificationNotEditableType] as const, resolveType: memberOf('CertificationSuccess'),
});
export const SubmitCertificationResult = createUnionType({
  name: 'SubmitCertificationResult', description: 'What came of handing in.',
  types: () => [CertificationSuccessType, CertificationNotEditableType, CertificationIncompleteType] as const, resolveType: memberOf('CertificationSuccess'),
});
