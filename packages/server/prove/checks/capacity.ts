import { findDriftedCounters } from '#modules/capacity/check-counters';
import { claimStepsOf, findOversoldInstants } from '../history.finders.ts';
import type { ClaimStep } from '../history.ts';
import { bySql, type Evidence, type Figure } from './figure.ts';

export const oversold: Figure = {
  name: 'oversold instants, whole history',
  find: async ({ db }) => (await findOversoldInstants(db)).map(({ day, at, taken, permitted }) => `${day} at ${at}: ${taken} of ${permitted}`),
};

/** Beyond every limit the day ever had: rows lowered afterwards are no offence, more than that is. */
export const beyondLimit: Figure = {
  name: 'claims beyond limit + live overrides',
  find: bySql(`
    select d.date || ' ' || d.resource_id || ': ' || sum(c.quantity) as what from resource_day d join claim c using (date, resource_id)
     where c.until > app_now() and d.limit_kind = 'NUMBER'
     group by d.date, d.resource_id, d.lim
    having sum(c.quantity) > greatest(d.lim,
      (select max(l.lim) from proof.limit_step l where (l.date, l.resource_id) = (d.date, d.resource_id) and l.limit_kind = 'NUMBER'),
      (select max(o.lim) from capacity_override o where o.resource_id = d.resource_id and d.date between o.first_date and o.last_date))`),
};

export const drift: Figure = {
  name: 'cached counters differing from claims',
  find: async ({ db }) => (await findDriftedCounters(db)).map(({ date, resourceId }) => `${date} ${resourceId}`),
};

/** After every transaction a reservation claims all days of one departure alike, or nothing. */
export const partial: Figure = {
  name: 'partial reservations, at any instant',
  async find({ db, ownerPool }: Evidence) {
    const { rows } = await ownerPool.query<{ days: string }>(`
      select distinct string_agg(date || ' ' || resource_id, ',' order by date, resource_id) as days from departure_need group by departure_id`);
    return partialSteps(await claimStepsOf(db), new Set(rows.map(({ days }) => days)));
  },
};

export function partialSteps(steps: readonly ClaimStep[], wholes: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const [reservationId, own] of Map.groupBy(steps, (step) => step.reservationId)) {
    const claims = new Map<string, ClaimStep>();
    for (const group of Map.groupBy(own.toSorted((a, b) => a.step - b.step), ({ tx }) => tx).values()) {
      for (const step of group) {
        if (step.quantity === 0) claims.delete(step.day);
        else claims.set(step.day, step);
      }
      const first = claims.values().next().value;
      if (!first) continue;
      const isAlike = [...claims.values()].every(({ quantity, until }) => quantity === first.quantity && until === first.until);
      if (!isAlike || !wholes.has([...claims.keys()].sort(byDay).join(','))) found.push(`${reservationId} at ${group.at(-1)!.at}: ${claims.size} days`);
    }
  }
  return found;
}

const byDay = (a: string, b: string) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : a.slice(0, 10) > b.slice(0, 10) ? 1 : Number(a.slice(11)) - Number(b.slice(11)));
