import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { PartyMemberType } from '#modules/rates/party.type';
import { PARTIAL_RULE } from './partial-party.rules.ts';
import { DATE_RULE, OFFER_HOURS, ORDER_RULE, SKIP_RULE, waitingStates, type WaitingState } from './waiting.rules.ts';

export const WaitingStateEnum = graphqlEnum('WaitingState', 'Where a waiting party stands. Final states stay final: whoever wants to wait again joins again.', waitingStates, {
  WAITING: 'It waits for room.', OFFERED: 'Spots are held for it until the offer’s end.', ACCEPTED: 'The offer was confirmed.', DECLINED: 'The offer was released.',
  LAPSED: 'The offer’s time was over, or the party’s deadline passed while it waited.', WITHDRAWN: 'The agency took it off the list.',
});

@ObjectType('WaitingEntry', {
  description: `A party that waits for room on a trek between two dates: all of it together, or at least so many. ${ORDER_RULE} ${SKIP_RULE} ${DATE_RULE} `
    + `An offer is a hold that stands ${OFFER_HOURS} hours, never beyond the party’s deadline nor the day before the start: confirming it accepts, releasing it declines. ${PARTIAL_RULE}`,
})
export class WaitingEntryType {
  @Field(() => ID, { description: 'Key of the entry.' }) id!: string;
  @Field(() => String, { description: 'Code for people, such as VT-7F3K-92QX.' }) code!: string;
  @Field(() => WaitingStateEnum, { description: 'Where it stands, by the clock and by its offer.' }) state!: WaitingState;
  @Field(() => LocalDateScalar, { description: 'First acceptable first day.' }) from!: string;
  @Field(() => LocalDateScalar, { description: 'Last acceptable first day.' }) to!: string;
  @Field(() => Int, { description: 'How many travellers want to go.' }) people!: number;
  @Field(() => Int, { description: 'The smallest number it goes with; equal to people: all together or not at all.' }) atLeast!: number;
  @Field(() => [PartyMemberType], { description: 'The travellers as counts per class.' }) party!: PartyMemberType[];
  @Field(() => DateTimeScalar, { description: 'Until when it waits, and until when any offer stands at the latest.' }) deadline!: string;
  @Field(() => String, { nullable: true, description: 'The agency’s own reference.' }) reference!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it joined: its place in the order.' }) joinedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was offered spots; null if it never was.' }) offeredAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, in whatever way.' }) endedAt!: string | null;
}

export const WaitingEntryConnection = connectionOf('WaitingEntry', () => WaitingEntryType);

@ObjectType('WaitingPlace', { simpleResolvers: true, description: 'Where a party stands among those who wait for the same trek on dates that overlap its own.' })
export class WaitingPlaceType {
  @Field(() => Int, { description: '1 for the first.' }) place!: number;
  @Field(() => Int, { description: 'How many people wait before it.' }) peopleBefore!: number;
}

@ObjectType('WaitingObstacle', { description: 'What must change on one departure within the dates before all of the party fits: its tightest resource-day.' })
export class WaitingObstacleType {
  @Field(() => LocalDateScalar, { description: 'The date that binds; for a night, the day it begins.' }) date!: string;
  @Field(() => Int, { description: 'Free there now. Less than the party’s people; with its smallest number or more there is room for a part.' }) free!: number;
}
