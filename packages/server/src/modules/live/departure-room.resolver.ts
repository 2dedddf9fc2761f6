import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import { LocalDateScalar } from '#graphql/scalars';
import { addDays } from '#lib/calendar';
import { eachOf } from '#lib/latest';
import { isUuid } from '#lib/uuid';
import { DepartureType } from '#modules/departures/departure.type';
import type { LiveScope } from './live-scope.ts';
import { DepartureRoomType, MOST_DAYS, MOST_DEPARTURES } from './live.type.ts';
import type { RoomNews, RoomWish } from './live.ts';

type Asked = { departureIds?: string[] | null; from?: string | null; days?: number | null };

@Resolver(() => DepartureRoomType)
export class DepartureRoomResolver {
  @Subscription(() => DepartureRoomType, {
    description: `Free spots as they change, in whatever process: of up to ${MOST_DEPARTURES} departures by their ids, or of all that start in a range of at most ${MOST_DAYS} days. The first event has all of them; also after an interruption all of them come again. What happens within a tenth of a second comes together. Each event is seen as who looks may see it then: a role that was taken away shows nothing more.`,
    subscribe: ({ args, context: scope }: { args: Asked; context: LiveScope }) => eachOf(scope.live.rooms(wishOf(args)), async (news) => {
      await scope.renew();
      scope.begin(news.now, news.batches);
      return news;
    }),
  })
  departureRoom(
    @Root() news: RoomNews,
    @Ctx() _scope: LiveScope,
    @Arg('departureIds', () => [ID], { nullable: true, description: 'Which departures; or give from and days.' }) _departureIds: string[] | null,
    @Arg('from', () => LocalDateScalar, { nullable: true, description: 'All that start on this day or later …' }) _from: string | null,
    @Arg('days', () => Int, { nullable: true, description: '… within this many days.' }) _days: number | null,
  ): RoomNews {
    return news;
  }

  @FieldResolver(() => [DepartureType], { description: 'As they stand now; those that are gone from offer are among them, with their state, and those that were moved to a day out of the range, with that day.' })
  departures(@Root() news: RoomNews) {
    return [...news.departures.values()];
  }
}

function wishOf({ departureIds, from, days }: Asked): RoomWish {
  if (departureIds && !from && !days) {
    if (departureIds.length === 0 || departureIds.length > MOST_DEPARTURES) throw badInput(`departureIds must have 1 to ${MOST_DEPARTURES} ids.`);
    return { ids: departureIds.filter(isUuid).map((id) => id.toLowerCase()) };
  }
  if (!from || !days || departureIds) throw badInput('Give either departureIds or from and days.');
  if (days < 1 || days > MOST_DAYS) throw badInput(`days must be from 1 to ${MOST_DAYS}.`);
  return { from, to: addDays(from, days - 1) };
}
