import { SqlMigration } from './sql-migration.ts';

/** What cancelling costs, frozen at confirmation; quotes for amendments; corrections as further lines; how names are asked for. */
export class CancellationsAndAmendments extends SqlMigration {
  override name = '0012-cancellations-and-amendments';
  sql = `
-- Rows are added, never edited: the one that came into force last counts, of two of one day the one entered last.
create table cancellation_policy (
  id uuid primary key default uuidv7(), valid_from date not null,
  -- [{ daysBefore, refundPercent }], the earliest first: so much of the trek's price comes back until so many days before the first day.
  tiers jsonb not null check (jsonb_typeof(tiers) = 'array' and jsonb_array_length(tiers) between 1 and 10),
  -- What moving to another departure costs while it is not yet as late as cancelling at the lowest tier.
  fee_amount bigint not null check (fee_amount between 0 and 1000000000000), fee_currency text not null check (fee_currency in ('PEN','USD')),
  origin text not null check (origin in ('FACT','NETWORK','DEMO')),
  created_at timestamptz not null default app_now(), created_by text references person);
create index cancellation_policy_in_force on cancellation_policy (valid_from desc, id desc);
revoke update, delete, truncate on cancellation_policy from vilcanota_app;

alter table reservation
  -- { policyId, tiers, amendmentFee, origin } as they were at confirmation; null: the network had set none.
  add column cancellation_tiers jsonb,
  add column ended_by text check (ended_by in ('AGENCY','NETWORK','SYSTEM')),
  -- Raised when the list of travellers changes: of two people who save whole lists the later one must not win unseen.
  add column manifest_version integer not null default 1,
  -- How many travellers were replaced by other people since the confirmation.
  add column replaced integer not null default 0,
  -- The last reminder about missing names: so many days before the first day.
  add column names_reminded integer;
create index reservation_confirmed on reservation (naming_deadline) where state = 'CONFIRMED';

-- Corrections are further lines: a reversing line has a negative quantity (a rate of zero and an open line have no sign of their own).
alter table reservation_line
  -- The departure the line is for, where it is not the reservation's any more; null: the reservation's.
  add column departure_id uuid references departure,
  -- When it was added; null: with the hold.
  add column added_at timestamptz,
  drop constraint reservation_line_quantity_check, add constraint reservation_line_quantity_check check (quantity <> 0),
  drop constraint reservation_line_kind_check,
  add constraint reservation_line_kind_check check (kind in ('TREK','CONSERVATION_FEE','AMENDMENT_FEE','CANCELLATION_FEE'));
revoke update, delete, truncate on reservation_line from vilcanota_app;
grant update (departure_id) on reservation_line to vilcanota_app;

-- What an amendment would cost, as it was shown: applied as it stands, or not at all.
create table amendment_quote (
  id uuid primary key default uuidv7(), reservation_id uuid not null references reservation, version integer not null, manifest_version integer not null,
  departure_id uuid not null references departure, party jsonb not null, people integer not null check (people > 0),
  -- Places on the list of the travellers who leave.
  leaving integer[] not null,
  -- The lines to be added; tier_days: the tier of the day it was made for, null where no tier decides.
  lines jsonb not null, tier_days integer,
  created_at timestamptz not null, created_by text references person, valid_until timestamptz not null);
create index amendment_quote_reservation on amendment_quote (reservation_id);
create index amendment_quote_age on amendment_quote using brin (valid_until);
`;
}
