import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, TextType } from '#graphql/shared.type';

export const trekKinds = ['NETWORK_ROUTE', 'CLASSIC', 'HIKE', 'BIRDING'] as const;
export type TrekKind = (typeof trekKinds)[number];
export const TrekKindEnum = graphqlEnum('TrekKind', 'The kinds of routes.', trekKinds, {
  NETWORK_ROUTE: 'A route of the network’s own guide.', CLASSIC: 'A route that agencies have long walked through the network’s communities.',
  HIKE: 'A walk of a day or two.', BIRDING: 'A walk to watch birds.',
});

export const difficulties = ['MODERATE', 'MODERATE_CHALLENGING', 'CHALLENGING', 'HARD'] as const;
export type Difficulty = (typeof difficulties)[number];
export const DifficultyEnum = graphqlEnum('Difficulty', 'How demanding a trek is, read from what its sources say: the network has still to confirm it.', difficulties, {
  MODERATE: 'Moderate.', MODERATE_CHALLENGING: 'Moderate, with challenging parts.', CHALLENGING: 'Challenging: high passes and long days.', HARD: 'Hard: hardly any path.',
});

@ObjectType('Trek', { simpleResolvers: true, description: 'A route offered by the network: stages in order.' })
export class TrekType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key for addresses.' }) slug!: string;
  @Field(() => String, { description: 'Its name in Spanish.' }) name!: string;
  @Field(() => TextType, { description: 'Its name in both languages.' }) title!: TextType;
  @Field(() => TrekKindEnum, { description: 'What kind of route it is.' }) kind!: TrekKind;
  @Field(() => DifficultyEnum, { nullable: true, description: 'How demanding it is; null when not known.' }) difficulty!: Difficulty | null;
  @Field(() => Int, { nullable: true, description: 'Days on the way; null while the route’s stages are not known.' }) days!: number | null;
  @Field(() => Float, { nullable: true, description: 'Kilometres in all; null when not known. Not always the sum of the stages: parts may be driven.' }) distanceKm!: number | null;
  @Field(() => [Int], { description: 'The dry months, 1 for January.' }) bestMonths!: number[];
  @Field(() => [Int], { description: 'The rainy months, 1 for January.' }) rainyMonths!: number[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day on it is not offered: no departure starts on it or later but those that were open already. Null while it is on offer.' }) retiredFrom!: string | null;
}
