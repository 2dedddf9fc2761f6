import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '#http/scope';
import { appealDecision } from './appeal-decision.ts';
import { AppealDecisionInput, AppealDecisionResult, DecideAppealInput, DecideAppealResult, WithdrawAppealInput, WithdrawAppealResult } from './appeal.type.ts';
import { decideAppeal } from './decide-appeal.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

@Resolver()
export class AppealMutation {
  @Mutation(() => AppealDecisionResult, { description: 'Appeals against a refusal, a suspension or a revocation, in time and once. For the agency’s owners. It stops nothing by itself.' })
  appealDecision(@Ctx() scope: Scope, @Arg('input', () => AppealDecisionInput, { description: 'Which file, and why.' }) input: AppealDecisionInput): Promise<object> {
    return appealDecision(scope, input);
  }

  @Mutation(() => DecideAppealResult, { description: 'Judges an appeal. For certifiers who had no part in the decision or the file and do not belong to the agency.' })
  decideAppeal(@Ctx() scope: Scope, @Arg('input', () => DecideAppealInput, { description: 'Which appeal, how, and why.' }) input: DecideAppealInput): Promise<object> {
    return decideAppeal(scope, input);
  }

  @Mutation(() => WithdrawAppealResult, { description: 'Takes an appeal back while nobody has judged it. The decision stands and is not appealed against again. For the agency’s owners.' })
  withdrawAppeal(@Ctx() scope: Scope, @Arg('input', () => WithdrawAppealInput, { description: 'Which appeal.' }) input: WithdrawAppealInput): Promise<object> {
    return withdrawAppeal(scope, input);
  }
}
