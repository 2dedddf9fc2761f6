import { SqlMigration } from './sql-migration.ts';

/** Departures made by rules, from how many they go and when that is decided, and what became of a departure that nobody ever held. */
export class DepartureRules extends SqlMigration {
  override name = '0021-departure-rules';
  sql = `
-- A trek that starts on some days of the week, from one day to another.
create table departure_rule (
  id uuid primary key default uuidv7(), trek_id uuid not null references trek,
  -- 1 is Monday, 7 Sunday.
  weekdays integer[] not null check (weekdays <@ array[1,2,3,4,5,6,7]), first_date date not null, last_date date not null,
  left_out date[] not null default '{}', extra_dates date[] not null default '{}',
  group_size integer not null check (group_size > 0), minimum integer check (minimum between 1 and group_size),
  decide_days integer check (decide_days between 0 and 365), on_request boolean not null default false,
  origin text not null check (origin in ('FACT','NETWORK','DEMO')),
  created_at timestamptz not null, created_by text not null references person, ended_at timestamptz, ended_by text references person,
  check (last_date >= first_date), check ((minimum is null) = (decide_days is null)), check ((ended_at is null) = (ended_by is null)));
create index departure_rule_trek on departure_rule (trek_id);

alter table departure
  -- The rule that made it, as long as nobody changed it by hand.
  add column rule_id uuid references departure_rule,
  add column minimum integer check (minimum > 0), add column decide_by date, add constraint departure_decision check ((minimum is null) = (decide_by is null)),
  -- Whether it goes on sale again as guaranteed.
  add column guaranteed_at timestamptz,
  -- Somebody held spots on it once and was moved to another: it is not one that nobody ever held.
  add column was_left boolean not null default false,
  -- Taken off before anybody ever held it: no list shows it, what names it still finds it.
  add column withdrawn boolean not null default false check (not withdrawn or state = 'CANCELLED');
create index departure_of_rule on departure (rule_id, date) where rule_id is not null;
create index departure_to_decide on departure (decide_by) where state = 'OPEN' and decide_by is not null;
create index departure_under_way on departure (date) where state in ('OPEN','GUARANTEED','CLOSED','RUNNING');

create function departure_left() returns trigger language plpgsql as $$ begin
  update departure set was_left = true where id = old.departure_id and not was_left;
  return null; end $$;
create trigger reservation_left_departure after update of departure_id on reservation for each row when (old.departure_id <> new.departure_id) execute function departure_left();
`;
}
