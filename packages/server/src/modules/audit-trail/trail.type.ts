import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { memberOf } from '#graphql/problem';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { AuditChangeType } from '#modules/audit/audit.type';
import type { TrailFilter } from './trail-keys.ts';

@ObjectType('AuditedObject', { simpleResolvers: true, description: 'What an entry of the audit trail is about.' })
export class AuditedObjectType {
  @Field(() => String, { description: 'The noun, such as Reservation.' }) type!: string;
  @Field(() => ID, { description: 'Key of the thing.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Its code or name today; null where it has none, or is not there any more.' }) name!: string | null;
  @Field(() => String, { nullable: true, description: 'By what its page is found: a code, a slug or its key; null where it has no page.' }) address!: string | null;
}

@ObjectType('AuditTrailEntry', { description: 'One entry of the whole audit trail: who changed what, when, for whom, and how it came.' })
export class AuditTrailEntryType {
  @Field(() => ID, { description: 'Key of the entry.' }) id!: string;
  @Field(() => DateTimeScalar, { description: 'When, by the database’s clock.' }) at!: string;
  @Field(() => ID, { nullable: true, description: 'Key of the person; null: the system.' }) actorId!: string | null;
  @Field(() => String, { nullable: true, description: 'Their name today; null: the system, or a person who was erased.' }) actor!: string | null;
  @Field(() => ID, { nullable: true, description: 'Key of the agency it was done for; null: for none.' }) agencyId!: string | null;
  @Field(() => String, { nullable: true, description: 'Trade name of that agency today.' }) agency!: string | null;
  @Field(() => String, { description: 'How it came: "portal" with the page, "api", "job" with its name, "demo".' }) via!: string;
  @Field(() => String, { description: 'The verb, such as hold-spots.' }) action!: string;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' }) reason!: string | null;
  @Field(() => Boolean, { description: 'Words of it are not here any more: they were erased with the person who wrote them, or whom they are about.' }) hasErasedWords!: boolean;
  @Field(() => Boolean, { description: 'Under a seal: a change of it would show. New entries come under one within about a minute.' }) isSealed!: boolean;
  @Field(() => [AuditChangeType], { description: 'What changed, from what to what.' }) changes!: AuditChangeType[];
}
export const AuditTrailEntryConnection = connectionOf('AuditTrailEntry', () => AuditTrailEntryType);

@InputType('AuditTrailFilter', { description: 'Which entries; what is left out or empty does not narrow.' })
export class AuditTrailFilterInput implements TrailFilter {
  @Field(() => String, { nullable: true, description: 'Who: part of a name, an e-mail, a key; "system" for what nobody asked for.' }) actor!: string | null;
  @Field(() => String, { nullable: true, description: 'For which agency: part of its trade name, its RUC, its slug, its key.' }) agency!: string | null;
  @Field(() => String, { nullable: true, description: 'The verb, exactly.' }) action!: string | null;
  @Field(() => String, { nullable: true, description: 'The noun, exactly.' }) objectType!: string | null;
  @Field(() => String, { nullable: true, description: 'About what: a code in any spelling, a name, an e-mail, a key.' }) object!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day in Lima on.' }) from!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Up to and with this day in Lima.' }) to!: string | null;
  @Field(() => String, { nullable: true, description: 'Words of the reason.' }) text!: string | null;
}

@ObjectType('AuditTrailWords', { simpleResolvers: true, description: 'What the trail can be searched for.' })
export class AuditTrailWordsType {
  @Field(() => [String], { description: 'Verbs it has entries of, in order of the alphabet.' }) actions!: string[];
  @Field(() => [String], { description: 'Nouns it has entries of, in order of the alphabet.' }) objectTypes!: string[];
}

@ObjectType('AuditCheck', { simpleResolvers: true, description: 'What recomputing every seal of the audit trail found.' })
export class AuditCheckType {
  @Field(() => ID, { description: 'Key of the check.' }) id!: string;
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: string;
  @Field(() => Int, { description: 'Seals that hold, from the first on.' }) seals!: number;
  @Field(() => Int, { description: 'Entries under them.' }) entries!: number;
  @Field(() => String, { nullable: true, description: 'The digest of the last of them, in hexadecimal; write it down elsewhere to be sure of everything before.' }) head!: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the first seal that does not hold; null: everything sealed is as it was written.' }) brokenNumber!: number | null;
}

@InputType('CheckAuditTrailInput', { description: 'What the trail is compared with besides itself.' })
export class CheckAuditTrailInput {
  @Field(() => String, { nullable: true, description: 'A digest that was written down elsewhere at an earlier check, 64 hexadecimal digits: is it still one of the seals?' }) knownDigest?: string | null;
}

@ObjectType('CheckAuditTrailSuccess', { simpleResolvers: true, description: 'Every seal was recomputed.' })
export class CheckAuditTrailSuccessType {
  @Field(() => AuditCheckType, { description: 'What was found.' }) check!: AuditCheckType;
  @Field(() => Boolean, { nullable: true, description: 'The digest that was named is that of a seal which holds; null: none was named.' }) holdsKnownDigest!: boolean | null;
}
export const CheckAuditTrailResult = createUnionType({
  name: 'CheckAuditTrailResult', description: 'What came of checking the audit trail.', types: () => [CheckAuditTrailSuccessType] as const, resolveType: memberOf('CheckAuditTrailSuccess'),
});

@ObjectType('AuditSeal', { simpleResolvers: true, description: 'How far the audit trail is sealed, and whether it is as it was.' })
export class AuditSealType {
  @Field(() => Int, { description: 'Number of the last seal.' }) number!: number;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) sealedAt!: string;
  @Field(() => String, { description: 'Its digest, in hexadecimal: it hangs on every entry before.' }) digest!: string;
  @Field(() => Int, { description: 'Entries under all seals.' }) entries!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant of the first entry.' }) since!: string | null;
  @Field(() => AuditCheckType, { nullable: true, description: 'The last check; null before the first.' }) check!: AuditCheckType | null;
}
