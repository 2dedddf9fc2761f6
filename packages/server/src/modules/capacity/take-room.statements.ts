import { sql } from '#db/statement';

/** Locks resource-days in the order (date, resource) and returns their newest version: under the lock the counters are the count. */
export const LOCK_DAYS = sql('lock-days', `
select d.date, d.resource_id as "resourceId", d.limit_kind as "limitKind", d.lim, d.closed, d.confirmed, d.held, d.next_expiry as "nextExpiry", d.watched
  from unnest($1::date[], $2::int[]) x(date, resource_id)
  join resource_day d on d.date = x.date and d.resource_id = x.resource_id
 order by d.date, d.resource_id
   for no key update of d`);

/**
 * Everything else that decides, in a statement after the locks: its snapshot is younger than they are.
 * The clock is read here, after waiting, in milliseconds: the one instant of the whole batch.
 */
export const READ_FACTS = sql('read-facts', `
select k.now, (k.now at time zone 'America/Lima')::date as today,
  (select coalesce(json_agg(json_build_object('id', id, 'date', date, 'state', state, 'needsVersion', needs_version, 'onRequest', on_request,
       'startsAt', to_char(date::timestamp at time zone 'America/Lima' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
     from departure where id = any ($1::uuid[])) as departures,
  (select coalesce(json_agg(json_build_object('id', a.id, 'standing', agency_standing(a.id, (k.now at time zone 'America/Lima')::date))), '[]')
     from unnest($2::uuid[]) a(id)) as agencies,
  (select coalesce(json_agg(json_build_object('owner', i.owner, 'key', i.key, 'hash', i.hash, 'holdId', i.answer ->> 'holdId')), '[]')
     from unnest($3::text[], $4::text[]) q(owner, key) join kept_key i using (owner, key)) as keys
  from (select date_trunc('milliseconds', app_now()) as now) k`);

/** Lapsed reservations that are to be held again: locked, before the days, so that nobody holds the same one again at the same time. */
export const LOCK_FOLLOWED = sql('lock-followed', `select r.id from reservation r where r.id = any ($1::uuid[]) order by r.id for no key update of r`);

/** What stands in the place of reservations that are to be held again; a statement of its own, after their lock. */
export const STANDING_FOLLOWERS = sql('standing-followers', `
select r.follows_id as id, r.id as by from reservation r
 where r.follows_id = any ($1::uuid[]) and (r.state in ('CONFIRMED','CHECKED_IN','COMPLETED','NO_SHOW') or (r.state in ('HELD','PENDING') and r.expires_at > $2))`);

/** Itineraries that are being held: locked so that nobody changes or holds them at the same time. */
export const LOCK_ITINERARIES = sql('lock-itineraries', `
select i.id, i.version from itinerary i where i.id = any ($1::uuid[]) order by i.id for no key update of i`);

/** Which of these itineraries have a live reservation; a statement of its own, after their lock. */
export const LIVE_ITINERARIES = sql('live-itineraries', `
select distinct itinerary_id as id from reservation
 where itinerary_id = any ($1::uuid[]) and (state in ('CONFIRMED','CHECKED_IN','COMPLETED') or (state in ('HELD','PENDING') and expires_at > $2))`);

/** Counts live claims of locked days, where an expiry has passed: a statement of its own, after the lock. */
export const COUNT_CLAIMS = sql('count-claims', `
select n.date, n.resource_id as "resourceId", x.confirmed, x.held, x.next_expiry as "nextExpiry"
  from unnest($1::date[], $2::int[]) n(date, resource_id),
  lateral (select coalesce(sum(quantity) filter (where until = 'infinity'), 0)::int as confirmed,
                  coalesce(sum(quantity) filter (where until <> 'infinity'), 0)::int as held,
                  coalesce(min(until), 'infinity') as next_expiry
             from claim c where c.date = n.date and c.resource_id = n.resource_id and c.until > $3) x`);

/** Writes everything of a batch in one statement: reservations, lines, claims, keys, audit, outbox, counters. */
export const WRITE_HOLDS = sql('write-holds', `
with w as materialized (
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::date[], $13::text[],
                       $39::text[], $40::uuid[], $41::boolean[], $42::date[], $43::timestamptz[], $44::text[], $45::text[])
    with ordinality as x(id, code, hold_id, departure_id, agency_id, itinerary_id, people, party, reference, person_id, expires_at, naming_deadline, via,
                         state, follows_id, from_share, priced_on, priced_at, actor_id, action, ord)),
r as (insert into reservation (id, code, hold_id, departure_id, agency_id, itinerary_id, state, people, party, reference, held_at, held_by, expires_at, naming_deadline,
                               follows_id, from_share, priced_on, priced_at)
  select id, code, hold_id, departure_id, agency_id, itinerary_id, state, people, party::jsonb, reference, $14, person_id, expires_at, naming_deadline,
         follows_id, from_share, priced_on, priced_at from w),
l as (insert into reservation_line (reservation_id, position, kind, conservation_area_id, rate_class, age_class, quantity, currency, unit, total, rate_id, origin)
  select w.id, x.position, x.kind, x.area, x.rate_class, x.age_class, x.quantity, x.currency, x.unit, x.total, x.rate_id, x.origin
    from unnest($15::int[], $16::int[], $17::text[], $18::uuid[], $19::text[], $20::text[], $21::int[], $22::text[], $23::bigint[], $24::bigint[], $25::uuid[], $26::text[])
      x(ord, position, kind, area, rate_class, age_class, quantity, currency, unit, total, rate_id, origin) join w using (ord)),
c as (insert into claim (date, resource_id, reservation_id, quantity, until)
  select x.date, x.resource_id, w.id, w.people, w.expires_at from unnest($27::int[], $28::date[], $29::int[]) x(ord, date, resource_id) join w using (ord)),
i as (insert into kept_key (owner, key, hash, outcome, answer, created_at)
  select x.owner, x.key, x.hash, 'HELD', jsonb_build_object('holdId', x.hold_id), $14 from unnest($30::text[], $31::text[], $32::text[], $33::uuid[]) x(owner, key, hash, hold_id)),
a as (insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, after)
  select $14, actor_id, agency_id, via, action, 'Reservation', id,
         jsonb_build_object('state', state, 'people', people, 'departureId', departure_id, 'expiresAt', expires_at) from w),
o as (insert into outbox (kind, object_id, facts, created_at)
  select case state when 'PENDING' then 'reservation-requested' else 'reservation-held' end, id,
         jsonb_build_object('agencyId', agency_id, 'holdId', hold_id), $14 from w)
update resource_day d set confirmed = x.confirmed, held = x.held, next_expiry = x.next_expiry
  from unnest($34::date[], $35::int[], $36::int[], $37::int[], $38::timestamptz[]) x(date, resource_id, confirmed, held, next_expiry)
 where d.date = x.date and d.resource_id = x.resource_id`);

/** Needs of departures with their version, for the process's memory. */
export const READ_NEEDS = sql('read-needs', `
select d.id as "departureId", d.needs_version as version, n.date, n.resource_id as "resourceId"
  from departure d join departure_need n on n.departure_id = d.id
 where d.id = any ($1::uuid[]) order by d.id, n.date, n.resource_id`);
