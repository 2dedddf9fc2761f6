import { defineBatchById } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { PaymentTerms } from './payment-terms.rules.ts';
import { RATE_COLUMNS } from './rate.finders.ts';
import type { Rate, RatedItem } from './rate.rules.ts';

/** A rate as the network's staff see it: with who entered and withdrew it, and when. */
export type RateRow = Rate & { seasonId: string | null; createdAt: string; createdBy: string | null; withdrawnAt: string | null; withdrawnBy: string | null };
export type SeasonRow = { id: string; nameEs: string; nameEn: string | null; firstDay: string; lastDay: string; origin: Rate['origin'] };
export type TermsRow = PaymentTerms & { id: string; validFrom: string; origin: Rate['origin']; createdAt: string; withdrawnAt: string | null };

const COLUMNS = `${RATE_COLUMNS}, r.season_id as "seasonId", r.created_at as "createdAt", r.created_by as "createdBy", r.withdrawn_at as "withdrawnAt", r.withdrawn_by as "withdrawnBy"`;
const BY_ID = sql('rates-by-id', `select ${COLUMNS} from rate r where r.id = any ($1::uuid[])`);
const PAGE = sql('rates-page', `
select ${COLUMNS} from rate r
 where ($1::text is null or r.item = $1) and ($2::uuid is null or r.trek_id = $2) and ($3::uuid is null or r.conservation_area_id = $3)
   and ($4::date is null or (r.valid_from <= $4 and (r.valid_until is null or r.valid_until >= $4))) and ($5 or r.withdrawn_at is null)
   and (r.created_at, r.id) < (coalesce($6::timestamptz, 'infinity'), coalesce($7::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
 order by r.created_at desc, r.id desc limit $8`);

export const rateById = defineBatchById<RateRow>((db, ids) => db.query(BY_ID, [ids]));

export type RateFilter = { item?: RatedItem | null; trekId?: string | null; conservationAreaId?: string | null; on?: string | null; isWithdrawnToo?: boolean | null };

/** The network's rates, the latest entry first, one row more than asked. */
export const findRates = (db: Db, filter: RateFilter, after: readonly string[] | undefined, first: number): Promise<RateRow[]> =>
  db.query(PAGE, [filter.item ?? null, filter.trekId ?? null, filter.conservationAreaId ?? null, filter.on ?? null, filter.isWithdrawnToo ?? false, after?.[0] ?? null, after?.[1] ?? null, first + 1]);

const SEASON_COLUMNS = 'id, name_es as "nameEs", name_en as "nameEn", first_day as "firstDay", last_day as "lastDay", origin';
const SEASONS_BY_ID = sql('seasons-by-id', `select ${SEASON_COLUMNS} from season where id = any ($1::uuid[])`);
const SEASONS = sql('seasons', `select ${SEASON_COLUMNS} from season order by first_day, id`);
export const seasonById = defineBatchById<SeasonRow>((db, ids) => db.query(SEASONS_BY_ID, [ids]));

/** Every season, in the order of the year. */
export const findSeasons = (db: Db): Promise<SeasonRow[]> => db.query(SEASONS);

const TERMS = sql('payment-terms', `
select id, deposit_percent as "depositPercent", deposit_days as "depositDays", balance_days as "balanceDays", grace_days as "graceDays", valid_from as "validFrom", origin,
       created_at as "createdAt", withdrawn_at as "withdrawnAt" from payment_terms order by valid_from desc, id desc limit 50`);

/** The terms of payment, those in force last first. */
export const findPaymentTerms = (db: Db): Promise<TermsRow[]> => db.query(TERMS);
