import { NotFound } from '#access/errors';
import { type Db, sql } from '#db/statement';
import { isUuid } from '#lib/uuid';
import type { ChangeTarget } from './change.rules.ts';
import { EVER_HELD, findClosuresOnWay, getRuleTrek } from './rule.finders.ts';

/** Travellers of a departure's own group, from the claims: confirmed, and held or requested now. */
export const GROUP_CLAIMS = `lateral (
  select coalesce(sum(c.quantity) filter (where c.until = 'infinity'), 0)::int as confirmed, coalesce(sum(c.quantity) filter (where c.until <> 'infinity'), 0)::int as held
    from claim c where c.date = p.date and c.resource_id = p.group_resource_id and p.state <> 'CANCELLED' and c.until > (select app_now())) g`;

const TARGETS = sql('departures-to-change', `
select p.id, p.trek_id as "trekId", p.date, p.state, p.group_resource_id as "resourceId", p.rule_id as "ruleId", p.guaranteed_at is not null as "isGuaranteed",
       p.group_size as "groupSize", p.minimum, p.date - p.decide_by as "decideDays", p.on_request as "isOnRequest", g.confirmed, g.held, ${EVER_HELD} as "wasHeld",
       (select count(distinct c.crew_member_id)::int from crew_claim c where c.departure_id = p.id) as crew
  from departure p, ${GROUP_CLAIMS} where p.id = any ($1::uuid[]) and not p.withdrawn order by p.date, p.id`);
const ON_DATE = sql('departure-in-the-way', `select id from departure where trek_id = $1 and date = $2 and state <> 'CANCELLED'`);

/** The departures of a change, by date. Unknown ones are not found. */
export async function getTargets(db: Db, ids: readonly string[]): Promise<ChangeTarget[]> {
  if (!ids.every(isUuid)) throw new NotFound();
  const targets = await db.query<ChangeTarget>(TARGETS, [ids]);
  if (targets.length !== new Set(ids).size) throw new NotFound();
  return targets;
}

/** What stands on the day a departure would be moved to, and whether its trek is offered then. */
export async function readMoveFacts(db: Db, trekId: string, date: string) {
  const taken = await db.query(ON_DATE, [trekId, date]);
  const { hasStages, retiredFrom } = await getRuleTrek(db, { id: trekId });
  return { hasStages, retiredFrom, isTaken: taken.length > 0, isClosed: (await findClosuresOnWay(db, trekId, [date])).size > 0 };
}
