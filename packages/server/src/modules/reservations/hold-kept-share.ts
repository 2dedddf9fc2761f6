import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { needsOfDeparture } from '#modules/capacity/resource.finders';
import { departureById } from '#modules/departures/departure.finders';
import { type KeptShareRow, keptShareById } from '#modules/limits/rule.finders';
import { notPossible } from '#modules/limits/season.rules';
import type { Party } from '#modules/rates/party.rules';
import { hold } from './hold-spots.ts';

export type HoldKeptShare = { shareId: string; departureId: string; party: Party; key: string; reference?: string | null };

/**
 * Holds spots for the holder of a kept share, out of what is kept for it: never more than is unused. The holder's people see it as
 * their hold, name its travellers and confirm it. Refuses a share that was released or ended.
 */
export async function holdKeptShare(scope: Scope, wish: HoldKeptShare) {
  requireForNetwork(scope.viewer, 'runSeason');
  const [share, departure] = await Promise.all([byId(wish.shareId, (id) => scope.batches.load(keptShareById, id)), byId(wish.departureId, (id) => scope.batches.load(departureById, id))]);
  if (!share || !departure) throw new NotFound();
  if (hasEnded(share, (await scope.now()).toISOString())) return notPossible('ENDED_ALREADY');
  const needs = await scope.batches.load(needsOfDeparture, departure.id);
  const isOnRoute = needs.some((need) => need.resourceId === share.resourceId && need.date >= share.firstDate && need.date <= share.lastDate);
  if (!isOnRoute) throw badInput('The departure needs nothing of what this share keeps.');
  return hold(scope, { ...wish, agencyId: share.agencyId, departures: [departure], itinerary: undefined, fromShare: true, input: ['hold-kept-share', wish] });
}

const byId = async <Row>(id: string, load: (id: string) => Promise<Row | null>): Promise<Row | null> => (isUuid(id) ? load(id) : null);
const hasEnded = (share: KeptShareRow, now: string): boolean => share.endedAt !== null || share.releaseAt <= now;
