import { resolve } from 'node:path';
import { StartupProblem } from '#db/startup-problem';
import { readStore, type StoreConfig } from './config-documents.ts';
import { readSmtp, type SmtpConfig } from './config-mail.ts';

/** Settings of one running server, read once from the environment. */
export type Config = {
  port: number;
  host: string;
  /** Owner of the database: migrates. Undefined: an embedded PostgreSQL in dataDir. */
  databaseUrl: string | undefined;
  /** The application's own sign-in to that database; undefined: the owner steps down to the role vilcanota_app. */
  databaseAppUrl: string | undefined;
  dataDir: string;
  /** Where agencies' papers are kept. */
  documents: StoreConfig;
  /** Demonstration: invented operating data, mailbox page, demo accounts. Binds to loopback. */
  isDemo: boolean;
  authSecret: string | undefined;
  trustedOrigins: string[];
  /** Addresses of proxies whose X-Forwarded-For is believed, as addresses or networks separated by commas. */
  trustProxy: string | undefined;
  /** The mail server; undefined: letters stay queued. The demonstration sends none, whatever is set. */
  smtp: SmtpConfig | undefined;
  logLevel: string;
  portalDir: string;
};

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** The only place that reads the environment. Throws StartupProblem with one sentence per mistake. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const isDemo = flag('DEMO', env.DEMO, true);
  const host = env.HOST || (isDemo ? '127.0.0.1' : '0.0.0.0');
  if (isDemo && !LOOPBACK.has(host)) {
    throw new StartupProblem(`The demonstration has public passwords, so it listens on this machine alone; HOST is "${host}". For a real installation set DEMO=false.`);
  }
  const dataDir = resolve(env.DATA_DIR || resolve(import.meta.dirname, '../../../data'));
  return {
    port: port(env.PORT),
    host,
    databaseUrl: env.DATABASE_URL || undefined,
    databaseAppUrl: env.DATABASE_APP_URL || undefined,
    dataDir,
    documents: readStore(env.DOCUMENTS, dataDir),
    isDemo,
    authSecret: env.AUTH_SECRET || undefined,
    trustedOrigins: (env.TRUSTED_ORIGINS ?? '').split(',').map((o) => o.trim()).filter(Boolean),
    trustProxy: env.TRUST_PROXY || undefined,
    smtp: readSmtp(env),
    logLevel: level(env.LOG_LEVEL || 'warn'),
    portalDir: resolve(env.PORTAL_DIR || resolve(import.meta.dirname, '../../portal/dist')),
  };
}

function port(text: string | undefined): number {
  const value = Number(text || 4000);
  if (!Number.isInteger(value) || value < 1 || value > 65535) {
    throw new StartupProblem(`PORT must be a whole number from 1 to 65535; it is "${text}".`);
  }
  return value;
}

function flag(name: string, text: string | undefined, fallback: boolean): boolean {
  if (text === undefined || text === '') return fallback;
  if (['true', '1', 'yes'].includes(text.toLowerCase())) return true;
  if (['false', '0', 'no'].includes(text.toLowerCase())) return false;
  throw new StartupProblem(`${name} must be true or false; it is "${text}".`);
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function level(text: string): string {
  if (LEVELS.includes(text)) return text;
  throw new StartupProblem(`LOG_LEVEL must be one of ${LEVELS.join(', ')}; it is "${text}".`);
}
