import type { Parts } from '#http/app';
import { limaDate, readNow } from '#db/now';
import { dbOfPool } from '#db/pool';
import { makeAgencies } from './agencies.ts';
import { setDemoPolicy, showChanges } from './changes.ts';
import { makeCertifications } from './certifications.ts';
import { demoScope } from './demo-scope.ts';
import { topUpDepartures } from './departures.ts';
import { inviteSomebody } from './invitation.ts';
import { draftItinerary } from './itineraries.ts';
import { setLimits } from './limits.ts';
import { readMark, writeMark } from './marks.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { showPayments } from './payments.ts';
import { topUpHolds } from './holds.ts';
import { makePeople } from './people.ts';
import { setRates } from './rates.ts';
import { runSeason } from './season.ts';
import { quietEvents } from './quiet-events.ts';
import { type Booker, topUpReservations } from './reservations.ts';
import { showStanding } from './standing.ts';
import { setSpecialRates, setTerms } from './tariff.ts';
import { topUpWaiting } from './waiting.ts';

const MADE = 'demo-agencies-made';
const SEASON_RUN = 'demo-season-run';

/**
 * Fills the demonstration, and tops it up to twelve months ahead at each start, through the same verbs as real use.
 * Everything it makes is invented and carries the origin DEMO. What is there already is left as it is; what was broken off is gone on with.
 */
export async function seedDemo(parts: Parts, say: (line: string) => void): Promise<void> {
  if (!parts.config.isDemo) throw new Error('Demonstration data belong into a demonstration only.');
  await oneAtATime(parts.pool, async () => {
    const since = await readNow(dbOfPool(parts.pool));
    const today = limaDate(since);
    const isMade = (await readMark(parts.pool, MADE)) !== undefined;
    say(isMade ? 'Topping up the demonstration …' : 'Making the demonstration: people, agencies, departures, reservations …');
    const people = await makePeople(parts);
    const agencies = await makeAgencies(parts, people);
    if (!isMade) {
      await setLimits(parts.pool);
      await setRates(parts.pool);
      await makeCertifications(parts, people, agencies, today);
    }
    await showStanding(parts, people, agencies, today);
    await setSpecialRates(parts, people.finance, today);
    await setDemoPolicy(parts, people.finance, today);
    await topUpDepartures(parts, people.operations, today);
    const bookers: Booker[] = [
      { agencyId: agencies.amazonas, scope: await demoScope(parts, people.amazonasBooker) },
      { agencyId: agencies.queuna, scope: await demoScope(parts, people.queunaOwner) },
    ];
    await topUpReservations(parts, bookers, today);
    await quietEvents(parts.pool, since);
    if (!(await readMark(parts.pool, SEASON_RUN))) {
      await runSeason(await demoScope(parts, people.operations), agencies.queuna, today);
      await writeMark(parts.pool, SEASON_RUN, today);
    }
    await setTerms(parts, people.finance, today);
    await showChanges(parts, bookers[1]!, today);
    await showPayments(parts, people.finance, bookers[1]!, today);
    if (!isMade) await inviteSomebody(await demoScope(parts, people.amazonasOwner), agencies.amazonas);
    if (!isMade) await draftItinerary(bookers[0]!, today);
    await topUpWaiting(bookers, today, (await readNow(dbOfPool(parts.pool))).toISOString());
    await topUpHolds(bookers[0]!, bookers[1]!, today);
    await writeMark(parts.pool, MADE, today);
  });
}
