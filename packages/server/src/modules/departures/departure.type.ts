import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { memberOf, ProblemType } from '#graphql/problem';
import { LocalDateScalar, PositiveIntScalar } from '#graphql/scalars';
import { graphqlEnum, type Origin, OriginEnum } from '#graphql/shared.type';
import { limitKinds, resourceKinds, type LimitKind, type ResourceKind } from '#modules/capacity/resource-day';
import { departureStates, type DepartureState } from './departure.rules.ts';

export const DepartureStateEnum = graphqlEnum('DepartureState', 'Where a departure stands.', departureStates, {
  DRAFT: 'Prepared by the network, not on offer.', OPEN: 'On offer.', GUARANTEED: 'On offer, and will run.', CLOSED: 'Takes no more reservations.',
  RUNNING: 'On the way.', DONE: 'Over.', CANCELLED: 'Will not run.',
});
export const ResourceKindEnum = graphqlEnum('ResourceKind', 'What can limit a departure.', resourceKinds, {
  GROUP: 'The departure’s own group.', AREA_DAY: 'Visitors of a conservation area on a day.', LODGING_NIGHT: 'Beds or tent places at a lodging in a night.',
});
export const LimitKindEnum = graphqlEnum('LimitKind', 'How a resource is limited on a date.', limitKinds, {
  NUMBER: 'By a number.', UNLIMITED: 'Not at all.', UNKNOWN: 'Nobody has said yet: it does not bind, and is shown as to be confirmed.',
});

@ObjectType('Departure', { description: 'A trek that starts on a date. A spot on it takes room on every resource-day of its route.' })
export class DepartureType {
  @Field(() => ID, { description: 'Key of the departure.' }) id!: string;
  @Field(() => LocalDateScalar, { description: 'First day, in Lima.' }) date!: string;
  @Field(() => LocalDateScalar, { description: 'Last day, in Lima.' }) endDate!: string;
  @Field(() => DepartureStateEnum, { description: 'Where it stands.' }) state!: DepartureState;
  @Field(() => Int, { description: 'Travellers the network set as the size of its group.' }) groupSize!: number;
  @Field(() => Boolean, { description: 'On request: the network answers each wish for spots. A hold on it waits as PENDING, with its spots kept, until the network accepts or its time is over.' }) isOnRequest!: boolean;
  @Field(() => OriginEnum, { description: 'Who set it: the network, or invented for the demonstration.' }) origin!: Origin;
}

@ObjectType('ResourceName', { simpleResolvers: true, description: 'What limits, by its name: a departure’s group, an area on a day, a lodging in a night.' })
export class ResourceNameType {
  @Field(() => ResourceKindEnum, { description: 'What it is.' }) kind!: ResourceKind;
  @Field(() => String, { description: 'Name of the trek, the area or the place.' }) name!: string;
}

@ObjectType('Need', { description: 'One resource-day a departure takes from.' })
export class NeedType {
  @Field(() => LocalDateScalar, { description: 'The day; for a night, the day it begins.' }) date!: string;
  @Field(() => LimitKindEnum, { description: 'How it is limited.' }) limitKind!: LimitKind;
  @Field(() => Int, { nullable: true, description: 'The limit; null unless limitKind is NUMBER.' }) limit!: number | null;
  @Field(() => Int, { nullable: true, description: 'Free now; null where nothing binds.' }) free!: number | null;
  @Field(() => Boolean, { description: 'Closed by the network on this date.' }) isClosed!: boolean;
}

export const DepartureConnection = connectionOf('Departure', () => DepartureType);

@InputType('DepartureFilter', { description: 'Which departures a list shows. Without dates: from today on.' })
export class DepartureFilterInput {
  @Field(() => String, { nullable: true, description: 'Only of this trek.' }) trekSlug?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day not before.' }) from?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day not after.' }) to?: string | null;
  @Field(() => PositiveIntScalar, { nullable: true, description: 'Only with at least this many free spots over the whole route.' }) minFreeSpots?: number | null;
}

@InputType('OpenDepartureInput', { description: 'A departure to put on offer.' })
export class OpenDepartureInput {
  @Field(() => String, { description: 'The trek.' }) trekSlug!: string;
  @Field(() => LocalDateScalar, { description: 'First day; after today in Lima.' }) date!: string;
  @Field(() => PositiveIntScalar, { description: 'Travellers in the group, at most 1000.' }) groupSize!: number;
  @Field(() => Boolean, { nullable: true, description: 'On request: each wish for spots waits for the network’s answer. Without it: held at once.' }) isOnRequest?: boolean | null;
  @Field(() => PositiveIntScalar, { nullable: true, description: 'From how many confirmed travellers on it goes, at most groupSize; left out: from one.' }) minimum?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many days before it starts that is decided, 0 to 365; goes with a minimum.' }) decideDays?: number | null;
}

@ObjectType('OpenDepartureSuccess', { description: 'The departure is on offer.' })
export class OpenDepartureSuccessType {}
@ObjectType('TrekWithoutStages', { implements: ProblemType, simpleResolvers: true, description: 'The stages of the trek are not known, so it cannot be sold.' })
export class TrekWithoutStagesType extends ProblemType {}
@ObjectType('DepartureInThePast', { implements: ProblemType, simpleResolvers: true, description: 'The first day is not after today.' })
export class DepartureInThePastType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'Today in Lima.' }) today!: string;
}
@ObjectType('TrekRetired', { implements: ProblemType, simpleResolvers: true, description: 'The trek is not offered any more on that day.' })
export class TrekRetiredType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'From which day on it is not offered.' }) retiredFrom!: string;
}
@ObjectType('DepartureExists', { implements: ProblemType, description: 'The trek has a departure on that date already.' })
export class DepartureExistsType extends ProblemType {}

export const OpenDepartureResult = createUnionType({
  name: 'OpenDepartureResult', description: 'What came of opening a departure.',
  types: () => [OpenDepartureSuccessType, TrekWithoutStagesType, DepartureInThePastType, DepartureExistsType, TrekRetiredType] as const,
  resolveType: memberOf('OpenDepartureSuccess'),
});
