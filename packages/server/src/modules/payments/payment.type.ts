import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar, MinorUnitsScalar } from '#graphql/scalars';
import { type Currency, CurrencyEnum, graphqlEnum, MoneyType, type Origin, OriginEnum } from '#graphql/shared.type';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { CurrencyMismatchType } from '#modules/rates/set-rate.type';
import { balanceSides } from './payment.finders.ts';
import { notReversibleReasons, paymentKinds, type PaymentKind, paymentMethods, type PaymentMethod } from './payment.rules.ts';

export const LONGEST_PAYMENT_REFERENCE = 80;

export const PaymentMethodEnum = graphqlEnum('PaymentMethod', 'How money came or went.', paymentMethods, {
  TRANSFER: 'A bank transfer.', CARD: 'A card.', CASH: 'Cash.', YAPE: 'Yape, a Peruvian mobile wallet.', PLIN: 'Plin, payments between Peruvian banks by mobile.', OTHER: 'Another way; the reference says which.',
});
export const PaymentKindEnum = graphqlEnum('PaymentKind', 'What an entry is. Nothing is edited.', paymentKinds, {
  PAYMENT: 'Money came.', REFUND: 'Money was given back.', REVERSAL: 'The counter-entry of a wrong one.',
});
export const BalanceSideEnum = graphqlEnum('BalanceSide', 'Which open balances.', balanceSides, { OWED: 'Something is still to be paid.', CREDIT: 'Something is to be given back.' });
export const DueKindEnum = graphqlEnum('DueKind', 'Which part of what is owed.', ['DEPOSIT', 'BALANCE'], { DEPOSIT: 'The deposit after the confirmation.', BALANCE: 'The rest before the start.' });

@ObjectType('Balance', { simpleResolvers: true, description: 'What is owed and paid in one currency. A payment summary, not an invoice. Currencies are never added.' })
export class BalanceType {
  @Field(() => CurrencyEnum, { description: 'The currency.' }) currency!: Currency;
  @Field(() => MinorUnitsScalar, { description: 'Sum of the lines of the price; nothing for what lapsed before it was confirmed.' }) owed!: number;
  @Field(() => MinorUnitsScalar, { description: 'Sum of the entries: payments less refunds and reversals.' }) paid!: number;
  @Field(() => MinorUnitsScalar, { description: 'Owed less paid; below zero the agency has a credit.' }) open!: number;
}

@ObjectType('DueAmount', { simpleResolvers: true, description: 'What is due in one currency.' })
export class DueAmountType {
  @Field(() => CurrencyEnum, { description: 'The currency.' }) currency!: Currency;
  @Field(() => MinorUnitsScalar, { description: 'What is to be paid by then.' }) amount!: number;
  @Field(() => MinorUnitsScalar, { description: 'What of it is still open; payments cover the deposit first.' }) open!: number;
}

@ObjectType('Due', { simpleResolvers: true, description: 'A date by which a part of what is owed is to be paid, by the terms frozen at confirmation.' })
export class DueType {
  @Field(() => DueKindEnum, { description: 'Which part.' }) kind!: 'DEPOSIT' | 'BALANCE';
  @Field(() => LocalDateScalar, { description: 'Last day to pay.' }) dueOn!: string;
  @Field(() => LocalDateScalar, { description: 'Last day of grace: unpaid after it, the reservation lapses.' }) lapsesAfter!: string;
  @Field(() => [DueAmountType], { description: 'How much, per currency.' }) amounts!: DueAmountType[];
}

@ObjectType('ReservationPaymentTerms', { simpleResolvers: true, description: 'The terms of payment as they were when the reservation was confirmed.' })
export class ReservationPaymentTermsType {
  @Field(() => Int, { description: 'Deposit, per cent of what is owed.' }) depositPercent!: number;
  @Field(() => Int, { description: 'Days after the confirmation until which it is due.' }) depositDays!: number;
  @Field(() => Int, { description: 'Days before the start until which the rest is due.' }) balanceDays!: number;
  @Field(() => Int, { description: 'Days of grace after each.' }) graceDays!: number;
  @Field(() => OriginEnum, { description: 'Who set them: the network, or invented for the demonstration.' }) origin!: Origin;
}

@ObjectType('Payment', { description: 'An entry about money of a reservation. Nothing is edited: a wrong entry gets its counter-entry.' })
export class PaymentType {
  @Field(() => ID, { description: 'Key of the entry.' }) id!: string;
  @Field(() => PaymentKindEnum, { description: 'What it is.' }) kind!: PaymentKind;
  @Field(() => PaymentMethodEnum, { description: 'How the money came or went.' }) method!: PaymentMethod;
  @Field(() => String, { nullable: true, description: 'Number of the operation or receipt; null when there is none.' }) reference!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, for refunds and reversals.' }) reason!: string | null;
  @Field(() => LocalDateScalar, { description: 'Day on which the money came or went.' }) receivedOn!: string;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) recordedAt!: string;
  @Field(() => Boolean, { description: 'A counter-entry has taken it back.' }) isReversed!: boolean;
  @Field(() => ID, { nullable: true, description: 'The entry it takes back; null unless it is a reversal.' }) reversesId!: string | null;
  @Field(() => OriginEnum, { description: 'Whether it was invented for the demonstration.' }) origin!: Origin;
}

