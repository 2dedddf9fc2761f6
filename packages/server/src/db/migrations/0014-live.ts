import { SqlMigration } from './sql-migration.ts';

/**
 * Says on the channel "live" what changed, at the commit, so that every process can tell whoever is looking: resource-days whose room
 * changed, departures, reservations by agency. Ids and dates only. What changes rarely and widely says "all".
 */
export class Live extends SqlMigration {
  override name = '0014-live';
  sql = `
-- A notification has less than 8000 bytes; what changes thousands of things at once says so in one word.
create function notify_live(kind text, items text[]) returns void language sql as $$
  select pg_notify('live', case when cardinality(items) > 2000 then 'all' else kind || ' ' || array_to_string(items[i * 100 + 1 : i * 100 + 100], ',') end)
    from generate_series(0, case when cardinality(items) > 2000 then 0 else (cardinality(items) - 1) / 100 end) i where cardinality(items) > 0 $$;

-- Confirming moves spots from held to confirmed: nobody has more or less room by it.
create function resource_days_changed() returns trigger language plpgsql as $$ begin
  perform notify_live('room', (select array_agg(n.date || '/' || n.resource_id) from new_days n join old_days o using (date, resource_id)
    where (n.confirmed + n.held, n.limit_kind, n.lim, n.closed, n.watched) is distinct from (o.confirmed + o.held, o.limit_kind, o.lim, o.closed, o.watched)));
  return null; end $$;
create trigger resource_day_changed after update on resource_day referencing old table as old_days new table as new_days for each statement execute function resource_days_changed();

create function departures_changed() returns trigger language plpgsql as $$ begin
  perform notify_live('departures', (select array_agg(id::text) from changed));
  return null; end $$;
create trigger departure_opened after insert on departure referencing new table as changed for each statement execute function departures_changed();
create trigger departure_changed after update on departure referencing new table as changed for each statement execute function departures_changed();

create function reservations_changed() returns trigger language plpgsql as $$ begin
  perform notify_live('reservations', (select array_agg(agency_id || '/' || id) from changed));
  return null; end $$;
create trigger reservation_made after insert on reservation referencing new table as changed for each statement execute function reservations_changed();
create trigger reservation_changed after update on reservation referencing new table as changed for each statement execute function reservations_changed();

create function travellers_changed() returns trigger language plpgsql as $$ begin
  perform notify_live('reservations', (select array_agg(distinct r.agency_id || '/' || r.id) from changed c join reservation r on r.id = c.reservation_id));
  return null; end $$;
create trigger traveller_named after insert on traveller referencing new table as changed for each statement execute function travellers_changed();
create trigger traveller_changed after update on traveller referencing new table as changed for each statement execute function travellers_changed();
create trigger traveller_left after delete on traveller referencing old table as changed for each statement execute function travellers_changed();

-- What is owed or paid changed: it is announced in one place.
create function money_changed() returns trigger language plpgsql as $$ begin
  perform notify_live('reservations', (select array_agg(distinct (facts ->> 'agencyId') || '/' || (facts ->> 'reservationId')) from changed
    where kind = 'money-changed' and facts ? 'agencyId' and facts ? 'reservationId'));
  return null; end $$;
create trigger outbox_money after insert on outbox referencing new table as changed for each statement execute function money_changed();

-- What limits agencies differently is set by staff, seldom, for seasons: whoever looks reads again.
create function limits_changed() returns trigger language plpgsql as $$ begin perform pg_notify('live', 'all'); return null; end $$;
create trigger kept_share_changed after insert or update or delete on kept_share for each statement execute function limits_changed();
create trigger agency_cap_changed after insert or update or delete on agency_cap for each statement execute function limits_changed();
create trigger capacity_override_changed after insert or update or delete on capacity_override for each statement execute function limits_changed();
`;
}
