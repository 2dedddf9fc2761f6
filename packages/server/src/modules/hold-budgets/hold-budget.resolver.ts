import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { canSeePapers } from '#modules/agencies/agency.policy';
import type { AgencyRow } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { REQUEST_HOURS } from '#modules/capacity/wish';
import { NetworkType } from '#modules/network/network.type';
import type { ReservationRow } from '#modules/reservations/reservation.finders';
import { mayReserveFor } from '#modules/reservations/reservation.policy';
import { ACCEPTED_HOURS, HOLD_MINUTES } from '#modules/reservations/reservation.rules';
import { ReservationType } from '#modules/reservations/reservation.type';
import { budgetOfAgency, runningHold } from './hold-budget.finders.ts';
import {
  asSpotHours, asSpotHoursLeft, BASE_SPOT_HOURS, CEILING_SPOT_HOURS, EARNED_HOURS_PER_CONFIRMED_SPOT, extensionChoices, FLOOR_SPOT_HOURS, type HoldBudget, latestEnd,
  LONGEST_HOLD_HOURS, LOST_HOURS_PER_LAPSED_SPOT_HOUR, WINDOW_DAYS,
} from './hold-budget.rules.ts';
import { HoldBudgetType, HoldExtensionType, HoldRulesType } from './hold-budget.type.ts';

/** A budget as people read it: in spot-hours. */
export const publishedBudget = ({ total, used, left, base, earned, lost }: HoldBudget): HoldBudgetType =>
  ({ total: asSpotHours(total), used: asSpotHours(used), left: asSpotHoursLeft(left), base: asSpotHours(base), earned: asSpotHours(earned), lost: asSpotHours(lost), windowDays: WINDOW_DAYS });

/** The hold budget of an agency. */
@Resolver(() => AgencyType)
export class AgencyHoldBudgetResolver {
  @FieldResolver(() => HoldBudgetType, { nullable: true, description: 'How long it may still keep spots by extending holds. For its members and the network’s staff; null for others.' })
  async holdBudget(@Root() agency: AgencyRow, @Ctx() scope: Scope) {
    return canSeePapers(scope.viewer, agency.id) ? publishedBudget(await scope.batches.load(budgetOfAgency, agency.id)) : null;
  }
}

/** What extending a hold would take. */
@Resolver(() => ReservationType)
export class ReservationExtensionResolver {
  @FieldResolver(() => HoldExtensionType, { nullable: true, description: 'How its hold may be extended now; null unless all of it is held, and for viewers who may not reserve for the agency.' })
  async extension(@Root() reservation: ReservationRow, @Ctx() scope: Scope): Promise<HoldExtensionType | null> {
    if (reservation.state !== 'HELD' || !mayReserveFor(scope.viewer, reservation.agencyId)) return null;
    const [hold, budget] = await Promise.all([scope.batches.load(runningHold, reservation.holdId), scope.batches.load(budgetOfAgency, reservation.agencyId)]);
    if (!hold) return null;
    return {
      latest: latestEnd(hold), spots: hold.spots, budget: publishedBudget(budget),
      choices: extensionChoices(hold, hold.evening).map(({ kind, until, cost }) => ({ kind, until, cost: asSpotHours(cost), isWithinBudget: cost <= budget.left })),
    };
  }
}

/** The rules of holds are public: whoever reserves must know them. */
@Resolver(() => NetworkType)
export class HoldRulesResolver {
  @FieldResolver(() => HoldRulesType, { description: 'How long holds run, how they are extended, and the numbers of the hold budget.' })
  holdRules(): HoldRulesType {
    return {
      holdMinutes: HOLD_MINUTES, longestHoldHours: LONGEST_HOLD_HOURS, requestHours: REQUEST_HOURS, acceptedHours: ACCEPTED_HOURS, windowDays: WINDOW_DAYS, baseSpotHours: BASE_SPOT_HOURS,
      earnedPerConfirmedSpot: EARNED_HOURS_PER_CONFIRMED_SPOT, lostPerLapsedSpotHour: LOST_HOURS_PER_LAPSED_SPOT_HOUR, floorSpotHours: FLOOR_SPOT_HOURS, ceilingSpotHours: CEILING_SPOT_HOURS,
    };
  }
}
