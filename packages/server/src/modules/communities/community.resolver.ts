import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { districtById } from '#modules/network/network.finders';
import { AltitudeRangeType, DistrictType } from '#modules/network/network.type';
import { loadSources } from '#modules/network/source.finders';
import { findCommunities, findCommunity, servicesOfCommunity, type CommunityRow } from './community.finders.ts';
import { ApproximatePositionType, CommunityServiceNameType, CommunityServiceType, CommunityType } from './community.type.ts';

@Resolver(() => CommunityType)
export class CommunityResolver {
  @Query(() => [CommunityType], { description: 'All communities of the network, by name.' })
  communities(@Ctx() scope: Scope) {
    return findCommunities(scope.db);
  }

  @Query(() => CommunityType, { nullable: true, description: 'A community by its slug; null when there is none.' })
  community(@Arg('slug', () => String, { description: 'The community’s slug.' }) slug: string, @Ctx() scope: Scope) {
    return findCommunity(scope.db, slug);
  }

  @FieldResolver(() => DistrictType, { nullable: true, description: 'The district it lies in; null when not known.' })
  district(@Root() community: CommunityRow, @Ctx() scope: Scope) {
    return community.districtId === null ? null : scope.batches.load(districtById, community.districtId);
  }

  @FieldResolver(() => AltitudeRangeType, { nullable: true, description: 'Where sources give several altitudes: the lowest and the highest; null otherwise.' })
  altitudeRange(@Root() { altitudeLowM, altitudeHighM }: CommunityRow) {
    return altitudeLowM === null ? null : { lowM: altitudeLowM, highM: altitudeHighM };
  }

  @FieldResolver(() => ApproximatePositionType, { nullable: true, description: 'About where it lies, for sketches; null when not known.' })
  position(@Root() { latitude, longitude }: CommunityRow) {
    return latitude === null ? null : { latitude, longitude, isApproximate: true };
  }

  @FieldResolver(() => [CommunityServiceNameType], { description: 'What it is known to offer, by name.' })
  services(@Root() community: CommunityRow, @Ctx() scope: Scope) {
    return scope.batches.load(servicesOfCommunity, community.id);
  }

  @FieldResolver(() => [CommunityServiceType], { description: 'What it is known to offer, where, and by what it is charged.' })
  offers(@Root() community: CommunityRow, @Ctx() scope: Scope) {
    return scope.batches.load(servicesOfCommunity, community.id);
  }

  @FieldResolver(() => [SourceType], { description: 'Where this was read.' })
  sources(@Root() community: CommunityRow, @Ctx() scope: Scope) {
    return loadSources(scope, community.sourceIds);
  }
}
