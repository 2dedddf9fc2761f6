import pg from 'pg';
import { withholdTemporary } from './withhold-temporary.ts';

/** The role that owns the database and migrates it. */
const OWNER_ROLE = 'vilcanota_owner';
/** The role the application signs in with: it owns nothing, and cannot become the owner. */
const APP_ROLE = 'vilcanota_app';

/**
 * Makes the two roles and the database where they are missing, and answers the owner's address of it.
 * Both get the password of the administrator whose address was given: one secret is kept, and who may send statements as the
 * application cannot use it, because SQL alone opens no connection.
 */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  const password = decodeURIComponent(new URL(adminUrl).password);
  await withAdmin(adminUrl, async (admin) => {
    // Several test workers may come at once; roles belong to the whole cluster.
    await admin.query('select pg_advisory_lock(hashtext($1))', [OWNER_ROLE]);
    await ensureRole(admin, OWNER_ROLE, `login password ${admin.escapeLiteral(password)}`);
    await ensureRole(admin, APP_ROLE, `login password ${admin.escapeLiteral(password)}`);
    await admin.query(`grant ${APP_ROLE} to ${OWNER_ROLE}`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(name)} owner ${OWNER_ROLE}`);
  });
  return ownerUrl(adminUrl, name);
}

async function ensureRole(admin: pg.Client, role: string, how: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  await admin.query(`${rowCount ? 'alter' : 'create'} role ${role} ${how}`);
}

/** The address of a database of the same cluster, for the owner role. */
export function ownerUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.username = OWNER_ROLE;
  url.pathname = `/${name}`;
  return url.href;
}

/** The address by which the application itself signs in, made from the owner's. */
export function appUrl(owner: string): string {
  const url = new URL(owner);
  url.username = APP_ROLE;
  return url.href;
}

/** Makes a database that is a copy of another one which nobody is connected to; a database of that name is replaced. */
export async function cloneDatabase(adminUrl: string, template: string, name: string): Promise<string> {
  await withAdmin(adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`);
    await admin.query(
      `create database ${admin.escapeIdentifier(name)} template ${admin.escapeIdentifier(template)} owner ${OWNER_ROLE}`,
    );
    await withholdTemporary(admin, name, APP_ROLE);
  });
  return ownerUrl(adminUrl, name);
}

/** Removes a database, ending whatever connections it still has. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`));
}

async function withAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
