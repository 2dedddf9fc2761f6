import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { communityById, type CommunityServiceRow } from '#modules/communities/community.finders';
import { CommunityServiceType, CommunityType } from '#modules/communities/community.type';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { areasOfStage, communitiesOfStage, placeById, type PlaceRow, type StageRow } from './stage.finders.ts';
import { PlaceType, StageType } from './stage.type.ts';

@Resolver(() => StageType)
export class StageResolver {
  @FieldResolver(() => PlaceType, { description: 'Where the day starts.' })
  from(@Root() stage: StageRow, @Ctx() scope: Scope) {
    return scope.batches.load(placeById, stage.fromPlaceId);
  }

  @FieldResolver(() => PlaceType, { description: 'Where the day ends.' })
  to(@Root() stage: StageRow, @Ctx() scope: Scope) {
    return scope.batches.load(placeById, stage.toPlaceId);
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: 'The pass or other place at the day’s highest point between its ends, when known.' })
  highPlace(@Root() stage: StageRow, @Ctx() scope: Scope) {
    return stage.highPlaceId === null ? null : scope.batches.load(placeById, stage.highPlaceId);
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: 'Where one sleeps; null when one leaves by road or the trek ends.' })
  overnight(@Root() stage: StageRow, @Ctx() scope: Scope) {
    return stage.overnightPlaceId === null ? null : scope.batches.load(placeById, stage.overnightPlaceId);
  }

  @FieldResolver(() => [CommunityType], { description: 'The communities of the day, in the order in which one meets them.' })
  communities(@Root() stage: StageRow, @Ctx() scope: Scope) {
    return scope.batches.load(communitiesOfStage, stage.id);
  }

  @FieldResolver(() => [ConservationAreaType], { description: 'The conservation areas of the day, in the order in which one enters them.' })
  conservationAreas(@Root() stage: StageRow, @Ctx() scope: Scope) {
    return scope.batches.load(areasOfStage, stage.id);
  }
}

@Resolver(() => PlaceType)
export class PlaceResolver {
  @FieldResolver(() => CommunityType, { nullable: true, description: 'The community it belongs to; null when none is known.' })
  community(@Root() place: PlaceRow, @Ctx() scope: Scope) {
    return place.communityId === null ? null : scope.batches.load(communityById, place.communityId);
  }
}

@Resolver(() => CommunityServiceType)
export class CommunityServicePlaceResolver {
  @FieldResolver(() => PlaceType, { nullable: true, description: 'Where it is offered; null when to be confirmed.' })
  place(@Root() { placeId }: CommunityServiceRow, @Ctx() scope: Scope) {
    return placeId === null ? null : scope.batches.load(placeById, placeId);
  }
}
