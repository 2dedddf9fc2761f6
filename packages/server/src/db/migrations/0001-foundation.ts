import { SqlMigration } from './sql-migration.ts';

/** The clock every decision is taken by, the collation people's lists are ordered by, and what the application role may do by default. */
export class Foundation extends SqlMigration {
  override name = '0001-foundation';
  sql = `
create collation spanish (provider = icu, locale = 'es-PE');

-- Only the owner (tests, the demo's operator) may move the clock; the application role reads it.
create table app_clock (only_row boolean primary key default true check (only_row), shift interval not null default interval '0');
insert into app_clock default values;
create function app_now() returns timestamptz language sql volatile parallel safe
  as $$ select clock_timestamp() + (select shift from app_clock) $$;
create function lima_today() returns date language sql volatile parallel safe
  as $$ select (app_now() at time zone 'America/Lima')::date $$;

alter default privileges in schema public grant select, insert, update, delete on tables to vilcanota_app;
alter default privileges in schema public grant usage, select on sequences to vilcanota_app;
grant usage on schema public to vilcanota_app;
grant select on app_clock to vilcanota_app;
-- Readiness asks how far the database has come.
grant select on migration to vilcanota_app;

-- One row per thing this installation must remember about itself (installation id, secrets, when the demo was topped up).
create table installation (key text primary key, value text not null);
`;
}
