import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, TextType } from '#graphql/shared.type';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import type { CertificationRow } from '#modules/certifications/certification.finders';
import type { CertificationState } from '#modules/certifications/certification.rules';
import { CertificationStateEnum, CertificationType, ChecklistItemType } from '#modules/certifications/certification.type';
import { NotYoursToDecideType } from '#modules/certifications/decide.type';
import { CertificationSuccessType } from '#modules/certifications/file.type';
import type { ProposalKind } from '#modules/certifications/proposal.rules';
import { ProposalEndedType, ProposalOpenType, SecondPersonNeededType } from '#modules/certifications/proposal.type';
import { ProposalKindEnum } from '#modules/certifications/review.type';
import type { AppealObstacle } from './appeal.rules.ts';
import { AppealObstacleEnum } from './appeal.type.ts';
import { LOOK_MINUTES, type LookFault, lookFaults } from './look.rules.ts';

const LookFaultEnum = graphqlEnum('StandingLookFault', 'Why an impact is looked at again before one acts on it.', lookFaults, {
  TOO_OLD: `It was looked at more than ${LOOK_MINUTES} minutes ago.`, FILES_CHANGED: 'The network approved, suspended or lifted a certification of the agency meanwhile, or one lapsed.',
});

@ObjectType('StandingReservation', { simpleResolvers: true, description: 'A reservation that a suspension, a revocation or a lapse concerns.' })
export class StandingReservationType {
  @Field(() => ID, { description: 'Key of the reservation.' }) id!: string;
  @Field(() => String, { description: 'Code for people.' }) code!: string;
  @Field(() => TextType, { description: 'The trek.' }) trek!: TextType;
  @Field(() => LocalDateScalar, { description: 'The departure’s first day.' }) date!: string;
  @Field(() => Int, { description: 'People of the group.' }) people!: number;
  @Field(() => Boolean, { description: 'A request that waits for the network’s answer, not a hold.' }) isRequest!: boolean;
}
@ObjectType('StandingWaiting', { simpleResolvers: true, description: 'A party on the waiting list that a suspension, a revocation or a lapse concerns.' })
export class StandingWaitingType {
  @Field(() => ID, { description: 'Key of the entry.' }) id!: string;
  @Field(() => String, { description: 'Code for people.' }) code!: string;
  @Field(() => TextType, { description: 'The trek it waits for.' }) trek!: TextType;
  @Field(() => LocalDateScalar, { description: 'First date it would take.' }) from!: string;
  @Field(() => LocalDateScalar, { description: 'Last date it would take.' }) to!: string;
  @Field(() => Int, { description: 'People of the party.' }) people!: number;
}
@ObjectType('StandingImpact', { simpleResolvers: true, description: 'What would end if an agency were not certified any more, and what stays: the same for a suspension and a revocation.' })
export class StandingImpactType {
  @Field(() => String, { description: `Names this look: whoever confirms sends it back. It serves for ${LOOK_MINUTES} minutes, and until the network decides on a file of the agency.` }) fingerprint!: string;
  @Field(() => [CertificationType], { description: 'The agency’s files in force: all of them would be taken out of it.' }) files!: CertificationRow[];
  @Field(() => [StandingReservationType], { description: 'Holds and requests: they would be released, and their spots go to whoever waits for them.' }) held!: StandingReservationType[];
  @Field(() => [StandingWaitingType], { description: 'Parties that wait: they would be taken off the list.' }) waiting!: StandingWaitingType[];
  @Field(() => [StandingReservationType], { description: 'Confirmed groups that have not started: they stay.' }) kept!: StandingReservationType[];
}
@ObjectType('StandingSinceLook', { simpleResolvers: true, description: 'What came between the look at an impact and the act: it could not have been seen.' })
export class StandingSinceLookType {
  @Field(() => [StandingReservationType], { description: 'Holds and requests that were released with the rest: taken, or enlarged, since the look.' }) held!: StandingReservationType[];
  @Field(() => [StandingWaitingType], { description: 'Parties that were taken off the list with the rest: they joined, or grew, since the look.' }) waiting!: StandingWaitingType[];
  @Field(() => [StandingReservationType], { description: 'Groups that were confirmed since the look: they stay.' }) kept!: StandingReservationType[];
}
@ObjectType('StandingDecision', { simpleResolvers: true, description: 'What the network decided against an agency: a refusal, a suspension or a revocation.' })
export class StandingDecisionType {
  @Field(() => ProposalKindEnum, { description: 'What was decided.' }) kind!: ProposalKind;
  @Field(() => String, { description: 'Why, in the network’s words.' }) reason!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the suspension; null for an open one, and for all else.' }) until!: string | null;
  @Field(() => DateTimeScalar, { description: 'When.' }) decidedAt!: string;
  @Field(() => LocalDateScalar, { description: 'Last day on which the agency’s owner may appeal.' }) appealUntil!: string;
  @Field(() => AppealObstacleEnum, { nullable: true, description: 'Why nobody can appeal against it any more; null while the agency’s owner may.' }) appealObstacle!: AppealObstacle | null;
}
@ObjectType('StandingMay', { simpleResolvers: true, description: 'What the viewer may do about a certification’s standing now.' })
export class StandingMayType {
  @Field(() => Boolean, { description: 'Propose a suspension.' }) suspend!: boolean;
  @Field(() => Boolean, { description: 'Propose a revocation.' }) revoke!: boolean;
  @Field(() => Boolean, { description: 'Lift the suspension.' }) reinstate!: boolean;
  @Field(() => Boolean, { description: 'Appeal against the decision.' }) appeal!: boolean;
}
@ObjectType('NextLapse', { simpleResolvers: true, description: 'What of a file runs out first.' })
export class NextLapseType {
  @Field(() => ChecklistItemType, { description: 'The required item.' }) item!: ChecklistItemType;
  @Field(() => LocalDateScalar, { description: 'Its last day.' }) on!: string;
}

