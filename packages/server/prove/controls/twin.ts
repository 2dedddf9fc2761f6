import type { Jobs } from '#jobs/jobs';
import type { Steps } from '#modules/capacity/hold-batch';
import type { TakeRoom } from '#modules/capacity/take-room';

/**
 * How a broken twin differs from the application. The product has no switch for any of it: one-server.ts puts it in where the application
 * is put together, and rewrites named statements on their way to PostgreSQL.
 */
export type Twin = {
  /** By the name of the statement: its broken text. It must differ, else the twin is none. */
  statements?: Record<string, (text: string) => string>;
  steps?: Steps;
  jobs?: (ordinary: Jobs) => Jobs;
  /** Goes around the road to spots. */
  takeRoom?: (ordinary: TakeRoom) => TakeRoom;
};
