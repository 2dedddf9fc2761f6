import { defineBatch, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { AgeClass, RateClass } from '#modules/rates/party.rules';
import type { DocumentType } from './document.rules.ts';
import type { Sex } from './entry.rules.ts';

/** A traveller as kept. Document numbers and notes leave the house only through the fields that ask the policy. */
export type TravellerRow = {
  id: string; reservationId: string; agencyId: string; position: number; firstNames: string; lastNames: string;
  documentType: DocumentType; documentNumber: string; nationality: string; birthDate: string;
  sex: Sex | null; diet: string | null; medicalNote: string | null; emergencyContact: string | null;
  rateClass: RateClass; ageClass: AgeClass;
};

const OF_RESERVATIONS = sql('travellers-of-reservations', `
select t.id, t.reservation_id as "reservationId", r.agency_id as "agencyId", t.position, t.first_names as "firstNames", t.last_names as "lastNames",
       t.document_type as "documentType", t.document_number as "documentNumber", t.nationality, t.birth_date as "birthDate",
       t.sex, t.diet, t.medical_note as "medicalNote", t.emergency_contact as "emergencyContact", t.rate_class as "rateClass", t.age_class as "ageClass"
  from traveller t join reservation r on r.id = t.reservation_id where t.reservation_id = any ($1::uuid[]) order by t.reservation_id, t.position`);

/** The people named on reservations, in the order of their lists. */
export const travellersOf = (db: Db, reservationIds: readonly string[]): Promise<TravellerRow[]> => db.query(OF_RESERVATIONS, [reservationIds]);

/** The people named on each reservation of a page. */
export const travellersOfReservation = defineBatch<string, TravellerRow[]>(async (db, ids) =>
  groupRows(ids, await travellersOf(db, ids), (row) => row.reservationId));

const NAMED = sql('named-of-reservations', 'select reservation_id as id, count(*)::int as named from traveller where reservation_id = any ($1::uuid[]) group by reservation_id');

/** How many people of each reservation are named, without reading who. */
export const namedOfReservation = defineBatch<string, number>(async (db, ids) => {
  const counts = new Map((await db.query<{ id: string; named: number }>(NAMED, [ids])).map((row) => [row.id, row.named]));
  return ids.map((id) => counts.get(id) ?? 0);
});
