import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { limaDate } from '#db/now';
import { LocalDateScalar } from '#graphql/scalars';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { CommunityType } from '#modules/communities/community.type';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { loadSources } from '#modules/network/source.finders';
import { StageType } from '#modules/treks/stage.type';
import { TrekType } from '#modules/treks/trek.type';
import { editedFactsOf, type EditedFactRow } from './catalogue.finders.ts';
import { FactGroundType } from './catalogue.type.ts';

const GROUNDS = { description: 'Facts that the network’s staff entered since, each with its sources and the day; the sources of all the others are those of the whole.' };
const groundsOf = async (scope: Scope, id: string) => (await scope.batches.load(editedFactsOf, id)).filter(({ sourceIds }) => sourceIds.length > 0);

@Resolver(() => CommunityType)
export class CommunityGroundsResolver {
  @FieldResolver(() => [FactGroundType], GROUNDS)
  factGrounds(@Root() { id }: { id: string }, @Ctx() scope: Scope) {
    return groundsOf(scope, id);
  }
}

@Resolver(() => ConservationAreaType)
export class AreaGroundsResolver {
  @FieldResolver(() => [FactGroundType], GROUNDS)
  factGrounds(@Root() { id }: { id: string }, @Ctx() scope: Scope) {
    return groundsOf(scope, id);
  }
}

@Resolver(() => TrekType)
export class TrekGroundsResolver {
  @FieldResolver(() => [FactGroundType], GROUNDS)
  factGrounds(@Root() { id }: { id: string }, @Ctx() scope: Scope) {
    return groundsOf(scope, id);
  }
}

@Resolver(() => StageType)
export class StageGroundsResolver {
  @FieldResolver(() => [FactGroundType], GROUNDS)
  factGrounds(@Root() { id }: { id: string }, @Ctx() scope: Scope) {
    return groundsOf(scope, id);
  }
}

@Resolver(() => FactGroundType)
export class FactGroundResolver {
  @FieldResolver(() => LocalDateScalar, { description: 'The day on which it was entered, in Lima.' })
  enteredOn(@Root() { editedAt }: EditedFactRow) {
    return limaDate(new Date(editedAt));
  }

  @FieldResolver(() => [SourceType], { description: 'Who says so.' })
  sources(@Root() { sourceIds }: EditedFactRow, @Ctx() scope: Scope) {
    return loadSources(scope, sourceIds);
  }
}
