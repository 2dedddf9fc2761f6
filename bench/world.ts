import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { readConfig } from '../packages/server/src/config.ts';
import { openPool } from '../packages/server/src/db/pool.ts';
import { makeIdentity } from '../packages/server/src/http/identity.ts';
import { makeLog } from '../packages/server/src/http/make-log.ts';
import { makeMakers } from '../packages/server/test/makers.ts';

/** Who holds: an agency and the session of its owner. */
export type Caller = { agencyId: string; cookie: string };

/** What is held: departures that touch nothing in common, one alone, and departures of one day that share an area. */
export type Targets = { spread: string[]; hot: string[]; shared: string[] };

export type World = { callers: Caller[]; targets: Targets; ownerPool: pg.Pool; secret: string; cookieName: string };

/** Of each kind of departure so many; 60 agencies, as in the goal. */
const SPREAD = 130;
const SHARED = 12;
const AGENCIES = 60;
/** Where the server believes to be opened: without https the cookie needs none either. */
export const ORIGIN = 'http://localhost';

/**
 * A world in which every departure needs eight resource-days: its group, four days of an area, three nights. No limit is ever reached:
 * what is measured is taking, and refusing costs less. The last of the treks share one area.
 */
export async function makeWorld(url: string): Promise<World> {
  const ownerPool = openPool({ url, max: 4, statementSeconds: 0 });
  await ownerPool.query(MAKE, [SPREAD, SHARED]);
  await ownerPool.query('analyze'); // as a database that lives has been
  const { rows } = await ownerPool.query<{ id: string; slug: string }>(`select d.id, t.slug from departure d join trek t on t.id = d.trek_id where t.slug like 'bench-%' order by t.position`);
  const of = (kind: string) => rows.filter(({ slug }) => slug.startsWith(`bench-${kind}-`)).map(({ id }) => id);
  const config = readConfig({ DEMO: 'false', TRUSTED_ORIGINS: ORIGIN, AUTH_SECRET: randomBytes(32).toString('base64url') });
  const identity = await makeIdentity({ config, pool: ownerPool, log: makeLog('silent') });
  const { makeAgency } = makeMakers(ownerPool);
  const callers: Caller[] = [];
  for (let i = 0; i < AGENCIES; i++) {
    const agency = await makeAgency();
    const token = randomBytes(24).toString('base64url');
    await ownerPool.query(
      `insert into auth."session" (id, token, "userId", "expiresAt", "updatedAt") values ($1, $1, $2, now() + interval '1 day', now())`, [token, agency.owner.id]);
    callers.push({ agencyId: agency.id, cookie: identity.sessionCookie(token) });
  }
  return { callers, targets: { spread: of('spread'), hot: of('hot'), shared: of('shared') }, ownerPool, secret: config.authSecret!, cookieName: callers[0]!.cookie.split('=')[0]! };
}

