import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '#graphql/scalars';
import { CurrencyEnum, type Currency, graphqlEnum, MoneyType, type Origin, OriginEnum } from '#graphql/shared.type';
import { ProblemType } from '#graphql/problem';
import { staleReasons, type StaleReason } from './quote.rules.ts';

@ObjectType('CancellationTier', { simpleResolvers: true, description: 'How much of the trek’s price comes back until a day. Conservation fees always come back in full before the first day.' })
export class CancellationTierType {
  @Field(() => Int, { description: 'So many days before the first day, or more.' }) daysBefore!: number;
  @Field(() => Int, { description: 'Per cent of the trek’s price that come back.' }) refundPercent!: number;
  @Field(() => LocalDateScalar, { description: 'Last day on which so much comes back, in Lima.' }) until!: string;
  @Field(() => Boolean, { description: 'It is the tier of today.' }) isNow!: boolean;
  @Field(() => Boolean, { description: 'So much, and not the more that the policy gives, because no more came back when the reservation was moved.' }) byMove!: boolean;
}

@ObjectType('CancellationTerms', { description: 'What cancelling and moving cost a reservation: the network’s policy as it was when it was confirmed. Later policies do not change it.' })
export class CancellationTermsType {
  @Field(() => MoneyType, { description: 'Fee for moving to another departure, as long as the lowest tier has not begun; from then on a move costs what cancelling costs.' }) amendmentFee!: MoneyType;
  @Field(() => Int, { nullable: true, description: 'The most of the trek’s price, in per cent, that comes back: so much came back when it was moved, and moving never improves what cancelling returns. The tiers have it in them already. Null: it was not moved, or everything came back then.' }) ceilingPercent!: number | null;
  @Field(() => OriginEnum, { description: 'Who set the policy: the network, or invented for the demonstration.' }) origin!: Origin;
}

@ObjectType('Settled', { simpleResolvers: true, description: 'What changes in one currency.' })
export class SettledType {
  @Field(() => CurrencyEnum, { description: 'The currency; they are never added.' }) currency!: Currency;
  @Field(() => MoneyType, { description: 'Owed before: the sum of all lines so far.' }) owed!: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'By how much less is owed afterwards; negative when more is owed. Null: the network has to confirm it.' }) refund!: MoneyType | null;
  @Field(() => MoneyType, { nullable: true, description: 'What is charged for the change. Null: the network has to confirm it.' }) fee!: MoneyType | null;
  @Field(() => MoneyType, { nullable: true, description: 'Owed afterwards. Null: the network has to confirm it.' }) owedAfter!: MoneyType | null;
}

@ObjectType('CancellationQuote', { description: 'What cancelling the reservation now would mean.' })
export class CancellationQuoteType {}

export const EndedByEnum = graphqlEnum('EndedBy', 'Who ended a reservation.', ['AGENCY', 'NETWORK', 'SYSTEM'], {
  AGENCY: 'The agency cancelled it.', NETWORK: 'The network, with full credit: the route is closed.', SYSTEM: 'A rule: nobody was named in time, or it was not paid.',
});

export const StaleReasonEnum = graphqlEnum('StaleReason', 'Why a quote is no longer what would happen.', staleReasons, {
  CHANGED: 'The reservation was changed meanwhile.', EXPIRED: 'Its time is over.', LATER_TIER: 'Another cancellation tier has begun.',
});

@ObjectType('QuoteStale', { implements: ProblemType, description: 'What was looked at is not what would happen now. Nothing was changed; look at a new quote.' })
export class QuoteStaleType extends ProblemType {
  @Field(() => StaleReasonEnum, { description: 'Why.' }) cause!: StaleReason;
}

@ObjectType('CancelReservationSuccess', { description: 'The reservation is cancelled and its spots are free again.' })
export class CancelReservationSuccessType {}
