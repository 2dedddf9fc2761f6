import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { AppealOutcome } from './appeal.rules.ts';

const END = sql('end-appeal', 'update certification_appeal set outcome = $2, outcome_reason = $3, decided_at = $4, decided_by = $5, opened_id = $6 where id = $1 and outcome is null');

/** Writes how an appeal ended, under its file's lock: who judged it, or who of the agency took it back. */
export async function endAppeal(inside: Scope, id: string, end: { outcome: AppealOutcome; reason: string | null; personId: string; at: string; openedId: string | null }): Promise<void> {
  await inside.db.query(END, [id, end.outcome, end.reason, end.at, end.personId, end.openedId]);
}
