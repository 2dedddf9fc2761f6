import type { FastifyRequest } from 'fastify';
import { Batches } from '#db/batch';
import { readNow } from '#db/now';
import { dbOfPool } from '#db/pool';
import type { Parts } from './app.ts';
import { authenticate } from './authenticate.ts';
import type { Scope } from './scope.ts';

/** Makes the Scope of one request: who asks, one reading of the clock, its own entity manager and batches. */
export function makeScopeOf(parts: Parts) {
  const db = dbOfPool(parts.pool);
  return async (request: FastifyRequest): Promise<Scope> => {
    const { viewer, now } = await authenticate(request, parts.identity, db);
    let reading: Promise<Date> | undefined = now && Promise.resolve(now);
    return {
      em: parts.orm.em.fork(), db, viewer, now: () => (reading ??= readNow(db)), log: parts.log,
      isDemo: parts.config.isDemo, via: viaOf(request), siteUrl: parts.identity.baseUrl, takeRoom: parts.takeRoom, offerTo: parts.offerTo, batches: new Batches(db),
    };
  };
}

/** Through which screen a request came, for the audit trail: the page it was sent from, without its query, or no page of ours. */
export function viaOf({ headers: { referer, host } }: Pick<FastifyRequest, 'headers'>): string {
  const page = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  return page && page.host === host ? `portal ${page.pathname}`.slice(0, 120) : 'api';
}
