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

/** So many of a name are looked at: further ones differ in nothing that is shown. */
const MOST_ROWS = 400;
const SAME = `case when t.document_number = '' then t.id::text else t.document_type || '/' || t.nationality || '/' || upper(t.document_number) end`;
/**
 * A document is found whole, a last name by its beginning, each by its index: asked for together, the planner would read every reservation. One person of
 * several lists is one row: the latest.
 */
const travellersBy = (name: string, from: string) => sql(`find-data-of-travellers-${name}`, `
with found as materialized (
  (select t.id from ${from} lower(t.last_names) like $1 order by lower(t.last_names), t.id limit ${MOST_ROWS})
  union (select t.id from ${from} upper(t.document_number) = $2 and t.papers_erased_at is null limit ${MOST_ROWS}))
select * from (
  select distinct on (${SAME}) t.id, t.first_names || ' ' || t.last_names as name, t.document_number as document, d.date + d.days - 1 as "lastDay", a.trade_name as "agencyName"
    from found f join traveller t on t.id = f.id join reservation r on r.id = t.reservation_id join departure d on d.id = r.departure_id join agency a on a.id = r.agency_id
   order by ${SAME}, d.date desc) x
 order by x.name, x.id limit ${MOST_FOUND}`);
export const TRAVELLERS = travellersBy('of-all', 'traveller t where');
export const TRAVELLERS_OF_AGENCIES = travellersBy('of-agencies', 'traveller t join reservation r on r.id = t.reservation_id where r.agency_id = any ($3::uuid[]) and');
const PEOPLE = sql('find-data-of-people', `select id, name, email from person where erased_at is null and (lower(email) = $1 or lower(name) like $2 or lower(name) like '% ' || $2) order by name, id limit ${MOST_FOUND}`);
const CREW = sql('find-data-of-crew', `select id, name from crew_member where (lower(name) like $1 or lower(name) like '% ' || $1) and name <> '${ERASED_NAME}' order by name, id limit ${MOST_FOUND}`);

/**
 * Travellers by the beginning of their last names, people and crews by that of any of their names, by a document or an address: for the network's administrators all of them, for an
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
  const wish = [beginning, text.toUpperCase()];
  type Found = Omit<SubjectRow, 'kind' | 'email'>;
  const travellers = all ? await db.query<Found>(TRAVELLERS, wish) : await db.query<Found>(TRAVELLERS_OF_AGENCIES, [...wish, agencies]);
  const people = all ? await db.query<{ id: string; name: string; email: string }>(PEOPLE, [text.toLowerCase(), beginning]) : [];
  const crew = all ? await db.query<{ id: string; name: string }>(CREW, [beginning]) : [];
  return [
    ...travellers.map((row) => ({ ...nothing, ...row, kind: 'TRAVELLER' as const, document: row.document ? maskedNumber(row.document) : null })),
    ...people.map((row) => ({ ...nothing, ...row, kind: 'PERSON' as const })),
    ...crew.map((row) => ({ ...nothing, ...row, kind: 'CREW' as const })),
  ];
}
