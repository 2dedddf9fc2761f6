import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import { readConfig } from '#config';
import { dbOfPool } from '#db/pool';
import { makeIdentity } from '#http/identity';
import { addDays } from '#lib/calendar';
import { makeDepartures } from '#modules/capacity/make-days';
import { makeMakers, type Person } from '../test/makers.ts';
import { setFee, setTrekRate } from '../test/rates.ts';
import type { Member } from './client.ts';
import { recordHistory } from './recorder.ts';

/** How large the ground is, and how tight: of tight ones the most is learnt. */
export type GroundWish = { agencies: number; membersEach: number; dates: number; groupSize: number; areaLimit: number; bedLimit: number; itineraries: number };

/** What clients share: where they may go, and what staff works on. */
export type Ground = {
  members: Member[]; staff: Member[]; today: string; departures: { id: string; date: string; trekSlug: string }[];
  /** Departures on request, on dates of their own: nobody waits for them. They cross the others. */
  onRequest: { id: string }[];
  /** Drafts that nobody has asked to hold yet. */
  itineraries: { id: string; version: number; agencyId: string }[];
  /** Resource-days of areas and lodgings with their first limit. */
  limited: { resourceId: number; date: string; limit: number }[];
  /** An area that two treks cross, and its closures that are not lifted. */
  areaId: string; closures: string[];
  /** Reservations that were confirmed, the latest last. */
  confirmed: string[];
};

/** Routes that cross: they share an area, a lodging or both on the same days. The number says how many days later the second starts. */
const TREKS = [{ slug: 'colque-cruz', after: 0 }, { slug: 'quishuarani-patacancha', after: 1 }, { slug: 'pumahuanca-lares', after: 0 }];
const SHARED_AREA = 'siete-cataratas-qanchis-paccha';
/** Far enough that names may follow. */
const FIRST_DAY = 30;

/** Puts the ground together over a migrated database, and begins the record of its history before anything is taken. */
export async function makeGround(ownerPool: pg.Pool, wish: GroundWish): Promise<Ground> {
  const { makePerson, makeAgency } = makeMakers(ownerPool);
  const { rows: [{ today }] } = await ownerPool.query('select lima_today() as today');
  const departures: Ground['departures'] = [];
  const onRequest: Ground['onRequest'] = [];
  for (const { slug, after } of TREKS) {
    const dates = Array.from({ length: wish.dates }, (_, i) => addDays(today, FIRST_DAY + after + i * 2));
    const { rows: [trek] } = await ownerPool.query('select id from trek where slug = $1', [slug]);
    const made = await makeDepartures(dbOfPool(ownerPool), trek.id, dates, wish.groupSize, 'NETWORK');
    departures.push(...made.map(({ id, date }) => ({ id, date, trekSlug: slug })));
    onRequest.push(...(await makeDepartures(dbOfPool(ownerPool), trek.id, [addDays(today, FIRST_DAY + after + 1)], wish.groupSize, 'NETWORK')));
    await setTrekRate({ ownerPool } as never, { trekSlug: slug, amount: 35_000 });
  }
  await ownerPool.query('update departure set on_request = true where id = any ($1::uuid[])', [onRequest.map(({ id }) => id)]);
  await setFee({ ownerPool } as never, { areaSlug: SHARED_AREA, amount: 1_000 });
  await ownerPool.query(
    `insert into cancellation_policy (valid_from, tiers, fee_amount, fee_currency, origin)
     values ($1, '[{"daysBefore": 60, "refundPercent": 100}, {"daysBefore": 0, "refundPercent": 50}]', 1500, 'USD', 'NETWORK')`, [today]);
  const { rows: limited } = await ownerPool.query<Ground['limited'][number]>(
    `update resource_day d set limit_kind = 'NUMBER', lim = case r.kind when 'AREA_DAY' then $1::int else $2::int end
       from resource r where r.id = d.resource_id and r.kind in ('AREA_DAY', 'LODGING_NIGHT') returning d.resource_id as "resourceId", d.date, d.lim as "limit"`, [wish.areaLimit, wish.bedLimit]);
  const { rows: [{ id: areaId }] } = await ownerPool.query('select id from conservation_area where slug = $1', [SHARED_AREA]);

  const identity = await makeIdentity({ config: readConfig({ DEMO: 'true' }), pool: ownerPool });
  const members: Member[] = [];
  for (let i = 0; i < wish.agencies; i++) {
    const agency = await makeAgency();
    for (let j = 0; j < wish.membersEach; j++) {
      const person = j === 0 ? agency.owner : await makePerson();
      if (j > 0) await ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'BOOKER')`, [agency.id, person.id]);
      members.push({ role: 'agency', agencyId: agency.id, cookie: identity.sessionCookie(await session(ownerPool, person)) });
    }
  }
  const staff: Member[] = [];
  for (const [role, networkRole] of [['operations', 'OPERATIONS'], ['finance', 'FINANCE']] as const) {
    const person = await makePerson({ networkRoles: [networkRole] });
    staff.push({ role, agencyId: '', cookie: identity.sessionCookie(await session(ownerPool, person)) });
  }
  const itineraries = await makeItineraries(ownerPool, members.map(({ agencyId }) => agencyId), departures, wish.itineraries);
  await recordHistory(ownerPool);
  return { members, staff, today, departures, onRequest, itineraries, limited, areaId, closures: [], confirmed: [] };
}

async function session(ownerPool: pg.Pool, person: Person): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await ownerPool.query(
    `insert into auth."session" (id, token, "userId", "expiresAt", "updatedAt") values ($1, $1, $2, now() + interval '1 day', now())`, [token, person.id]);
  return token;
}

/** Drafts of two departures one after the other, several for each agency. */
async function makeItineraries(ownerPool: pg.Pool, agencyIds: readonly string[], departures: readonly { id: string; date: string }[], count: number) {
  const { rows: [{ id: personId }] } = await ownerPool.query('select id from person limit 1');
  const made: Ground['itineraries'] = [];
  for (let i = 0; i < count; i++) {
    const agencyId = agencyIds[i % agencyIds.length]!;
    const first = departures[i % departures.length]!;
    const second = departures.find(({ date }) => date > addDays(first.date, 3));
    const id = uuid();
    await ownerPool.query(
      `insert into itinerary (id, code, agency_id, title, start_date, day_count, state, party, people, created_by, updated_by)
       values ($1::uuid, upper(right($1::uuid::text, 10)), $2, 'Proving ground', $3, 20, 'DRAFT', '[{"rateClass": "FOREIGN", "ageClass": "ADULT", "count": 2}]', 2, $4, $4)`,
      [id, agencyId, first.date, personId]);
    for (const [position, leg] of [first, ...(second ? [second] : [])].entries()) {
      const day = 1 + (Date.parse(leg.date) - Date.parse(first.date)) / 86_400_000;
      await ownerPool.query(`insert into itinerary_item (itinerary_id, day, position, kind, departure_id) values ($1, $2, $3, 'DEPARTURE', $4)`, [id, day, position + 1, leg.id]);
    }
    made.push({ id, version: 1, agencyId });
  }
  return made;
}
