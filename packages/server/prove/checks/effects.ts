import { bySql, type Figure } from './figure.ts';

/**
 * What a key did happened once. The reference of a hold carries its key, an itinerary is asked for by one key; and of every verb
 * there are as many entries in the audit trail of a reservation as keys that were kept for it.
 */
export const doubled: Figure = {
  name: 'effects doubled per key',
  find: bySql(`
    select 'hold ' || reference || ': ' || count(*) as what from reservation r where reference is not null and follows_id is null
       and not exists (select from waiting_entry w where w.hold_id = r.hold_id) group by reference having count(*) > 1
    union all
    select 'itinerary ' || itinerary_id || ': ' || count(distinct hold_id) from reservation where itinerary_id is not null and follows_id is null group by itinerary_id having count(distinct hold_id) > 1
    union all
    select action || ' ' || object_id || ': ' || count(*) from audit_entry
     where object_type = 'Reservation' and action in ('hold-spots', 'confirm-reservation', 'release-hold', 'cancel-reservation', 'expire-holds')
     group by action, object_id having count(*) > 1
    union all
    select a.action || ' ' || a.object_id || ': ' || count(*) || ' for ' || (select count(*) from kept_key k where k.outcome = v.outcome and k.answer ->> v.name = v.id)
      from audit_entry a join reservation r on r.id::text = a.object_id
      cross join lateral (values ('extend-hold', 'EXTENDED', 'holdId', r.hold_id::text), ('amend-reservation', 'AMENDED', 'reservationId', r.id::text)) v(action, outcome, name, id)
     where a.action = v.action group by a.action, a.object_id, v.outcome, v.name, v.id
    having count(*) <> (select count(*) from kept_key k where k.outcome = v.outcome and k.answer ->> v.name = v.id)
    union all
    select 'payment ' || reference || ': ' || count(*) from payment where reference is not null group by reference having count(*) > 1
    union all
    select 'waiting entry ' || reference || ': ' || count(*) from waiting_entry where reference is not null group by reference having count(*) > 1`),
};

/** A key without the reservations it answers with, a reservation without its story: nothing of it may stand alone. */
export const orphans: Figure = {
  name: 'orphans',
  find: bySql(`
    select 'key ' || k.key as what from kept_key k where k.answer ? 'holdId' and not exists (select from reservation r where r.hold_id = (k.answer ->> 'holdId')::uuid)
    union all
    select 'reservation without the key of its hold ' || r.id from reservation r where not exists (select from kept_key k where k.answer ->> 'holdId' = r.hold_id::text)
    union all
    select 'reservation without outbox ' || r.id from reservation r where not exists (select from outbox o where o.object_id = r.id)
    union all
    select 'reservation without audit ' || r.id from reservation r where not exists (select from audit_entry a where a.object_id = r.id::text)
    union all
    select 'claims of an ended reservation ' || r.id from reservation r where r.state in ('CANCELLED', 'EXPIRED', 'REJECTED') and exists (select from claim c where c.reservation_id = r.id)
    union all
    select 'live reservation without claims ' || r.id from reservation r where (r.state = 'CONFIRMED' or (r.state in ('HELD', 'PENDING') and r.expires_at > app_now()))
       and not exists (select from claim c where c.reservation_id = r.id)
    union all
    select 'claims of another size ' || r.id from reservation r join claim c on c.reservation_id = r.id where c.quantity <> r.people
    union all
    select 'claims of another end ' || r.id from reservation r join claim c on c.reservation_id = r.id where r.state in ('HELD', 'PENDING') and c.until <> r.expires_at or r.state = 'CONFIRMED' and c.until <> 'infinity'`),
};

/** The last entry of the audit trail that names a state names the state it is in. */
export const unaudited: Figure = {
  name: 'states the audit trail does not know',
  find: bySql(`
    select r.id || ': ' || r.state || ', last written ' || coalesce(a.state, 'nothing') as what from reservation r
      left join lateral (select after ->> 'state' as state from audit_entry where object_id = r.id::text and after ? 'state' order by at desc, id desc limit 1) a on true
     where a.state is distinct from r.state`),
};

/** Every event led to its effect, which is a row keyed by it, once; and no effect came of an event that was never committed. */
export const unfollowed: Figure = {
  name: 'outbox rows without effect, or effects without row',
  find: bySql(`
    select 'not done ' || kind || ' ' || id || coalesce(': ' || last_error, '') as what from outbox where done_at is null
    union all
    select 'without effect ' || o.kind || ' ' || o.id from outbox o where not exists (select from proof.effect e where e.outbox_id = o.id)
    union all
    select 'effect without row ' || e.kind || ' ' || e.outbox_id from proof.effect e where not exists (select from outbox o where o.id = e.outbox_id)
    union all
    select 'twice ' || kind || ' ' || outbox_id from proof.effect group by kind, outbox_id having count(*) > 1`),
};
