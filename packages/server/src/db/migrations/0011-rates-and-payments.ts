import { SqlMigration } from './sql-migration.ts';

/**
 * Rates that are entered and withdrawn but never edited, by season, group size and class; quotes; what was paid,
 * and the terms by which it is due. What was known at an instant can be read again: old prices stay explainable.
 */
export class RatesAndPayments extends SqlMigration {
  override name = '0011-rates-and-payments';
  sql = `
-- A part of every year, by month and day, both included; it may run over the turn of the year.
create table season (
  id uuid primary key default uuidv7(), name_es text not null, name_en text,
  first_day text not null check (first_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'), last_day text not null check (last_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  origin text not null check (origin in ('FACT','NETWORK','DEMO')),
  created_at timestamptz not null default date_trunc('milliseconds', app_now()), created_by text references person);
revoke update, delete, truncate on season from vilcanota_app;

-- valid_from and valid_until are days of travel: the first day of the departure. created_at and withdrawn_at say when the rate was known.
alter table rate
  add column season_id uuid references season,
  add column min_people integer check (min_people between 2 and 40),
  add column created_by text references person,
  add column withdrawn_at timestamptz,
  add column withdrawn_by text references person,
  alter column created_at set default date_trunc('milliseconds', app_now()),
  drop constraint rate_check2,
  -- A fee is set for both classes and never discounted: neither a season nor a group's size changes it.
  add constraint fee_of_classes check (item = 'TREK' or (rate_class is not null and age_class is not null)),
  add constraint fee_never_discounted check (item = 'TREK' or (season_id is null and min_people is null)),
  add constraint withdrawn_later check (withdrawn_at >= created_at);
revoke update, delete, truncate on rate from vilcanota_app;
grant update (withdrawn_at, withdrawn_by) on rate to vilcanota_app;

-- A price that stands for a time. Lines and totals are a snapshot; nothing changes them.
create table quote (
  id uuid primary key default uuidv7(), agency_id uuid not null references agency, itinerary_id uuid references itinerary,
  departure_ids uuid[] not null check (cardinality(departure_ids) > 0), party jsonb not null, people integer not null check (people > 0),
  lines jsonb not null, priced_at timestamptz not null, valid_until timestamptz not null,
  created_at timestamptz not null, created_by text not null references person, check (valid_until > priced_at));
create index quote_itinerary on quote (itinerary_id, created_at desc) where itinerary_id is not null;
revoke update, delete, truncate on quote from vilcanota_app;

-- By when what is owed is to be paid; frozen on a reservation when it is confirmed. In force from a day of confirmation on.
create table payment_terms (
  id uuid primary key default uuidv7(), deposit_percent integer not null check (deposit_percent between 0 and 100),
  deposit_days integer not null check (deposit_days between 0 and 365), balance_days integer not null check (balance_days between 0 and 365),
  grace_days integer not null check (grace_days between 0 and 90), valid_from date not null, origin text not null check (origin in ('FACT','NETWORK','DEMO')),
  created_at timestamptz not null default date_trunc('milliseconds', app_now()), created_by text references person,
  withdrawn_at timestamptz, withdrawn_by text references person);
revoke update, delete, truncate on payment_terms from vilcanota_app;
grant update (withdrawn_at, withdrawn_by) on payment_terms to vilcanota_app;
alter table reservation add column payment_terms jsonb;

-- What was paid and given back, signed: a refund and the reversal of a payment are negative. Nothing is edited; a wrong entry gets its counter-entry.
create table payment (
  id uuid primary key default uuidv7(), reservation_id uuid not null references reservation,
  kind text not null check (kind in ('PAYMENT','REFUND','REVERSAL')), reverses_id uuid unique references payment,
  currency text not null check (currency in ('PEN','USD')), amount bigint not null check (amount <> 0 and abs(amount) <= 1000000000000),
  method text not null check (method in ('TRANSFER','CARD','CASH','YAPE','PLIN','OTHER')), reference text, reason text, received_on date not null,
  recorded_at timestamptz not null, recorded_by text not null references person, origin text not null check (origin in ('NETWORK','DEMO')),
  check ((kind = 'REVERSAL') = (reverses_id is not null)), check (kind <> 'PAYMENT' or amount > 0), check (kind <> 'REFUND' or amount < 0),
  check (kind = 'PAYMENT' or reason is not null));
create index payment_reservation on payment (reservation_id, recorded_at, id);
revoke update, delete, truncate on payment from vilcanota_app;

-- Of which due dates the agency was told: once each.
create table payment_reminder (
  reservation_id uuid not null references reservation, due_on date not null, reminded_at timestamptz not null, primary key (reservation_id, due_on));
`;
}
