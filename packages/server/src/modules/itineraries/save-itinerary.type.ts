import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { LocalDateScalar, PositiveIntScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { LARGEST_PARTY } from '#modules/rates/party.rules';
import { PartyInvalidType, PartyMemberInput } from '#modules/rates/party.type';
import { itineraryFaults, type ItineraryFault, type ItineraryItemKind, type ItineraryState, LONGEST_TEXT, LONGEST_TITLE, MOST_DAYS, MOST_ITEMS } from './itinerary.rules.ts';
import { ItineraryItemKindEnum, ItineraryStaleType, ItineraryStateEnum } from './itinerary.type.ts';

@InputType('CreateItineraryInput', { description: 'A new itinerary of an agency.' })
export class CreateItineraryInput {
  @Field(() => ID, { description: 'The agency; certified or not.' }) agencyId!: string;
  @Field(() => String, { description: `Title, 1 to ${LONGEST_TITLE} characters.` }) title!: string;
  @Field(() => String, { nullable: true, description: `For whom it is, at most ${LONGEST_TITLE} characters.` }) clientName?: string | null;
  @Field(() => LocalDateScalar, { description: 'Date of day 1.' }) startDate!: string;
  @Field(() => PositiveIntScalar, { description: `How many days, at most ${MOST_DAYS}.` }) dayCount!: number;
  @Field(() => [PartyMemberInput], { description: `Who goes, as counts per class: at most ${LARGEST_PARTY} people.` }) party!: PartyMemberInput[];
  @Field(() => [ID], { nullable: true, description: 'Departures to begin with; each is put on the day its date falls on.' }) departureIds?: string[] | null;
}

@InputType('ItineraryItemInput', { description: 'One entry on a day of an itinerary.' })
export class ItineraryItemInput {
  @Field(() => PositiveIntScalar, { description: 'The day, from 1.' }) day!: number;
  @Field(() => ItineraryItemKindEnum, { description: 'What it is.' }) kind!: ItineraryItemKind;
  @Field(() => ID, { nullable: true, description: 'The departure; needed for DEPARTURE, and only there.' }) departureId?: string | null;
  @Field(() => String, { nullable: true, description: `Text, at most ${LONGEST_TEXT} characters; needed for NOTE.` }) text?: string | null;
}

@InputType('SaveItineraryInput', { description: 'The whole of an itinerary: it replaces what was there.' })
export class SaveItineraryInput {
  @Field(() => ID, { description: 'The itinerary.' }) itineraryId!: string;
  @Field(() => Int, { description: 'The version the change started from; another one is refused.' }) version!: number;
  @Field(() => String, { description: `Title, 1 to ${LONGEST_TITLE} characters.` }) title!: string;
  @Field(() => String, { nullable: true, description: `For whom it is, at most ${LONGEST_TITLE} characters.` }) clientName?: string | null;
  @Field(() => LocalDateScalar, { description: 'Date of day 1.' }) startDate!: string;
  @Field(() => PositiveIntScalar, { description: `How many days, at most ${MOST_DAYS}.` }) dayCount!: number;
  @Field(() => [PartyMemberInput], { description: `Who goes, as counts per class: at most ${LARGEST_PARTY} people.` }) party!: PartyMemberInput[];
  @Field(() => [ItineraryItemInput], { description: `Its entries in the agency’s order within each day, at most ${MOST_ITEMS}.` }) items!: ItineraryItemInput[];
}

@ObjectType('SaveItinerarySuccess', { description: 'The itinerary is saved.' })
export class SaveItinerarySuccessType {}

@ObjectType('ItineraryNotEditable', { implements: ProblemType, simpleResolvers: true, description: 'Only a draft can be changed.' })
export class ItineraryNotEditableType extends ProblemType {
  @Field(() => ItineraryStateEnum, { description: 'Where the itinerary stands.' }) state!: ItineraryState;
}

export const ItineraryFaultEnum = graphqlEnum('ItineraryFault', 'Why an itinerary cannot be kept as it was sent.', itineraryFaults, {
  DAY_OUT_OF_RANGE: 'An entry, or a departure’s date, is on none of the days.', TOO_MANY_DAYS: `It has more than ${MOST_DAYS} days.`,
  TOO_MANY_ITEMS: `It has more than ${MOST_ITEMS} entries.`, DEPARTURE_UNKNOWN: 'There is no such departure, or an entry of another kind names one.',
  TITLE_EMPTY: 'It has no title.', TEXT_MISSING: 'A note has no text.', TEXT_TOO_LONG: 'A title, name or text is too long.', DEPARTURE_TWICE: 'A departure stands in it twice.',
});

@ObjectType('ItineraryInvalid', { implements: ProblemType, simpleResolvers: true, description: 'The itinerary cannot be kept as it was sent; nothing was saved. Names the first fault.' })
export class ItineraryInvalidType extends ProblemType {
  @Field(() => ItineraryFaultEnum, { description: 'What is wrong.' }) fault!: ItineraryFault;
  @Field(() => Int, { nullable: true, description: 'On which day; null when it concerns the whole. For a departure outside the days, the day its date would be.' }) day!: number | null;
}

export const SaveItineraryResult = createUnionType({
  name: 'SaveItineraryResult', description: 'What came of beginning or saving an itinerary.',
  types: () => [SaveItinerarySuccessType, ItineraryStaleType, ItineraryNotEditableType, PartyInvalidType, ItineraryInvalidType] as const,
  resolveType: memberOf('SaveItinerarySuccess'),
});
