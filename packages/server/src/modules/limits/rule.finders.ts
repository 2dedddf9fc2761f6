import { defineBatchById } from '#db/batch';
import { type Db, sql } from '#db/statement';

type RuleRow = { id: string; resourceId: number; firstDate: string; lastDate: string; reason: string; createdAt: string; endedAt: string | null };
export type KeptShareRow = RuleRow & { agencyId: string; quantity: number; releaseAt: string };
export type AgencyCapRow = RuleRow & { agencyId: string | null; percent: number };
export type OverrideRow = RuleRow & { agencyId: string; limit: number; expiresAt: string };

const COLUMNS = `id, resource_id as "resourceId", first_date as "firstDate", last_date as "lastDate", agency_id as "agencyId", reason, created_at as "createdAt", ended_at as "endedAt"`;
const SHARE = `${COLUMNS}, quantity, release_at as "releaseAt"`;
const CAP = `${COLUMNS}, percent`;
const OVERRIDE = `${COLUMNS}, lim as "limit", expires_at as "expiresAt"`;

/** In force or still to come; the clock is read once. */
const live = (name: string, columns: string, table: string, endsAt?: string) => sql(name, `
select ${columns} from (select app_now() as now) k, ${table}
 where ended_at is null and last_date >= (k.now at time zone 'America/Lima')::date ${endsAt ? `and ${endsAt} > k.now` : ''} and ($1::int is null or resource_id = $1)
 order by first_date, id limit 200`);

const LIVE_SHARES = live('live-kept-shares', SHARE, 'kept_share', 'release_at');
const LIVE_CAPS = live('live-agency-caps', CAP, 'agency_cap');
const LIVE_OVERRIDES = live('live-overrides', OVERRIDE, 'capacity_override', 'expires_at');

/** What is kept, capped and overridden now or later: of one resource, or of all; the earliest first. */
export const findLiveShares = (db: Db, resourceId: number | null): Promise<KeptShareRow[]> => db.query(LIVE_SHARES, [resourceId]);
export const findLiveCaps = (db: Db, resourceId: number | null): Promise<AgencyCapRow[]> => db.query(LIVE_CAPS, [resourceId]);
export const findLiveOverrides = (db: Db, resourceId: number | null): Promise<OverrideRow[]> => db.query(LIVE_OVERRIDES, [resourceId]);

const SHARES_BY_ID = sql('kept-shares-by-id', `select ${SHARE} from kept_share where id = any ($1::uuid[])`);
export const keptShareById = defineBatchById<KeptShareRow>((db, ids) => db.query(SHARES_BY_ID, [ids]));
