import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { Impact } from '#modules/capacity/impact';
import { departureById } from './departure.finders.ts';
import { DepartureType } from './departure.type.ts';
import { ImpactDayType, SeasonImpactSuccessType, SeasonImpactType } from './impact.type.ts';

@Resolver(() => SeasonImpactSuccessType)
export class SeasonImpactSuccessResolver {
  @FieldResolver(() => SeasonImpactType, { description: 'What it would mean.' })
  impact(@Root() impact: Impact): Impact {
    return impact;
  }
}

@Resolver(() => SeasonImpactType)
export class SeasonImpactResolver {
  @FieldResolver(() => [ImpactDayType], { description: 'The days concerned, by date.' })
  days(@Root() impact: Impact): ImpactDayType[] {
    return impact.days.map((day) => ({
      date: day.date, limitBefore: day.before.limitKind === 'NUMBER' ? day.before.lim : null, limitAfter: day.limitKind === 'NUMBER' ? day.lim : null,
      isClosed: day.closed, taken: day.taken, overBy: day.overBy,
    }));
  }

  @FieldResolver(() => Int, { description: 'Days on which more would be taken or promised than allowed.' })
  overCommittedDays(@Root() impact: Impact): number {
    return impact.days.filter((day) => day.overBy > 0).length;
  }

  @FieldResolver(() => [DepartureType], { description: 'Departures that need one of the days and are not over.' })
  async departures(@Root() impact: Impact, @Ctx() scope: Scope) {
    const departures = await Promise.all(impact.departureIds.map((id) => scope.batches.load(departureById, id)));
    return departures.filter((departure) => departure !== null).sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  @FieldResolver(() => Int, { description: 'Running holds and requests on the over-committed days.' })
  holds(@Root() impact: Impact): number {
    return impact.reservations.filter((r) => !r.isConfirmed).length;
  }

  @FieldResolver(() => Int, { description: 'Confirmed reservations on the over-committed days.' })
  confirmed(@Root() impact: Impact): number {
    return impact.reservations.filter((r) => r.isConfirmed).length;
  }

  @FieldResolver(() => Int, { description: 'People of these holds and reservations.' })
  people(@Root() impact: Impact): number {
    return impact.reservations.reduce((sum, r) => sum + r.people, 0);
  }
}
