import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar, PositiveIntScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { PartyInvalidType, PartyMemberInput } from '#modules/rates/party.type';
import { AgencyNotCertifiedType, LONGEST_REFERENCE } from '#modules/reservations/hold.type';
import { LONGEST_RANGE_DAYS, MOST_WAITING, ORDER_RULE, SKIP_RULE, waitingRangeFaults, type WaitingRangeFault, type WaitingState } from './waiting.rules.ts';
import { WaitingStateEnum } from './waiting.type.ts';

@InputType('JoinWaitingListInput', { description: `A party to wait for room on a trek. ${ORDER_RULE} ${SKIP_RULE}` })
export class JoinWaitingListInput {
  @Field(() => ID, { description: 'The agency that waits; certified.' }) agencyId!: string;
  @Field(() => String, { description: 'The trek.' }) trekSlug!: string;
  @Field(() => LocalDateScalar, { description: 'First acceptable first day; days already gone are left out.' }) from!: string;
  @Field(() => LocalDateScalar, { description: `Last acceptable first day; at most ${LONGEST_RANGE_DAYS} days in all.` }) to!: string;
  @Field(() => [PartyMemberInput], { description: 'The travellers as counts per class.' }) party!: PartyMemberInput[];
  @Field(() => PositiveIntScalar, { nullable: true, description: 'The smallest number it goes with; left out: all together or not at all.' }) atLeast?: number | null;
  @Field(() => DateTimeScalar, { description: 'Until when it waits; not after the last date.' }) deadline!: string;
  @Field(() => String, { nullable: true, description: `The agency’s own reference, at most ${LONGEST_REFERENCE} characters; the reservation of an offer has it too.` }) reference?: string | null;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@InputType('WithdrawWaitingInput', { description: 'A party to take off the waiting list.' })
export class WithdrawWaitingInput {
  @Field(() => ID, { description: 'The entry.' }) entryId!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('JoinWaitingListSuccess', { description: 'The party waits.' })
export class JoinWaitingListSuccessType {}
@ObjectType('WithdrawWaitingSuccess', { description: 'The party waits no more.' })
export class WithdrawWaitingSuccessType {}

export const WaitingRangeFaultEnum = graphqlEnum('WaitingRangeFault', 'What is wrong with what a party would wait for.', waitingRangeFaults, {
  BACKWARDS: 'The last date is before the first.', PAST: 'The last date is not after today.', TOO_LONG: `More than ${LONGEST_RANGE_DAYS} days lie between the dates.`,
  DEADLINE_PAST: 'The deadline is not in the future.', DEADLINE_TOO_LATE: 'The deadline is after the last date.', AT_LEAST_TOO_MANY: 'The smallest acceptable number is larger than the party.',
});
@ObjectType('WaitingRangeInvalid', { implements: ProblemType, simpleResolvers: true, description: 'What the party would wait for can never be met as stated.' })
export class WaitingRangeInvalidType extends ProblemType {
  @Field(() => WaitingRangeFaultEnum, { description: 'What is wrong.' }) rangeFault!: WaitingRangeFault;
  @Field(() => LocalDateScalar, { description: 'Today in Lima; departures start after it.' }) today!: string;
  @Field(() => Int, { description: 'The most days a range may have.' }) longestDays!: number;
}
@ObjectType('NoDepartureInRange', { implements: ProblemType, simpleResolvers: true, description: 'The trek has no departure between the dates that could be offered: none is on sale. Departures on request have no waiting list: the network answers each wish.' })
export class NoDepartureInRangeType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'First date looked at.' }) from!: string;
  @Field(() => LocalDateScalar, { description: 'Last date looked at.' }) to!: string;
}
@ObjectType('RoomNow', { implements: ProblemType, description: 'There is room now for at least the smallest acceptable number: hold it instead of waiting.' })
export class RoomNowType extends ProblemType {}
@ObjectType('TooManyWaiting', { implements: ProblemType, simpleResolvers: true, description: `As many parties of the agency wait or have an offer as may at the same time: ${MOST_WAITING}. Withdraw one that is not needed, or answer an offer.` })
export class TooManyWaitingType extends ProblemType {
  @Field(() => Int, { description: 'How many there are now.' }) waiting!: number;
  @Field(() => Int, { description: 'How many there may be.' }) most!: number;
}
@ObjectType('WaitingEntryEnded', { implements: ProblemType, simpleResolvers: true, description: 'The party waits no more. When it was offered spots, releasing that hold declines them.' })
export class WaitingEntryEndedType extends ProblemType {
  @Field(() => WaitingStateEnum, { description: 'Where it stands.' }) state!: WaitingState;
}

export const JoinWaitingListResult = createUnionType({
  name: 'JoinWaitingListResult', description: 'What came of joining the waiting list.',
  types: () => [JoinWaitingListSuccessType, PartyInvalidType, WaitingRangeInvalidType, NoDepartureInRangeType, RoomNowType, TooManyWaitingType, AgencyNotCertifiedType] as const,
  resolveType: memberOf('JoinWaitingListSuccess'),
});
export const WithdrawWaitingResult = createUnionType({
  name: 'WithdrawWaitingResult', description: 'What came of taking a party off the waiting list.',
  types: () => [WithdrawWaitingSuccessType, WaitingEntryEndedType] as const, resolveType: memberOf('WithdrawWaitingSuccess'),
});
