import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, TextType } from '#graphql/shared.type';
import { certificationStates, type CertificationState } from './certification.rules.ts';
import { checklistLevels, type ChecklistLevel } from './checklist.rules.ts';
import { mayNotDecideReasons, type MayNotDecideReason } from './decision.rules.ts';

export const CertificationStateEnum = graphqlEnum('CertificationState', 'Where a certification file stands.', certificationStates, {
  DRAFT: 'The agency is filling it in.', SUBMITTED: 'Handed in; nobody of the network has begun.', IN_REVIEW: 'A certifier is at it.',
  INFO_REQUESTED: 'The network has asked the agency for more.', APPROVED: 'The agency is certified from validFrom to validUntil.', REJECTED: 'Refused, with a reason; a new file may follow.',
  EXPIRED: 'Its last day has passed.', SUSPENDED: 'Taken out of force for a time.', REVOKED: 'Taken out of force for good.',
});
export const ChecklistLevelEnum = graphqlEnum('ChecklistLevel', 'Who demands an item of the checklist.', checklistLevels, {
  LEGAL: 'Peruvian law.', NETWORK: 'The network itself.', RECOMMENDED: 'Nobody; it speaks for an agency.',
});
export const MayNotDecideReasonEnum = graphqlEnum('MayNotDecideReason', 'Why a certifier may not decide on a file.', mayNotDecideReasons, {
  PREPARED_BY_YOU: 'They prepared or submitted it.', OWN_AGENCY: 'They belong to its agency.', NOT_SUBMITTED: 'It does not wait for a decision.',
  PROPOSED_BY_YOU: 'They proposed it: a second person confirms or declines.', PROPOSAL_ENDED: 'The proposal has been confirmed, declined or withdrawn.',
});

@ObjectType('ChecklistItem', { description: 'Something an agency shows to be certified.' })
export class ChecklistItemType {
  @Field(() => ID, { description: 'Key of the item.' }) id!: string;
  @Field(() => String, { description: 'Its name in addresses and inputs.' }) slug!: string;
  @Field(() => TextType, { description: 'What it is.' }) title!: TextType;
  @Field(() => ChecklistLevelEnum, { description: 'Who demands it.' }) level!: ChecklistLevel;
  @Field(() => TextType, { description: 'Who issues the paper.' }) issuer!: TextType;
  @Field(() => TextType, { nullable: true, description: 'The law or rule it rests on; null when none is known.' }) instrument!: TextType | null;
  @Field(() => TextType, { description: 'What is accepted as evidence.' }) evidence!: TextType;
  @Field(() => TextType, { nullable: true, description: 'When it must be renewed; null when never, or not known.' }) renewal!: TextType | null;
  @Field(() => Boolean, { description: 'An answer is needed before a file can be submitted.' }) isRequired!: boolean;
  @Field(() => Boolean, { description: 'The answer needs the date until which the evidence is valid.' }) needsValidUntil!: boolean;
}

@ObjectType('Certification', { description: 'A file by which the network allows an agency to reserve: the checklist with its answers, the decision and how long it is valid.' })
export class CertificationType {
  @Field(() => ID, { description: 'Key of the file.' }) id!: string;
  @Field(() => String, { description: 'Code for people, for example VT-7F3K-92QX.' }) code!: string;
  @Field(() => CertificationStateEnum, { description: 'Where it stands today. EXPIRED comes by the calendar alone.' }) state!: CertificationState;
  @Field(() => DateTimeScalar, { description: 'When it was begun.' }) createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last handed in; null for drafts.' }) submittedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the network decided; null before.' }) decidedAt!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day it is in force; null unless approved.' }) validFrom!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day it is in force; null unless approved.' }) validUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'What the certifier wrote with the decision; always there for a rejection.' }) decisionReason!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'By when the network answers: fifteen days after it was last handed in, unless its staff set another day; null for drafts.' }) dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Conditions under which the agency is certified; null when there are none.' }) conditions!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day the network chose. validUntil is the earlier of it and the day the first required evidence runs out; null unless approved.' }) decidedUntil!: string | null;
}

@ObjectType('CertificationLine', { description: 'An item of the checklist within a file, answered or not.' })
export class CertificationLineType {
  @Field(() => ChecklistItemType, { description: 'The item.' }) item!: ChecklistItemType;
  @Field(() => String, { nullable: true, description: 'What the agency answers; null when not yet.' }) answer!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day the evidence is valid; null when it does not run out, or not given.' }) validUntil!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last answered; null when never.' }) updatedAt!: string | null;
}

@ObjectType('CertificationMay', { simpleResolvers: true, description: 'What the viewer may do with a file now.' })
export class CertificationMayType {
  @Field(() => Boolean, { description: 'Answer the checklist.' }) edit!: boolean;
  @Field(() => Boolean, { description: 'Hand it in, once nothing is missing.' }) submit!: boolean;
  @Field(() => Boolean, { description: 'Say something in it.' }) comment!: boolean;
  @Field(() => Boolean, { description: 'Say something in it to colleagues of the network only.' }) commentInternally!: boolean;
  @Field(() => Boolean, { description: 'Approve or reject it.' }) decide!: boolean;
  @Field(() => MayNotDecideReasonEnum, { nullable: true, description: 'Why the viewer, a certifier, may not decide; null when they may, and for all others.' }) mayNotDecideBecause!: MayNotDecideReason | null;
}

export const CertificationConnection = connectionOf('Certification', () => CertificationType);
