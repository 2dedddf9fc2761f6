import { SqlMigration } from './sql-migration.ts';

/** A certification as living evidence: documents with versions, reviewers' marks, comments, proposals that a second person confirms, appeals. */
export class CertificationEvidence extends SqlMigration {
  override name = '0016-certification-evidence';
  sql = `
-- decided_until: the last day the network chose. valid_until is the earlier of it and the earliest lapse of what is required: limiting_item_id.
alter table certification add column assignee_id text references person, add column due_on date, add column conditions text,
  add column decided_until date, add column limiting_item_id uuid references checklist_item, add column suspended_until date,
  add constraint valid_within_decision check (valid_until <= decided_until), add constraint suspended_until_only_suspended check (suspended_until is null or state = 'SUSPENDED');
update certification set decided_until = valid_until;
create index certification_assignee on certification (assignee_id) where state in ('SUBMITTED','IN_REVIEW','INFO_REQUESTED');

-- A paper within a file. Its versions follow one another; the highest is the paper as it is.
create table document (
  id uuid primary key default uuidv7(), certification_id uuid not null references certification, checklist_item_id uuid not null references checklist_item,
  created_at timestamptz not null default app_now(), created_by text not null references person,
  removed_at timestamptz, removed_by text references person, check ((removed_at is null) = (removed_by is null)));
create index document_of_file on document (certification_id, checklist_item_id);

-- stored_as and thumbnail_as: keys in the store of documents; versions carried into a renewal share them.
create table document_version (
  id uuid primary key default uuidv7(), document_id uuid not null references document, version integer not null check (version > 0),
  file_name text not null, media_type text not null check (media_type in ('application/pdf','image/jpeg','image/png','image/webp')),
  bytes bigint not null check (bytes > 0), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), stored_as text not null, thumbnail_as text,
  width integer, height integer, issued_on date, valid_until date, carried_from_id uuid references document_version,
  uploaded_at timestamptz not null default app_now(), uploaded_by text not null references person, unique (document_id, version), check (valid_until >= issued_on));
create index document_version_stored on document_version (stored_as);

-- A reviewer's mark on what an item shows now; it goes when the answer or a document of the item changes.
create table certification_mark (
  certification_id uuid not null references certification, checklist_item_id uuid not null references checklist_item,
  mark text not null check (mark in ('OK','ASK','REFUSE')), note text, marked_at timestamptz not null, marked_by text not null references person,
  primary key (certification_id, checklist_item_id), check (mark = 'OK' or note is not null));

-- Said about an item, or about the whole file (item null). Internal ones are the network's own.
create table certification_comment (
  id uuid primary key default uuidv7(), certification_id uuid not null references certification, checklist_item_id uuid references checklist_item,
  body text not null, side text not null check (side in ('AGENCY','NETWORK')), is_internal boolean not null default false,
  written_at timestamptz not null, written_by text not null references person, check (not is_internal or side = 'NETWORK'));
create index certification_comment_of_file on certification_comment (certification_id, written_at, id);

-- What hurts is decided by two: one proposes, another confirms.
create table certification_proposal (
  id uuid primary key default uuidv7(), certification_id uuid not null references certification, kind text not null check (kind in ('REJECT','SUSPEND','REVOKE')),
  reason text not null, until date, proposed_at timestamptz not null, proposed_by text not null references person,
  outcome text check (outcome in ('CONFIRMED','DECLINED','WITHDRAWN')), outcome_reason text, ended_at timestamptz, ended_by text references person,
  check ((outcome is null) = (ended_at is null) and (outcome is null) = (ended_by is null)), check (outcome <> 'CONFIRMED' or ended_by <> proposed_by),
  check (until is null or kind = 'SUSPEND'));
create unique index certification_proposal_open on certification_proposal (certification_id) where outcome is null;
create index certification_proposal_of_file on certification_proposal (certification_id, proposed_at);

-- An agency's objection, judged by somebody who had no part in the decision.
create table certification_appeal (
  id uuid primary key default uuidv7(), certification_id uuid not null references certification, against text not null check (against in ('REJECTED','SUSPENDED','REVOKED')),
  reason text not null, made_at timestamptz not null, made_by text not null references person,
  outcome text check (outcome in ('GRANTED','DISMISSED','WITHDRAWN')), outcome_reason text, decided_at timestamptz, decided_by text references person,
  check ((outcome is null) = (decided_at is null)));
create unique index certification_appeal_open on certification_appeal (certification_id) where outcome is null;

-- A suspension weighs on the agency whatever else it has in force, until its last day has passed; nobody has to end it.
create or replace function agency_standing(agency uuid, today date) returns text language sql stable parallel safe as $$
  select case
    when exists (select from certification where agency_id = agency and state = 'SUSPENDED' and valid_until >= today and (suspended_until is null or suspended_until >= today)) then 'SUSPENDED'
    when exists (select from certification where agency_id = agency and valid_from <= today and valid_until >= today
                   and (state = 'APPROVED' or (state = 'SUSPENDED' and suspended_until < today))) then 'CERTIFIED'
    when exists (select from certification where agency_id = agency and state in ('APPROVED', 'SUSPENDED', 'EXPIRED') and valid_from <= today) then 'LAPSED'
    else 'NOT_CERTIFIED' end $$;
drop index certification_in_force;
create index certification_in_force on certification (agency_id, valid_until) where state in ('APPROVED', 'SUSPENDED');
`;
}
