import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { NotYoursToDecideType } from '#modules/certifications/decide.type';
import { CertificationAlreadyOpenType, CertificationSuccessType } from '#modules/certifications/file.type';
import { type AppealableState, appealableStates, type AppealJudgement, appealJudgements, type AppealObstacle, appealObstacles, type AppealOutcome, appealOutcomes } from './appeal.rules.ts';

export const AppealableStateEnum = graphqlEnum('AppealableState', 'What an agency may appeal against.', appealableStates, {
  REJECTED: 'The refusal of a file.', SUSPENDED: 'A suspension that runs.', REVOKED: 'A revocation.',
});
const judged = {
  GRANTED: 'The agency was right: a suspension is lifted; after a refusal or a revocation a new file with all evidence is reviewed.', DISMISSED: 'The decision stands.',
};
export const AppealOutcomeEnum = graphqlEnum('AppealOutcome', 'How an appeal ended.', appealOutcomes, {
  ...judged, WITHDRAWN: 'The agency took it back; the decision stands.',
  WITHOUT_OBJECT: 'The suspension it was against ended before anybody judged it: lifted, over by its last day, or followed by another decision. Against a new suspension there is a new appeal.',
});
const AppealJudgementEnum = graphqlEnum('AppealJudgement', 'How an appeal is judged.', appealJudgements, judged);
export const AppealObstacleEnum = graphqlEnum('AppealObstacle', 'Why nothing can be appealed.', appealObstacles, {
  NOTHING_TO_APPEAL: 'Nothing stands against the agency in this file.', TOO_LATE: 'The last day for an appeal has passed.', MADE_BEFORE: 'This decision was appealed against before; one that was withdrawn counts.',
  FILE_IN_WORK: 'The agency has begun a new file instead.',
});

@ObjectType('CertificationAppeal', { description: 'An agency’s objection to a decision of the network. It stops nothing by itself.' })
export class CertificationAppealType {
  @Field(() => ID, { description: 'Key of the appeal.' }) id!: string;
  @Field(() => AppealableStateEnum, { description: 'What it is against.' }) against!: AppealableState;
  @Field(() => String, { description: 'Why, in the agency’s words.' }) reason!: string;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) madeAt!: string;
  @Field(() => AppealOutcomeEnum, { nullable: true, description: 'How it ended; null while it waits.' }) outcome!: AppealOutcome | null;
  @Field(() => String, { nullable: true, description: 'Why, in the judge’s words; null while it waits, and when nobody judged it.' }) outcomeReason!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it waits, and for a moment after the suspension it is against has run out.' }) decidedAt!: string | null;
}

@InputType('AppealDecisionInput', { description: 'An appeal against a refusal, a suspension or a revocation.' })
export class AppealDecisionInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => String, { description: `Why the decision is wrong, 3 to ${LONGEST_REASON} characters.` }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Client key: the same key and input again appeal once.' }) key!: string;
}
@InputType('DecideAppealInput', { description: 'An appeal to judge.' })
export class DecideAppealInput {
  @Field(() => ID, { description: 'The appeal.' }) appealId!: string;
  @Field(() => AppealJudgementEnum, { description: 'How.' }) outcome!: AppealJudgement;
  @Field(() => String, { description: `Why, 3 to ${LONGEST_REASON} characters that the agency reads.` }) reason!: string;
}

@InputType('WithdrawAppealInput', { description: 'An appeal to take back.' })
export class WithdrawAppealInput {
  @Field(() => ID, { description: 'The appeal.' }) appealId!: string;
}

@ObjectType('AppealNotPossible', { implements: ProblemType, simpleResolvers: true, description: 'There is nothing to appeal, or not any more.' })
export class AppealNotPossibleType extends ProblemType {
  @Field(() => AppealObstacleEnum, { description: 'What stands in the way.' }) obstacle!: AppealObstacle;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day for an appeal against the decision; null when there is none.' }) appealUntil!: string | null;
}
@ObjectType('AppealEnded', { implements: ProblemType, simpleResolvers: true, description: 'The appeal was judged or withdrawn before, or the suspension it is against is over.' })
export class AppealEndedType extends ProblemType {
  @Field(() => AppealOutcomeEnum, { description: 'How.' }) outcome!: AppealOutcome;
}
@ObjectType('TookPartInDecision', { implements: ProblemType, simpleResolvers: true, description: 'Whoever proposed, confirmed or made a decision does not judge the appeal against it.' })
export class TookPartInDecisionType extends ProblemType {}

export const AppealDecisionResult = createUnionType({
  name: 'AppealDecisionResult', description: 'What came of an appeal.', types: () => [CertificationSuccessType, AppealNotPossibleType, ReasonMissingType] as const, resolveType: memberOf('CertificationSuccess'),
});
export const DecideAppealResult = createUnionType({
  name: 'DecideAppealResult', description: 'What came of judging an appeal.',
  types: () => [CertificationSuccessType, AppealEndedType, NotYoursToDecideType, TookPartInDecisionType, CertificationAlreadyOpenType, ReasonMissingType] as const, resolveType: memberOf('CertificationSuccess'),
});
export const WithdrawAppealResult = createUnionType({
  name: 'WithdrawAppealResult', description: 'What came of taking an appeal back.', types: () => [CertificationSuccessType, AppealEndedType] as const, resolveType: memberOf('CertificationSuccess'),
});
