import { type Db, sql } from '#db/statement';
import { changeLimits, type DayLimit } from '#modules/capacity/change-limits';
import { effectiveGroupSize } from '#modules/crew/crew.rules';
import { guideRatioOfTrek } from '#modules/crew/crew.finders';
import type { RuleTerms } from './rule.rules.ts';

const SET_TERMS = sql('set-terms-of-departures', `
update departure set group_size = $2, minimum = $3, decide_by = case when $3::int is not null then date - $4::int end, on_request = $5 where id = any ($1::uuid[])`);
const GROUPS = sql('groups-with-guides', `
select p.date, p.group_resource_id as "resourceId", d.lim, d.closed,
       (select count(distinct c.crew_member_id)::int from crew_claim c join crew_member m on m.id = c.crew_member_id where c.departure_id = p.id and m.role = 'GUIDE') as guides
  from departure p join resource_day d on d.date = p.date and d.resource_id = p.group_resource_id where p.id = any ($1::uuid[]) order by p.date, p.group_resource_id`);

/** Gives departures of one trek, whose groups' days are locked, other terms: the size of the group is limited by its guides as before. */
export async function takeTerms(db: Db, { ids, trekId, terms, now }: { ids: readonly string[]; trekId: string; terms: RuleTerms; now: string }): Promise<void> {
  await db.query(SET_TERMS, [ids, terms.groupSize, terms.minimum, terms.decideDays, terms.isOnRequest]);
  const [ratio] = await guideRatioOfTrek.load(db, [trekId]);
  const groups = await db.query<Omit<DayLimit, 'limitKind'> & { guides: number }>(GROUPS, [ids]);
  const limits = groups.map(({ guides, ...group }) => ({ ...group, limitKind: 'NUMBER' as const, before: group.lim, lim: effectiveGroupSize(terms.groupSize, guides, ratio?.travellers ?? null) }));
  await changeLimits(db, limits.filter(({ before, lim }) => before !== lim), now);
}
