import { inTransaction } from '#db/in-transaction';
import { limaDate } from '#db/now';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { oneByOne } from '#jobs/one-by-one';
import type { AgencyStanding } from '#modules/agencies/agency.rules';
import { lockStandingToChange } from '#modules/agencies/lock-standing';
import { writeAudits } from '#modules/audit/write-audits';
import { LOST_ITS_OBJECT } from './appeal.finders.ts';
import { closeLostAppeals } from './close-lost-appeals.ts';
import { endWhatIsNotConfirmed, lockWhatEnds } from './end-standing.ts';
import { ENDED_BY_STANDING } from './standing.rules.ts';
import type { WrittenFile } from './write-standing.ts';

const DUE = `state in ('APPROVED','SUSPENDED') and (valid_until < t.today or (state = 'SUSPENDED' and suspended_until < t.today))`;
// With those whose appeal outlived its suspension: with the end of the day, or from before appeals knew which suspension they are against.
const AGENCIES = sql('agencies-with-lapses', `with t as materialized (select lima_today() as today)
select agency_id as id from t, certification where ${DUE} union select c.agency_id from certification_appeal a join certification c on c.id = a.certification_id where ${LOST_ITS_OBJECT} order by 1`);
// Two processes may look at once: the second finds nothing left to write.
const WRITE = sql('write-lapses-of-agency', `
with t as materialized (select lima_today() as today),
b as materialized (select c.id, c.state, case when c.valid_until < t.today then 'EXPIRED' else 'APPROVED' end as after from t, certification c where c.agency_id = $1 and ${DUE} order by c.id for no key update of c)
update certification c set state = b.after, suspended_until = null from b where c.id = b.id returning c.id, b.state as before, c.state as after`);
const STANDING = sql('standing-after-lapses', 'select agency_standing($1, $2) as standing');

/**
 * Writes down what the calendar has done: certifications past their last day are EXPIRED, suspensions past theirs are over. An agency that is not
 * certified any more has its holds released, in the same transaction; it could not have confirmed them since midnight. Answers for how many agencies it was done.
 */
export async function writeLapses(scope: Scope): Promise<number> {
  const agencies = await scope.db.query<{ id: string }>(AGENCIES);
  return (await oneByOne(scope, 'write-lapses', agencies, ({ id }) => inTransaction(scope, (inside) => writeLapsesOf(inside, id)))).length;
}

async function writeLapsesOf(inside: Scope, agencyId: string): Promise<void> {
  await lockStandingToChange(inside.db, agencyId);
  const files = await inside.db.query<WrittenFile>(WRITE, [agencyId]);
  const now = await inside.now();
  const at = now.toISOString();
  await closeLostAppeals(inside, agencyId, at);
  if (files.length === 0) return;
  const standing = await standingOf(inside.db, agencyId, limaDate(now));
  const ended = standing === 'LAPSED' ? await endHeld(inside, agencyId) : undefined;
  await writeAudits(inside, at, files.map(({ id, before, after }) => (
    { action: after === 'EXPIRED' ? 'write-lapse' : 'end-suspension', objectType: 'Certification', objectId: id, agencyId, before: { state: before }, after: { state: after, ...(after === 'EXPIRED' && ended) } })));
  const lapsed = files.find(({ after }) => after === 'EXPIRED');
  // A renewal that is in force already makes the lapse of the old file nobody's business.
  if (ended && lapsed) await announce(inside.db, [{ kind: 'certification-lapsed', objectId: lapsed.id, facts: { agencyId, ...ended } }], at);
  const over = files.find(({ after }) => after === 'APPROVED');
  if (standing === 'CERTIFIED' && over) await announce(inside.db, [{ kind: 'certification-reinstated', objectId: over.id, facts: { agencyId } }], at);
}

async function endHeld(inside: Scope, agencyId: string) {
  const ends = await lockWhatEnds(inside, agencyId);
  const ended = await endWhatIsNotConfirmed(inside, ends, { reason: ENDED_BY_STANDING.LAPSE, endedBy: 'SYSTEM', action: 'write-lapse' });
  return { ...ended, kept: ends.impact.kept.length };
}

const standingOf = async (db: Db, agencyId: string, today: string): Promise<AgencyStanding> => (await db.query<{ standing: AgencyStanding }>(STANDING, [agencyId, today]))[0]!.standing;
