import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { requireAmount } from '#graphql/amount';
import { badInput } from '#graphql/bad-input';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import { MoneyType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { conservationAreaById } from '#modules/conservation-areas/conservation-area.finders';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { trekById } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { inCanonicalOrder, refuseIfPartyInvalid } from './party.rules.ts';
import { previewRate } from './preview-rate.ts';
import { PRECEDENCE } from './rate.rules.ts';
import { findPaymentTerms, findRates, findSeasons, type RateRow, seasonById } from './rate-table.finders.ts';
import { PaymentTermsType, RateConnection, RateFilterInput, RatePreviewInput, RatePreviewType, RateType, SeasonType } from './rate-table.type.ts';

@Resolver(() => RateType)
export class RateTableResolver {
  @Query(() => RateConnection, { description: `The network’s rates, the latest entry first; empty for all but its staff: others see applied prices. ${PRECEDENCE}` })
  async rates(
    @Ctx() scope: Scope,
    @Arg('filter', () => RateFilterInput, { nullable: true, description: 'Which; without it, all that count.' }) filter: RateFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first, 50);
    const position = decodeCursor(after, 2);
    const isKnown = [filter?.trekId, filter?.conservationAreaId].every((id) => !id || isUuid(id));
    if (!mayForNetwork(scope.viewer, 'seeRates') || !isKnown) return pageOf([], size, () => []);
    return pageOf(await findRates(scope.db, filter ?? {}, position, size), size, (row) => [row.createdAt, row.id]);
  }

  @Query(() => [SeasonType], { description: 'The seasons that rates refer to, in the order of the year; empty for all but the network’s staff.' })
  seasons(@Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'seeRates') ? findSeasons(scope.db) : [];
  }

  @Query(() => [PaymentTermsType], { description: 'The terms of payment, those for the latest confirmations first; empty for all but the network’s staff. Of terms for the same day those entered later are used.' })
  paymentTerms(@Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'seeRates') ? findPaymentTerms(scope.db) : [];
  }

  @Query(() => RatePreviewType, { nullable: true, description: 'What entering or withdrawing a rate would change for a sample party; null for all but the network’s staff, and when it is for nothing.' })
  ratePreview(@Ctx() scope: Scope, @Arg('input', () => RatePreviewInput, { description: 'The change and the sample.' }) input: RatePreviewInput) {
    if (!mayForNetwork(scope.viewer, 'seeRates')) return null;
    const { rate, withdrawnId } = input;
    const refusal = refuseIfPartyInvalid(input.party);
    if (refusal) throw badInput(refusal.message);
    if (rate) requireAmount('amount', rate.amount, 0);
    if (![rate?.trekId, rate?.conservationAreaId, rate?.seasonId, withdrawnId].every((id) => !id || isUuid(id))) return null;
    return previewRate(scope.db, { ...input, party: inCanonicalOrder(input.party) });
  }

  @FieldResolver(() => MoneyType, { description: 'What one traveller pays.' })
  amount(@Root() rate: RateRow): MoneyType {
    return { amount: rate.amount, currency: rate.currency };
  }

  @FieldResolver(() => TrekType, { nullable: true, description: 'The trek it is for; null for a conservation fee.' })
  trek(@Root() rate: RateRow, @Ctx() scope: Scope) {
    return rate.trekId && scope.batches.load(trekById, rate.trekId);
  }

  @FieldResolver(() => ConservationAreaType, { nullable: true, description: 'The area it is for; null for a trek.' })
  conservationArea(@Root() rate: RateRow, @Ctx() scope: Scope) {
    return rate.conservationAreaId && scope.batches.load(conservationAreaById, rate.conservationAreaId);
  }

  @FieldResolver(() => SeasonType, { nullable: true, description: 'Only in this season; null: all the year.' })
  season(@Root() rate: RateRow, @Ctx() scope: Scope) {
    return rate.seasonId && scope.batches.load(seasonById, rate.seasonId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who entered it; null for what came with the installation.' })
  createdBy(@Root() rate: RateRow, @Ctx() scope: Scope) {
    return rate.createdBy && scope.batches.load(personById, rate.createdBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who withdrew it; null while it counts.' })
  withdrawnBy(@Root() rate: RateRow, @Ctx() scope: Scope) {
    return rate.withdrawnBy && scope.batches.load(personById, rate.withdrawnBy);
  }
}
