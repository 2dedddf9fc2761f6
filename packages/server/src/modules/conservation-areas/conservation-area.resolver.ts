import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { limaDate } from '#db/now';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { communityById } from '#modules/communities/community.finders';
import { CommunityType } from '#modules/communities/community.type';
import { districtById } from '#modules/network/network.finders';
import { AltitudeRangeType, DistrictType } from '#modules/network/network.type';
import { loadSources } from '#modules/network/source.finders';
import { findConservationArea, findConservationAreas, type ConservationAreaRow } from './conservation-area.finders.ts';
import { legalStateOn, termEndYear } from './conservation-area.rules.ts';
import { ConservationAreaType, LegalStateEnum } from './conservation-area.type.ts';

@Resolver(() => ConservationAreaType)
export class ConservationAreaResolver {
  @Query(() => [ConservationAreaType], { description: 'All conservation areas of the network, by name.' })
  conservationAreas(@Ctx() scope: Scope) {
    return findConservationAreas(scope.db);
  }

  @Query(() => ConservationAreaType, { nullable: true, description: 'A conservation area by its slug; null when there is none.' })
  conservationArea(@Arg('slug', () => String, { description: 'The area’s slug.' }) slug: string, @Ctx() scope: Scope) {
    return findConservationArea(scope.db, slug);
  }

  @FieldResolver(() => CommunityType, { description: 'The community that owns it, and to which the conservation fee belongs.' })
  owner(@Root() area: ConservationAreaRow, @Ctx() scope: Scope) {
    return scope.batches.load(communityById, area.ownerId);
  }

  @FieldResolver(() => DistrictType, { nullable: true, description: 'The district it lies in; null when not known.' })
  district(@Root() area: ConservationAreaRow, @Ctx() scope: Scope) {
    return area.districtId === null ? null : scope.batches.load(districtById, area.districtId);
  }

  @FieldResolver(() => AltitudeRangeType, { nullable: true, description: 'From how low to how high it reaches; null when not known.' })
  altitudeRange(@Root() { altitudeLowM, altitudeHighM }: ConservationAreaRow) {
    return altitudeLowM === null ? null : { lowM: altitudeLowM, highM: altitudeHighM };
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Year in which the legal term ended or ends; null when perpetual or not found.' })
  termEndsInYear(@Root() area: ConservationAreaRow) {
    return termEndYear(area);
  }

  @FieldResolver(() => LegalStateEnum, { description: 'How it stands in law today, as far as is known.' })
  async legalState(@Root() area: ConservationAreaRow, @Ctx() scope: Scope) {
    return legalStateOn(limaDate(await scope.now()), area);
  }

  @FieldResolver(() => [SourceType], { description: 'Where this was read.' })
  sources(@Root() area: ConservationAreaRow, @Ctx() scope: Scope) {
    return loadSources(scope, area.sourceIds);
  }
}
