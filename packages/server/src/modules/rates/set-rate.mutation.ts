import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { requireAmount } from '#graphql/amount';
import { requireText, textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { addSeason } from './add-season.ts';
import { PRECEDENCE } from './rate.rules.ts';
import { findPaymentTerms, rateById, seasonById } from './rate-table.finders.ts';
import { PaymentTermsType, RateType, SeasonType } from './rate-table.type.ts';
import { setPaymentTerms, withdrawPaymentTerms } from './set-payment-terms.ts';
import { setRate } from './set-rate.ts';
import { AddSeasonInput, AddSeasonResult, LONGEST_SEASON_NAME, PaymentTermsResult, PaymentTermsSuccessType, RateSuccessType, SeasonSuccessType, SetPaymentTermsInput, SetRateInput, SetRateResult, WithdrawPaymentTermsInput, WithdrawRateInput, WithdrawRateResult } from './set-rate.type.ts';
import { withdrawRate } from './withdraw-rate.ts';

@Resolver()
export class SetRateMutation {
  @Mutation(() => SetRateResult, { description: `Enters a rate; it counts from now on. One like it may be there already: the one entered later is used. For the network’s finance staff. ${PRECEDENCE}` })
  setRate(@Ctx() scope: Scope, @Arg('input', () => SetRateInput, { description: 'The rate, and why.' }) input: SetRateInput): Promise<object> {
    requireAmount('amount', input.rate.amount, 0);
    return setRate(scope, { ...input, rate: { ...input.rate } });
  }

  @Mutation(() => WithdrawRateResult, { description: 'Withdraws a rate from now on. What was priced with it keeps it. For the network’s finance staff.' })
  withdrawRate(@Ctx() scope: Scope, @Arg('input', () => WithdrawRateInput, { description: 'Which rate, and why.' }) input: WithdrawRateInput): Promise<object> {
    return withdrawRate(scope, input);
  }

  @Mutation(() => AddSeasonResult, { description: 'Names a part of every year, for rates to refer to. For the network’s finance staff.' })
  addSeason(@Ctx() scope: Scope, @Arg('input', () => AddSeasonInput, { description: 'Name and days.' }) input: AddSeasonInput): Promise<object> {
    return addSeason(scope, { ...input, nameEs: requireText('nameEs', input.nameEs, LONGEST_SEASON_NAME), nameEn: textOrNull('nameEn', input.nameEn, LONGEST_SEASON_NAME) });
  }

  @Mutation(() => PaymentTermsResult, { description: 'Sets by when is to be paid what is confirmed from a day on. Reservations confirmed before keep their terms. For the network’s finance staff.' })
  setPaymentTerms(@Ctx() scope: Scope, @Arg('input', () => SetPaymentTermsInput, { description: 'The terms, and why.' }) input: SetPaymentTermsInput): Promise<object> {
    return setPaymentTerms(scope, input);
  }

  @Mutation(() => PaymentTermsResult, { description: 'Withdraws terms of payment: those before them count again, and without any nothing falls due. For the network’s finance staff.' })
  withdrawPaymentTerms(@Ctx() scope: Scope, @Arg('input', () => WithdrawPaymentTermsInput, { description: 'Which, and why.' }) input: WithdrawPaymentTermsInput): Promise<object> {
    return withdrawPaymentTerms(scope, input);
  }
}

@Resolver(() => RateSuccessType)
export class RateSuccessResolver {
  @FieldResolver(() => RateType, { description: 'The rate.' })
  rate(@Root() answer: { rateId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(rateById, answer.rateId);
  }
}

@Resolver(() => SeasonSuccessType)
export class SeasonSuccessResolver {
  @FieldResolver(() => SeasonType, { description: 'The season.' })
  season(@Root() answer: { seasonId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(seasonById, answer.seasonId);
  }
}

@Resolver(() => PaymentTermsSuccessType)
export class PaymentTermsSuccessResolver {
  @FieldResolver(() => [PaymentTermsType], { description: 'All terms as they are now.' })
  paymentTerms(@Ctx() scope: Scope) {
    return findPaymentTerms(scope.db);
  }
}
