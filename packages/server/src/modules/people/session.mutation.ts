import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { memberOf } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { endSession, endSessions } from './end-session.ts';
import { ViewerType } from './person.type.ts';

@InputType('EndSessionInput', { description: 'Which session ends.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Key of one of the person’s own sessions.' }) sessionId!: string;
}
@InputType('EndSessionsInput', { description: 'Which of all sessions of the person end.' })
export class EndSessionsInput {
  @Field(() => Boolean, { description: 'Also the one this is asked from: then nobody is signed in as this person any more.' }) alsoThis!: boolean;
}

@ObjectType('EndSessionSuccess', { simpleResolvers: true, description: 'Nobody is signed in there any more.' })
export class EndSessionSuccessType {
  @Field(() => Int, { description: 'How many sessions ended.' }) ended!: number;
}
export const EndSessionResult = createUnionType({
  name: 'EndSessionResult', description: 'What came of ending sessions.', types: () => [EndSessionSuccessType] as const, resolveType: memberOf('EndSessionSuccess'),
});

@Resolver(() => EndSessionSuccessType)
export class SessionMutation {
  @Mutation(() => EndSessionResult, { description: 'Ends one of the person’s own sessions, at once.' })
  endSession(@Ctx() scope: Scope, @Arg('input', () => EndSessionInput, { description: 'Which.' }) input: EndSessionInput): Promise<object> {
    return endSession(scope, input);
  }

  @Mutation(() => EndSessionResult, { description: 'Ends all other sessions of the person, or really all, at once. Said again, it changes nothing.' })
  endSessions(@Ctx() scope: Scope, @Arg('input', () => EndSessionsInput, { description: 'Also this one?' }) input: EndSessionsInput): Promise<object> {
    return endSessions(scope, input);
  }

  @FieldResolver(() => ViewerType, { nullable: true, description: 'Who asks, with the sessions that are left; null when this very session ended.' })
  viewer(@Ctx() scope: Scope) {
    return scope.viewer ?? null;
  }
}
