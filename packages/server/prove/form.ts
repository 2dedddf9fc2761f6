import type { DatabaseSettings } from './proving-cluster.ts';
import type { GroundWish } from './proving-ground.ts';

/** How long, how hard. A run is over when all its least numbers are reached, and at the latest when its time is. */
export type Form = {
  name: string;
  servers: number;
  clients: number;
  ground: GroundWish;
  holdSeconds: number;
  cutReplies: number;
  leastSeconds: number;
  mostSeconds: number;
  least: { operations: number; serverKills: number; databaseKills: number };
  /** One kill, once a server or the database is back, so much later; undefined: none. */
  serverKillEveryMs: number | undefined;
  databaseKillEveryMs: number | undefined;
  /** How long the end waits for the sweeper and the outbox. */
  settleSeconds: number;
  hasJobs: boolean;
  database?: DatabaseSettings;
  /** Too small is also a run in which a verb was never answered with success: it would be proven by silence. */
  needsEachVerb: boolean;
  /** Verbs that clients use; undefined: all. */
  verbs?: readonly string[];
};

const GROUND: GroundWish = { agencies: 12, membersEach: 2, dates: 3, groupSize: 10, areaLimit: 14, bedLimit: 12, itineraries: 600 };

export const longForm: Form = {
  name: 'long form', servers: 3, clients: 24, ground: GROUND, holdSeconds: 4, cutReplies: 0.15,
  leastSeconds: 120, mostSeconds: 480, least: { operations: 5_000, serverKills: 30, databaseKills: 4 },
  serverKillEveryMs: 5_000, databaseKillEveryMs: 30_000, settleSeconds: 90, hasJobs: true, needsEachVerb: true,
};

/** In npm test: the same, for half a minute. */
export const shortForm: Form = {
  ...longForm, name: 'short form', leastSeconds: 20, mostSeconds: 60, least: { operations: 100, serverKills: 2, databaseKills: 1 },
  serverKillEveryMs: 3_000, databaseKillEveryMs: 9_000, needsEachVerb: false,
};
