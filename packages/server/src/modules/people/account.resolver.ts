import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { requireViewer } from '#access/grants';
import type { Viewer } from '#access/viewer';
import type { Scope } from '#http/scope';
import { ViewerType } from './person.type.ts';
import { findSessions } from './session.finders.ts';
import { SessionType } from './session.type.ts';

/** What a person sees of their own account, and nobody else does. */
@Resolver(() => ViewerType)
export class ViewerAccountResolver {
  @FieldResolver(() => Boolean, { description: 'True when the address was proven: by the link in a letter, or by an invitation to it. Whoever writes to others or hands a file in must have proven it.' })
  isEmailVerified(@Root() viewer: Viewer): boolean {
    return viewer.signIn?.isEmailVerified ?? false;
  }

  @FieldResolver(() => Boolean, { description: 'True when signing in asks for a code of the authenticator too.' })
  hasSecondFactor(@Root() viewer: Viewer): boolean {
    return viewer.signIn?.hasSecondFactor ?? false;
  }

  @FieldResolver(() => Boolean, { description: 'True when the person has roles in the network that do not count until the second factor is on. Never in the demonstration.' })
  needsSecondFactor(@Root() viewer: Viewer): boolean {
    return viewer.signIn?.needsSecondFactor ?? false;
  }

  @FieldResolver(() => [SessionType], { description: 'Where the person is signed in, the latest first.' })
  sessions(@Ctx() scope: Scope) {
    return findSessions(scope.db, requireViewer(scope.viewer));
  }
}