const KEY = 'Makes a repetition harmless.';

@InputType('RecordPaymentInput', { description: 'Money that came.' })
export class RecordPaymentInput {
  @Field(() => ID, { description: 'The reservation it is for.' }) reservationId!: string;
  @Field(() => MinorUnitsScalar, { description: 'How much, above zero, in minor units.' }) amount!: number;
  @Field(() => CurrencyEnum, { description: 'In which currency: one the reservation owes in.' }) currency!: Currency;
  @Field(() => PaymentMethodEnum, { description: 'How it came.' }) method!: PaymentMethod;
  @Field(() => String, { nullable: true, description: `Number of the operation or receipt, at most ${LONGEST_PAYMENT_REFERENCE} characters.` }) reference?: string | null;
  @Field(() => LocalDateScalar, { description: 'Day on which it came; not after today.' }) receivedOn!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'More than is open, on purpose: the rest is a credit of the agency.' }) isCredit!: boolean;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}
@InputType('RecordRefundInput', { description: 'Money that was given back.' })
export class RecordRefundInput {
  @Field(() => ID, { description: 'The reservation it was paid for.' }) reservationId!: string;
  @Field(() => MinorUnitsScalar, { description: 'How much, above zero, in minor units; never more than was paid beyond what is owed.' }) amount!: number;
  @Field(() => CurrencyEnum, { description: 'In which currency.' }) currency!: Currency;
  @Field(() => PaymentMethodEnum, { description: 'How it went.' }) method!: PaymentMethod;
  @Field(() => String, { nullable: true, description: `Number of the operation or receipt, at most ${LONGEST_PAYMENT_REFERENCE} characters.` }) reference?: string | null;
  @Field(() => LocalDateScalar, { description: 'Day on which it went; not after today.' }) receivedOn!: string;
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters, readable on the reservation.` }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}
@InputType('ReversePaymentInput', { description: 'A wrong entry to take back.' })
export class ReversePaymentInput {
  @Field(() => ID, { description: 'The entry.' }) paymentId!: string;
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters, readable on the reservation.` }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}

@ObjectType('PaymentTooHigh', { implements: ProblemType, simpleResolvers: true, description: 'More was entered than is open. Say that it is a credit if it is meant so.' })
export class PaymentTooHighType extends ProblemType {
  @Field(() => MoneyType, { description: 'What is open in that currency.' }) open!: MoneyType;
}
@ObjectType('RefundTooHigh', { implements: ProblemType, simpleResolvers: true, description: 'Nobody gets back more than was paid beyond what is owed. A payment recorded by mistake is reversed.' })
export class RefundTooHighType extends ProblemType {
  @Field(() => MoneyType, { description: 'What came in, in that currency.' }) paid!: MoneyType;
  @Field(() => MoneyType, { description: 'What of it is beyond what is owed: the most that can be given back.' }) credit!: MoneyType;
}
export const NotReversibleReasonEnum = graphqlEnum('NotReversibleReason', 'Why an entry is not reversed.', notReversibleReasons, {
  IS_REVERSAL: 'It is a counter-entry itself; record the entry again.', REVERSED_ALREADY: 'It was reversed before.',
});
@ObjectType('PaymentNotReversible', { implements: ProblemType, simpleResolvers: true, description: 'The entry cannot be taken back.' })
export class PaymentNotReversibleType extends ProblemType {
  @Field(() => NotReversibleReasonEnum, { description: 'Why.' }) because!: (typeof notReversibleReasons)[number];
}

@ObjectType('PaymentSuccess', { description: 'The entry is recorded.' })
export class PaymentSuccessType {}

export const RecordPaymentResult = createUnionType({
  name: 'RecordPaymentResult', description: 'What came of recording a payment.', types: () => [PaymentSuccessType, CurrencyMismatchType, PaymentTooHighType] as const, resolveType: memberOf('PaymentSuccess'),
});
export const RecordRefundResult = createUnionType({
  name: 'RecordRefundResult', description: 'What came of recording a refund.', types: () => [PaymentSuccessType, RefundTooHighType, ReasonMissingType] as const, resolveType: memberOf('PaymentSuccess'),
});
export const ReversePaymentResult = createUnionType({
  name: 'ReversePaymentResult', description: 'What came of reversing an entry.', types: () => [PaymentSuccessType, PaymentNotReversibleType, ReasonMissingType] as const, resolveType: memberOf('PaymentSuccess'),
});
