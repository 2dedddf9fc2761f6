import { bySql, type Figure } from './figure.ts';

const notTidied = (state: string) => bySql(`
  select id || ': ' || (app_now() - expires_at) as what from reservation where state = '${state}' and expires_at < app_now() - interval '60 seconds'`);

/** An expired hold is free at that instant; writing it down is the sweeper's work, and it has a minute. */
export const stillHeld: Figure = { name: 'holds still HELD 60 s past expiry', find: notTidied('HELD') };
export const stillPending: Figure = { name: 'requests still PENDING 60 s past due', find: notTidied('PENDING') };
