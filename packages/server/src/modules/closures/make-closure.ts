import { NotFound } from '#access/errors';
import { limaDate } from '#db/now';
import { type Statement, sql } from '#db/statement';
import { requireText } from '#graphql/text';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { isUuid } from '#lib/uuid';
import { changeLimits } from '#modules/capacity/change-limits';
import { type Decided, changeSeason, type PlannedChange, previewSeason } from '#modules/capacity/change-season';
import { daysOfReach } from '#modules/capacity/cover-closures';
import { changedDays, type Impact } from '#modules/capacity/impact';
import { requireRange } from '#modules/limits/season.input';
import { refuseIfRangePast, type SeasonChangeNotPossible } from '#modules/limits/season.rules';
import type { ClosureKind } from './closure.rules.ts';
import { requireWebAddress } from './web-address.ts';

export type ClosureWish = { kind: ClosureKind; targetId: string; firstDate: string; lastDate: string };
export type MakeClosure = { closure: ClosureWish; sourceText: string; sourceUrl?: string | null };

const TARGETS: Record<ClosureKind, Statement> = {
  STAGE: sql('stage-to-close', 'select id from stage where id = $1'),
  PLACE: sql('place-to-close', 'select id from place where id = $1'),
  AREA: sql('area-to-close', 'select id from conservation_area where id = $1'),
};
const MAKE = sql('make-closure', `
insert into closure (kind, stage_id, place_id, conservation_area_id, first_date, last_date, reason, source_text, source_url, origin, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`);
const COVER = sql('make-closure-days', 'insert into closure_day (closure_id, date, resource_id) select $1, x.date, x.resource_id from unnest($2::date[], $3::int[]) x(date, resource_id)');
const AGENCIES = sql('agencies-touched', 'select id, agency_id as "agencyId" from reservation where id = any ($1::uuid[]) order by id');
const LONGEST_SOURCE = 300;

/** Plans a closure of a stage, a place or an area: the resource-days it covers take nobody any more; who has reserved keeps their spots. */
async function planClosure(scope: Scope, wish: ClosureWish, source?: { text: string; url: string | null }): Promise<PlannedChange | SeasonChangeNotPossible> {
  requireRange(wish);
  const [target] = isUuid(wish.targetId) ? await scope.db.query<{ id: string }>(TARGETS[wish.kind], [wish.targetId]) : [];
  if (!target) throw new NotFound();
  const past = refuseIfRangePast(wish, limaDate(await scope.now()));
  if (past) return past;
  const days = await daysOfReach(scope.db, wish);
  return {
    days,
    after: ({ date, resourceId, limitKind, lim, taken }) => ({ date, resourceId, limitKind, lim, closed: true, overBy: taken }),
    write: async (inside, { locked, impact, reason }) => {
      const { kind, targetId, firstDate, lastDate } = wish;
      const [closure] = await inside.db.query<{ id: string }>(MAKE, [
        kind, ...targetColumns(kind, targetId), firstDate, lastDate, reason, source!.text, source!.url, scope.isDemo ? 'DEMO' : 'NETWORK', locked.now, scope.viewer!.personId]);
      await inside.db.query(COVER, [closure!.id, days.map((d) => d.date), days.map((d) => d.resourceId)]);
      await changeLimits(inside.db, changedDays(impact), locked.now);
      await tellTouched(inside, closure!.id, impact, locked.now);
      return { audit: { objectType: 'Closure', objectId: closure!.id, before: null, after: { kind, targetId, firstDate, lastDate, source: source!.text } }, answer: { closureId: closure!.id } };
    },
  };
}

const targetColumns = (kind: ClosureKind, id: string) => (['STAGE', 'PLACE', 'AREA'] as const).map((column) => (column === kind ? id : null));

/** Agencies hear of each reservation that the closure covers; nothing else happens to it. */
async function tellTouched(inside: Scope, closureId: string, impact: Impact, now: string): Promise<void> {
  const touched = await inside.db.query<{ id: string; agencyId: string }>(AGENCIES, [impact.reservations.map((r) => r.id)]);
  await announce(inside.db, touched.map(({ id, agencyId }) => ({ kind: 'reservation-touched', objectId: id, facts: { agencyId, closureId } })), now);
}

/** Every departure, hold and reservation that a closure would concern. */
export const previewClosure = (scope: Scope, wish: ClosureWish) => previewSeason(scope, (inside) => planClosure(inside, wish));

/**
 * Closes a stage, a place or an area between two dates, in public, with the reason and its source. What it covers takes nobody any more, also
 * departures that are opened later; claims stay, and are shown as over-committed until the network credits them.
 */
export async function makeClosure(scope: Scope, wish: MakeClosure & Omit<Decided, 'input'>) {
  const source = { text: requireText('sourceText', wish.sourceText, LONGEST_SOURCE), url: requireWebAddress(wish.sourceUrl) };
  return changeSeason(scope, 'make-closure', { ...wish, input: [wish.closure, source] }, (inside) => planClosure(inside, wish.closure, source));
}
