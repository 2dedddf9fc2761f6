import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Viewer } from '#access/viewer';
import type { Db } from '#db/statement';
import type { OfferTo, TakeRoom } from '#modules/capacity/take-room';
import type { Batches } from '#db/batch';

/**
 * The only thing that is passed around: one per request, job or test.
 * Inside inTransaction its em, db, batches and now are those of the transaction.
 */
export type Scope = {
  em: EntityManager;
  db: Db;
  /** Who asks; undefined: a visitor. */
  viewer: Viewer | undefined;
  /** The database's clock: read once for a request when first asked, read anew at every call inside a transaction. Decisions about expiry read it under the lock. */
  now: () => Promise<Date>;
  log: Logger;
  isDemo: boolean;
  /** How the change arrived, for the audit trail. */
  via: string;
  /** The address people open, for links in letters. */
  siteUrl: string;
  /** The one road to spots. */
  takeRoom: TakeRoom;
  /** Offers room to waiting parties before anybody else takes it. */
  offerTo: OfferTo;
  /** Batches of this request: one query per relation. */
  batches: Batches;
};
