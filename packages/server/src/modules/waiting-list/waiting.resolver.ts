import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { auditTrailOf } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { historyFor } from '#modules/audit/history';
import { needsOfDeparture, resourceById } from '#modules/capacity/resource.finders';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType, ResourceNameType } from '#modules/departures/departure.type';
import { reservationsOfHold } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { findTrek, trekById } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { type Obstacle, obstacleOf } from './obstacle.rules.ts';
import { candidatesOfWaiting, findWaitingByCode, findWaitingOfAgency, findWaitingOfTrek, placeOfWaiting, type WaitingRow } from './waiting.finders.ts';
import { maySeeWaiting, maySeeWholeList, mayWaitFor } from './waiting.policy.ts';
import { LONGEST_RANGE_DAYS, mayStep, type WaitingState } from './waiting.rules.ts';
import { WaitingEntryConnection, WaitingEntryType, WaitingObstacleType, WaitingPlaceType, WaitingStateEnum } from './waiting.type.ts';

const history = auditTrailOf('WaitingEntry');

@Resolver(() => WaitingEntryType)
export class WaitingEntryResolver {
  @Query(() => WaitingEntryType, { nullable: true, description: 'A waiting party by its code, in groups or not; null when there is none or it is not yours to see.' })
  async waitingEntry(@Ctx() scope: Scope, @Arg('code', () => String, { description: 'VT-7F3K-92QX.' }) code: string) {
    const found = await findWaitingByCode(scope.db, code);
    return found && maySeeWaiting(scope.viewer, found.agencyId) ? found : null;
  }

  @Query(() => WaitingEntryConnection, { description: 'An agency’s waiting parties, the latest first; empty when they are not yours to see.' })
  async waitingEntries(
    @Ctx() scope: Scope,
    @Arg('agencyId', () => ID, { description: 'Whose.' }) agencyId: string,
    @Arg('states', () => [WaitingStateEnum], { nullable: true, description: 'Only in these states, as the clock and the offers have them.' }) states: WaitingState[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first);
    const [joinedAt, id] = decodeCursor(after, 2) ?? [];
    if (!isUuid(agencyId) || !maySeeWaiting(scope.viewer, agencyId)) return pageOf([], size, () => []);
    const rows = await findWaitingOfAgency(scope.db, agencyId, states ?? null, joinedAt && id ? { joinedAt, id } : undefined, size);
    return pageOf(rows, size, (row) => [row.joinedAt, row.id]);
  }

  @Query(() => WaitingEntryConnection, { description: 'Everybody who waits for a trek or has an offer, in the order of joining. For the network’s staff; empty for others.' })
  async trekWaitingList(
    @Ctx() scope: Scope,
    @Arg('trekSlug', () => String, { description: 'The trek.' }) trekSlug: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first);
    const [joinedAt, id] = decodeCursor(after, 2) ?? [];
    const trek = maySeeWholeList(scope.viewer) ? await findTrek(scope.db, trekSlug) : null;
    if (!trek) return pageOf([], size, () => []);
    const rows = await findWaitingOfTrek(scope.db, trek.id, joinedAt && id ? { joinedAt, id } : undefined, size);
    return pageOf(rows, size, (row) => [row.joinedAt, row.id]);
  }

  @FieldResolver(() => AgencyType, { description: 'The agency whose party it is.' })
  agency(@Root() entry: WaitingRow, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, entry.agencyId);
  }

  @FieldResolver(() => TrekType, { description: 'The trek it waits for.' })
  trek(@Root() entry: WaitingRow, @Ctx() scope: Scope) {
    return scope.batches.load(trekById, entry.trekId);
  }

  @FieldResolver(() => WaitingPlaceType, { nullable: true, description: 'Its place; null when it does not wait.' })
  place(@Root() entry: WaitingRow, @Ctx() scope: Scope) {
    return entry.state === 'WAITING' ? scope.batches.load(placeOfWaiting, entry.id) : null;
  }

  @FieldResolver(() => ReservationType, { nullable: true, description: 'The reservation it was offered: held until the offer’s end; null while it waits.' })
  async offer(@Root() entry: WaitingRow, @Ctx() scope: Scope) {
    return entry.holdId ? ((await scope.batches.load(reservationsOfHold, entry.holdId))[0] ?? null) : null;
  }

  @FieldResolver(() => [WaitingObstacleType], { description: 'What must happen: of each departure within its dates what binds there, by date. Empty when it does not wait.' })
  async blockedBy(
    @Root() entry: WaitingRow, @Ctx() scope: Scope,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: `Of how many departures, at most ${LONGEST_RANGE_DAYS}.` }) first: number | null,
  ): Promise<Obstacle[]> {
    const most = first ?? 10;
    if (most < 1 || most > LONGEST_RANGE_DAYS) throw badInput(`first must be from 1 to ${LONGEST_RANGE_DAYS}.`);
    if (entry.state !== 'WAITING') return [];
    const candidates = (await scope.batches.load(candidatesOfWaiting, entry.id)).slice(0, most);
    const needs = await Promise.all(candidates.map(({ departureId }) => scope.batches.load(needsOfDeparture, departureId)));
    return needs.flatMap((days) => obstacleOf(days, entry.people) ?? []);
  }

  @FieldResolver(() => Boolean, { description: 'True when the viewer may withdraw it now.' })
  mayWithdraw(@Root() entry: WaitingRow, @Ctx() scope: Scope): boolean {
    return mayStep(entry.state, 'WITHDRAWN') && mayWaitFor(scope.viewer, entry.agencyId);
  }

  @FieldResolver(() => [AuditEntryType], { description: 'What happened to it, oldest first.' })
  history(@Root() entry: WaitingRow, @Ctx() scope: Scope) {
    return historyFor(scope, history, entry);
  }
}

@Resolver(() => WaitingObstacleType)
export class WaitingObstacleResolver {
  @FieldResolver(() => DepartureType, { description: 'The departure.' })
  departure(@Root() obstacle: Obstacle, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, obstacle.departureId);
  }

  @FieldResolver(() => ResourceNameType, { description: 'What binds there.' })
  resource(@Root() obstacle: Obstacle, @Ctx() scope: Scope) {
    return scope.batches.load(resourceById, obstacle.resourceId);
  }
}