const reasonField = `Why, 3 to ${LONGEST_REASON} characters. The agency reads it once a second certifier has confirmed.`;
@InputType('ProposeSuspensionInput', { description: 'A suspension to propose to a second certifier.' })
export class ProposeSuspensionInput {
  @Field(() => ID, { description: 'The file in force.' }) certificationId!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day: from today to the certification’s own; null: until it is lifted.' }) until?: string | null;
  @Field(() => String, { description: reasonField }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Client key: the same key and input again propose once.' }) key!: string;
}
@InputType('ProposeRevocationInput', { description: 'A revocation to propose to a second certifier.' })
export class ProposeRevocationInput {
  @Field(() => ID, { description: 'The file in force.' }) certificationId!: string;
  @Field(() => String, { description: reasonField }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Client key: the same key and input again propose once.' }) key!: string;
}
@InputType('ConfirmStandingInput', { description: 'A proposal to confirm, as its impact was looked at.' })
export class ConfirmStandingInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => String, { description: 'The fingerprint of standingChangeImpact.' }) fingerprint!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Client key: the same key and input again confirm once.' }) key!: string;
}
@InputType('ReinstateCertificationInput', { description: 'A suspension to lift.' })
export class ReinstateCertificationInput {
  @Field(() => ID, { description: 'The suspended file.' }) certificationId!: string;
  @Field(() => String, { description: `Why, 3 to ${LONGEST_REASON} characters that the agency reads.` }) reason!: string;
}

@ObjectType('StandingNotChangeable', { implements: ProblemType, simpleResolvers: true, description: 'The certification is not in force, so it is not taken out of it.' })
export class StandingNotChangeableType extends ProblemType {
  @Field(() => CertificationStateEnum, { description: 'Where it stands.' }) state!: CertificationState;
}
@ObjectType('SuspensionEndInvalid', { implements: ProblemType, simpleResolvers: true, description: 'A suspension ends today or later, and not after the certification itself.' })
export class SuspensionEndInvalidType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'Earliest last day.' }) earliest!: string;
  @Field(() => LocalDateScalar, { description: 'Latest last day.' }) latest!: string;
}
@ObjectType('StandingImpactChanged', { implements: ProblemType, simpleResolvers: true, description: 'What would end is to be looked at again before it is done; nothing was done. What the agency itself did since the look is no reason for it.' })
export class StandingImpactChangedType extends ProblemType {
  @Field(() => LookFaultEnum, { description: 'Why.' }) fault!: LookFault;
  @Field(() => StandingImpactType, { description: 'What it would be now.' }) impact!: StandingImpactType;
}
@ObjectType('NotSuspended', { implements: ProblemType, simpleResolvers: true, description: 'There is no suspension to lift.' })
export class NotSuspendedType extends ProblemType {
  @Field(() => CertificationStateEnum, { description: 'Where the certification stands.' }) state!: CertificationState;
}

const union = <T extends readonly Function[]>(name: string, description: string, types: T) => createUnionType({ name, description, types: () => types as never, resolveType: memberOf('CertificationSuccess') });
export const ProposeStandingResult = union('ProposeStandingResult', 'What came of proposing a suspension or a revocation.',
  [CertificationSuccessType, NotYoursToDecideType, ProposalOpenType, StandingNotChangeableType, SuspensionEndInvalidType, ReasonMissingType]);
export const ConfirmStandingResult = union('ConfirmStandingResult', 'What came of confirming a suspension or a revocation.',
  [CertificationSuccessType, NotYoursToDecideType, SecondPersonNeededType, ProposalEndedType, StandingNotChangeableType, SuspensionEndInvalidType, StandingImpactChangedType]);
export const ReinstateCertificationResult = union('ReinstateCertificationResult', 'What came of lifting a suspension.', [CertificationSuccessType, NotYoursToDecideType, NotSuspendedType, ReasonMissingType]);
