import { NotFound } from '#access/errors';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { changeLimits } from '#modules/capacity/change-limits';
import { type Decided, changeSeason, type PlannedChange, previewSeason } from '#modules/capacity/change-season';
import { changedDays, overBy } from '#modules/capacity/impact';
import { type DayKey, keyOfDay } from '#modules/capacity/resource-day';
import { effectiveGroupSize } from './crew.rules.ts';

const TREK = sql('trek-of-guide-ratio', 'select id from trek where slug = $1');
// Departures to come that have a guide and follow the rule that changes: the trek's own, or the network's where the trek has none.
const GUIDED = sql('guided-departures', `
select d.date, d.group_resource_id as "resourceId", d.group_size as "groupSize",
       (select count(distinct c.crew_member_id) from crew_claim c join crew_member m on m.id = c.crew_member_id where c.departure_id = d.id and m.role = 'GUIDE')::int as guides
  from departure d
 where d.date > (select lima_today()) and d.state not in ('CANCELLED', 'DONE') and exists (select from crew_claim c where c.departure_id = d.id)
   and case when $1::uuid is null then not exists (select from guide_ratio g where g.trek_id = d.trek_id) else d.trek_id = $1 end
 order by d.date, d.group_resource_id`);
const SET = sql('set-guide-ratio', `
insert into guide_ratio (trek_id, travellers, origin, reason, set_at, set_by) values ($1, $2, $3, $4, $5, $6)
on conflict (trek_id) do update set travellers = excluded.travellers, origin = excluded.origin, reason = excluded.reason, set_at = excluded.set_at, set_by = excluded.set_by returning id`);
const BEFORE = sql('guide-ratio-before', 'select travellers from guide_ratio where trek_id is not distinct from $1');

export type SetGuideRatio = { trekSlug?: string | null; travellers: number };
type Guided = DayKey & { groupSize: number; guides: number };

/** Plans how many travellers one guide leads, on a trek or on every trek without a rule of its own. */
async function planGuideRatio(scope: Scope, { trekSlug, travellers }: SetGuideRatio): Promise<PlannedChange> {
  const trekId = trekSlug ? (await scope.db.query<{ id: string }>(TREK, [trekSlug]))[0]?.id : null;
  if (trekId === undefined) throw new NotFound();
  const guided = new Map((await scope.db.query<Guided>(GUIDED, [trekId])).map((row) => [keyOfDay(row), row]));
  return {
    days: [...guided.values()],
    after: (day) => {
      const { groupSize, guides } = guided.get(keyOfDay(day))!;
      const limit = { date: day.date, resourceId: day.resourceId, closed: day.closed, limitKind: 'NUMBER' as const, lim: effectiveGroupSize(groupSize, guides, travellers) };
      return { ...limit, overBy: overBy(limit, day.taken) };
    },
    write: async (inside, { locked, impact, reason }) => {
      const [before] = await inside.db.query<{ travellers: number }>(BEFORE, [trekId]);
      const [rule] = await inside.db.query<{ id: string }>(SET, [trekId, travellers, scope.isDemo ? 'DEMO' : 'NETWORK', reason, locked.now, scope.viewer!.personId]);
      await changeLimits(inside.db, changedDays(impact), locked.now);
      return { audit: { objectType: 'GuideRatio', objectId: rule!.id, before: { travellersPerGuide: before?.travellers ?? null }, after: { travellersPerGuide: travellers } }, answer: { trekId } };
    },
  };
}

/** What this rule would mean for departures that have their guides. */
export const previewGuideRatio = (scope: Scope, wish: SetGuideRatio) => previewSeason(scope, (inside) => planGuideRatio(inside, wish));

/** Sets how many travellers one guide leads. Departures that have their guides take no more than these can lead from then on. */
export const setGuideRatio = (scope: Scope, wish: SetGuideRatio & Omit<Decided, 'input'>) =>
  changeSeason(scope, 'set-guide-ratio', { ...wish, input: [wish.trekSlug ?? null, wish.travellers] }, (inside) => planGuideRatio(inside, wish));
