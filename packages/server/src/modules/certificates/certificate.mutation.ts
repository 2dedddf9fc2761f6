import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { memberOf } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { changeCertificateKey } from './change-key.ts';

@InputType('ChangeCertificateKeyInput', { description: 'Another key to sign certificates with.' })
export class ChangeCertificateKeyInput {
  @Field(() => String, { description: `Why, 3 to ${LONGEST_REASON} characters.` }) reason!: string;
}
@ObjectType('ChangeCertificateKeySuccess', { simpleResolvers: true, description: 'From now on another key signs; the old one stays published.' })
export class ChangeCertificateKeySuccessType {
  @Field(() => String, { description: 'The new key, as signed certificates name it.' }) keyId!: string;
}
export const ChangeCertificateKeyResult = createUnionType({
  name: 'ChangeCertificateKeyResult', description: 'What came of changing the key.', types: () => [ChangeCertificateKeySuccessType, ReasonMissingType] as const, resolveType: memberOf('ChangeCertificateKeySuccess'),
});

@Resolver()
export class CertificateMutation {
  @Mutation(() => ChangeCertificateKeyResult, { description: 'Retires the key that signs certificates and makes another. What was signed before stays provable. For the network’s administrators.' })
  changeCertificateKey(@Ctx() scope: Scope, @Arg('input', () => ChangeCertificateKeyInput, { description: 'Why.' }) input: ChangeCertificateKeyInput): Promise<object> {
    return changeCertificateKey(scope, input);
  }
}
