import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { Impact } from '#modules/capacity/impact';
import { conservationAreaById, type ConservationAreaRow } from '#modules/conservation-areas/conservation-area.finders';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { departureById, type DepartureRow } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { SeasonImpactType } from '#modules/departures/impact.type';
import { reservationById } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { placeById } from '#modules/treks/stage.finders';
import { PlaceType } from '#modules/treks/stage.type';
import { trekById, type TrekRow } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { type ClosureRow, closuresOfArea, closuresOfDeparture, closuresOfTrek, findLiveClosures } from './closure.finders.ts';
import { ClosureType, CreditImpactSuccessType, CreditImpactType } from './closure.type.ts';
import type { CreditImpact } from './end-touched.ts';

const STAGES = sql('stages-of-closures', 'select id, trek_id as "trekId", day from stage where id = any ($1::uuid[])');
const stageOfClosure = defineBatchById<{ id: string; trekId: string; day: number }>((db, ids) => db.query(STAGES, [ids]));

@Resolver(() => ClosureType)
export class ClosureResolver {
  @Query(() => [ClosureType], { description: 'Closures in force or to come, the earliest first.' })
  closures(@Ctx() scope: Scope): Promise<ClosureRow[]> {
    return findLiveClosures(scope.db);
  }

  @FieldResolver(() => TrekType, { nullable: true, description: 'The trek whose stage is closed; null for places and areas.' })
  async trek(@Root() closure: ClosureRow, @Ctx() scope: Scope) {
    const stage = closure.stageId && (await scope.batches.load(stageOfClosure, closure.stageId));
    return stage ? scope.batches.load(trekById, stage.trekId) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Which day of that trek.' })
  async stageDay(@Root() closure: ClosureRow, @Ctx() scope: Scope) {
    return closure.stageId ? ((await scope.batches.load(stageOfClosure, closure.stageId))?.day ?? null) : null;
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: 'The place; null for stages and areas.' })
  place(@Root() closure: ClosureRow, @Ctx() scope: Scope) {
    return closure.placeId && scope.batches.load(placeById, closure.placeId);
  }

  @FieldResolver(() => ConservationAreaType, { nullable: true, description: 'The area; null for stages and places.' })
  area(@Root() closure: ClosureRow, @Ctx() scope: Scope) {
    return closure.conservationAreaId && scope.batches.load(conservationAreaById, closure.conservationAreaId);
  }
}

@Resolver(() => DepartureType)
export class DepartureClosuresResolver {
  @FieldResolver(() => [ClosureType], { description: 'Closures in force that cover one of its days: while there is one, it takes nobody.' })
  closures(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return scope.batches.load(closuresOfDeparture, departure.id);
  }
}

@Resolver(() => TrekType)
export class TrekClosuresResolver {
  @FieldResolver(() => [ClosureType], { description: 'Closures on its way, in force or to come.' })
  closures(@Root() trek: TrekRow, @Ctx() scope: Scope) {
    return scope.batches.load(closuresOfTrek, trek.id);
  }
}

@Resolver(() => ConservationAreaType)
export class AreaClosuresResolver {
  @FieldResolver(() => [ClosureType], { description: 'Closures of the area, in force or to come.' })
  closures(@Root() area: ConservationAreaRow, @Ctx() scope: Scope) {
    return scope.batches.load(closuresOfArea, area.id);
  }
}

/** An impact is shown to staff alone, so the reservations are theirs to see. */
@Resolver(() => SeasonImpactType)
export class ImpactReservationsResolver {
  @FieldResolver(() => [ReservationType], { description: 'The holds and reservations on the over-committed days.' })
  reservations(@Root() impact: Impact, @Ctx() scope: Scope) {
    return Promise.all(impact.reservations.map(({ id }) => scope.batches.load(reservationById, id)));
  }
}

@Resolver(() => CreditImpactSuccessType)
export class CreditImpactSuccessResolver {
  @FieldResolver(() => CreditImpactType, { description: 'What would be given back.' })
  credit(@Root() credit: CreditImpact): CreditImpact {
    return credit;
  }
}

@Resolver(() => CreditImpactType)
export class CreditImpactResolver {
  @FieldResolver(() => [ReservationType], { description: 'The reservations that would end.' })
  reservations(@Root() credit: CreditImpact, @Ctx() scope: Scope) {
    return Promise.all(credit.reservations.map(({ id }) => scope.batches.load(reservationById, id)));
  }

  @FieldResolver(() => Int, { description: 'Holds and requests that would be released.' })
  holds(@Root() credit: CreditImpact): number {
    return credit.reservations.filter((r) => !r.isConfirmed).length;
  }

  @FieldResolver(() => Int, { description: 'Confirmed reservations that would be cancelled.' })
  confirmed(@Root() credit: CreditImpact): number {
    return credit.reservations.filter((r) => r.isConfirmed).length;
  }

  @FieldResolver(() => Int, { description: 'People of all of these.' })
  people(@Root() credit: CreditImpact): number {
    return credit.reservations.reduce((sum, r) => sum + r.people, 0);
  }

  @FieldResolver(() => [DepartureType], { description: 'Departures that would not run.' })
  async departures(@Root() credit: CreditImpact, @Ctx() scope: Scope) {
    return (await Promise.all(credit.departureIds.map((id) => scope.batches.load(departureById, id)))).filter((departure) => departure !== null);
  }
}
