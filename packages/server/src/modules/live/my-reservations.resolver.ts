import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { NotFound } from '#access/errors';
import { eachOf } from '#lib/latest';
import { isUuid } from '#lib/uuid';
import { reservationById, type ReservationRow } from '#modules/reservations/reservation.finders';
import { maySeeReservations } from '#modules/reservations/reservation.policy';
import { ReservationType } from '#modules/reservations/reservation.type';
import type { LiveScope } from './live-scope.ts';
import { MOST_RESERVATIONS, ReservationNewsType } from './live.type.ts';
import type { ReservationNews } from './live.ts';

/** Whoever may not see the agency's reservations hears that there is nothing; asked again at every event. */
function requireMayHear(scope: LiveScope, agencyId: string): void {
  if (!isUuid(agencyId) || !maySeeReservations(scope.viewer, agencyId)) throw new NotFound();
}

@Resolver(() => ReservationNewsType)
export class MyReservationsResolver {
  @Subscription(() => ReservationNewsType, {
    description: 'An agency’s reservations as they change: held, named, extended, paid, confirmed, amended, ended. Ends when they are not the viewer’s to see, or not any more.',
    subscribe: ({ args, context: scope }: { args: { agencyId: string }; context: LiveScope }) => {
      requireMayHear(scope, args.agencyId);
      return eachOf(scope.live.reservations(args.agencyId.toLowerCase()), async (news) => {
        await scope.renew();
        requireMayHear(scope, args.agencyId);
        return news;
      });
    },
  })
  myReservations(@Root() news: ReservationNews, @Ctx() _scope: LiveScope, @Arg('agencyId', () => ID, { description: 'Whose.' }) _agencyId: string): ReservationNews {
    return news;
  }

  @FieldResolver(() => [ReservationType], { nullable: true, description: 'Those that changed, as they stand now. Null at the beginning, after an interruption and when very many changed: read again what you show.' })
  async reservations(@Root() { ids }: ReservationNews, @Ctx() scope: LiveScope) {
    if (!ids || ids.size > MOST_RESERVATIONS) return null;
    const rows = await Promise.all([...ids].map((id) => scope.batches.load(reservationById, id)));
    return rows.filter((row): row is ReservationRow => row !== null);
  }
}
