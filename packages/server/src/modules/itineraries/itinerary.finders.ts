import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { limaDate, WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { closedBecause } from '#modules/capacity/decide.rules';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { departureById, type DepartureRow } from '#modules/departures/departure.finders';
import type { PartyMember } from '#modules/rates/party.rules';
import { conflictsOf, type ItineraryConflict, type PlannedDeparture } from './conflict.rules.ts';
import { reservableStates, type ItineraryItemKind, type ItineraryState } from './itinerary.rules.ts';

export type ItineraryRow = {
  id: string; code: string; agencyId: string; title: string; clientName: string | null; startDate: string; dayCount: number;
  /** RESERVED while a reservation of it is live by the database's clock at the reading. */
  state: ItineraryState;
  version: number; party: PartyMember[]; people: number; updatedAt: string; updatedById: string;
  /** updated_at with its microseconds: where a page of the list goes on. */
  position: string;
};

// Live as capacity has it (take-room.statements.ts): claims of such a reservation count.
const COLUMNS = `i.id, i.code, i.agency_id as "agencyId", i.title, i.client_name as "clientName", i.start_date as "startDate", i.day_count as "dayCount",
  case when i.state in (${reservableStates.map((state) => `'${state}'`).join(',')}) and exists (select 1 from reservation r where r.itinerary_id = i.id
         and (r.state in ('CONFIRMED','CHECKED_IN','COMPLETED') or (r.state in ('HELD','PENDING') and r.expires_at > k.now)))
       then 'RESERVED' else i.state end as state,
  i.version, i.party, i.people, i.updated_at as "updatedAt", i.updated_by as "updatedById", i.updated_at::text as position`;

const BY_ID = sql('itineraries-by-id', `${WITH_CLOCK} select ${COLUMNS} from k, itinerary i where i.id = any ($1::uuid[])`);

/** Itineraries as rows. Whether the viewer may see them is asked by who hands out the ids. */
export const itineraryById = defineBatchById<ItineraryRow>((db, ids) => db.query(BY_ID, [ids]));

const PAGE = sql('itineraries-page', `
${WITH_CLOCK} select ${COLUMNS} from k, itinerary i
 where i.agency_id = $1 and (i.updated_at, i.id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
 order by i.updated_at desc, i.id desc limit $4`);

type ItineraryCursor = { position: string; id: string } | undefined;

/** An agency's itineraries, the latest changed first, one row more than asked. */
export const findItineraries = (db: Db, agencyId: string, after: ItineraryCursor, first: number): Promise<ItineraryRow[]> =>
  db.query(PAGE, [agencyId, after?.position ?? null, after?.id ?? null, first + 1]);

export type ItineraryItemRow = { id: string; itineraryId: string; day: number; position: number; kind: ItineraryItemKind; departureId: string | null; text: string | null };
const ITEMS = sql('items-of-itineraries', `
select id, itinerary_id as "itineraryId", day, position, kind, departure_id as "departureId", text
  from itinerary_item where itinerary_id = any ($1::uuid[]) order by itinerary_id, day, position`);

/** The entries of itineraries, by day and place within the day. */
export const itemsOfItinerary = defineBatch<string, ItineraryItemRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<ItineraryItemRow>(ITEMS, [ids]), (row) => row.itineraryId));

/** The departures of an itinerary, in the order of its days. */
export async function departureIdsOfItinerary(scope: Pick<Scope, 'batches'>, itineraryId: string): Promise<string[]> {
  const items = await scope.batches.load(itemsOfItinerary, itineraryId);
  return items.flatMap((item) => item.departureId ?? []);
}

/** Those of the departures asked for that exist for an agency, by id in small letters. */
export async function knownDepartures(scope: Pick<Scope, 'batches'>, ids: readonly (string | null | undefined)[]): Promise<Map<string, DepartureRow>> {
  const asked = ids.flatMap((id) => (id && isUuid(id) ? [id] : []));
  const found = await Promise.all([...new Set(asked)].map((id) => scope.batches.load(departureById, id)));
  return new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** What stands in the way of holding an itinerary now. A page of itineraries costs three statements. */
export async function conflictsOfItinerary(scope: Pick<Scope, 'batches' | 'now'>, itinerary: ItineraryRow): Promise<ItineraryConflict[]> {
  const [items, now] = await Promise.all([scope.batches.load(itemsOfItinerary, itinerary.id), scope.now()]);
  const departures = await Promise.all(items.map((item) => planned(scope, item, limaDate(now))));
  return conflictsOf({ ...itinerary, isReserved: itinerary.state === 'RESERVED', departures: departures.filter((departure) => departure !== null) });
}

async function planned({ batches }: Pick<Scope, 'batches'>, item: ItineraryItemRow, today: string): Promise<PlannedDeparture | null> {
  const { departureId, day, id } = item;
  if (!departureId) return null;
  const [departure, room] = await Promise.all([batches.load(departureById, departureId), batches.load(roomOfDeparture, departureId)]);
  if (!departure) return null;
  const { date, endDate, days } = departure;
  return { itemId: id, day, departureId, date, endDate, days, isClosed: closedBecause(departure, today) !== undefined, freeSpots: room.freeSpots };
}
