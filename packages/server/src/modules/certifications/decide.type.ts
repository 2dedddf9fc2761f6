import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ProblemType } from '#graphql/problem';
import { LocalDateScalar } from '#graphql/scalars';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import type { CertificationState } from './certification.rules.ts';
import { CertificationStateEnum, ChecklistItemType, MayNotDecideReasonEnum } from './certification.type.ts';
import { LONGEST_CONDITIONS, type MayNotDecideReason } from './decision.rules.ts';

@InputType('ApproveCertificationInput', { description: 'The file to approve.' })
export class ApproveCertificationInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the certification: after today, within 24 months; default twelve months from today. It ends earlier where required evidence runs out before.' }) validUntil?: string | null;
  @Field(() => String, { nullable: true, description: `A note that the agency reads, at most ${LONGEST_REASON} characters.` }) note?: string | null;
  @Field(() => String, { nullable: true, description: `Conditions under which it is given, at most ${LONGEST_CONDITIONS} characters; they stand in the letter.` }) conditions?: string | null;
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
@ObjectType('LinesNotAccepted', { implements: ProblemType, simpleResolvers: true, description: 'Required items are asked for again, not accepted or not reviewed yet: nothing is certified on them.' })
export class LinesNotAcceptedType extends ProblemType {
  @Field(() => [ChecklistItemType], { description: 'Required items marked ASK.' }) asked!: ChecklistItemType[];
  @Field(() => [ChecklistItemType], { description: 'Required items marked REFUSE.' }) refused!: ChecklistItemType[];
  @Field(() => [ChecklistItemType], { description: 'Required items without a mark: nobody has said of what they show now that it is good.' }) unmarked!: ChecklistItemType[];
}
@ObjectType('LapsedEvidence', { simpleResolvers: true, description: 'A required item whose evidence has run out.' })
export class LapsedEvidenceType {
  @Field(() => ChecklistItemType, { description: 'The item.' }) item!: ChecklistItemType;
  @Field(() => LocalDateScalar, { description: 'The last day on which its evidence was good.' }) evidenceUntil!: string;
}
@ObjectType('EvidenceLapsed', { implements: ProblemType, simpleResolvers: true, description: 'The evidence of required items has run out since the file was handed in.' })
export class EvidenceLapsedType extends ProblemType {
  @Field(() => [LapsedEvidenceType], { description: 'What ran out, and when.' }) lapsed!: LapsedEvidenceType[];
}
