import { v7 as uuid } from 'uuid';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { makeCode } from '#lib/code';
import { writeAudit } from '#modules/audit/write-audit';
import { carryEvidence } from './carry-evidence.ts';
import { Certification } from './certification.entity.ts';
import { askedAgainBefore } from './renewal.rules.ts';
import { dueOnOf } from './review.rules.ts';

/** How a file is opened: by its agency as a draft, or by the network in review, handed in by the agency, with whoever reviews it. */
export type Opening = { state: 'DRAFT' } | { state: 'IN_REVIEW'; assigneeId: string };

const ACTIONS = { DRAFT: 'start-certification', IN_REVIEW: 'open-granted-file' } as const;

/**
 * Opens a certification file, in the caller's transaction: the one way there is. One that follows another brings along what that showed: a draft
 * only what does not lapse within twelve months, so that the rest is asked for; one in review all of it, because it is what is decided on. Answers its key.
 */
export async function openFile(inside: Scope, { agencyId, followsId, personId, now, opening }: { agencyId: string; followsId: string | null; personId: string; now: Date; opening: Opening }): Promise<string> {
  const id = uuid();
  const today = limaDate(now);
  const handedIn = opening.state === 'IN_REVIEW' && { submittedAt: now, submittedBy: personId, assigneeId: opening.assigneeId, dueOn: dueOnOf(today) };
  inside.em.create(Certification, { id, code: makeCode(), agencyId, state: opening.state, followsId, createdAt: now, createdBy: personId, ...handedIn });
  await inside.em.flush();
  const lapsingBefore = handedIn ? null : askedAgainBefore(today);
  const carried = followsId ? await carryEvidence(inside, { fromId: followsId, toId: id, lapsingBefore, personId }) : [];
  await writeAudit(inside, {
    action: ACTIONS[opening.state], objectType: 'Certification', objectId: id, agencyId, at: now.toISOString(), before: null,
    after: { state: opening.state, follows: followsId, ...(carried.length > 0 && { carried: carried.length }) },
  });
  return id;
}
