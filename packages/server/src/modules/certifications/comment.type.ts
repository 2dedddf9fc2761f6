import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { commentSides, type CommentSide } from './comment.rules.ts';
import { CertificationSuccessType } from './file.type.ts';

export const LONGEST_COMMENT = 2_000;

export const CommentSideEnum = graphqlEnum('CommentSide', 'For whom somebody speaks in a file.', commentSides, { AGENCY: 'The agency.', NETWORK: 'The network.' });

@ObjectType('CertificationComment', { description: 'Something said in a certification file. It is never changed.' })
export class CertificationCommentType {
  @Field(() => ID, { description: 'Key of the comment.' }) id!: string;
  @Field(() => String, { description: 'The words, as written.' }) body!: string;
  @Field(() => CommentSideEnum, { description: 'For whom they were said.' }) side!: CommentSide;
  @Field(() => Boolean, { description: 'For colleagues of the network only: the agency does not read it.' }) isInternal!: boolean;
  @Field(() => DateTimeScalar, { description: 'When.' }) writtenAt!: string;
}

@InputType('CommentOnCertificationInput', { description: 'What is said, and about what.' })
export class CommentOnCertificationInput {
  @Field(() => ID, { description: 'The file.' }) certificationId!: string;
  @Field(() => String, { nullable: true, description: 'The slug of the item it is about; null: the whole file.' }) itemSlug?: string | null;
  @Field(() => String, { description: `The words, at most ${LONGEST_COMMENT} characters.` }) body!: string;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'For colleagues of the network only. For certifiers.' }) isInternal?: boolean | null;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('TooManyComments', { implements: ProblemType, simpleResolvers: true, description: 'The file holds as many comments as a file may.' })
export class TooManyCommentsType extends ProblemType {
  @Field(() => Int, { description: 'How many that is.' }) most!: number;
}

export const CommentOnCertificationResult = createUnionType({
  name: 'CommentOnCertificationResult', description: 'What came of speaking.',
  types: () => [CertificationSuccessType, TooManyCommentsType] as const, resolveType: memberOf('CertificationSuccess'),
});
