import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { CommunityType } from '#modules/communities/community.type';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { loadSources } from '#modules/network/source.finders';
import { stagesOfTrek } from './stage.finders.ts';
import { StageType } from './stage.type.ts';
import { areasOfTrek, communitiesOfTrek, findTrek, findTreks, type TrekRow } from './trek.finders.ts';
import { highestPointM, highestSleepM } from './trek.rules.ts';
import { TrekType } from './trek.type.ts';

@Resolver(() => TrekType)
export class TrekResolver {
  @Query(() => [TrekType], { description: 'All treks on offer, and those that retired while departures of them are still to end: those with known stages first, the network’s own routes before the others.' })
  treks(@Ctx() scope: Scope) {
    return findTreks(scope.db);
  }

  @Query(() => TrekType, { nullable: true, description: 'A trek by its slug; null when there is none.' })
  trek(@Arg('slug', () => String, { description: 'The trek’s slug.' }) slug: string, @Ctx() scope: Scope) {
    return findTrek(scope.db, slug);
  }

  @FieldResolver(() => [StageType], { description: 'Its stages, day by day; empty while they are not known.' })
  stages(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return scope.batches.load(stagesOfTrek, trek.id);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Highest altitude known on the route, in metres; null when none is known.' })
  async highestPointM(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return highestPointM(await scope.batches.load(stagesOfTrek, trek.id));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Highest known altitude of a night, in metres; null when none is known.' })
  async highestSleepM(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return highestSleepM(await scope.batches.load(stagesOfTrek, trek.id));
  }

  @FieldResolver(() => [CommunityType], { description: 'The communities that receive the trekkers, in the order in which one meets them.' })
  communities(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return scope.batches.load(communitiesOfTrek, trek.id);
  }

  @FieldResolver(() => [ConservationAreaType], { description: 'The conservation areas it crosses, in the order in which one enters them.' })
  conservationAreas(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return scope.batches.load(areasOfTrek, trek.id);
  }

  @FieldResolver(() => [SourceType], { description: 'Where this was read.' })
  sources(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return loadSources(scope, trek.sourceIds);
  }
}
