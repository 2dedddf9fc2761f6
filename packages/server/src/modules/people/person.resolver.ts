import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { PersonType } from './person.type.ts';

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Address the person signs in with; null but for the person and for the network’s staff.' })
  email(@Root() person: { id: string; email: string }, @Ctx() { viewer }: Scope) {
    return viewer && (viewer.personId === person.id || viewer.networkRoles.length > 0) ? person.email : null;
  }
}
