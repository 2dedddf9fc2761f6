import { defineBatch } from '#db/batch';
import { type Db, sql } from '#db/statement';
import { canonicalNumber, type CertificateState } from './certificate.rules.ts';

/** A certificate as it is worth at the moment of the reading. */
export type CertificateRow = {
  number: string; certificationId: string; agencyId: string; agencyName: string; ruc: string | null; issuedAt: string; validFrom: string; validUntil: string; jws: string; conditions: string | null;
  state: CertificateState; asOf: string;
  /** Last day of a suspension that runs; null when it is open, or none runs. */
  suspendedUntil: string | null;
  /** The agency's newest certificate that is valid now, when it is another one. */
  replacedBy: string | null;
};

// A suspension weighs on the agency whatever file it was decided on.
const STATE = (file: string) => `case when ${file}.state = 'REVOKED' then 'REVOKED' when ${file}.state = 'EXPIRED' or ${file}.valid_until < k.today then 'LAPSED'
  when agency_standing(${file}.agency_id, k.today) = 'SUSPENDED' then 'SUSPENDED' else 'VALID' end`;
const READ = `
with k as materialized (select n.now, (n.now at time zone 'America/Lima')::date as today from (select date_trunc('milliseconds', app_now()) as now) n)
select x.number, x.certification_id as "certificationId", x.agency_id as "agencyId", a.trade_name as "agencyName", a.ruc, x.issued_at as "issuedAt", x.valid_from as "validFrom", x.valid_until as "validUntil",
       x.jws, c.conditions, ${STATE('c')} as state, k.now as "asOf",
       (select max(s.suspended_until) from certification s where s.agency_id = x.agency_id and s.state = 'SUSPENDED' and s.suspended_until >= k.today) as "suspendedUntil",
       (select y.number from certificate y join certification n on n.id = y.certification_id where y.agency_id = x.agency_id and y.id > x.id and ${STATE('n')} = 'VALID' order by y.id desc limit 1) as "replacedBy"
  from k, certificate x join certification c on c.id = x.certification_id join agency a on a.id = x.agency_id`;
const BY_NUMBER = sql('certificate-by-number', `${READ} where x.number = $1`);
const OF_FILES = sql('certificates-of-certifications', `${READ} where x.certification_id = any ($1::uuid[])`);

/** By the number on the paper, however it was typed; undefined when there is none. */
export async function findCertificate(db: Db, typed: string): Promise<CertificateRow | undefined> {
  const number = canonicalNumber(typed);
  return number ? (await db.query<CertificateRow>(BY_NUMBER, [number]))[0] : undefined;
}

/** The certificate of a file; null while it has none. */
export const certificateOfCertification = defineBatch<string, CertificateRow | null>(async (db, ids) => {
  const rows = new Map((await db.query<CertificateRow>(OF_FILES, [ids])).map((row) => [row.certificationId, row]));
  return ids.map((id) => rows.get(id) ?? null);
});
