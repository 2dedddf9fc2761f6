import { NotFound } from '#access/errors';
import { type Db, sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { changeLimits } from '#modules/capacity/change-limits';
import { type Decided, changeSeason, type PlannedChange, previewSeason } from '#modules/capacity/change-season';
import { changedDays, overBy } from '#modules/capacity/impact';
import type { DepartureState } from '#modules/departures/departure.rules';
import { crewMemberById, findClashes, guideRatioOfTrek } from './crew.finders.ts';
import { type CrewMemberEnded, type CrewTaken, effectiveGroupSize, refuseIfElsewhere, refuseIfMemberEnded } from './crew.rules.ts';

const TARGET = sql('departure-for-crew', `
select d.id, d.trek_id as "trekId", d.date, d.date + d.days - 1 as "endDate", d.state, d.group_size as "groupSize", d.group_resource_id as "resourceId",
       coalesce((select json_agg(distinct c.crew_member_id) from crew_claim c where c.departure_id = d.id), '[]') as crew
  from departure d where d.id = $1`);
const DROP_CREW = sql('drop-crew', 'delete from crew_claim where departure_id = $1 and not (crew_member_id = any ($2::uuid[]))');
const CLAIM_CREW = sql('claim-crew', `
insert into crew_claim (date, crew_member_id, departure_id)
select x.date::date, m.id, $1 from generate_series($3::date, $4::date, interval '1 day') x(date), unnest($2::uuid[]) m(id)
 where not exists (select from crew_claim c where c.date = x.date and c.crew_member_id = m.id and c.departure_id = $1)`);

type Target = { id: string; trekId: string; date: string; endDate: string; state: DepartureState; groupSize: number; resourceId: number; crew: string[] };
export type AssignCrew = { departureId: string; crewMemberIds: readonly string[] };
export type DepartureEnded = Refusal<'DepartureEnded'> & { departureId: string };

const ENDED = new Set<DepartureState>(['DONE', 'CANCELLED']);

/** Plans who goes with a departure: exactly these. Refuses whoever is with another departure on one of its days. */
async function planAssignCrew(scope: Scope, wish: AssignCrew): Promise<PlannedChange | CrewTaken | CrewMemberEnded | DepartureEnded> {
  const target = await getTarget(scope.db, wish.departureId);
  if (ENDED.has(target.state)) return { kind: 'DepartureEnded', departureId: target.id, message: `The departure is ${target.state}.` };
  const ids = [...new Set(wish.crewMemberIds)].sort();
  const members = await Promise.all(ids.map(async (id) => (isUuid(id) ? scope.batches.load(crewMemberById, id) : null)));
  if (members.some((member) => !member)) throw new NotFound();
  const ended = refuseIfMemberEnded(members.map((member) => member!), target.crew);
  if (ended) return ended;
  const clash = refuseIfElsewhere(await findClashes(scope.db, ids, target));
  if (clash) return clash;
  const ratio = await scope.batches.load(guideRatioOfTrek, target.trekId);
  const lim = effectiveGroupSize(target.groupSize, members.filter((m) => m!.role === 'GUIDE').length, ratio?.travellers ?? null);
  return {
    days: [{ date: target.date, resourceId: target.resourceId }],
    after: (day) => {
      const limit = { ...limitOf(day), limitKind: 'NUMBER' as const, lim };
      return { ...limit, overBy: overBy(limit, day.taken) };
    },
    write: async (inside, { locked, impact }) => {
      await inside.db.query(DROP_CREW, [target.id, ids]);
      await inside.db.query(CLAIM_CREW, [target.id, ids, target.date, target.endDate]);
      await changeLimits(inside.db, changedDays(impact), locked.now);
      return {
        audit: { objectType: 'Departure', objectId: target.id, before: { crew: target.crew, limit: impact.days[0]?.before.lim }, after: { crew: ids, limit: lim } },
        answer: { departureId: target.id },
      };
    },
  };
}

async function getTarget(db: Db, id: string): Promise<Target> {
  const [target] = isUuid(id) ? await db.query<Target>(TARGET, [id]) : [];
  if (!target) throw new NotFound();
  return target;
}

const limitOf = ({ date, resourceId, limitKind, lim, closed }: Parameters<PlannedChange['after']>[0]) => ({ date, resourceId, limitKind, lim, closed });

/** What assigning this crew would mean for who reserved. */
export const previewCrew = (scope: Scope, wish: AssignCrew) => previewSeason(scope, (inside) => planAssignCrew(inside, wish));

/**
 * Decides who goes with a departure, on each of its days: nobody is at two places. Guides limit the group: no more travellers than they can lead.
 * Whoever reserved keeps their spots; a group that is larger than its guides can lead is shown as over-committed.
 */
export const assignCrew = (scope: Scope, wish: AssignCrew & Omit<Decided, 'input'>) =>
  changeSeason(scope, 'assign-crew', { ...wish, input: [wish.departureId, [...wish.crewMemberIds].sort()] }, (inside) => planAssignCrew(inside, wish));
