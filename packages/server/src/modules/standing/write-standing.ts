import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { CertificationState } from '#modules/certifications/certification.rules';

/** A file whose state was written: from which to which. */
export type WrittenFile = { id: string; before: CertificationState; after: CertificationState };

// A renewal that runs beside the old file is suspended with it: else the agency would be back when the old one lapses.
const SUSPEND = sql('write-suspensions', `
with t as materialized (select lima_today() as today),
b as materialized (select c.id, c.state from t, certification c where c.agency_id = $1 and c.valid_until >= t.today and (c.state = 'APPROVED' or (c.state = 'SUSPENDED' and c.suspended_until < t.today))
  order by c.id for no key update of c)
update certification c set state = 'SUSPENDED', suspended_until = $2 from b where c.id = b.id returning c.id, b.state as before, c.state as after`);
const REVOKE = sql('write-revocations', `
with b as materialized (select id, state from certification where agency_id = $1 and state in ('APPROVED','SUSPENDED') and valid_until >= (select lima_today()) order by id for no key update)
update certification c set state = 'REVOKED', suspended_until = null from b where c.id = b.id returning c.id, b.state as before, c.state as after`);
const REINSTATE = sql('write-reinstatements', `
with b as materialized (select id, state from certification where agency_id = $1 and state = 'SUSPENDED' and valid_until >= (select lima_today()) order by id for no key update)
update certification c set state = 'APPROVED', suspended_until = null from b where c.id = b.id returning c.id, b.state as before, c.state as after`);

/** Writes that all of an agency’s files in force are suspended: until a last day, or open. */
export const suspendAll = (inside: Scope, agencyId: string, until: string | null): Promise<WrittenFile[]> => inside.db.query(SUSPEND, [agencyId, until]);

/** Writes that none of an agency’s files is in force any more: also one that follows another that still runs. */
export const revokeAll = (inside: Scope, agencyId: string): Promise<WrittenFile[]> => inside.db.query(REVOKE, [agencyId]);

/** Writes that no suspension of an agency runs any more. */
export const reinstateAll = (inside: Scope, agencyId: string): Promise<WrittenFile[]> => inside.db.query(REINSTATE, [agencyId]);
