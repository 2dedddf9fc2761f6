import { sql } from '#db/statement';
import type { Scope } from '#http/scope';

/** What happened to which thing. Before and after hold only what changed, and never documents, health data or secrets. */
export type AuditFacts = {
  /** The verb's name in kebab-case. */
  action: string;
  /** The noun as in the contract, for example Certification. */
  objectType: string;
  objectId: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  reason?: string | null;
  /** The agency on whose behalf it was done, if any. */
  agencyId?: string | null;
  /** The instant under the locks, where there is one; without it the clock at the writing. */
  at?: string;
};

const WRITE_AUDIT = sql('write-audit', `
  insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, reason, before, after)
  values (coalesce($10::timestamptz, app_now()), $1, $2, $3, $4, $5, $6, $7, $8, $9)`);

/**
 * Writes into the audit trail who changed what, through which screen or key. Call it with the scope of the change's own
 * transaction: a change without its entry, or an entry without its change, cannot be. Nobody signed in: the system did it.
 */
export async function writeAudit(scope: Pick<Scope, 'db' | 'viewer' | 'via'>, facts: AuditFacts): Promise<void> {
  await scope.db.query(WRITE_AUDIT, [
    scope.viewer?.personId ?? null, facts.agencyId ?? null, scope.via, facts.action, facts.objectType, facts.objectId,
    facts.reason ?? null, asJson(facts.before), asJson(facts.after), facts.at ?? null,
  ]);
}

const asJson = (value: Record<string, unknown> | null | undefined) => (value ? JSON.stringify(value) : null);
