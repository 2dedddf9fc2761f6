import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { pageSize } from '#graphql/connection';
import type { Scope } from '#http/scope';
import type { TrekRow } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { nextDeparturesOfTrek } from './departure.finders.ts';
import { DepartureType } from './departure.type.ts';

@Resolver(() => TrekType)
export class TrekDeparturesResolver {
  @FieldResolver(() => [DepartureType], { description: 'The next departures after today, by date.' })
  async nextDepartures(@Root() trek: TrekRow, @Ctx() scope: Scope, @Arg('first', () => Int, { nullable: true, defaultValue: 14, description: 'How many, at most 40.' }) first: number | null) {
    return (await scope.batches.load(nextDeparturesOfTrek, trek.id)).slice(0, Math.min(40, pageSize(first, 14)));
  }
}
