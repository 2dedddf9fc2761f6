import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { LocalDateScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import type { Impact } from '#modules/capacity/impact';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { findResources, resourceIdOf, type SeasonResourceRow } from './resource.finders.ts';
import { findSeasonDays, type SeasonDayRow } from './season-day.finders.ts';
import { requireRange } from './season.rules.ts';
import { ImpactDayType, SeasonDayType, SeasonImpactType, SeasonResourceType } from './season.type.ts';

@Resolver()
export class SeasonResolver {
  @Query(() => [SeasonResourceType], { description: 'Everything that limits departures; empty for all but the network’s operations staff.' })
  async resources(@Ctx() scope: Scope): Promise<SeasonResourceRow[]> {
    return mayForNetwork(scope.viewer, 'runSeason') ? findResources(scope.db) : [];
  }

  @Query(() => [SeasonDayType], { description: 'The days of a resource in a range of at most 366, as they were made; empty for all but the network’s operations staff.' })
  async seasonDays(
    @Ctx() scope: Scope,
    @Arg('resourceId', () => ID, { description: 'The resource.' }) resourceId: string,
    @Arg('firstDate', () => LocalDateScalar, { description: 'First day.' }) firstDate: string,
    @Arg('lastDate', () => LocalDateScalar, { description: 'Last day.' }) lastDate: string,
  ): Promise<SeasonDayRow[]> {
    if (!mayForNetwork(scope.viewer, 'runSeason')) return [];
    requireRange({ firstDate, lastDate });
    const id = resourceIdOf(resourceId);
    return id === undefined ? [] : findSeasonDays(scope.db, id, firstDate, lastDate);
  }
}

@Resolver(() => SeasonImpactType)
export class SeasonImpactResolver {
  @FieldResolver(() => [ImpactDayType], { description: 'The days concerned, by date.' })
  days(@Root() impact: Impact): ImpactDayType[] {
    return impact.days.map((day) => ({
      date: day.date, limitBefore: day.before.limitKind === 'NUMBER' ? day.before.lim : null, limitAfter: day.limitKind === 'NUMBER' ? day.lim : null,
      isClosed: day.closed, taken: day.taken, overBy: day.overBy,
    }));
  }

  @FieldResolver(() => Int, { description: 'Days on which more would be taken or promised than allowed.' })
  overCommittedDays(@Root() impact: Impact): number {
    return impact.days.filter((day) => day.overBy > 0).length;
  }

  @FieldResolver(() => [DepartureType], { description: 'Departures that need one of the days and are not over.' })
  async departures(@Root() impact: Impact, @Ctx() scope: Scope) {
    const departures = await Promise.all(impact.departureIds.map((id) => scope.batches.load(departureById, id)));
    return departures.filter((departure) => departure !== null).sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  @FieldResolver(() => Int, { description: 'Running holds and requests on the over-committed days.' })
  holds(@Root() impact: Impact): number {
    return impact.reservations.filter((r) => !r.isConfirmed).length;
  }

  @FieldResolver(() => Int, { description: 'Confirmed reservations on the over-committed days.' })
  confirmed(@Root() impact: Impact): number {
    return impact.reservations.filter((r) => r.isConfirmed).length;
  }

  @FieldResolver(() => Int, { description: 'People of these holds and reservations.' })
  people(@Root() impact: Impact): number {
    return impact.reservations.reduce((sum, r) => sum + r.people, 0);
  }
}
