import { dbOfPool } from '#db/pool';
import { addDays } from '#lib/calendar';
import { makeDepartures } from '#modules/capacity/make-days';
import type { TestServer } from './kit.ts';

export type MadeDeparture = { id: string; date: string };

/** Today in Lima by the test server's database. */
export async function todayOf(server: TestServer): Promise<string> {
  return (await server.ownerPool.query('select lima_today() as today')).rows[0].today;
}

/** A date some days after today in Lima. */
export const dayFromToday = async (server: TestServer, days: number): Promise<string> => addDays(await todayOf(server), days);

/**
 * Opens a departure with its resource-days, as openDeparture does but also on days that the verb refuses; 60 days from today
 * unless told. Limits of areas and lodgings stay unknown.
 */
export async function makeDeparture(server: TestServer, wish: { trek?: string; date?: string; inDays?: number; groupSize?: number } = {}): Promise<MadeDeparture> {
  const { trek = 'colque-cruz', inDays = 60, groupSize = 12 } = wish;
  const date = wish.date ?? (await dayFromToday(server, inDays));
  const { rows } = await server.ownerPool.query('select id from trek where slug = $1', [trek]);
  const [made] = await makeDepartures(dbOfPool(server.ownerPool), rows[0].id, [date], groupSize, 'NETWORK');
  if (!made) throw new Error(`There is a departure of ${trek} on ${date} already.`);
  return made;
}

/** Sets the limit of an area on a date, as staff would. */
export async function limitArea(server: TestServer, slug: string, date: string, limit: number): Promise<void> {
  await server.ownerPool.query(
    `update resource_day d set limit_kind = 'NUMBER', lim = $3 from resource r join conservation_area a on a.id = r.conservation_area_id
      where r.id = d.resource_id and a.slug = $1 and d.date = $2`, [slug, date, limit]);
}
