import { Arg, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { reservationsOfHold } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { extendHold } from './extend-hold.ts';
import { budgetOfAgency } from './hold-budget.finders.ts';
import { asSpotHours, asSpotHoursLeft, type HoldBudgetExceeded } from './hold-budget.rules.ts';
import { publishedBudget } from './hold-budget.resolver.ts';
import { ExtendHoldInput, ExtendHoldResult, ExtendHoldSuccessType, HoldBudgetExceededType, HoldBudgetType } from './hold-budget.type.ts';

@Resolver()
export class ExtendHoldMutation {
  @Mutation(() => ExtendHoldResult, { description: 'Gives a running hold more time, from the agency’s hold budget: every reservation of it ends later. Never shortens.' })
  extendHold(@Ctx() scope: Scope, @Arg('input', () => ExtendHoldInput, { description: 'Which hold, and until when.' }) input: ExtendHoldInput): Promise<object> {
    requireViewer(scope.viewer);
    if (!isUuid(input.reservationId)) throw new NotFound();
    return extendHold(scope, input);
  }
}

@Resolver(() => ExtendHoldSuccessType)
export class ExtendHoldSuccessResolver {
  @FieldResolver(() => [ReservationType], { description: 'Every reservation of the hold, in order of date.' })
  reservations(@Root() answer: { holdId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfHold, answer.holdId);
  }
}

@Resolver(() => HoldBudgetExceededType)
export class HoldBudgetExceededResolver {
  @FieldResolver(() => Float, { description: 'What was asked takes, in spot-hours.' })
  asked(@Root() refusal: HoldBudgetExceeded) {
    return asSpotHours(refusal.asked);
  }

  @FieldResolver(() => Float, { description: 'What was left at the decision, in spot-hours.' })
  left(@Root() refusal: HoldBudgetExceeded) {
    return asSpotHoursLeft(refusal.left);
  }

  @FieldResolver(() => HoldBudgetType, { description: 'The budget with the parts of its formula, as it is now.' })
  async budget(@Root() refusal: HoldBudgetExceeded, @Ctx() scope: Scope) {
    return publishedBudget(await scope.batches.load(budgetOfAgency, refusal.agencyId));
  }
}
