import { NotFound } from '#access/errors';
import { defineBatchById } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Origin } from '#graphql/shared.type';
import { isUuid } from '#lib/uuid';
import { CLOSURE_ON_WAY } from './closure-on-way.ts';
import type { Rule, RuleFacts, Standing } from './rule.rules.ts';

export type RuleRow = Rule & { id: string; trekId: string; origin: Origin; endedAt: string | null };

const COLUMNS = `u.id, u.trek_id as "trekId", u.weekdays, u.first_date as "firstDate", u.last_date as "lastDate", u.left_out::text[] as "leftOut", u.extra_dates::text[] as "extraDates",
  u.group_size as "groupSize", u.minimum, u.decide_days as "decideDays", u.on_request as "isOnRequest", u.origin, u.ended_at as "endedAt"`;
const BY_ID = sql('departure-rules-by-id', `select ${COLUMNS} from departure_rule u where u.id = any ($1::uuid[])`);
const LIVE = sql('departure-rules-live', `
select ${COLUMNS} from departure_rule u join trek t on t.id = u.trek_id where u.ended_at is null and u.last_date >= (select lima_today()) order by t.name, u.first_date, u.id limit 200`);

/** Held now or ever: by a reservation of whatever state, or by one that was moved to another departure since. `p` is the departure. */
export const EVER_HELD = `(p.was_left or exists (select from reservation r where r.departure_id = p.id))`;

const TREK = sql('trek-of-rule', `
select t.id, t.days, t.days is not null and t.days = (select count(distinct s.day) from stage s where s.trek_id = t.id and s.day <= t.days) as "hasStages", t.retired_from as "retiredFrom" from trek t where t.slug = $1`);
const TREK_BY_ID = sql('trek-of-known-rule', `
select t.id, t.slug, t.days is not null and t.days = (select count(distinct s.day) from stage s where s.trek_id = t.id and s.day <= t.days) as "hasStages", t.retired_from as "retiredFrom" from trek t where t.id = $1`);
const STANDING = sql('departures-of-rule', `
select p.id, p.date, p.state, p.group_size as "groupSize", p.minimum, p.decide_by as "decideBy", (p.date - p.decide_by) as "decideDays", p.on_request as "isOnRequest",
       p.rule_id is not distinct from $3::uuid and $3::uuid is not null as "isOwn", ${EVER_HELD} as "wasHeld"
  from departure p where p.trek_id = $1 and p.state <> 'CANCELLED' and p.date > (select lima_today()) and (p.date = any ($2::date[]) or p.rule_id = $3)`);
const CALLED_OFF = sql('dates-called-off', `select distinct p.date from departure p where p.trek_id = $1 and p.date = any ($2::date[]) and p.state = 'CANCELLED' and not p.withdrawn`);
const CLOSED = sql('dates-closed', `
select x.date, c.id as "closureId" from unnest($2::date[]) x(date) join stage s on s.trek_id = $1
  join closure c on ${CLOSURE_ON_WAY}
 group by x.date, c.id order by x.date, c.id`);

export const ruleById = defineBatchById<RuleRow>((db, ids) => db.query(BY_ID, [ids]));

/** Rules in force or to come, by trek. */
export const findRules = (db: Db): Promise<RuleRow[]> => db.query(LIVE);

export async function getRule(db: Db, id: string): Promise<RuleRow> {
  const [rule] = isUuid(id) ? await db.query<RuleRow>(BY_ID, [[id]]) : [];
  if (!rule) throw new NotFound();
  return rule;
}

export type RuleTrek = { id: string; hasStages: boolean; retiredFrom: string | null };
/** The trek of a rule, by its slug or its key. */
export async function getRuleTrek(db: Db, of: { slug: string } | { id: string }): Promise<RuleTrek> {
  const [trek] = 'slug' in of ? await db.query<RuleTrek>(TREK, [of.slug]) : await db.query<RuleTrek>(TREK_BY_ID, [of.id]);
  if (!trek) throw new NotFound();
  return trek;
}

/** What stands on the dates of a rule now: five readings, however many dates there are. */
export async function readRuleFacts(db: Db, { trek, ruleId, dates, today }: { trek: RuleTrek; ruleId: string | null; dates: readonly string[]; today: string }): Promise<RuleFacts> {
  const departures = await db.query<Standing>(STANDING, [trek.id, dates, ruleId]);
  const calledOff = await db.query<{ date: string }>(CALLED_OFF, [trek.id, dates]);
  return { today, hasStages: trek.hasStages, retiredFrom: trek.retiredFrom, departures, calledOff: new Set(calledOff.map(({ date }) => date)), closures: await findClosuresOnWay(db, trek.id, dates) };
}

/** The closures in force on the way of departures of a trek that would start on dates. */
export async function findClosuresOnWay(db: Db, trekId: string, dates: readonly string[]): Promise<Map<string, string[]>> {
  const closed = await db.query<{ date: string; closureId: string }>(CLOSED, [trekId, dates]);
  return new Map([...Map.groupBy(closed, (row) => row.date)].map(([date, rows]) => [date, rows.map((row) => row.closureId)]));
}
