import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { closedBecause } from '#modules/capacity/decide.rules';
import { needsOfDeparture, resourceById, roomOfDeparture, type NeedRow } from '#modules/capacity/resource.finders';
import { trekById } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { departureById, findDepartures, type DepartureRow } from './departure.finders.ts';
import { DepartureConnection, DepartureFilterInput, DepartureType, NeedType, ResourceNameType } from './departure.type.ts';

@Resolver(() => DepartureType)
export class DepartureResolver {
  @Query(() => DepartureConnection, { description: 'Departures by date, from today on unless dates are given.' })
  async departures(
    @Ctx() scope: Scope,
    @Arg('filter', () => DepartureFilterInput, { nullable: true, description: 'Which ones.' }) filter: DepartureFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first);
    const [date, id] = decodeCursor(after, 2) ?? [];
    const rows = await findDepartures(scope.db, filter ?? {}, date && id ? { date, id } : undefined, size);
    return pageOf(rows, size, (row) => [row.date, row.id]);
  }

  @Query(() => DepartureType, { nullable: true, description: 'One departure; null when there is none with this id.' })
  departure(@Ctx() scope: Scope, @Arg('id', () => ID, { description: 'Key of the departure.' }) id: string) {
    return isUuid(id) ? scope.batches.load(departureById, id) : null;
  }

  @FieldResolver(() => TrekType, { description: 'The trek that starts.' })
  trek(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return scope.batches.load(trekById, departure.trekId);
  }

  @FieldResolver(() => Int, { description: 'Spots free over the whole route now: the smallest number over its group, areas and lodgings.' })
  async freeSpots(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return departure.freeSpots ?? (await scope.batches.load(roomOfDeparture, departure.id)).freeSpots;
  }

  @FieldResolver(() => Int, { description: 'Travellers in confirmed reservations and running holds of its group.' })
  async takenSpots(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return departure.takenSpots ?? (await scope.batches.load(roomOfDeparture, departure.id)).takenSpots;
  }

  @FieldResolver(() => Boolean, { description: 'May be held now: on offer, not started, at least one spot free.' })
  async isOpen(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    if (closedBecause(departure, limaDate(await scope.now()))) return false;
    return (await this.freeSpots(departure, scope)) > 0;
  }

  @FieldResolver(() => [NeedType], { description: 'The resource-days the departure takes from, in order of date.' })
  needs(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return scope.batches.load(needsOfDeparture, departure.id);
  }
}

@Resolver(() => NeedType)
export class NeedResolver {
  @FieldResolver(() => ResourceNameType, { description: 'What limits.' })
  resource(@Root() need: NeedRow, @Ctx() scope: Scope) {
    return scope.batches.load(resourceById, need.resourceId);
  }
}
