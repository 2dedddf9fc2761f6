import { inTransaction } from '#db/in-transaction';
import { tryAgain } from '#db/kept-keys';
import { readNow } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { lockNetworkPeople } from '#modules/memberships/lock-members';
import { withdrawInvitationsOf } from '#modules/memberships/withdraw-invitations-of';
import { chargesOf } from './charges.ts';
import { eraseRows } from './erase-rows.ts';
import { erasureEffect } from './erasure-effect.ts';
import { refuseIfChanged, refuseIfHoldsNetworkRole, refuseIfOnlyOwner, refuseIfStillNeeded } from './erasure.rules.ts';
import { NOUNS } from './export-personal-data.ts';
import { getSubject, type SubjectFound, type SubjectKey } from './subject.ts';

// Whoever changes the people of an agency or the roles of the network at the same moment waits, or is waited for.
const LOCK_AGENCIES = sql('erasure-lock-agencies', `select 1 from agency where id in (select agency_id from membership where person_id = $1 and role = 'OWNER') order by id for no key update`);
const LOCK = {
  PERSON: sql('erasure-lock-person', 'select 1 from person where id = any ($1::text[]) order by id for update'),
  TRAVELLER: sql('erasure-lock-travellers', 'select 1 from reservation where id in (select reservation_id from traveller where id = any ($1::text[]::uuid[])) order by id for no key update'),
  CREW: sql('erasure-lock-crew', 'select 1 from crew_member where id = any ($1::text[]::uuid[]) order by id for update'),
};

// Of the trail: what they wrote, and the reasons given about them. The database looks whether they were erased, and writes the entry of it.
const FORGET_WORDS = sql('forget-words-of', 'select forget_words_of($1, $2, $3, $4, $5, $6) as at');

export type ErasePersonalData = { subject: SubjectKey; fingerprint: string; reason: string };

/**
 * Erases what is kept of one person, in one transaction, as the effect that was looked at says: rows go, names become a pseudonym where the
 * history needs one, what the accounts and decisions of the network need stays. Signs the person out. Refused to the only owner of an agency, to whoever
 * holds a role in the network, and for what a trek ahead needs. The trail says that it was done, and repeats nothing of what it was.
 */
export async function erasePersonalData(scope: Scope, { subject: key, fingerprint, reason: given }: ErasePersonalData) {
  const asked = await getSubject(scope, key);
  const reason = given.trim();
  const missing = refuseIfReasonMissing(reason);
  if (missing) return missing;
  // Assigning a file, or holding, may wait for the person while this waits for the thing.
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    if (key.kind === 'PERSON') await lockPlaces(inside, asked);
    await inside.db.query(LOCK[key.kind], [asked.ids]);
    const subject = await getSubject(inside, key);
    const inCharge = await refuseIfInCharge(inside, subject);
    if (inCharge) return inCharge;
    const effect = await erasureEffect(inside.db, subject);
    const refusal = refuseIfStillNeeded(subject.kind, effect) ?? refuseIfChanged(effect, fingerprint);
    if (refusal) return refusal;
    if (subject.kind === 'PERSON') await withdrawInvitationsOf(inside, { personId: subject.id, to: 'EVERYWHERE' });
    const rows = await eraseRows(inside.db, subject);
    return { erasedAt: await writeDown(inside, subject, reason, rows), lines: effect.lines };
  }));
  scope.batches.clear();
  return answer;
}

async function lockPlaces({ db }: Scope, { id }: SubjectFound): Promise<void> {
  await db.query(LOCK_AGENCIES, [id]);
  await lockNetworkPeople(db);
}

async function refuseIfInCharge({ db }: Scope, subject: SubjectFound) {
  const { holdsRoles, onlyOwnerOf } = await chargesOf(db, subject);
  return refuseIfHoldsNetworkRole(holdsRoles) ?? refuseIfOnlyOwner(onlyOwnerOf);
}

/** The trail says that it was done; of a traveller it has no words. Answers when. */
async function writeDown(inside: Scope, { kind, id }: SubjectFound, reason: string, rows: Record<string, number>): Promise<string> {
  if (kind === 'TRAVELLER') {
    const at = (await readNow(inside.db)).toISOString();
    await writeAudit(inside, { action: 'erase-personal-data', objectType: NOUNS[kind], objectId: id, reason, at, after: { rows } });
    return at;
  }
  const [written] = await inside.db.query<{ at: string }>(FORGET_WORDS, [NOUNS[kind], id, inside.viewer?.personId ?? null, inside.via, reason, JSON.stringify({ rows })]);
  return written!.at;
}
