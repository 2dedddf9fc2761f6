import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar, PositiveIntScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { type AlternativeKind, alternativeKinds, type Part } from './alternatives.rules.ts';

/** As many as an itinerary has departures. */
export const MOST_KEPT = 30;

export const AlternativeKindEnum = graphqlEnum('AlternativeKind', 'How an alternative differs from what was wished.', alternativeKinds, {
  OTHER_DATE: 'The same trek on another date.', REVERSE_TREK: 'A trek that begins where the wished one ends, and ends where it begins.',
  NEIGHBOUR_TREK: 'Another trek that knows a community, a conservation area or a place of the wished one.', SPLIT: 'The party in two parts, each on a departure of its own.',
});

@InputType('AlternativesInput', { description: 'What was wished, by a departure or by a trek and a date.' })
export class AlternativesInput {
  @Field(() => ID, { nullable: true, description: 'For which agency: its caps, overrides and what is kept for others count. Only for its members; null: as any agency sees it.' }) agencyId?: string | null;
  @Field(() => PositiveIntScalar, { description: 'How many people.' }) people!: number;
  @Field(() => ID, { nullable: true, description: 'The departure; or give trekSlug and date.' }) departureId?: string | null;
  @Field(() => String, { nullable: true, description: 'The trek, when there is no departure of it on that date.' }) trekSlug?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day.' }) date?: string | null;
  @Field(() => [ID], { nullable: true, description: `Other departures of the same wish, at most ${MOST_KEPT}: they stay, and nothing that overlaps them is offered.` }) keep?: string[] | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'The agency agrees to a party in two parts.' }) maySplit?: boolean | null;
}

@ObjectType('AlternativePart', { description: 'A departure of an alternative.' })
export class AlternativePartType {
  @Field(() => Int, { description: 'How many of the party go on it.' }) people!: number;
  @Field(() => Int, { description: 'How many the agency could take on it now, over the whole route.' }) free!: number;
}

@ObjectType('Alternative', { simpleResolvers: true, description: 'What could be held instead at this moment, checked over the whole route by the same rules as a hold.' })
export class AlternativeType {
  @Field(() => AlternativeKindEnum, { description: 'How it differs.' }) kind!: AlternativeKind;
  @Field(() => Int, { description: 'Days between the wished date and its own; of two departures the farther.' }) daysAway!: number;
  @Field(() => [String], { description: 'Names of communities, areas and places that both treks know; empty for the same trek.' }) shared!: string[];
  @Field(() => [AlternativePartType], { description: 'One departure for everybody, or two that share the party.' }) parts!: Part[];
}
