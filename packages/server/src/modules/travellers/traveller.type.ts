import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '#graphql/problem';
import { LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import type { AgeClass, RateClass } from '#modules/rates/party.rules';
import { AgeClassEnum, PartyMemberType, RateClassEnum } from '#modules/rates/party.type';
import { documentTypes, type DocumentType } from './document.rules.ts';
import { sexes, type Sex } from './entry.rules.ts';

export const DocumentTypeEnum = graphqlEnum('DocumentType', 'Papers a traveller may be named by.', documentTypes, {
  PASSPORT: 'A passport of any country.', DNI: 'Peruvian identity document, eight digits.', CE: 'Carné de extranjería, of foreigners resident in Peru.',
  FOREIGN_ID: 'National identity card of Argentina, Bolivia, Chile, Colombia, Ecuador or Venezuela.',
});
export const SexEnum = graphqlEnum('Sex', 'Sex as the document has it; asked of nobody.', sexes, {
  FEMALE: 'Female.', MALE: 'Male.', UNSPECIFIED: 'Not specified in the document.',
});

@ObjectType('Traveller', { description: 'A named person on a reservation. Names and papers are personal data: each field is shown to those only who need it.' })
export class TravellerType {
  @Field(() => ID, { description: 'Key of the place on the list.' }) id!: string;
  @Field(() => Int, { description: 'Place on the list, from 1.' }) position!: number;
  @Field(() => String, { description: 'First names, as in the document.' }) firstNames!: string;
  @Field(() => String, { description: 'Last names, as in the document.' }) lastNames!: string;
  @Field(() => DocumentTypeEnum, { description: 'What the person is named by.' }) documentType!: DocumentType;
  @Field(() => String, { description: 'Nationality, ISO 3166 alpha-2.' }) nationality!: string;
  @Field(() => LocalDateScalar, { description: 'Date of birth.' }) birthDate!: string;
  @Field(() => SexEnum, { nullable: true, description: 'Sex as the document has it; null when not given.' }) sex!: Sex | null;
  @Field(() => RateClassEnum, { description: 'Class by which fees differ, derived from document and nationality.' }) rateClass!: RateClass;
  @Field(() => AgeClassEnum, { description: 'Adult or minor on the first day of the group.' }) ageClass!: AgeClass;
}

@ObjectType('ManifestMismatch', { implements: ProblemType, simpleResolvers: true, description: 'The travellers named are not those the party stated, class by class.' })
export class ManifestMismatchType extends ProblemType {
  @Field(() => [PartyMemberType], { description: 'The party as it was stated with the hold.' }) stated!: PartyMemberType[];
  @Field(() => [PartyMemberType], { description: 'The travellers named, counted by class.' }) listed!: PartyMemberType[];
}
