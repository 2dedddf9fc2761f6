import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { PostgresDialect } from 'kysely';
import { openPool, poolOfTransactions } from './pool.ts';
import { StartupProblem } from './startup-problem.ts';
import { withholdTemporary } from './withhold-temporary.ts';
import { Foundation } from './migrations/0001-foundation.ts';
import { Catalogue } from './migrations/0002-catalogue.ts';
import { PeopleAndAgencies } from './migrations/0003-people-and-agencies.ts';
import { DeparturesAndCapacity } from './migrations/0004-departures-and-capacity.ts';
import { ItinerariesAndReservations } from './migrations/0005-itineraries-and-reservations.ts';
import { Identity } from './migrations/0006-identity.ts';
import { CapacityInFull } from './migrations/0007-capacity-in-full.ts';
import { Jobs } from './migrations/0008-jobs.ts';
import { HoldBudgets } from './migrations/0009-hold-budgets.ts';
import { Season } from './migrations/0010-season.ts';
import { RatesAndPayments } from './migrations/0011-rates-and-payments.ts';
import { CancellationsAndAmendments } from './migrations/0012-cancellations-and-amendments.ts';
import { WaitingList } from './migrations/0013-waiting-list.ts';
import { Live } from './migrations/0014-live.ts';
import { AmendedExtensions } from './migrations/0015-amended-extensions.ts';
import { CertificationEvidence } from './migrations/0016-certification-evidence.ts';
import { DepartureRules } from './migrations/0021-departure-rules.ts';
import { StandingAndCertificates } from './migrations/0019-standing-and-certificates.ts';
import { People } from './migrations/0020-people.ts';
import { Audit } from './migrations/0022-audit.ts';
import { CatalogueDesk } from './migrations/0023-catalogue-desk.ts';
import { PersonalData } from './migrations/0024-personal-data.ts';
import { CatalogueRemoval } from './migrations/0027-catalogue-removal.ts';
import { MovedDepartures } from './migrations/0028-moved-departures.ts';
import { AccountChanges } from './migrations/0029-account-changes.ts';
import { AuditWords } from './migrations/0029-audit-words.ts';
import { ErasedPapers } from './migrations/0029-erased-papers.ts';
import { TrailGuards } from './migrations/0030-trail-guards.ts';
import { PapersAndChecks } from './migrations/0031-papers-and-checks.ts';
import { AppealsOfProposals } from './migrations/0032-appeals-of-proposals.ts';

/** THE list of migrations, in order. Forward only; never edited once released. */
export const migrations = [
  Foundation, Catalogue, PeopleAndAgencies, DeparturesAndCapacity, ItinerariesAndReservations, Identity,
  CapacityInFull, Jobs, HoldBudgets, Season, RatesAndPayments,
  CancellationsAndAmendments,
  WaitingList,
  Live, AmendedExtensions, CertificationEvidence,
  StandingAndCertificates, People, DepartureRules, Audit, CatalogueDesk,
  PersonalData,
  CatalogueRemoval,
  MovedDepartures,
  AccountChanges, AuditWords, ErasedPapers,
  TrailGuards,
  PapersAndChecks,
  AppealsOfProposals,
];

export const APP_ROLE = 'vilcanota_app';
const MIGRATION_LOCK = 7_203_114;

/** Brings the database up to date as its owner; several servers that start at once do it one after the other. */
export async function migrate(ownerUrl: string): Promise<void> {
  const pool = openPool({ url: ownerUrl, max: 2, statementSeconds: 0 });
  const guard = await pool.connect().catch((cause) => {
    throw new StartupProblem(`The database does not answer at ${withoutPassword(ownerUrl)}: ${reason(cause)}.`);
  });
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await requireVersion(guard);
    await ensureAppRole(guard);
    await withholdTemporary(guard, new URL(ownerUrl).pathname.slice(1), APP_ROLE);
    const orm = await MikroORM.init({
      entities: [], dbName: new URL(ownerUrl).pathname.slice(1), driverOptions: new PostgresDialect({ pool: poolOfTransactions(pool) }) as never,
      discovery: { warnWhenNoEntities: false }, extensions: [Migrator], logger: () => {},
      migrations: { migrationsList: migrations.map((m) => ({ name: new m(null as never, null as never).name!, class: m })), snapshot: false, tableName: 'migration', transactional: true, allOrNothing: true },
    });
    await (orm as MikroORM & { migrator: Migrator }).migrator.up();
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42501') throw cause;
    throw new StartupProblem(`The user of ${withoutPassword(ownerUrl)} may not make tables there: use the user that owns the database (alter database … owner to …).`, { cause });
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    guard.release();
    await pool.end().catch(() => {});
  }
}

type Querier = { query(text: string, values?: unknown[]): Promise<{ rows: any[] }> };

async function requireVersion(db: Querier): Promise<void> {
  const { rows } = await db.query('show server_version_num');
  if (Number(rows[0].server_version_num) < 180_000) {
    throw new StartupProblem('PostgreSQL 18 or newer is needed: uuidv7() and the built-in collation are used.');
  }
}

/** The application owns nothing: it works as this role, which the owner may take on. */
async function ensureAppRole(db: Querier): Promise<void> {
  const known = await db.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  try {
    if (known.rows.length === 0) await db.query(`create role ${APP_ROLE} nologin`);
    const { rows } = await db.query(`select pg_has_role(current_user, $1, 'set') as may`, [APP_ROLE]);
    if (!rows[0].may) await db.query(`grant ${APP_ROLE} to current_user`);
  } catch (cause) {
    if ((cause as { code?: string }).code === '42710') return ensureAppRole(db); // another server was quicker: look again
    throw new StartupProblem(`The database user may not create the role ${APP_ROLE}; ask an administrator to run: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <user>.`);
  }
}

const withoutPassword = (url: string) => url.replace(/:\/\/([^:@/]*):[^@/]*@/, '://$1@');
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there', ENOTFOUND: 'the host is not known', ETIMEDOUT: 'the host does not answer', '28P01': 'user or password are wrong',
  '28000': 'the user may not sign in', '3D000': 'there is no such database', '53300': 'it has no connection left',
};
const reason = (cause: unknown) => REASONS[(cause as { code?: string }).code ?? ''] ?? (cause as Error).message;
