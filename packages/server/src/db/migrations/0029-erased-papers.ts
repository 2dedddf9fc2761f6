import { SqlMigration } from './sql-migration.ts';

/** Papers of certification files go some time after the file ended; what there was, and when it went, stays. */
export class ErasedPapers extends SqlMigration {
  override name = '0029-erased-papers';
  sql = `
alter table document_version add column erased_at timestamptz, alter column stored_as drop not null,
  add constraint erased_without_trace check ((erased_at is null) = (stored_as is not null) and (erased_at is null or (thumbnail_as is null and file_name = '')));

-- The last day of a file that is over: refused, revoked, or run out and not in force any more. Null while it is not over; a draft has no end of its own.
create function certification_ended_on(c certification) returns date language sql stable parallel safe as $$
  select case c.state
    when 'REJECTED' then (c.decided_at at time zone 'America/Lima')::date
    when 'REVOKED' then coalesce((select (max(p.ended_at) at time zone 'America/Lima')::date from certification_proposal p where p.certification_id = c.id and p.kind = 'REVOKE' and p.outcome = 'CONFIRMED'), c.valid_until)
    else case when c.valid_until < (select lima_today()) then c.valid_until end end $$;
`;
}
