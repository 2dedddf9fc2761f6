import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { LocalDateScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { findResources, resourceIdOf, type SeasonResourceRow } from './resource.finders.ts';
import { findSeasonDays, type SeasonDayRow } from './season-day.finders.ts';
import { requireRange } from './season.input.ts';
import { SeasonDayType, SeasonResourceType } from './season.type.ts';

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
