import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { type AgencyCapRow, findLiveCaps, findLiveOverrides, findLiveShares, type KeptShareRow, type OverrideRow } from './rule.finders.ts';
import { resourceIdOf, seasonResourceById } from './resource.finders.ts';
import { AgencyCapType, CapacityOverrideType, KeptShareType, SeasonResourceType } from './season.type.ts';

const ofResource = { nullable: true, description: 'Only of this resource.' } as const;

/** Reads what is in force or to come of a resource or of all; nothing for all but the network's operations. */
function listed<Row>(scope: Scope, resourceId: string | null | undefined, find: (resourceId: number | null) => Promise<Row[]>): Promise<Row[]> | Row[] {
  const id = resourceId == null ? null : resourceIdOf(resourceId);
  return mayForNetwork(scope.viewer, 'runSeason') && id !== undefined ? find(id) : [];
}

@Resolver(() => KeptShareType)
export class KeptShareResolver {
  @Query(() => [KeptShareType], { description: 'Kept shares in force or to come, the earliest first; empty for all but the network’s operations staff.' })
  keptShares(@Ctx() scope: Scope, @Arg('resourceId', () => ID, ofResource) resourceId: string | null) {
    return listed(scope, resourceId, (id) => findLiveShares(scope.db, id));
  }

  @FieldResolver(() => SeasonResourceType, { description: 'What is kept.' })
  resource(@Root() rule: KeptShareRow, @Ctx() scope: Scope) {
    return scope.batches.load(seasonResourceById, rule.resourceId);
  }

  @FieldResolver(() => AgencyType, { description: 'The holder.' })
  agency(@Root() rule: KeptShareRow, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, rule.agencyId);
  }
}

@Resolver(() => AgencyCapType)
export class AgencyCapResolver {
  @Query(() => [AgencyCapType], { description: 'Caps in force or to come, the earliest first; empty for all but the network’s operations staff.' })
  agencyCaps(@Ctx() scope: Scope, @Arg('resourceId', () => ID, ofResource) resourceId: string | null) {
    return listed(scope, resourceId, (id) => findLiveCaps(scope.db, id));
  }

  @FieldResolver(() => SeasonResourceType, { description: 'What is capped.' })
  resource(@Root() rule: AgencyCapRow, @Ctx() scope: Scope) {
    return scope.batches.load(seasonResourceById, rule.resourceId);
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: 'The agency; null: each agency.' })
  agency(@Root() rule: AgencyCapRow, @Ctx() scope: Scope) {
    return rule.agencyId === null ? null : scope.batches.load(agencyById, rule.agencyId);
  }
}

@Resolver(() => CapacityOverrideType)
export class CapacityOverrideResolver {
  @Query(() => [CapacityOverrideType], { description: 'Overrides in force or to come, the earliest first; empty for all but the network’s operations staff.' })
  capacityOverrides(@Ctx() scope: Scope, @Arg('resourceId', () => ID, ofResource) resourceId: string | null) {
    return listed(scope, resourceId, (id) => findLiveOverrides(scope.db, id));
  }

  @FieldResolver(() => SeasonResourceType, { description: 'Which limit.' })
  resource(@Root() rule: OverrideRow, @Ctx() scope: Scope) {
    return scope.batches.load(seasonResourceById, rule.resourceId);
  }

  @FieldResolver(() => AgencyType, { description: 'The agency.' })
  agency(@Root() rule: OverrideRow, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, rule.agencyId);
  }
}
