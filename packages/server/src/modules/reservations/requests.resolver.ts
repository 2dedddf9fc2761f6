import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import type { Scope } from '#http/scope';
import { findRequests } from './reservation.finders.ts';
import { ReservationConnection } from './reservation.type.ts';

/** The network's queue of requests. */
@Resolver()
export class RequestsResolver {
  @Query(() => ReservationConnection, { description: 'Requests on departures on request that wait for the network’s answer, what is due first first; one reservation for each request. Empty for whoever may not answer them.' })
  async requests(
    @Ctx() scope: Scope,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first);
    const [due, id] = decodeCursor(after, 2) ?? [];
    if (!mayForNetwork(scope.viewer, 'answerRequests')) return pageOf([], size, () => []);
    const rows = await findRequests(scope.db, due && id ? { due, id } : undefined, size);
    return pageOf(rows, size, (row) => [row.expiresAt!, row.id]);
  }
}
