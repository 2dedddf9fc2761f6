import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { mayForNetwork } from '#access/grants';
import { limaDate } from '#db/now';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { auditTrailOf, LATEST_ENTRIES } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { historyFor } from '#modules/audit/history';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { itineraryById } from '#modules/itineraries/itinerary.finders';
import { ItineraryType } from '#modules/itineraries/itinerary.type';
import { PriceType } from '#modules/rates/price.type';
import { standing } from '#modules/rates/line.rules';
import { isComplete, totalsOf } from '#modules/rates/rate.rules';
import { lineOf } from './add-lines.ts';
import { isLapsed, stands } from './hold-again.rules.ts';
import { findReservationByCode, findReservations, followerOfReservation, linesOfReservation, reservationsOfHold, type LineRow, type ReservationRow } from './reservation.finders.ts';
import { mayReserveFor, maySeePayments, maySeeReservations, PAYMENT_ACTIONS } from './reservation.policy.ts';
import { refuseIfNotCancellable, type ReservationState } from './reservation.rules.ts';
import { ReservationConnection, ReservationMayType, ReservationStateEnum, ReservationType } from './reservation.type.ts';

const history = auditTrailOf('Reservation');

@Resolver(() => ReservationType)
export class ReservationResolver {
  @Query(() => ReservationType, { nullable: true, description: 'A reservation by its code, in groups or not; null when there is none or it is not yours to see.' })
  async reservation(@Ctx() scope: Scope, @Arg('code', () => String, { description: 'VT-7F3K-92QX.' }) code: string) {
    const found = await findReservationByCode(scope.db, code);
    return found && maySeeReservations(scope.viewer, found.agencyId) ? found : null;
  }

  @Query(() => ReservationConnection, { description: 'An agency’s reservations, the latest first; empty when they are not yours to see.' })
  async reservations(
    @Ctx() scope: Scope,
    @Arg('agencyId', () => ID, { description: 'Whose.' }) agencyId: string,
    @Arg('states', () => [ReservationStateEnum], { nullable: true, description: 'Only in these states, as the clock has them.' }) states: ReservationState[] | null,
    @Arg('mine', () => Boolean, { nullable: true, description: 'Only those the viewer looks after.' }) mine: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first);
    const [heldAt, id] = decodeCursor(after, 2) ?? [];
    if (!isUuid(agencyId) || !maySeeReservations(scope.viewer, agencyId)) return pageOf([], size, () => []);
    const rows = await findReservations(scope.db, agencyId, { states: states ?? null, inCharge: mine ? scope.viewer!.personId : null }, heldAt && id ? { heldAt, id } : undefined, size);
    return pageOf(rows, size, (row) => [row.heldAt, row.id]);
  }

  @FieldResolver(() => AgencyType, { description: 'The agency that holds the spots.' })
  agency(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, reservation.agencyId);
  }

  @FieldResolver(() => DepartureType, { description: 'The departure.' })
  departure(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, reservation.departureId);
  }

  @FieldResolver(() => ItineraryType, { nullable: true, description: 'The itinerary it was held from; null for a single departure.' })
  itinerary(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return reservation.itineraryId ? scope.batches.load(itineraryById, reservation.itineraryId) : null;
  }

  @FieldResolver(() => PriceType, { description: 'The price as it was fixed when the spots were held, which later rates do not change, and every line that a change has added since. Lines are never edited; the sum of all is what is owed.' })
  async price(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    const lines = (await scope.batches.load(linesOfReservation, reservation.id)).map(asLine);
    return { lines, totals: totalsOf(lines), isComplete: isComplete(standing(lines)) };
  }

  @FieldResolver(() => [ReservationType], { description: 'The reservations made by the same hold, this one among them: one expiry, one confirmation.' })
  heldTogether(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfHold, reservation.holdId);
  }

  @FieldResolver(() => ReservationMayType, { description: 'What the viewer may do with it now.' })
  async may(@Root() reservation: ReservationRow, @Ctx() scope: Scope): Promise<ReservationMayType> {
    const may = mayReserveFor(scope.viewer, reservation.agencyId);
    const [held, pending] = [may && reservation.state === 'HELD', reservation.state === 'PENDING'];
    const departure = await scope.batches.load(departureById, reservation.departureId);
    const now = await scope.now();
    const cancellable = may && !refuseIfNotCancellable({ state: reservation.state, date: departure!.date }, limaDate(now));
    const lapsed = may && isLapsed(reservation, now.toISOString()) && departure!.date > limaDate(now);
    const follower = lapsed ? await scope.batches.load(followerOfReservation, reservation.id) : null;
    return {
      editManifest: held || (may && pending) || cancellable, confirm: held, release: held || (may && pending), cancel: cancellable, amend: held || cancellable,
      answerRequest: pending && mayForNetwork(scope.viewer, 'answerRequests'), holdAgain: lapsed && !(follower && stands(follower.state)),
    };
  }

  @FieldResolver(() => [AuditEntryType], { description: `What happened to it, oldest first: the latest ${LATEST_ENTRIES} entries; those about payments only for who sees payments.` })
  history(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    const seesPayments = maySeePayments(scope.viewer, reservation.agencyId);
    return historyFor(scope, history, reservation, (action) => seesPayments || !PAYMENT_ACTIONS.has(action));
  }
}

/** A stored line as the contract's PriceLine. */
const asLine = (row: LineRow) => ({ ...lineOf(row), position: row.position, addedAt: row.addedAt });
