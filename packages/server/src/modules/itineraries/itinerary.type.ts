import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { ProblemType } from '#graphql/problem';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { PartyMemberType } from '#modules/rates/party.type';
import { itineraryConflictKinds, type ItineraryConflictKind } from './conflict.rules.ts';
import { itineraryItemKinds, itineraryStates, type ItineraryItemKind, type ItineraryState } from './itinerary.rules.ts';

export const ItineraryStateEnum = graphqlEnum('ItineraryState', 'Where an itinerary stands.', itineraryStates, {
  DRAFT: 'The agency works on it.', PROPOSED: 'A client has a frozen proposal of it.', ACCEPTED: 'The client said yes.',
  DECLINED: 'The client said no.', EXPIRED: 'The proposal’s time was over.', RESERVED: 'Its departures are held or confirmed; when the last of them ends it is a draft again.',
});
export const ItineraryItemKindEnum = graphqlEnum('ItineraryItemKind', 'What stands on a day of an itinerary.', itineraryItemKinds, {
  DEPARTURE: 'A departure of the network, on its first day.', FREE_DAY: 'A day without a programme.', NOTE: 'A text, for example a transfer or a hotel.',
});
export const ItineraryConflictKindEnum = graphqlEnum('ItineraryConflictKind', 'Why an itinerary cannot be held as it stands.', itineraryConflictKinds, {
  NOT_ENOUGH_SPOTS: 'Fewer spots are free than the party has people.', DEPARTURE_CLOSED: 'The departure is not on offer, or has started.',
  OVERLAP: 'The departure shares a date with an earlier one.', WRONG_DATE: 'The departure does not start on the date of its day.', BEYOND_END: 'The departure ends after the last day of the itinerary.',
});

@ObjectType('Itinerary', { description: 'What an agency builds for its client: days with departures, free days and notes. Spots are taken only by holding it.' })
export class ItineraryType {
  @Field(() => ID, { description: 'Key of the itinerary.' }) id!: string;
  @Field(() => String, { description: 'Code for people, such as VT-7F3K-92QX.' }) code!: string;
  @Field(() => String, { description: 'Title, in the agency’s words.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'For whom it is; null when not written down.' }) clientName!: string | null;
  @Field(() => LocalDateScalar, { description: 'Date of day 1.' }) startDate!: string;
  @Field(() => Int, { description: 'How many days it has.' }) dayCount!: number;
  @Field(() => ItineraryStateEnum, { description: 'Where it stands, by the database’s clock.' }) state!: ItineraryState;
  @Field(() => Int, { description: 'Grows with every save; a save names the version it started from.' }) version!: number;
  @Field(() => [PartyMemberType], { description: 'Who goes, as counts per class.' }) party!: PartyMemberType[];
  @Field(() => Int, { description: 'How many people go: the spots each departure needs.' }) people!: number;
  @Field(() => DateTimeScalar, { description: 'When it was last saved.' }) updatedAt!: string;
}

@ObjectType('ItineraryItem', { description: 'One entry on a day of an itinerary.' })
export class ItineraryItemType {
  @Field(() => ID, { description: 'Key of the entry; a save gives new ones.' }) id!: string;
  @Field(() => ItineraryItemKindEnum, { description: 'What it is.' }) kind!: ItineraryItemKind;
  @Field(() => String, { nullable: true, description: 'Text of the agency; always there for a note.' }) text!: string | null;
}

@ObjectType('ItineraryDay', { simpleResolvers: true, description: 'One day of an itinerary.' })
export class ItineraryDayType {
  @Field(() => Int, { description: 'Which day, from 1.' }) day!: number;
  @Field(() => LocalDateScalar, { description: 'Its date.' }) date!: string;
  @Field(() => [ItineraryItemType], { description: 'What stands on it, in the agency’s order.' }) items!: ItineraryItemType[];
}

@ObjectType('ItineraryConflict', { description: 'Something that stands in the way of holding an itinerary.' })
export class ItineraryConflictType {
  @Field(() => Int, { description: 'The day of the entry.' }) day!: number;
  @Field(() => ID, { description: 'The entry.' }) itemId!: string;
  @Field(() => ItineraryConflictKindEnum, { description: 'What is the case.' }) kind!: ItineraryConflictKind;
  @Field(() => Int, { nullable: true, description: 'Spots free on the departure now; only for NOT_ENOUGH_SPOTS.' }) freeSpots!: number | null;
}

export const ItineraryConnection = connectionOf('Itinerary', () => ItineraryType);

@ObjectType('ItineraryStale', { implements: ProblemType, description: 'The itinerary was changed since the version named: look at it again.' })
export class ItineraryStaleType extends ProblemType {}
