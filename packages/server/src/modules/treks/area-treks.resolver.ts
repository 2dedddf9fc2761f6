import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { ConservationAreaRow } from '#modules/conservation-areas/conservation-area.finders';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { treksOfArea } from './trek.finders.ts';
import { TrekType } from './trek.type.ts';

@Resolver(() => ConservationAreaType)
export class AreaTreksResolver {
  @FieldResolver(() => [TrekType], { description: 'The treks that cross it.' })
  treks(@Root() area: ConservationAreaRow, @Ctx() scope: Scope) {
    return scope.batches.load(treksOfArea, area.id);
  }
}
