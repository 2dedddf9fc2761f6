import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '#access/viewer';
import type { Scope } from '#http/scope';
import type { PersonRow } from './person.finders.ts';
import { PersonType, ViewerType } from './person.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Who asks; null when nobody is signed in.' })
  viewer(@Ctx() scope: Scope): Viewer | null {
    return scope.viewer ?? null;
  }

  @FieldResolver(() => PersonType, { description: 'The person signed in.' })
  person(@Root() viewer: Viewer): PersonRow {
    return { id: viewer.personId, name: viewer.name, email: viewer.email };
  }
}
