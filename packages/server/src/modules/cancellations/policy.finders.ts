import { defineBatchById } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Currency, Origin } from '#graphql/shared.type';
import type { Tier } from '#modules/rates/cancellation.rules';

export type PolicyRow = { id: string; validFrom: string; tiers: Tier[]; feeAmount: number; feeCurrency: Currency; origin: Origin };

const COLUMNS = `id, valid_from as "validFrom", tiers, fee_amount as "feeAmount", fee_currency as "feeCurrency", origin`;
const BY_ID = sql('cancellation-policies-by-id', `select ${COLUMNS} from cancellation_policy where id = any ($1::uuid[])`);
// Enough to see what counts now, what will, and what did for the reservations still ahead.
const LATEST = sql('latest-cancellation-policies', `select ${COLUMNS} from cancellation_policy order by valid_from desc, id desc limit 20`);

export const policyById = defineBatchById<PolicyRow>((db, ids) => db.query(BY_ID, [ids]));

/** The latest policies, the last to begin first. */
export const findPolicies = (db: Db): Promise<PolicyRow[]> => db.query(LATEST);
