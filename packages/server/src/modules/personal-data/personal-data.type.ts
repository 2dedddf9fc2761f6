import type { NetworkRole } from '#access/viewer';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, TextType } from '#graphql/shared.type';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { LanguageEnum, type LanguageName } from '#modules/mails/mail.type';
import { type Askable, askable, type DataKind, dataKinds, type Erasure, erasures, type Subject, subjects } from './groups.ts';
import { NetworkRoleEnum } from '#modules/people/person.type';
import type { Words } from './keeping.ts';

export const DataSubjectKindEnum = graphqlEnum('DataSubjectKind', 'Whose data can be asked for by name.', askable, {
  TRAVELLER: 'Somebody who travels or travelled with a group.', PERSON: 'Somebody with an account.', CREW: 'A guide or muleteer.',
});
export const DataOwnerEnum = graphqlEnum('DataOwner', 'Whose data something is.', subjects, {
  TRAVELLER: 'Of a traveller.', PERSON: 'Of a person with an account.', CREW: 'Of a guide or muleteer.', CLIENT: 'Of an agency’s client, as the agency wrote it.', AGENCY: 'Of an agency.', ANYBODY: 'Of whoever comes by.',
});
export const DataKindEnum = graphqlEnum('DataKind', 'Of what kind personal data is.', dataKinds, {
  IDENTITY: 'Who somebody is.', DOCUMENT: 'Papers.', HEALTH: 'What a guide must know about health and food.', CONTACT: 'How to reach somebody.', TRACE: 'What somebody did, and from where.',
  WORDS: 'What somebody wrote.', SECRET: 'What is shown to nobody.',
});
export const ErasureEnum = graphqlEnum('Erasure', 'What erasing does to data.', erasures, {
  DELETE: 'It goes.', BLANK: 'It becomes empty.', MASK: 'A pseudonym takes its place.', KEEP: 'It stays, and it is said why.',
});
export const KeepingSourceEnum = graphqlEnum('KeepingSource', 'Where the time comes from that something is kept.', ['DOMAIN', 'OWN', 'TECHNICAL'] as const, {
  DOMAIN: 'From the rules of the field.', OWN: 'The network set it; no source gives one.', TECHNICAL: 'It follows from how the system works.',
});

@ObjectType('PrivacyEntry', { simpleResolvers: true, description: 'One kind of personal data that the network keeps: whose, what, how long, why, and what erasing does to it. Made from the tags of every column of the database.' })
export class PrivacyEntryType {
  @Field(() => ID, { description: 'Stable key.' }) id!: string;
  @Field(() => DataOwnerEnum, { description: 'Whose it is.' }) whose!: Subject;
  @Field(() => DataKindEnum, { description: 'Of what kind.' }) kind!: DataKind;
  @Field(() => TextType, { description: 'What it is.' }) what!: Words;
  @Field(() => TextType, { description: 'Why it is kept.' }) why!: Words;
  @Field(() => Int, { nullable: true, description: 'Days it is kept after since; null: as long as since says.' }) days!: number | null;
  @Field(() => TextType, { description: 'Since when the days are counted; with no days, as long as what it is kept.' }) since!: Words;
  @Field(() => KeepingSourceEnum, { description: 'Where that time comes from.' }) source!: 'DOMAIN' | 'OWN' | 'TECHNICAL';
  @Field(() => ErasureEnum, { description: 'What erasing its person does to it.' }) erasure!: Erasure;
  @Field(() => TextType, { nullable: true, description: 'Why it stays; null where it goes.' }) stays!: Words | null;
}

@ObjectType('DataSubject', { simpleResolvers: true, description: 'Somebody whose personal data can be asked for, with what tells them from others of the same name.' })
export class DataSubjectType {
  @Field(() => ID, { description: 'Key of the account, of the place on a list of travellers, or of the member of a crew.' }) id!: string;
  @Field(() => DataSubjectKindEnum, { description: 'Who it is.' }) kind!: Askable;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Address of an account.' }) email!: string | null;
  @Field(() => String, { nullable: true, description: 'The last three characters of a traveller’s document; null once it was erased.' }) document!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day of a traveller’s latest trek.' }) lastDay!: string | null;
  @Field(() => String, { nullable: true, description: 'The agency that entered a traveller.' }) agencyName!: string | null;
}

@ObjectType('ErasureLine', { simpleResolvers: true, description: 'What erasing does to one kind of data.' })
export class ErasureLineType {
  @Field(() => TextType, { description: 'What it is.' }) what!: Words;
  @Field(() => ErasureEnum, { description: 'What happens to it.' }) does!: Erasure;
  @Field(() => Int, { description: 'In how many rows it is.' }) rows!: number;
  @Field(() => TextType, { nullable: true, description: 'Why it stays; null where it goes.' }) why!: Words | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when it is needed, where that is known.' }) until!: string | null;
}

