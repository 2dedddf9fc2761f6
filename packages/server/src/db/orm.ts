import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { PostgresDialect } from 'kysely';
import type pg from 'pg';
import { Itinerary, ItineraryItem } from '#modules/itineraries/itinerary.entity';
import { Agency, Membership } from '#modules/agencies/agency.entity';
import { Certification } from '#modules/certifications/certification.entity';
import { poolOfTransactions } from './pool.ts';

/** THE list of entities. */
export const entities: NonNullable<Options['entities']> = [Agency, Membership, Certification, Itinerary, ItineraryItem];

/** The ORM over a pool that is ours, so that its transactions and our named statements share connections. */
export async function openOrm(pool: pg.Pool, dbName: string): Promise<MikroORM> {
  return MikroORM.init({
    entities,
    dbName,
    driverOptions: new PostgresDialect({ pool: poolOfTransactions(pool) }) as never,
    discovery: { warnWhenNoEntities: false },
    schemaGenerator: { ignoreSchema: ['auth', 'jobs'] },
    forceUtcTimezone: true,
    debug: false,
  } as Options);
}
