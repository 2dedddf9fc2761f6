import type { Batches } from '#db/batch';
import type { Scope } from '#http/scope';
import type { Live } from './live.ts';

/** The scope of one subscription: it lives as long as somebody looks, so it begins anew with every event. */
export type LiveScope = Scope & {
  live: Live;
  /** A new event: what was read before is out of date. With the instant it was read at, if it was, and with what others of the same event have read. */
  begin: (now?: Date, batches?: Batches) => void;
  /** Asks again who is looking: a session ends, a role or a member goes. To be done before every event of every subscription; of visitors nothing is asked. */
  renew: () => Promise<void>;
};
