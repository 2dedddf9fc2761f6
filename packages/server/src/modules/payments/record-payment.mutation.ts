import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { requireAmount } from '#graphql/amount';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { reservationById } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { paymentById } from './payment.finders.ts';
import { LONGEST_PAYMENT_REFERENCE, PaymentSuccessType, PaymentType, RecordPaymentInput, RecordPaymentResult, RecordRefundInput, RecordRefundResult, ReversePaymentInput, ReversePaymentResult } from './payment.type.ts';
import { type Recorded } from './record-entry.ts';
import { recordPayment, recordRefund } from './record-payment.ts';
import { reversePayment } from './reverse-payment.ts';

@Resolver()
export class RecordPaymentMutation {
  @Mutation(() => RecordPaymentResult, { description: 'Records what an agency paid on a reservation, the whole or a part. For the network’s finance staff.' })
  recordPayment(@Ctx() scope: Scope, @Arg('input', () => RecordPaymentInput, { description: 'What came.' }) input: RecordPaymentInput): Promise<object> {
    return recordPayment(scope, clean(input));
  }

  @Mutation(() => RecordRefundResult, { description: 'Records what was given back to an agency, with its reason. For the network’s finance staff.' })
  recordRefund(@Ctx() scope: Scope, @Arg('input', () => RecordRefundInput, { description: 'What went back, and why.' }) input: RecordRefundInput): Promise<object> {
    return recordRefund(scope, clean(input));
  }

  @Mutation(() => ReversePaymentResult, { description: 'Takes a wrong entry back by its counter-entry; both stay readable. For the network’s finance staff.' })
  reversePayment(@Ctx() scope: Scope, @Arg('input', () => ReversePaymentInput, { description: 'Which entry, and why.' }) input: ReversePaymentInput): Promise<object> {
    return reversePayment(scope, input);
  }
}

function clean<Input extends { amount: number; reference?: string | null }>(input: Input): Input & { reference: string | null } {
  requireAmount('amount', input.amount, 1);
  return { ...input, reference: textOrNull('reference', input.reference, LONGEST_PAYMENT_REFERENCE) };
}

@Resolver(() => PaymentSuccessType)
export class PaymentSuccessResolver {
  @FieldResolver(() => PaymentType, { description: 'The entry.' })
  payment(@Root() answer: Recorded, @Ctx() scope: Scope) {
    return scope.batches.load(paymentById, answer.paymentId);
  }

  @FieldResolver(() => ReservationType, { description: 'The reservation, with its balance as it is now.' })
  reservation(@Root() answer: Recorded, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, answer.reservationId);
  }
}
