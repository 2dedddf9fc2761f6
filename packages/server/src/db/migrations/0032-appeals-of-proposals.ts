import { SqlMigration } from './sql-migration.ts';

/**
 * An appeal keeps which decision it is against: the proposal two people confirmed. Null for a refusal from before there were two. And it may end
 * because there is nothing left to judge: the suspension it is against is over.
 */
export class AppealsOfProposals extends SqlMigration {
  override name = '0032-appeals-of-proposals';
  sql = `
alter table certification_appeal add column proposal_id uuid references certification_proposal,
  drop constraint certification_appeal_outcome_check,
  add constraint certification_appeal_outcome_check check (outcome in ('GRANTED','DISMISSED','WITHDRAWN','WITHOUT_OBJECT'));

-- What stood when it was made: the last of its kind that was confirmed by then, on the file, or on any of the agency's where it weighs on all.
update certification_appeal a set proposal_id = (
  select p.id from certification_proposal p join certification o on o.id = p.certification_id join certification c on c.id = a.certification_id
   where p.outcome = 'CONFIRMED' and p.ended_at <= a.made_at and p.kind = case a.against when 'REJECTED' then 'REJECT' when 'SUSPENDED' then 'SUSPEND' else 'REVOKE' end
     and (o.id = c.id or (a.against <> 'REJECTED' and o.agency_id = c.agency_id))
   order by p.ended_at desc, p.id desc limit 1);
create index certification_appeal_of_proposal on certification_appeal (proposal_id);
create index certification_appeal_waiting on certification_appeal (certification_id) where outcome is null and against = 'SUSPENDED';
`;
}
