import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '#graphql/scalars';

@ObjectType('DepartureOutlook', { description: 'How a departure stands towards its day. For the network’s operations staff.' })
export class DepartureOutlookType {
  @Field(() => Int, { nullable: true, description: 'From how many confirmed travellers on it goes; null: from one.' }) minimum!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it is decided whether it goes; null without a minimum.' }) decideBy!: string | null;
  @Field(() => Int, { description: 'Confirmed travellers.' }) confirmed!: number;
  @Field(() => Int, { description: 'Spots held or requested now.' }) held!: number;
  @Field(() => Int, { nullable: true, description: 'Travellers the group may have: its size, and no more than its guides can lead; null where no number binds.' }) limit!: number | null;
  @Field(() => Boolean, { description: 'Somebody holds or ever held spots on it: no rule changes it, and it keeps its date.' }) wasHeld!: boolean;
  @Field(() => Boolean, { description: 'A day of its route is closed.' }) isClosed!: boolean;
  @Field(() => Int, { description: 'Guides who go with it.' }) guides!: number;
  @Field(() => Int, { description: 'Guides and muleteers who go with it.' }) crew!: number;
}

@ObjectType('SeasonCalendarRow', { description: 'One trek in the season calendar.' })
export class SeasonCalendarRowType {
  @Field(() => [ClosedStartType], { description: 'Days on which a departure would meet a closure.' }) closedStarts!: ClosedStartType[];
}
@ObjectType('ClosedStart', { simpleResolvers: true, description: 'A day on which a departure of a trek would meet a closure.' })
export class ClosedStartType {
  @Field(() => LocalDateScalar, { description: 'The first day it would have.' }) date!: string;
  @Field(() => String, { description: 'Why it is closed.' }) reason!: string;
}
@ObjectType('SeasonCalendar', { simpleResolvers: true, description: 'Treks × days, as operations run a season.' })
export class SeasonCalendarType {
  @Field(() => LocalDateScalar, { description: 'First day.' }) from!: string;
  @Field(() => LocalDateScalar, { description: 'Last day.' }) to!: string;
  @Field(() => [SeasonCalendarRowType], { description: 'One row per trek with stages.' }) rows!: SeasonCalendarRowType[];
}
