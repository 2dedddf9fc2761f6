import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { lockSeason } from '#modules/capacity/lock-season';
import { readClockUnderLocks } from '#modules/capacity/lock-days';
import { refuseIfAssigned } from './crew.rules.ts';

const MEMBER = sql('crew-member-to-end', 'select ended_at is not null as "hasEnded" from crew_member where id = $1');
const COMING = sql('coming-departures-of-crew-member', 'select departure_id as id, min(date) as date from crew_claim where crew_member_id = $1 and date >= $2 group by departure_id order by date, id');
const END = sql('end-crew-member', 'update crew_member set ended_at = $2 where id = $1');

/**
 * Takes somebody off the list of those who may be assigned, who does not work any more. Past departures keep them. Refused while a departure
 * to come has them: its crew is changed first, with what that means for its group.
 */
export async function endCrewMember(scope: Scope, wish: { crewMemberId: string; reason: string; key: string }) {
  const viewer = requireForNetwork(scope.viewer, 'runSeason');
  const { crewMemberId } = wish;
  const reason = wish.reason.trim();
  const key = { owner: keyOwnerOf(viewer.personId), key: wish.key, input: ['end-crew-member', crewMemberId, reason] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    // Crews are assigned one at a time under this lock: nobody is assigned meanwhile.
    await lockSeason(inside.db);
    const known = await knownAnswer<{ crewMemberId: string }>(inside.db, key);
    if (known) return known;
    const member = await memberToEnd(inside.db, crewMemberId);
    const { now, today } = await readClockUnderLocks(inside.db);
    const refusal = refuseIfReasonMissing(reason) ?? refuseIfAssigned(crewMemberId, await inside.db.query<{ id: string; date: string }>(COMING, [crewMemberId, today]));
    if (refusal) return refusal;
    if (!member.hasEnded) {
      await inside.db.query(END, [crewMemberId, now]);
      await writeAudit(inside, { action: 'end-crew-member', objectType: 'CrewMember', objectId: crewMemberId, reason, at: now, before: { endedAt: null }, after: { endedAt: now } });
    }
    await keepAnswer(inside.db, key, 'ENDED', { crewMemberId }, now);
    return { crewMemberId };
  }));
  scope.batches.clear();
  return answer;
}

async function memberToEnd(db: Db, id: string): Promise<{ hasEnded: boolean }> {
  const [member] = isUuid(id) ? await db.query<{ hasEnded: boolean }>(MEMBER, [id]) : [];
  if (!member) throw new NotFound();
  return member;
}
