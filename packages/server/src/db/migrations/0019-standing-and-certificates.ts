import { SqlMigration } from './sql-migration.ts';

/** What follows an approval: reminders before the last day, and the certificate that anybody can check. */
export class StandingAndCertificates extends SqlMigration {
  override name = '0019-standing-and-certificates';
  sql = `
-- Which reminder went out for which file: once each, however many processes look.
create table certification_reminder (
  certification_id uuid not null references certification, days_before integer not null check (days_before > 0), reminded_at timestamptz not null,
  primary key (certification_id, days_before));

-- What an appeal that was granted opened, if it opened a file.
alter table certification_appeal add column opened_id uuid references certification;

-- Keys certificates are signed with. One signs; the retired ones still prove what they signed.
create table certificate_key (
  id uuid primary key default uuidv7(), kid text not null unique, public_jwk jsonb not null, private_jwk jsonb not null,
  made_at timestamptz not null, retired_at timestamptz check (retired_at >= made_at));
create unique index certificate_key_signing on certificate_key ((true)) where retired_at is null;
revoke delete, truncate, update on certificate_key from vilcanota_app;
grant update (retired_at) on certificate_key to vilcanota_app;

-- Numbers rise for ever and are never used twice; the year before them is that of the issue.
create sequence certificate_number;
create table certificate (
  id uuid primary key default uuidv7(), number text not null unique check (number ~ '^VT-[0-9]{4}-[0-9]{4,}$'),
  certification_id uuid not null unique references certification, agency_id uuid not null references agency, key_id uuid not null references certificate_key,
  issued_at timestamptz not null, valid_from date not null, valid_until date not null, jws text not null);
create index certificate_agency on certificate (agency_id);
revoke update, delete, truncate on certificate from vilcanota_app;
`;
}
