import type { Effects } from './effects.ts';
import type { Job } from './schedule.ts';

/** What happens without being asked for: what follows from announced events, and what is done at its times. */
export type Jobs = { effects: Effects; schedule: readonly Job[] };
