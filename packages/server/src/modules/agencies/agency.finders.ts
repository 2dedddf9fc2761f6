import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Origin } from '#graphql/shared.type';
import type { AgencyStanding } from './agency.rules.ts';

/** An agency with its standing today. Legal name and RUC are for those who may see papers. */
export type AgencyRow = {
  id: string; slug: string; tradeName: string; legalName: string | null; ruc: string | null; origin: Origin; sourceIds: string[]; standing: AgencyStanding;
};

const AGENCY_COLUMNS = `a.id, a.slug, a.trade_name as "tradeName", a.legal_name as "legalName", a.ruc, a.origin, a.source_ids as "sourceIds",
  agency_standing(a.id, (select lima_today())) as standing`;

const AGENCIES = sql('agencies-by-id', `select ${AGENCY_COLUMNS} from agency a where a.id = any ($1::uuid[])`);
const CERTIFIED_AGENCIES = sql('certified-agencies', `
select ${AGENCY_COLUMNS} from agency a
 where a.id in (select agency_id from certification where state in ('APPROVED', 'SUSPENDED') and valid_until >= (select lima_today())) and agency_standing(a.id, (select lima_today())) = 'CERTIFIED'
 order by a.trade_name, a.id`);
const SLUGS_LIKE = sql('agency-slugs-like', 'select slug from agency where starts_with(slug, $1)');

/** Agencies by id, with their standing today. */
export const agencyById = defineBatchById((db, ids) => db.query<AgencyRow>(AGENCIES, [ids]));

/** Agencies whose certification is in force today, by name. */
export const findCertifiedAgencies = (db: Db) => db.query<AgencyRow>(CERTIFIED_AGENCIES);

/** Slugs in use that begin so. */
export const findSlugsLike = async (db: Db, start: string): Promise<string[]> => (await db.query<{ slug: string }>(SLUGS_LIKE, [start])).map((row) => row.slug);

// How a name looks to whoever reads it fast: one form of each sign (NFKC), small, without accents, blanks and points, and with the letters of other alphabets that look like ours.
const looks = (name: string) => `regexp_replace(translate(normalize(lower(normalize(${name}, NFKC)), NFD), 'аеорсухіјѕкмтвнοαρντικ', 'aeopcyxijskmtbhoapvtik'), '[^[:alnum:]]', '', 'g')`;
// Every name is made to look so each time: there are thousands of agencies at most, and only who reviews a file asks.
const NAMESAKES = sql('namesakes-of-agencies', `
with names as materialized (select a.id, n.looks from agency a, unnest(array[${looks('a.trade_name')}, ${looks('a.legal_name')}]) n(looks) where n.looks <> ''),
pairs as (select distinct mine.id as "ofId", other.id from names mine join names other on other.looks = mine.looks and other.id <> mine.id where mine.id = any ($1::uuid[]))
select p."ofId", ${AGENCY_COLUMNS} from pairs p join agency a on a.id = p.id order by a.trade_name, a.id`);

/** Other agencies that bear the same name, or one that reads the same, as trade or as legal name. */
export const namesakesOfAgency = defineBatch<string, AgencyRow[]>(async (db, ids) => groupRows(ids, await db.query<AgencyRow & { ofId: string }>(NAMESAKES, [ids]), (row) => row.ofId));
