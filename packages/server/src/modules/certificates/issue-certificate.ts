import { CompactSign } from 'jose';
import { inTransaction } from '#db/in-transaction';
import { limaDate } from '#db/now';
import { sql } from '#db/statement';
import { oneByOne } from '#jobs/one-by-one';
import type { OutboxEvent } from '#jobs/events';
import type { SystemScope } from '#jobs/system-scope';
import { writeAudit } from '#modules/audit/write-audit';
import { certificateNumber, publicRuc, type SignedCertificate } from './certificate.rules.ts';
import { privateKeyOf, signingKey } from './signing-keys.ts';

type Approved = { id: string; agencyId: string; agency: string; ruc: string | null; validFrom: string; validUntil: string };
const IN_FORCE = `c.state in ('APPROVED','SUSPENDED') and c.valid_until >= (select lima_today()) and not exists (select from certificate x where x.certification_id = c.id)`;
const APPROVED = sql('approved-without-certificate', `
select c.id, a.id as "agencyId", a.trade_name as agency, a.ruc, c.valid_from as "validFrom", c.valid_until as "validUntil"
  from certification c join agency a on a.id = c.agency_id where c.id = $1 and ${IN_FORCE} for no key update of c`);
const MISSING = sql('missing-certificates', `select c.id from certification c where ${IN_FORCE} order by c.decided_at, c.id`);
const SERIAL = sql('certificate-serial', `select nextval('certificate_number') as serial`);
const ISSUE = sql('issue-certificate', `
insert into certificate (number, certification_id, agency_id, key_id, issued_at, valid_from, valid_until, jws) values ($1, $2, $3, $4, $5, $6, $7, $8)`);

/** The effect of an approval: its certificate, a moment later. A refusal has none. */
export async function issueOfDecided(scope: SystemScope, { objectId, facts }: OutboxEvent): Promise<void> {
  if (facts.state === 'APPROVED') await issue(scope, objectId);
}

/** The job: certificates of files in force that have none, for example those approved before there were any. Answers how many. */
export async function issueMissing(scope: SystemScope): Promise<number> {
  const files = await scope.db.query<{ id: string }>(MISSING);
  return (await oneByOne(scope, 'issue-missing-certificates', files, ({ id }) => inTransaction(scope, (inside) => issue({ ...inside, siteUrl: scope.siteUrl }, id)))).length;
}

/** Numbers and signs the certificate of a file in force, once, under the file's lock. */
async function issue(inside: Pick<SystemScope, 'db' | 'now' | 'viewer' | 'via' | 'siteUrl' | 'isDemo'>, certificationId: string): Promise<void> {
  const [file] = await inside.db.query<Approved>(APPROVED, [certificationId]);
  if (!file) return;
  const now = await inside.now();
  const [next] = await inside.db.query<{ serial: number }>(SERIAL);
  const number = certificateNumber(limaDate(now), next!.serial);
  const key = await signingKey(inside.db);
  const ruc = publicRuc(file.ruc);
  const said: SignedCertificate = {
    iss: inside.siteUrl, number, agency: file.agency, ...(ruc && { ruc }), from: file.validFrom, until: file.validUntil, iat: Math.floor(now.getTime() / 1000), ...(inside.isDemo && { demo: true }),
  };
  const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(said))).setProtectedHeader({ alg: 'EdDSA', kid: key.kid }).sign(await privateKeyOf(key));
  const at = now.toISOString();
  await inside.db.query(ISSUE, [number, file.id, file.agencyId, key.id, at, file.validFrom, file.validUntil, jws]);
  await writeAudit(inside, { action: 'issue-certificate', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, at, before: null, after: { certificate: number } });
}
