import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MoneyType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { TrekType } from '#modules/treks/trek.type';
import { ConservationFeeType } from './price.type.ts';
import { feesOfArea, priceOfTrek } from './rate.finders.ts';
import { PRECEDENCE, type Rate } from './rate.rules.ts';

/** What the network has set for a trek: added to the catalogue's type from here. */
@Resolver(() => TrekType)
export class TrekRateResolver {
  @FieldResolver(() => MoneyType, { nullable: true, description: `What one foreign adult alone pays for a departure today, without conservation fees; null when the network has not set it: to be confirmed. ${PRECEDENCE}` })
  async pricePerTraveller(@Root() trek: { id: string }, @Ctx() scope: Scope): Promise<MoneyType | null> {
    const rate = await scope.batches.load(priceOfTrek, trek.id);
    return rate && { amount: rate.amount, currency: rate.currency };
  }
}

/** What the network has set for a conservation area: added to the catalogue's type from here. */
@Resolver(() => ConservationAreaType)
export class ConservationAreaFeeResolver {
  @FieldResolver(() => [ConservationFeeType], { description: 'Entry fees in force today, one per class. Empty when the network has not set any: to be confirmed.' })
  fees(@Root() area: { id: string }, @Ctx() scope: Scope) {
    return scope.batches.load(feesOfArea, area.id);
  }
}

@Resolver(() => ConservationFeeType)
export class ConservationFeeResolver {
  @FieldResolver(() => MoneyType, { description: 'What one traveller pays.' })
  amount(@Root() fee: Rate): MoneyType {
    return { amount: fee.amount, currency: fee.currency };
  }
}