const MAKE = `
with params as (select $1::int as spread, $2::int as shared),
kinds as (select 'spread' as kind, generate_series(1, spread) as n from params union all select 'hot', 1 union all select 'shared', generate_series(1, shared) from params),
owner as (insert into community (slug, name, kind, in_founding_text, position, source_ids, confidence)
  values ('bench', 'Bench', 'PEASANT_COMMUNITY', false, 900, '{}', 'LOW') returning id),
treks as (insert into trek (slug, name, name_en, kind, days, position, source_ids, confidence)
  select 'bench-' || kind || '-' || n, 'Bench', 'Bench', 'CLASSIC', 4, 1000 + n, '{}', 'LOW' from kinds returning id, slug),
areas as (insert into conservation_area (slug, name, owner_id, hectares, hectares_derived, among_first_eight, source_ids, confidence)
  select distinct case when kind = 'shared' then 'bench-shared' else 'bench-' || kind || '-' || n end, 'Bench', owner.id, 1, false, false, '{}'::text[], 'LOW' from kinds, owner returning id, slug),
places as (insert into place (slug, name, name_en, kind, confidence)
  select t.slug || '-' || x, 'Bench', 'Bench', 'CAMP', 'LOW' from treks t, generate_series(1, 3) x returning id, slug),
groups as (insert into resource (kind, name, trek_id, default_limit_kind, default_limit, origin) select 'GROUP', 'Bench', id, 'NUMBER', 1000000, 'NETWORK' from treks returning id, trek_id),
visits as (insert into resource (kind, name, conservation_area_id, default_limit_kind, default_limit, origin) select 'AREA_DAY', 'Bench', id, 'NUMBER', 1000000, 'NETWORK' from areas returning id, conservation_area_id),
nights as (insert into resource (kind, name, place_id, default_limit_kind, default_limit, origin) select 'LODGING_NIGHT', 'Bench', id, 'NUMBER', 1000000, 'NETWORK' from places returning id, place_id),
rates as (insert into rate (item, trek_id, currency, amount, valid_from, origin) select 'TREK', id, 'USD', 35000, '2020-01-01', 'NETWORK' from treks),
fees as (insert into rate (item, conservation_area_id, rate_class, age_class, currency, amount, valid_from, origin)
  select 'CONSERVATION_FEE', id, 'FOREIGN', 'ADULT', 'PEN', 3000, '2020-01-01', 'NETWORK' from areas),
departures as (insert into departure (trek_id, date, days, state, group_size, group_resource_id, origin)
  select t.id, lima_today() + 60, 4, 'OPEN', 1000000, g.id, 'NETWORK' from treks t join groups g on g.trek_id = t.id returning id, trek_id, date),
needed as (
  select d.id, d.date, g.id as resource_id from departures d join groups g using (trek_id)
  union all
  select d.id, d.date + day, v.id from departures d join treks t on t.id = d.trek_id
    join areas a on a.slug = case when t.slug like 'bench-shared-%' then 'bench-shared' else t.slug end join visits v on v.conservation_area_id = a.id, generate_series(0, 3) day
  union all
  select d.id, d.date + right(p.slug, 1)::int - 1, n.id from departures d join treks t on t.id = d.trek_id
    join places p on left(p.slug, -2) = t.slug join nights n on n.place_id = p.id),
made as (insert into resource_day (date, resource_id, limit_kind, lim) select distinct date, resource_id, 'NUMBER', 1000000 from needed)
insert into departure_need (departure_id, date, resource_id) select id, date, resource_id from needed`;

/** Forgets what was held, so that every run finds the same book. */
export async function emptyBook({ ownerPool }: World): Promise<void> {
  // The trail refuses to be emptied, also by its owner: between rounds it is taken out of the way.
  await ownerPool.query('alter table audit_entry disable trigger not_rewritten; truncate claim, reservation_line, reservation, kept_key, outbox, audit_entry cascade; alter table audit_entry enable always trigger not_rewritten');
  await ownerPool.query(`update resource_day set confirmed = 0, held = 0, next_expiry = 'infinity' where held > 0 or confirmed > 0`);
  await ownerPool.query('vacuum analyze resource_day');
}

/** What the book says after a run: whoever answered "held" must have written it, all of it. */
export async function readBook({ ownerPool }: World) {
  const { rows } = await ownerPool.query<{ reservations: number; claims: number; keys: number; audits: number; events: number; lines: number; drifted: number }>(`
    select (select count(*)::int from reservation) as reservations, (select count(*)::int from claim) as claims, (select count(*)::int from kept_key) as keys,
           (select count(*)::int from audit_entry where object_type = 'Reservation') as audits, (select count(*)::int from outbox) as events, (select count(*)::int from reservation_line) as lines,
           (select count(*)::int from resource_day d where d.held is distinct from coalesce((select sum(quantity)::int from claim c where c.date = d.date and c.resource_id = d.resource_id), 0)) as drifted`);
  return rows[0]!;
}
