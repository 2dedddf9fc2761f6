import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar } from '#graphql/scalars';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { CertificationNotSubmittedType, NotYoursToDecideType } from './decide.type.ts';
import { CertificationSuccessType } from './file.type.ts';
import type { ProposalOutcome } from './proposal.rules.ts';
import { ProposalOutcomeEnum } from './review.type.ts';

@InputType('ProposeRejectionInput', { description: 'The file to refuse, and why.' })
export class ProposeRejectionInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters, which the agency reads once it is confirmed.` }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}
@InputType('ConfirmRejectionInput', { description: 'The proposal to confirm.' })
export class ConfirmRejectionInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
}
@InputType('DeclineProposalInput', { description: 'The proposal to decline, and why.' })
export class DeclineProposalInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => String, { description: `Why not: 3 to ${LONGEST_REASON} characters, for the network’s staff.` }) reason!: string;
}
@InputType('WithdrawProposalInput', { description: 'The proposal to take back.' })
export class WithdrawProposalInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => String, { nullable: true, description: `Why, for the network’s staff, at most ${LONGEST_REASON} characters.` }) reason?: string | null;
}

@ObjectType('ProposalOpen', { implements: ProblemType, description: 'Something is proposed for this file and waits for a second person: first it is confirmed, declined or withdrawn.' })
export class ProposalOpenType extends ProblemType {}
@ObjectType('ProposalEnded', { implements: ProblemType, simpleResolvers: true, description: 'The proposal does not wait any more.' })
export class ProposalEndedType extends ProblemType {
  @Field(() => ProposalOutcomeEnum, { description: 'How it ended.' }) outcome!: ProposalOutcome;
}
@ObjectType('SecondPersonNeeded', { implements: ProblemType, description: 'Whoever proposed it neither confirms nor declines it: that is for another person.' })
export class SecondPersonNeededType extends ProblemType {}
@ObjectType('NotYourProposal', { implements: ProblemType, description: 'Only who proposed it withdraws it; others decline it.' })
export class NotYourProposalType extends ProblemType {}

export const ProposeRejectionResult = createUnionType({
  name: 'ProposeRejectionResult', description: 'What came of proposing to refuse a file.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, ProposalOpenType, ReasonMissingType] as const, resolveType: memberOf('CertificationSuccess'),
});
export const AnswerProposalResult = createUnionType({
  name: 'AnswerProposalResult', description: 'What came of confirming, declining or withdrawing a proposal.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, ProposalEndedType, SecondPersonNeededType, NotYourProposalType, ReasonMissingType] as const,
  resolveType: memberOf('CertificationSuccess'),
});
