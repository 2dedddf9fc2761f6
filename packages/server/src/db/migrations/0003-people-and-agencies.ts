import { SqlMigration } from './sql-migration.ts';

/** Agencies, who belongs to them, the network's own roles, and certification files. Who a person is lives in schema auth. */
export class PeopleAndAgencies extends SqlMigration {
  override name = '0003-people-and-agencies';
  sql = `
-- A person as the field knows one. The id is that of auth."user"; identity (password, sessions) stays there.
create table person (
  id text primary key, name text not null, email text not null, origin text not null default 'NETWORK' check (origin in ('FACT','NETWORK','DEMO')),
  created_at timestamptz not null default app_now());

create table network_role (
  person_id text not null references person, role text not null check (role in ('CERTIFIER','OPERATIONS','FINANCE','ADMIN')),
  primary key (person_id, role));

create table agency (
  id uuid primary key default uuidv7(), slug text not null unique, trade_name text not null collate spanish, legal_name text, ruc text unique,
  origin text not null check (origin in ('FACT','NETWORK','DEMO')), source_ids text[] not null default '{}',
  created_at timestamptz not null default app_now(),
  check (ruc ~ '^[0-9]{11}$'));

create table membership (
  agency_id uuid not null references agency, person_id text not null references person,
  role text not null check (role in ('OWNER','BOOKER','FINANCE','READER')), created_at timestamptz not null default app_now(),
  primary key (agency_id, person_id));
create index membership_person on membership (person_id);

create table certification (
  id uuid primary key default uuidv7(), code text not null unique, agency_id uuid not null references agency,
  state text not null check (state in ('DRAFT','SUBMITTED','IN_REVIEW','INFO_REQUESTED','APPROVED','REJECTED','EXPIRED','SUSPENDED','REVOKED')),
  follows_id uuid references certification,
  created_at timestamptz not null default app_now(), created_by text not null references person,
  submitted_at timestamptz, submitted_by text references person,
  decided_at timestamptz, decided_by text references person, decision_reason text,
  valid_from date, valid_until date,
  check (state <> 'APPROVED' or (valid_from is not null and valid_until is not null and decided_by is not null)),
  check (valid_until >= valid_from), check (state <> 'REJECTED' or decision_reason is not null));
create index certification_agency on certification (agency_id, created_at desc);
create index certification_queue on certification ((coalesce(submitted_at, created_at)), id);
-- At most one file of an agency is in work.
create unique index certification_in_work on certification (agency_id) where state in ('DRAFT','SUBMITTED','IN_REVIEW','INFO_REQUESTED');
-- The certification in force, read by every hold.
create index certification_in_force on certification (agency_id, valid_until) where state = 'APPROVED';

create table certification_line (
  certification_id uuid not null references certification, checklist_item_id uuid not null references checklist_item,
  answer text, valid_until date, updated_at timestamptz not null default app_now(), updated_by text not null references person,
  primary key (certification_id, checklist_item_id));

-- Everybody who ever wrote into a file, kept when another overwrites the line: none of them may decide on it.
create table certification_preparer (
  certification_id uuid not null references certification, person_id text not null references person,
  primary key (certification_id, person_id));

-- Whether an agency may hold and confirm on a day of Lima. A lapse is derived from the day, never written by a job.
create function agency_standing(agency uuid, today date) returns text language sql stable parallel safe as $$
  select case
    when exists (select from certification where agency_id = agency and state = 'APPROVED' and valid_from <= today and valid_until >= today) then 'CERTIFIED'
    when exists (select from certification where agency_id = agency and state = 'SUSPENDED' and valid_until >= today) then 'SUSPENDED'
    when exists (select from certification where agency_id = agency and state in ('APPROVED', 'SUSPENDED', 'EXPIRED') and valid_from <= today) then 'LAPSED'
    else 'NOT_CERTIFIED' end $$;
`;
}
