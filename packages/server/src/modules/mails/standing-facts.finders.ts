import { type Db, sql } from '#db/statement';
import type { ProposalKind } from '#modules/certifications/proposal.rules';
import { appealById } from '#modules/standing/appeal.finders';
import type { AppealableState, AppealOutcome } from '#modules/standing/appeal.rules';

/** A certification as a letter about its standing names it. */
export type StandingFacts = { agencyId: string; agency: string; code: string; certificateNumber: string | null; validUntil: string | null; limitedBy: { es: string; en: string } | null };

const FILE = sql('letter-standing', `
select c.agency_id as "agencyId", a.trade_name as agency, c.code, c.valid_until as "validUntil", (select number from certificate x where x.certification_id = c.id) as "certificateNumber",
       (select json_build_object('es', i.title_es, 'en', i.title_en) from checklist_item i where i.id = c.limiting_item_id) as "limitedBy"
  from certification c join agency a on a.id = c.agency_id where c.id = $1`);

/** What a letter says of a file. */
export const findStandingFacts = async (db: Db, certificationId: string): Promise<StandingFacts | undefined> => (await db.query<StandingFacts>(FILE, [certificationId]))[0];

const REINSTATED_BECAUSE = sql('letter-reinstated-because', `
select reason from audit_entry where object_type = 'Certification' and object_id = $1 and action = 'reinstate-certification' and at = $2 limit 1`);
/** Why a suspension was lifted at an instant; null where it ran out, or where the words were forgotten with who wrote them. */
export const findReinstatedBecause = async (db: Db, certificationId: string, at: string): Promise<string | null> =>
  (await db.query<{ reason: string | null }>(REINSTATED_BECAUSE, [certificationId, at]))[0]?.reason ?? null;

/** What two certifiers decided, as the letter gives it to the agency. */
export type DecidedFacts = { kind: ProposalKind; reason: string; until: string | null; decidedOn: string };
const PROPOSAL = sql('letter-standing-decision', `
select kind, reason, until, (ended_at at time zone 'America/Lima')::date as "decidedOn" from certification_proposal where id = $1`);
export const findDecidedFacts = async (db: Db, proposalId: string): Promise<DecidedFacts | undefined> => (await db.query<DecidedFacts>(PROPOSAL, [proposalId]))[0];

/** An appeal, as letters name it, and who had a part in the decision it is against. */
export type AppealFacts = { agencyId: string; agency: string; certificationId: string; code: string; against: AppealableState; reason: string; outcome: AppealOutcome | null; outcomeReason: string | null; opened: string | null; decidedBy: string[] };
const APPEAL = sql('letter-appeal', `
select c.agency_id as "agencyId", a.trade_name as agency, c.id as "certificationId", c.code, p.against, p.reason, p.outcome, p.outcome_reason as "outcomeReason",
       (select o.code from certification o where o.id = p.opened_id) as opened
  from certification_appeal p join certification c on c.id = p.certification_id join agency a on a.id = c.agency_id where p.id = $1`);
export async function findAppealFacts(db: Db, appealId: string): Promise<AppealFacts | undefined> {
  const [[facts], [appeal]] = await Promise.all([db.query<Omit<AppealFacts, 'decidedBy'>>(APPEAL, [appealId]), appealById.load(db, [appealId])]);
  return facts && appeal ? { ...facts, decidedBy: appeal.decisionBy } : undefined;
}

/** What one certifier proposed, as the others read it; nothing once it has ended. */
export type ProposalFacts = { agencyId: string; agency: string; certificationId: string; code: string; kind: ProposalKind; reason: string; until: string | null; proposedBy: string; proposer: string };
const OPEN_PROPOSAL = sql('letter-open-proposal', `
select c.agency_id as "agencyId", a.trade_name as agency, c.id as "certificationId", c.code, p.kind, p.reason, p.until, p.proposed_by as "proposedBy", w.name as proposer
  from certification_proposal p join certification c on c.id = p.certification_id join agency a on a.id = c.agency_id join person w on w.id = p.proposed_by where p.id = $1 and p.outcome is null`);
export const findOpenProposal = async (db: Db, proposalId: string): Promise<ProposalFacts | undefined> => (await db.query<ProposalFacts>(OPEN_PROPOSAL, [proposalId]))[0];
