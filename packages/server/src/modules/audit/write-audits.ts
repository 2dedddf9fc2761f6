import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { AuditFacts } from './write-audit.ts';

const WRITE_AUDITS = sql('write-audits', `
  insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, reason, before, after)
  select coalesce($3::timestamptz, app_now()), $1, x.agency_id, $2, x.action, x.object_type, x.object_id, x.reason, x.before::jsonb, x.after::jsonb
    from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::uuid[]) x(action, object_type, object_id, reason, before, after, agency_id)`);

/** The same as writeAudit for many things changed at one instant, in one statement; without an instant the clock at the writing. */
export async function writeAudits(scope: Pick<Scope, 'db' | 'viewer' | 'via'>, at: string | null, entries: readonly Omit<AuditFacts, 'at'>[]): Promise<void> {
  if (entries.length === 0) return;
  await scope.db.query(WRITE_AUDITS, [
    scope.viewer?.personId ?? null, scope.via, at, entries.map((e) => e.action), entries.map((e) => e.objectType), entries.map((e) => e.objectId),
    entries.map((e) => e.reason ?? null), entries.map(({ before }) => asJson(before)), entries.map(({ after }) => asJson(after)),
    entries.map(({ agencyId }) => agencyId ?? null),
  ]);
}

const asJson = (value: Record<string, unknown> | null | undefined) => (value ? JSON.stringify(value) : null);
