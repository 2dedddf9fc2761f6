import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import type { DepartureRow } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import type { TrekRow } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { crewElsewhere, crewOfDeparture, findCrewMembers, guideRatioOfTrek } from './crew.finders.ts';
import { CrewMemberType, GuideRatioType } from './crew.type.ts';

@Resolver()
export class CrewResolver {
  @Query(() => [CrewMemberType], { description: 'Guides and muleteers who may be assigned, by name; empty for all but the network’s operations staff.' })
  crewMembers(@Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'runSeason') ? findCrewMembers(scope.db) : [];
  }
}

@Resolver(() => DepartureType)
export class DepartureCrewResolver {
  @FieldResolver(() => [CrewMemberType], { nullable: true, description: 'Who goes with it; null for all but the network’s operations staff.' })
  crew(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'runSeason') ? scope.batches.load(crewOfDeparture, departure.id) : null;
  }

  @FieldResolver(() => [CrewMemberType], { nullable: true, description: 'Who may not go with it: with another departure on one of its days. Null for all but the network’s operations staff.' })
  crewElsewhere(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'runSeason') ? scope.batches.load(crewElsewhere, departure.id) : null;
  }
}

@Resolver(() => TrekType)
export class TrekGuideRatioResolver {
  @FieldResolver(() => GuideRatioType, { nullable: true, description: 'How many travellers one guide leads on it; null: to be confirmed, and does not limit groups.' })
  guideRatio(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return scope.batches.load(guideRatioOfTrek, trek.id);
  }
}
