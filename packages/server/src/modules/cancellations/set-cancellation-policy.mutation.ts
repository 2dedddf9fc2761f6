import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireAmount } from '#graphql/amount';
import { MoneyType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { findPolicies, policyById, type PolicyRow } from './policy.finders.ts';
import { CancellationPolicyType, SetCancellationPolicyInput, SetCancellationPolicyResult, SetCancellationPolicySuccessType } from './policy.type.ts';
import { setCancellationPolicy } from './set-cancellation-policy.ts';

@Resolver(() => CancellationPolicyType)
export class CancellationPolicyResolver {
  @Query(() => [CancellationPolicyType], { description: 'The network’s cancellation policies, the last to begin first, at most 20. Empty: what comes back is to be confirmed.' })
  cancellationPolicies(@Ctx() scope: Scope) {
    return findPolicies(scope.db);
  }

  @FieldResolver(() => MoneyType, { description: 'What moving to another departure costs before the lowest tier begins.' })
  amendmentFee(@Root() { feeAmount, feeCurrency }: PolicyRow) {
    return { amount: feeAmount, currency: feeCurrency };
  }

  @Mutation(() => SetCancellationPolicyResult, { description: 'Sets what cancelling and moving cost reservations confirmed from a day on. For the network’s finance staff.' })
  setCancellationPolicy(@Ctx() scope: Scope, @Arg('input', () => SetCancellationPolicyInput, { description: 'The policy, and why.' }) input: SetCancellationPolicyInput): Promise<object> {
    requireAmount('amendmentFee.amount', input.amendmentFee.amount, 0);
    return setCancellationPolicy(scope, { ...input, amendmentFee: { ...input.amendmentFee } });
  }
}

@Resolver(() => SetCancellationPolicySuccessType)
export class SetCancellationPolicySuccessResolver {
  @FieldResolver(() => CancellationPolicyType, { description: 'The policy.' })
  policy(@Root() answer: { policyId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(policyById, answer.policyId);
  }
}
