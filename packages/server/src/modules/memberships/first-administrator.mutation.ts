import { Arg, createUnionType, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { emailAddress } from '#lib/email-address';
import { personName } from '#lib/person-name';
import { findFirstAdministratorLink } from './first-administrator.ts';
import { makeFirstAdministrator } from './make-first-administrator.ts';

@ObjectType('FirstAdministratorLink', { simpleResolvers: true, description: 'The link a server prints when it starts and the network has no administrator yet.' })
export class FirstAdministratorLinkType {
  @Field(() => DateTimeScalar, { description: 'Until when it works.' }) expiresAt!: string;
}

@InputType('NewAccountInput', { description: 'An account to be made.' })
export class NewAccountInput {
  @Field(() => String, { description: 'Name of the person.' }) name!: string;
  @Field(() => String, { description: 'Address the person will sign in with.' }) email!: string;
  @Field(() => String, { description: 'Password the person will sign in with.' }) password!: string;
}

@InputType('MakeFirstAdministratorInput', { description: 'Who becomes the first administrator.' })
export class MakeFirstAdministratorInput {
  @Field(() => String, { description: 'What stands in the link after the #.' }) token!: string;
  @Field(() => NewAccountInput, { nullable: true, description: 'A new account; without it whoever is signed in becomes it.' }) account!: NewAccountInput | null;
}

@ObjectType('EmailTaken', { implements: ProblemType, simpleResolvers: true, description: 'There is an account with this address. Its person signs in and opens the link again.' })
export class EmailTakenType extends ProblemType {}

@ObjectType('PasswordUnfit', { implements: ProblemType, simpleResolvers: true, description: 'The password is too short or too long.' })
export class PasswordUnfitType extends ProblemType {
  @Field(() => Int, { description: 'Characters it has at least.' }) shortest!: number;
  @Field(() => Int, { description: 'Characters it has at most.' }) longest!: number;
}

@ObjectType('MakeFirstAdministratorSuccess', { simpleResolvers: true, description: 'The network has an administrator. The role counts once the second factor is on.' })
export class MakeFirstAdministratorSuccessType {
  @Field(() => String, { description: 'Key of the person.' }) personId!: string;
}
export const MakeFirstAdministratorResult = createUnionType({
  name: 'MakeFirstAdministratorResult', description: 'What came of making the first administrator.',
  types: () => [MakeFirstAdministratorSuccessType, EmailTakenType, PasswordUnfitType] as const, resolveType: memberOf('MakeFirstAdministratorSuccess'),
});

@Resolver()
export class FirstAdministratorMutation {
  @Query(() => FirstAdministratorLinkType, { nullable: true, description: 'Whether a printed link still makes the first administrator; null when it does not.' })
  async firstAdministratorLink(@Ctx() scope: Scope, @Arg('token', () => String, { description: 'What stands in the link after the #.' }) token: string) {
    return (await findFirstAdministratorLink(scope.db, token)) ?? null;
  }

  @Mutation(() => MakeFirstAdministratorResult, { description: 'Makes the first administrator of the network, by the link the server printed. NOT_FOUND when the link does not work, and once there is an administrator.' })
  makeFirstAdministrator(@Ctx() scope: Scope, @Arg('input', () => MakeFirstAdministratorInput, { description: 'Who.' }) { token, account }: MakeFirstAdministratorInput): Promise<object> {
    if (!account) return makeFirstAdministrator(scope, { token, account: null });
    const [name, email] = [personName(account.name), emailAddress(account.email)];
    if (!name) throw badInput('name must be a text of 1 to 100 characters.');
    if (!email) throw badInput('email must be an address such as ana@agencia.pe.');
    return makeFirstAdministrator(scope, { token, account: { name, email, password: account.password } });
  }
}
