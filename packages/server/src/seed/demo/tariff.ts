import type { Parts } from '#http/app';
import { addSeason } from '#modules/rates/add-season';
import { setPaymentTerms } from '#modules/rates/set-payment-terms';
import { setRate } from '#modules/rates/set-rate';
import type { RateWish } from '#modules/rates/set-rate.rules';
import { findTrek } from '#modules/treks/trek.finders';
import { demoScope, freshly } from './demo-scope.ts';
import { readMark, writeMark } from './marks.ts';

const RATES = 'demo-tariff-made';
const TERMS = 'demo-payment-terms-made';
const REASON = 'Dato de demostración';

// No source gives any of these: they show what the table of rates can say.
const special: { slug: string; isInSeason?: boolean; rate: Pick<RateWish, 'amount' | 'minPeople' | 'rateClass'> }[] = [
  { slug: 'colque-cruz', isInSeason: true, rate: { amount: 43_000 } },
  { slug: 'colque-cruz', rate: { amount: 36_000, minPeople: 8 } },
  { slug: 'lares-classic', rate: { amount: 27_000, rateClass: 'PERUVIAN' } },
];

/** A season’s rate and a group’s rate on one trek, a residents’ rate on another: entered once, by the network’s finance as in real use. */
export async function setSpecialRates(parts: Parts, finance: string, today: string): Promise<void> {
  if (await readMark(parts.pool, RATES)) return;
  const scope = await demoScope(parts, finance);
  const season = await addSeason(freshly(scope), { nameEs: 'Temporada seca (demostración)', nameEn: 'Dry season (demonstration)', firstDay: '05-01', lastDay: '09-30', key: 'demo-season-dry' });
  if (!('seasonId' in season)) throw new Error(`The demonstration could not name a season: ${season.message}`);
  for (const [i, { slug, isInSeason, rate }] of special.entries()) {
    const trek = await findTrek(scope.db, slug);
    const outcome = await setRate(freshly(scope), {
      rate: { trekId: trek!.id, currency: 'USD', validFrom: `${today.slice(0, 4)}-01-01`, seasonId: isInSeason ? season.seasonId : null, ...rate }, reason: REASON, key: `demo-special-rate-${i}`,
    });
    if (!('rateId' in outcome)) throw new Error(`The demonstration could not set a rate: ${outcome.message}`);
  }
  await writeMark(parts.pool, RATES, today);
}

/** Terms of payment, set after the first reservations were made: those have no due dates, and the demonstration does not empty itself. */
export async function setTerms(parts: Parts, finance: string, today: string): Promise<void> {
  if (await readMark(parts.pool, TERMS)) return;
  const outcome = await setPaymentTerms(await demoScope(parts, finance), {
    depositPercent: 30, depositDays: 3, balanceDays: 30, graceDays: 3, validFrom: today, reason: REASON, key: 'demo-payment-terms',
  });
  if (!('termsId' in outcome)) throw new Error(`The demonstration could not set terms of payment: ${outcome.message}`);
  await writeMark(parts.pool, TERMS, today);
}
