import type { FastifyRequest } from 'fastify';
import { Batches } from '#db/batch';
import { readNow } from '#db/now';
import type { LiveScope } from '#modules/live/live-scope';
import type { Parts } from './app.ts';
import { makeScopeOf } from './scope-of.ts';

/** Makes the scope of a subscription; `onSignedOut` is told when the session it came with is over. */
export function makeLiveScopeOf(parts: Parts) {
  const scopeOf = makeScopeOf(parts);
  return async (request: FastifyRequest, onSignedOut: () => void): Promise<LiveScope> => {
    const first = await scopeOf(request);
    let reading: Promise<Date> | undefined;
    const scope: LiveScope = {
      ...first, via: 'live', live: parts.live, now: () => (reading ??= readNow(first.db)),
      begin(at, batches) {
        scope.batches = batches ?? new Batches(first.db);
        reading = at && Promise.resolve(at);
      },
      async renew() {
        if (!scope.viewer) return scope.begin(); // a cookie that named nobody never will
        const again = await scopeOf(request);
        if (!again.viewer) onSignedOut();
        scope.viewer = again.viewer;
        scope.begin(await again.now());
      },
    };
    return scope;
  };
}
