import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import type { DocumentType } from '#modules/travellers/document.rules';
import { LONGEST_NAME, LONGEST_NOTE, manifestFaults, type ManifestFault, type Sex } from '#modules/travellers/entry.rules';
import { MOST_ROWS } from '#modules/travellers/manifest.rules';
import { DocumentTypeEnum, SexEnum } from '#modules/travellers/traveller.type';
import { REPLACE_UNTIL_DAYS, replacementFaults, type ReplacementFault } from './replacement.rules.ts';
import type { ReservationState } from './reservation.rules.ts';
import { ReservationStateEnum } from './reservation.type.ts';

const note = (what: string) => ({ nullable: true, description: `${what}, at most ${LONGEST_NOTE} characters.` });

@InputType('TravellerInput', { description: 'A person of the group. Texts are kept as typed, without the spaces around them; whatever they begin with, they are data.' })
export class TravellerInput {
  @Field(() => String, { description: `First names as in the document, 1 to ${LONGEST_NAME} characters.` }) firstNames!: string;
  @Field(() => String, { description: `Last names as in the document, 1 to ${LONGEST_NAME} characters.` }) lastNames!: string;
  @Field(() => DocumentTypeEnum, { description: 'What the person is named by. A DNI is of Peruvians, a FOREIGN_ID of the six countries whose card Peru accepts.' }) documentType!: DocumentType;
  @Field(() => String, { description: 'Its number. DNI: eight digits. PASSPORT: 5 to 20 letters and digits. CE, FOREIGN_ID: 4 to 20 letters, digits and hyphens.' }) documentNumber!: string;
  @Field(() => String, { description: 'Nationality, ISO 3166 alpha-2.' }) nationality!: string;
  @Field(() => LocalDateScalar, { description: 'Date of birth: after 1900, not after today.' }) birthDate!: string;
  @Field(() => SexEnum, { nullable: true, description: 'Sex as the document has it.' }) sex?: Sex | null;
  @Field(() => String, note('What the person eats or does not')) diet?: string | null;
  @Field(() => String, note('What a guide must know about the person’s health')) medicalNote?: string | null;
  @Field(() => String, note('Whom to call in an emergency')) emergencyContact?: string | null;
}

@InputType('EnterManifestInput', { description: 'The whole list of travellers: it replaces what was there, for every reservation of the same hold that can still be named.' })
export class EnterManifestInput {
  @Field(() => ID, { description: 'Any reservation of the hold.' }) reservationId!: string;
  @Field(() => [TravellerInput], { description: `The travellers, in the order of the list. Fewer than the people is fine: names may follow. More than ${MOST_ROWS} rows are not looked at.` }) travellers!: TravellerInput[];
  @Field(() => Int, { nullable: true, description: 'Reservation.manifestVersion as it was when the list was looked at. When it was changed since, nothing is kept. Without it the list is kept whatever came between.' }) version?: number | null;
  @Field(() => String, { nullable: true, description: `Why people of a confirmed reservation are replaced by others: 3 to ${LONGEST_REASON} characters. Correcting a person’s data needs none.` }) replacementReason?: string | null;
}

@ObjectType('EnterManifestSuccess', { description: 'The list is kept.' })
export class EnterManifestSuccessType {}

export const ManifestFaultEnum = graphqlEnum('ManifestFault', 'What can be wrong with a list of travellers.', manifestFaults, {
  MISSING: 'A required value is empty; for the whole list: after the naming deadline, a person is missing.',
  INVALID_CHARACTERS: 'The text contains control characters.',
  INVALID_DOCUMENT: 'The number is not one of its kind, or nationals of the country have no such document.',
  DUPLICATE_DOCUMENT: 'Another traveller above has the same document.',
  INVALID_NATIONALITY: 'Not a country code of ISO 3166 alpha-2.',
  BIRTH_DATE_IMPOSSIBLE: 'Before 1901, or in the future.',
  TOO_LONG: 'The text is too long.',
  TOO_MANY_TRAVELLERS: 'More travellers than the party has people.',
  PARTY_MISMATCH: 'The party has fewer people of this traveller’s rate class and age class.',
  MINOR_WITHOUT_ADULT: 'The party has a minor and no adult.',
});

@ObjectType('ManifestProblemRow', { simpleResolvers: true, description: 'One fault of a list of travellers.' })
export class ManifestProblemRowType {
  @Field(() => Int, { nullable: true, description: '1 for the first traveller; null for the whole list.' }) row!: number | null;
  @Field(() => String, { nullable: true, description: 'The field of the traveller, as in TravellerInput; null for the whole row.' }) field!: string | null;
  @Field(() => ManifestFaultEnum, { description: 'What is wrong.' }) fault!: ManifestFault;
}

@ObjectType('ManifestInvalid', { implements: ProblemType, simpleResolvers: true, description: 'The list was not kept: all that is wrong in it, the whole list first, then by row.' })
export class ManifestInvalidType extends ProblemType {
  @Field(() => [ManifestProblemRowType], { description: 'The faults; at least one.' }) faults!: ManifestProblemRowType[];
}

@ObjectType('ReservationNotEditable', { implements: ProblemType, simpleResolvers: true, description: 'Travellers can be named while the reservation is held, and once confirmed until the day before it starts.' })
export class ReservationNotEditableType extends ProblemType {
  @Field(() => ReservationStateEnum, { description: 'Where the reservation stands.' }) state!: ReservationState;
}

@ObjectType('ManifestStale', { implements: ProblemType, description: 'Somebody else changed the list since it was looked at. Nothing was kept; the list as it is now comes with it.' })
export class ManifestStaleType extends ProblemType {}

export const ReplacementFaultEnum = graphqlEnum('ReplacementFault', 'Why people are not replaced.', replacementFaults, {
  REASON: 'A reason is needed: send the list again with one.', TOO_MANY: 'More than may be replaced.', TOO_LATE: 'The last day for it is over.',
});
@ObjectType('ReplacementRefused', { implements: ProblemType, simpleResolvers: true, description: 'The list takes people off a confirmed reservation. A person is the same by the document, or by names and birth date; everybody else is a replacement, which is counted, possible for a time, and says why.' })
export class ReplacementRefusedType extends ProblemType {
  @Field(() => ReplacementFaultEnum, { description: 'What is missing.' }) fault!: ReplacementFault;
  @Field(() => [Int], { description: 'Places on the kept list of the people who are not on the new one.' }) positions!: number[];
  @Field(() => Int, { description: 'How many may be replaced in all.' }) most!: number;
  @Field(() => Int, { description: 'How many were replaced before.' }) used!: number;
  @Field(() => LocalDateScalar, { description: 'Last day for it.' }) until!: string;
}
@ObjectType('ReplacementAllowance', { simpleResolvers: true, description: 'How many people of a confirmed reservation may be replaced by others. Correcting a person’s data is free.' })
export class ReplacementAllowanceType {
  @Field(() => Int, { description: 'How many in all: every third person, at least one.' }) most!: number;
  @Field(() => Int, { description: 'How many were replaced.' }) used!: number;
  @Field(() => LocalDateScalar, { description: `Last day for it: ${REPLACE_UNTIL_DAYS} days before the first day.` }) until!: string;
}

export const EnterManifestResult = createUnionType({
  name: 'EnterManifestResult', description: 'What came of entering a list of travellers.',
  types: () => [EnterManifestSuccessType, ManifestInvalidType, ReservationNotEditableType, ManifestStaleType, ReplacementRefusedType, ReasonMissingType] as const,
  resolveType: memberOf('EnterManifestSuccess'),
});
