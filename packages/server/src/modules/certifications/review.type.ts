import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { ChecklistItemType, MayNotDecideReasonEnum } from './certification.type.ts';
import type { MayNotDecideReason } from './decision.rules.ts';
import { type Mark, marks } from './mark.rules.ts';
import { type ProposalKind, proposalKinds, type ProposalOutcome, proposalOutcomes } from './proposal.rules.ts';
import { certificationKinds } from './review.rules.ts';

export const MarkEnum = graphqlEnum('LineMarkKind', 'What a reviewer says of an item.', marks, {
  OK: 'What it shows is good.', ASK: 'It is asked for again: something is missing or unclear.', REFUSE: 'What it shows is not accepted.',
});
export const ProposalKindEnum = graphqlEnum('CertificationProposalKind', 'What two people decide together.', proposalKinds, {
  REJECT: 'To refuse the file.', SUSPEND: 'To take the certification out of force for a time.', REVOKE: 'To take the certification out of force for good.',
});
export const ProposalOutcomeEnum = graphqlEnum('CertificationProposalOutcome', 'How a proposal ended.', proposalOutcomes, {
  CONFIRMED: 'A second person confirmed it, and it was done.', DECLINED: 'A second person declined it; nothing was done.', WITHDRAWN: 'Whoever proposed it took it back; nothing was done.',
});
export const CertificationKindEnum = graphqlEnum('CertificationKind', 'What an agency asks for with its file.', certificationKinds, {
  NEW: 'To be certified for the first time, or anew after a refusal.', RENEWAL: 'To go on: it was certified before.',
});

@ObjectType('LineMark', { description: 'A reviewer’s mark on what an item shows now. It falls when the answer, a date or a document of the item changes.' })
export class LineMarkType {
  @Field(() => MarkEnum, { description: 'What the reviewer says.' }) mark!: Mark;
  @Field(() => String, { nullable: true, description: 'What is asked, or why it is not accepted; null where an OK needs no words.' }) note!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was set.' }) markedAt!: string;
}

@ObjectType('CertificationProposalMay', { simpleResolvers: true, description: 'What the viewer may do with a proposal now.' })
export class CertificationProposalMayType {
  @Field(() => Boolean, { description: 'Confirm or decline it, as the second person.' }) answer!: boolean;
  @Field(() => Boolean, { description: 'Take it back.' }) withdraw!: boolean;
  @Field(() => MayNotDecideReasonEnum, { nullable: true, description: 'Why the viewer may not confirm or decline; null when they may.' }) mayNotAnswerBecause!: MayNotDecideReason | null;
}

@ObjectType('CertificationProposal', { description: 'A refusal, suspension or revocation that one certifier proposed. It is done when a second one confirms it.' })
export class CertificationProposalType {
  @Field(() => ID, { description: 'Key of the proposal.' }) id!: string;
  @Field(() => ProposalKindEnum, { description: 'What is proposed.' }) kind!: ProposalKind;
  @Field(() => String, { description: 'Why. The agency reads it once it is confirmed.' }) reason!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the suspension proposed; null for an open one, and for all else.' }) until!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' }) proposedAt!: string;
  @Field(() => ProposalOutcomeEnum, { nullable: true, description: 'How it ended; null while it waits for a second person.' }) outcome!: ProposalOutcome | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined or withdrawn; null where nothing was said.' }) outcomeReason!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it waits.' }) endedAt!: string | null;
}

@ObjectType('CertificationValidity', { simpleResolvers: true, description: 'How long a certification given today would last, and why it ends when it does.' })
export class CertificationValidityType {
  @Field(() => LocalDateScalar, { description: 'The first day: today.' }) validFrom!: string;
  @Field(() => LocalDateScalar, { description: 'The last day chosen.' }) decidedUntil!: string;
  @Field(() => LocalDateScalar, { description: 'The last day it would be in force.' }) validUntil!: string;
  @Field(() => ChecklistItemType, { nullable: true, description: 'The required item whose evidence runs out first, before the day chosen; null when the choice bounds it.' }) limitedBy!: ChecklistItemType | null;
  @Field(() => [ChecklistItemType], { description: 'Required items whose evidence has run out: with any of them nothing can be certified.' }) lapsed!: ChecklistItemType[];
}

@ObjectType('MarkCounts', { simpleResolvers: true, description: 'How far the review of a file has come.' })
export class MarkCountsType {
  @Field(() => Int, { description: 'Items marked OK.' }) ok!: number;
  @Field(() => Int, { description: 'Items asked for again.' }) asked!: number;
  @Field(() => Int, { description: 'Items not accepted.' }) refused!: number;
  @Field(() => Int, { description: 'Items without a mark.' }) unmarked!: number;
}
