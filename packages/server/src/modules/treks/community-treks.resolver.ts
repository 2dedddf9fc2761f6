import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { CommunityRow } from '#modules/communities/community.finders';
import { CommunityType } from '#modules/communities/community.type';
import { treksOfCommunity } from './trek.finders.ts';
import { TrekType } from './trek.type.ts';

@Resolver(() => CommunityType)
export class CommunityTreksResolver {
  @FieldResolver(() => [TrekType], { description: 'The treks that pass through it.' })
  treks(@Root() community: CommunityRow, @Ctx() scope: Scope) {
    return scope.batches.load(treksOfCommunity, community.id);
  }
}
