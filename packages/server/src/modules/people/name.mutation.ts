import { Arg, createUnionType, Ctx, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { changeName } from './change-name.ts';
import { personById } from './person.finders.ts';
import { PersonType } from './person.type.ts';

@InputType('ChangeNameInput', { description: 'The name somebody goes by.' })
export class ChangeNameInput {
  @Field(() => String, { description: 'First and last name, as others are to read it.' }) name!: string;
}

@ObjectType('NameUnfit', { implements: ProblemType, simpleResolvers: true, description: 'No name: empty, too long, or with characters that cannot be seen.' })
export class NameUnfitType extends ProblemType {
  @Field(() => Int, { description: 'Characters it has at most.' }) longest!: number;
}
@ObjectType('ChangeNameSuccess', { description: 'The person is shown by this name from now on, also where they did something before.' })
export class ChangeNameSuccessType {}
export const ChangeNameResult = createUnionType({
  name: 'ChangeNameResult', description: 'What came of changing a name.', types: () => [ChangeNameSuccessType, NameUnfitType] as const, resolveType: memberOf('ChangeNameSuccess'),
});

@Resolver(() => ChangeNameSuccessType)
export class NameMutation {
  @Mutation(() => ChangeNameResult, { description: 'Changes the name of whoever asks. Said again, it changes nothing.' })
  changeName(@Ctx() scope: Scope, @Arg('input', () => ChangeNameInput, { description: 'Which name.' }) input: ChangeNameInput): Promise<object> {
    return changeName(scope, input);
  }

  @FieldResolver(() => PersonType, { description: 'The person, with the new name.' })
  async person(@Root() answer: { personId: string }, @Ctx() scope: Scope) {
    return (await scope.batches.load(personById, answer.personId))!;
  }
}
