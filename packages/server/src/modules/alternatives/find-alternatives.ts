import { limaDate } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import { findTrek } from '#modules/treks/trek.finders';
import { readCandidates } from './alternatives.finders.ts';
import { type Alternative, chooseAlternatives } from './alternatives.rules.ts';

export type AskedAlternatives = {
  agencyId?: string | null; people: number; departureId?: string | null; trekSlug?: string | null; date?: string | null;
  keep?: readonly string[] | null; maySplit?: boolean | null;
  /** The departure of the reservation that would be amended. */
  amends?: string;
};

const STANDING = sql('standing-for-alternatives', 'select agency_standing($1::uuid, $2::date) as standing');

/**
 * What could be held instead, at this moment, by this agency: nothing when it may not hold at all. The policy was asked by the caller.
 */
export async function findAlternatives(scope: Scope, asked: AskedAlternatives): Promise<Alternative[]> {
  const today = limaDate(await scope.now());
  const about = await wished(scope, asked);
  if (!about) return [];
  const agencyId = asked.agencyId ?? undefined;
  if (agencyId) {
    const [row] = await scope.db.query<{ standing: string }>(STANDING, [agencyId, today]);
    if (row!.standing !== 'CERTIFIED') return [];
  }
  const keep = (asked.keep ?? []).filter((id) => id !== about.departureId);
  const facts = await readCandidates(scope.db, { ...about, today, named: [...keep, ...(about.departureId ? [about.departureId] : [])] });
  return chooseAlternatives({ agencyId, people: asked.people, departureId: about.departureId, keep, maySplit: asked.maySplit ?? false, amends: asked.amends }, facts);
}

/** The trek and the day that are wished, by a departure or by themselves. */
async function wished(scope: Scope, { departureId, trekSlug, date }: AskedAlternatives) {
  if (departureId) {
    const departure = isUuid(departureId) ? await scope.batches.load(departureById, departureId) : null;
    return departure && { departureId: departure.id as string | undefined, trekId: departure.trekId, date: departure.date };
  }
  const trek = trekSlug && date ? await findTrek(scope.db, trekSlug) : null;
  return trek && { departureId: undefined, trekId: trek.id, date: date! };
}