@ObjectType('ErasureEffect', { simpleResolvers: true, description: 'What erasing somebody would do, before it is done.' })
export class ErasureEffectType {
  @Field(() => [ErasureLineType], { description: 'Kind by kind.' }) lines!: ErasureLineType[];
  @Field(() => String, { description: 'Names this effect: erasing is refused when another one would come of it.' }) fingerprint!: string;
  @Field(() => [String], { description: 'Names of the agencies whose only owner they are: erasing is refused until somebody else owns them too.' }) onlyOwnerOf!: string[];
  @Field(() => [NetworkRoleEnum], { description: 'Their roles in the network: erasing is refused until an administrator took these away.' }) holdsRoles!: NetworkRole[];
}

@InputType('DataSubjectInput', { description: 'Whose data.' })
export class DataSubjectInput {
  @Field(() => DataSubjectKindEnum, { description: 'Who it is.' }) kind!: Askable;
  @Field(() => ID, { description: 'Their key: DataSubject.id, Traveller.id, Person.id or CrewMember.id.' }) id!: string;
}
@InputType('ExportPersonalDataInput', { description: 'Whose data, and in which language the page is.' })
export class ExportPersonalDataInput {
  @Field(() => DataSubjectInput, { description: 'Whose.' }) subject!: DataSubjectInput;
  @Field(() => LanguageEnum, { description: 'Language of what is said about the data.' }) language!: LanguageName;
}
@InputType('ErasePersonalDataInput', { description: 'Whose data goes, as the effect that was looked at says, and why.' })
export class ErasePersonalDataInput {
  @Field(() => DataSubjectInput, { description: 'Whose.' }) subject!: DataSubjectInput;
  @Field(() => String, { description: 'ErasureEffect.fingerprint.' }) fingerprint!: string;
  @Field(() => String, { description: 'Why, 3 to 500 characters. It stays in the audit trail: without names.' }) reason!: string;
}

@ObjectType('ExportPersonalDataSuccess', { simpleResolvers: true, description: 'Everything the system keeps of somebody, at the moment it was asked for.' })
export class ExportPersonalDataSuccessType {
  @Field(() => String, { description: 'A name for the file, without its ending.' }) fileName!: string;
  @Field(() => String, { description: 'The data as JSON, for machines.' }) json!: string;
  @Field(() => String, { description: 'The data as a page of HTML, for people.' }) html!: string;
}
@ObjectType('ErasePersonalDataSuccess', { simpleResolvers: true, description: 'The data was erased.' })
export class ErasePersonalDataSuccessType {
  @Field(() => DateTimeScalar, { description: 'When.' }) erasedAt!: string;
}
@ObjectType('OnlyOwner', { implements: ProblemType, simpleResolvers: true, description: 'They are the only owner of an agency, which would be nobody’s. They hand it over first.' })
export class OnlyOwnerType extends ProblemType {
  @Field(() => [String], { description: 'Names of the agencies.' }) agencies!: string[];
}
@ObjectType('HoldsNetworkRole', { implements: ProblemType, simpleResolvers: true, description: 'They hold roles in the network. An administrator takes these away first, so that nobody leaves on their own with what they did for it.' })
export class HoldsNetworkRoleType extends ProblemType {
  @Field(() => [NetworkRoleEnum], { description: 'Which.' }) roles!: NetworkRole[];
}
@ObjectType('StillNeeded', { implements: ProblemType, simpleResolvers: true, description: 'All there is of them is needed for a trek that is still ahead.' })
export class StillNeededType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'Until when.' }) until!: string;
}
@ObjectType('ErasureChanged', { implements: ProblemType, simpleResolvers: true, description: 'Erasing would do something else than what was looked at: look again.' })
export class ErasureChangedType extends ProblemType {}

export const ExportPersonalDataResult = createUnionType({
  name: 'ExportPersonalDataResult', description: 'What came of asking for somebody’s data.', types: () => [ExportPersonalDataSuccessType] as const, resolveType: memberOf('ExportPersonalDataSuccess'),
});
export const ErasePersonalDataResult = createUnionType({
  name: 'ErasePersonalDataResult', description: 'What came of erasing somebody’s data.',
  types: () => [ErasePersonalDataSuccessType, ReasonMissingType, OnlyOwnerType, HoldsNetworkRoleType, StillNeededType, ErasureChangedType] as const, resolveType: memberOf('ErasePersonalDataSuccess'),
});
