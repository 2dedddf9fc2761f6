import { mayForAgency, mayForNetwork } from '#access/grants';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { characterCount } from '#lib/character-count';
import { maskedNumber } from '#modules/travellers/document.rules';
import { ERASED_NAME } from './erased.ts';
import type { Askable } from './groups.ts';

/** Somebody whose data can be asked for, with what tells them from others of the same name. */
export type SubjectRow = { kind: Askable; id: string; name: string; email: string | null; document: string | null; lastDay: string | null; agencyName: string | null };

export const MOST_FOUND = 20;
const SHORTEST = 3;

// A document is found whole, a last name by its beginning. One person of several lists is one row: the latest.
const TRAVELLERS = sql('find-data-of-travellers', `
select * from (
  select distinct on (case when t.document_number = '' then t.id::text else t.document_type || '/' || t.nationality || '/' || upper(t.document_number) end)
         t.id, t.first_names || ' ' || t.last_names as name, t.document_number as document, d.date + d.days - 1 as "lastDay", a.trade_name as "agencyName"
    from traveller t join reservation r on r.id = t.reservation_id join departure d on d.id = r.departure_id join agency a on a.id = r.agency_id
   where (lower(t.last_names) like $1 or upper(t.document_number) = $2 and t.papers_erased_at is null) and ($3::uuid[] is null or r.agency_id = any ($3))
   order by case when t.document_number = '' then t.id::text else t.document_type || '/' || t.nationality || '/' || upper(t.document_number) end, d.date desc) x
 order by x.name, x.id limit ${MOST_FOUND}`);
const PEOPLE = sql('find-data-of-people', `select id, name, email from person where erased_at is null and (lower(email) = $1 or lower(name) like $2) order by name, id limit ${MOST_FOUND}`);
const CREW = sql('find-data-of-crew', `select id, name from crew_member where lower(name) like $1 and name <> '${ERASED_NAME}' order by name, id limit ${MOST_FOUND}`);

/**
 * People, travellers and crews by the beginning of a name, by a document or an address: for the network's administrators all of them, for an
 * agency the travellers it entered. At most twenty of a kind.
 */
export async function findSubjects({ viewer, db }: Scope, search: string): Promise<SubjectRow[]> {
  const text = search.trim();
  if (!viewer || characterCount(text) < SHORTEST) return [];
  const all = mayForNetwork(viewer, 'handlePersonalData');
  const agencies = viewer.memberships.map(({ agencyId }) => agencyId).filter((id) => mayForAgency(viewer, 'seeTravellers', id));
  if (!all && agencies.length === 0) return [];
  const beginning = `${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const nothing = { email: null, document: null, lastDay: null, agencyName: null };
  const travellers = await db.query<Omit<SubjectRow, 'kind' | 'email'>>(TRAVELLERS, [beginning, text.toUpperCase(), all ? null : agencies]);
  const people = all ? await db.query<{ id: string; name: string; email: string }>(PEOPLE, [text.toLowerCase(), beginning]) : [];
  const crew = all ? await db.query<{ id: string; name: string }>(CREW, [beginning]) : [];
  return [
    ...travellers.map((row) => ({ ...nothing, ...row, kind: 'TRAVELLER' as const, document: row.document ? maskedNumber(row.document) : null })),
    ...people.map((row) => ({ ...nothing, ...row, kind: 'PERSON' as const })),
    ...crew.map((row) => ({ ...nothing, ...row, kind: 'CREW' as const })),
  ];
}
