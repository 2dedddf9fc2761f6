import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import { MoneyType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { seesStaffNames, THE_NETWORK } from '#modules/audit/history';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { reservationById, type ReservationRow } from '#modules/reservations/reservation.finders';
import { maySeePayments } from '#modules/reservations/reservation.policy';
import { ReservationConnection, ReservationType } from '#modules/reservations/reservation.type';
import { accountOfReservation, type BalanceSide, findOpenBalances, type PaymentRow, paymentsOfReservation } from './payment.finders.ts';
import { balancesOfAccount, duesOf } from './payment.rules.ts';
import { BalanceSideEnum, BalanceType, DueType, PaymentType, ReservationPaymentTermsType } from './payment.type.ts';

/** What is owed and paid, added to the reservation from here. */
@Resolver(() => ReservationType)
export class ReservationPaymentsResolver {
  @FieldResolver(() => [BalanceType], { description: 'What is owed, paid and open, per currency.' })
  async balance(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return balancesOfAccount((await scope.batches.load(accountOfReservation, reservation.id))!);
  }

  @FieldResolver(() => [DueType], { description: 'By when what is owed is to be paid; empty without terms and before the confirmation.' })
  async dues(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    const account = (await scope.batches.load(accountOfReservation, reservation.id))!;
    return duesOf(account, balancesOfAccount(account));
  }

  @FieldResolver(() => ReservationPaymentTermsType, { nullable: true, description: 'The terms of payment frozen at confirmation; null when the network had set none, or it was never confirmed.' })
  async paymentTerms(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return (await scope.batches.load(accountOfReservation, reservation.id))!.paymentTerms;
  }

  @FieldResolver(() => [PaymentType], { nullable: true, description: 'Entries about its money, in the order in which they were recorded; null for readers of the agency, who see the balance.' })
  payments(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return maySeePayments(scope.viewer, reservation.agencyId) ? scope.batches.load(paymentsOfReservation, reservation.id) : null;
  }

  @Query(() => ReservationConnection, { description: 'Reservations with an open balance, what is due next first (without terms, by their first day); empty for all but the network’s staff.' })
  async openBalances(
    @Ctx() scope: Scope,
    @Arg('side', () => BalanceSideEnum, { nullable: true, defaultValue: 'OWED', description: 'What agencies owe, or what they are to get back.' }) side: BalanceSide | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first);
    const position = decodeCursor(after, 2);
    if (!mayForNetwork(scope.viewer, 'seePayments')) return pageOf([], size, () => []);
    const found = await findOpenBalances(scope.db, side ?? 'OWED', position, size);
    const page = pageOf(found, size, (row) => [row.position, row.id]);
    const nodes = await Promise.all(page.edges.map(({ node }) => scope.batches.load(reservationById, node.id)));
    return { ...page, edges: page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
  }
}

@Resolver(() => PaymentType)
export class PaymentResolver {
  @FieldResolver(() => MoneyType, { description: 'What the entry adds to what was paid: below zero for refunds and for the reversal of a payment.' })
  amount(@Root() payment: PaymentRow): MoneyType {
    return { amount: payment.amount, currency: payment.currency };
  }

  @FieldResolver(() => PersonType, { description: 'Who recorded it. To agencies it is the network: a person with the id "network" and its name; its staff see who of them it was.' })
  recordedBy(@Root() payment: PaymentRow, @Ctx() scope: Scope) {
    return seesStaffNames(scope.viewer) ? scope.batches.load(personById, payment.recordedBy) : { id: 'network', name: THE_NETWORK };
  }
}
