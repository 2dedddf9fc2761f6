import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import type { MediaType } from '#modules/documents/document.rules';
import { CertificationNotEditableType, CertificationSuccessType } from './file.type.ts';

@ObjectType('Document', { description: 'A paper within a certification file. Its first version is the paper as it is now; the others are what it was.' })
export class DocumentType {
  @Field(() => ID, { description: 'Key of the document.' }) id!: string;
}

@ObjectType('DocumentVersion', { description: 'A paper as it was sent in: a PDF, or a picture drawn anew without where and with what it was taken.' })
export class DocumentVersionType {
  @Field(() => ID, { description: 'Key of the version.' }) id!: string;
  @Field(() => Int, { description: 'The first is 1.' }) version!: number;
  @Field(() => String, { description: 'Its name for people, with the ending of what it is; empty once it was erased.' }) fileName!: string;
  @Field(() => String, { description: 'What it is by its content: application/pdf, image/jpeg, image/png or image/webp.' }) mediaType!: MediaType;
  @Field(() => Int, { description: 'Its size.' }) bytes!: number;
  @Field(() => Int, { nullable: true, description: 'Dots from left to right; null for a PDF.' }) width!: number | null;
  @Field(() => Int, { nullable: true, description: 'Dots from top to bottom; null for a PDF.' }) height!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the paper was issued; null when not given.' }) issuedOn!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day it is valid; null when it does not run out, or not given.' }) validUntil!: string | null;
  @Field(() => Boolean, { description: 'It came from the agency’s earlier file when this one was begun.' }) isCarried!: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was sent in.' }) uploadedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the paper itself was erased, some time after its file ended; null while it is there.' }) erasedAt!: string | null;
}

@ObjectType('LineAskedAgain', { description: 'What an item showed in the earlier file and runs out within the coming validity: bring the new one.' })
export class LineAskedAgainType {
  @Field(() => LocalDateScalar, { description: 'The first day on which something of it runs out.' }) lapsesOn!: string;
  @Field(() => String, { nullable: true, description: 'What was answered; null when nothing.' }) answer!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day the answer was valid; null when not given.' }) validUntil!: string | null;
}

@ObjectType('DocumentRules', { simpleResolvers: true, description: 'What papers may be, and how many. A paper is sent to /files/certifications/{certificationId}/items/{itemSlug} as multipart/form-data: one part "file", and if wanted issuedOn, validUntil, documentId (a new version of that document).' })
export class DocumentRulesType {
  @Field(() => [String], { description: 'What they may be, by their content.' }) mediaTypes!: readonly MediaType[];
  @Field(() => Int, { description: 'Largest size of one.' }) mostBytes!: number;
  @Field(() => Int, { description: 'Most dots of a picture.' }) mostPixels!: number;
  @Field(() => Int, { description: 'Most documents of an item at one time.' }) mostPerItem!: number;
  @Field(() => Int, { description: 'Most documents of a file at one time.' }) mostPerFile!: number;
  @Field(() => Int, { description: 'Most versions of one document.' }) mostVersions!: number;
}

@InputType('RemoveDocumentInput', { description: 'Which paper is taken out of its file.' })
export class RemoveDocumentInput {
  @Field(() => ID, { description: 'The document.' }) documentId!: string;
}
@InputType('SetDocumentDatesInput', { description: 'When a paper, as it is now, was issued and until when it is valid. Both are replaced.' })
export class SetDocumentDatesInput {
  @Field(() => ID, { description: 'The document.' }) documentId!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was issued; null: not given.' }) issuedOn?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day it is valid; null: it does not run out, or not given.' }) validUntil?: string | null;
}

@ObjectType('DatesInvalid', { implements: ProblemType, description: 'The paper would run out before it was issued.' })
export class DatesInvalidType extends ProblemType {}

export const RemoveDocumentResult = createUnionType({
  name: 'RemoveDocumentResult', description: 'What came of taking a paper out.',
  types: () => [CertificationSuccessType, CertificationNotEditableType] as const, resolveType: memberOf('CertificationSuccess'),
});
export const SetDocumentDatesResult = createUnionType({
  name: 'SetDocumentDatesResult', description: 'What came of saying a paper’s dates.',
  types: () => [CertificationSuccessType, CertificationNotEditableType, DatesInvalidType] as const, resolveType: memberOf('CertificationSuccess'),
});
