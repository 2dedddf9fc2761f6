import { PG_BOSS_TABLES } from './0008-pg-boss.ts';
import { SqlMigration } from './sql-migration.ts';

/** What happens after a commit and at its times: effects of the outbox, letters on their way, the tables of scheduled jobs. */
export class Jobs extends SqlMigration {
  override name = '0008-jobs';
  sql = `
-- An event is done when each of its effects is; one that failed is tried again later, while the others go on.
alter table outbox
  add column done_effects text[] not null default '{}', add column attempts integer not null default 0,
  add column next_attempt_at timestamptz, add column last_error text;
create index outbox_age on outbox using brin (created_at);
-- What was announced before anything followed from it is over: nobody is written to about it now.
update outbox set done_at = created_at where done_at is null;

-- Whoever drains the outbox hears of new rows when they are committed.
create function outbox_wakes() returns trigger language plpgsql as $$ begin perform pg_notify('outbox', ''); return null; end $$;
create trigger outbox_wakes after insert on outbox for each statement execute function outbox_wakes();

-- The language a person is written to in.
alter table person add column language text not null default 'es' check (language in ('es', 'en'));

-- A letter: QUEUED until a mail server took it (SENT) or refused it for good (FAILED); in the demonstration it is SHOWN and goes nowhere.
alter table mail
  add column outbox_id uuid, add column letter text not null default 'verification', add column language text not null default 'es' check (language in ('es', 'en')),
  add column html text, add column state text not null default 'SHOWN' check (state in ('QUEUED', 'SENT', 'FAILED', 'SHOWN')),
  add column attempts integer not null default 0, add column next_attempt_at timestamptz, add column last_error text, add column sent_at timestamptz;
alter table mail alter column state drop default, alter column letter drop default, alter column language drop default;
-- What follows from an event is written to somebody once.
create unique index mail_once on mail (outbox_id, letter, recipient) where outbox_id is not null;
create index mail_latest on mail (at desc, id desc);
create index mail_queued on mail (next_attempt_at, id) where state = 'QUEUED';

${PG_BOSS_TABLES}
grant usage on schema jobs to vilcanota_app;
grant select, insert, update, delete on all tables in schema jobs to vilcanota_app;
grant execute on all functions in schema jobs to vilcanota_app;
`;
}
