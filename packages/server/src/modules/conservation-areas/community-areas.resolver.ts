import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { CommunityRow } from '#modules/communities/community.finders';
import { CommunityType } from '#modules/communities/community.type';
import { areasOfCommunity } from './conservation-area.finders.ts';
import { ConservationAreaType } from './conservation-area.type.ts';

@Resolver(() => CommunityType)
export class CommunityAreasResolver {
  @FieldResolver(() => [ConservationAreaType], { description: 'The conservation areas it owns, or that cover its land.' })
  conservationAreas(@Root() community: CommunityRow, @Ctx() scope: Scope) {
    return scope.batches.load(areasOfCommunity, community.id);
  }
}
