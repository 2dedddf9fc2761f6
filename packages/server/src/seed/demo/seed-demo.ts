import type { Parts } from '#http/app';
import { limaDate, readNow } from '#db/now';
import { dbOfPool } from '#db/pool';
import { topUpDepartures } from './departures.ts';
import { setLimits } from './limits.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { makePeople } from './people.ts';
import { setRates } from './rates.ts';

/**
 * Fills the demonstration, and tops it up to twelve months ahead at each start, through the same verbs as real use.
 * Everything it makes is invented and carries the origin DEMO. What is there already is left as it is.
 */
export async function seedDemo(parts: Parts, say: (line: string) => void): Promise<void> {
  if (!parts.config.isDemo) throw new Error('Demonstration data belong into a demonstration only.');
  await oneAtATime(parts.pool, async () => {
    say('Preparing the demonstration …');
    const people = await makePeople(parts);
    await setLimits(parts.pool);
    await setRates(parts.pool);
    const today = limaDate(await readNow(dbOfPool(parts.pool)));
    await topUpDepartures(parts, people.operations, today);
  });
}
