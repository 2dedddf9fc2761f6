import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { CertificationNotSubmittedType, NotYoursToDecideType } from './decide.type.ts';
import { CertificationSuccessType } from './file.type.ts';
import { LONGEST_NOTE, LONGEST_REQUEST, type Mark } from './mark.rules.ts';
import { ProposalOpenType } from './proposal.type.ts';
import { type AssigneeObstacle, assigneeObstacles } from './review.rules.ts';
import { MarkEnum } from './review.type.ts';

export const AssigneeObstacleEnum = graphqlEnum('AssigneeObstacle', 'Why somebody may not review a file.', assigneeObstacles, {
  NOT_A_CERTIFIER: 'They are no certifier of the network.', PREPARED_BY_THEM: 'They prepared or submitted it.', OWN_AGENCY: 'They belong to its agency.',
});

@InputType('TakeCertificationInput', { description: 'The file to take into review.' })
export class TakeCertificationInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
}
@InputType('AssignCertificationInput', { description: 'A file and who is to review it.' })
export class AssignCertificationInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => ID, { nullable: true, description: 'The certifier; null gives it back to nobody.' }) assigneeId?: string | null;
}
@InputType('SetCertificationDueInput', { description: 'A file and by when it is to be answered.' })
export class SetCertificationDueInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => LocalDateScalar, { description: 'The day: from today on, within half a year.' }) dueOn!: string;
}
@InputType('MarkLineInput', { description: 'A mark on what an item shows now.' })
export class MarkLineInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => String, { description: 'The item’s slug.' }) itemSlug!: string;
  @Field(() => MarkEnum, { nullable: true, description: 'The mark; null takes it back.' }) mark?: Mark | null;
  @Field(() => String, { nullable: true, description: `What is asked, or why it is not accepted; needed for ASK and REFUSE, at most ${LONGEST_NOTE} characters.` }) note?: string | null;
  @Field(() => String, { description: 'CertificationLine.evidence as it was seen: a mark is about that.' }) evidence!: string;
}
@InputType('RequestChangesInput', { description: 'A file to give back to its agency. What is asked per item are its marks ASK and REFUSE.' })
export class RequestChangesInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => String, { nullable: true, description: `What is asked in general, at most ${LONGEST_REQUEST} characters; needed when no item is marked ASK.` }) text?: string | null;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('AlreadyTaken', { implements: ProblemType, description: 'Another certifier is at this file. To take it over, assign it to yourself.' })
export class AlreadyTakenType extends ProblemType {}
@ObjectType('AssigneeMayNotDecide', { implements: ProblemType, simpleResolvers: true, description: 'A file is reviewed by a certifier who may decide on it.' })
export class AssigneeMayNotDecideType extends ProblemType {
  @Field(() => AssigneeObstacleEnum, { description: 'What stands in the way.' }) obstacle!: AssigneeObstacle;
}
@ObjectType('DueDateInvalid', { implements: ProblemType, simpleResolvers: true, description: 'A file is due from today on, within half a year.' })
export class DueDateInvalidType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'Earliest day.' }) earliest!: string;
  @Field(() => LocalDateScalar, { description: 'Latest day.' }) latest!: string;
}
@ObjectType('NoteMissing', { implements: ProblemType, simpleResolvers: true, description: 'A mark ASK or REFUSE says what is asked, or why it is not accepted.' })
export class NoteMissingType extends ProblemType {
  @Field(() => String, { description: 'The item’s slug.' }) itemSlug!: string;
}
@ObjectType('LineChanged', { implements: ProblemType, simpleResolvers: true, description: 'The item shows something else than was seen: look at it again.' })
export class LineChangedType extends ProblemType {
  @Field(() => String, { description: 'The item’s slug.' }) itemSlug!: string;
  @Field(() => String, { description: 'CertificationLine.evidence as it is now.' }) evidence!: string;
}
@ObjectType('NothingAsked', { implements: ProblemType, simpleResolvers: true, description: 'No item is marked ASK, and nothing is asked in general.' })
export class NothingAskedType extends ProblemType {}

const resolveType = memberOf('CertificationSuccess');
export const AssignCertificationResult = createUnionType({
  name: 'AssignCertificationResult', description: 'What came of taking or assigning a file.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, AlreadyTakenType, AssigneeMayNotDecideType] as const, resolveType,
});
export const SetCertificationDueResult = createUnionType({
  name: 'SetCertificationDueResult', description: 'What came of setting a due day.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, DueDateInvalidType] as const, resolveType,
});
export const MarkLineResult = createUnionType({
  name: 'MarkLineResult', description: 'What came of a mark.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, NoteMissingType, LineChangedType] as const, resolveType,
});
export const RequestChangesResult = createUnionType({
  name: 'RequestChangesResult', description: 'What came of asking for changes.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, ProposalOpenType, NothingAskedType] as const, resolveType,
});
