import type { Parts } from '#http/app';
import { type DemoPerson, people } from './accounts.ts';

/** Ids of the demo people. */
export type DemoPeople = Record<DemoPerson, string>;

/** Makes the demo accounts, or finds them, and gives the network's people their roles. */
export async function makePeople({ identity, pool }: Parts): Promise<DemoPeople> {
  const entries = await Promise.all(Object.entries(people).map(async ([key, account]) => {
    const id = await identity.createDemoAccount(account);
    await pool.query('insert into network_role (person_id, role) select $1, unnest($2::text[]) on conflict do nothing', [id, account.networkRoles]);
    return [key, id] as const;
  }));
  return Object.fromEntries(entries) as DemoPeople;
}
