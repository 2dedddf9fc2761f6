import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { LocalDateScalar } from '#graphql/scalars';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import type { CertificationState } from './certification.rules.ts';
import { CertificationStateEnum, MayNotDecideReasonEnum } from './certification.type.ts';
import type { MayNotDecideReason } from './decision.rules.ts';
import { CertificationSuccessType } from './file.type.ts';

@InputType('ApproveCertificationInput', { description: 'The file to approve.' })
export class ApproveCertificationInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the certification: after today, within 24 months; default twelve months from today.' }) validUntil?: string | null;
  @Field(() => String, { nullable: true, description: `A note that the agency reads, at most ${LONGEST_REASON} characters.` }) note?: string | null;
}
@InputType('RejectCertificationInput', { description: 'The file to reject, and why.' })
export class RejectCertificationInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters that the agency reads.` }) reason!: string;
}

@ObjectType('NotYoursToDecide', { implements: ProblemType, simpleResolvers: true, description: 'Who prepared or submitted a file, or belongs to its agency, does not decide on it.' })
export class NotYoursToDecideType extends ProblemType {
  @Field(() => MayNotDecideReasonEnum, { description: 'What stands in the way.' }) because!: MayNotDecideReason;
}
@ObjectType('CertificationNotSubmitted', { implements: ProblemType, simpleResolvers: true, description: 'The file does not wait for a decision, or not any more.' })
export class CertificationNotSubmittedType extends ProblemType {
  @Field(() => CertificationStateEnum, { description: 'Where it stands.' }) state!: CertificationState;
}
@ObjectType('ValidityInvalid', { implements: ProblemType, simpleResolvers: true, description: 'A certification ends after today and within 24 months.' })
export class ValidityInvalidType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'Earliest last day.' }) earliest!: string;
  @Field(() => LocalDateScalar, { description: 'Latest last day.' }) latest!: string;
}

export const DecideCertificationResult = createUnionType({
  name: 'DecideCertificationResult', description: 'What came of a decision.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, ValidityInvalidType, ReasonMissingType] as const,
  resolveType: memberOf('CertificationSuccess'),
});
