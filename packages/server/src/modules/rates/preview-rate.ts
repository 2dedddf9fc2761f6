import type { Db } from '#db/statement';
import { type Party } from './party.rules.ts';
import { ratesFor } from './rate.finders.ts';
import { rateById, seasonById } from './rate-table.finders.ts';
import { type Leg, type Price, priceOf, type Rate } from './rate.rules.ts';
import type { RateWish } from './set-rate.rules.ts';

export type RatePreview = { before: Price; after: Price };
type Asked = { rate?: RateWish | null; withdrawnId?: string | null; on: string; party: Party };

/** What entering or withdrawing a rate would change for a sample party on a day of travel; null when there is nothing to compare. */
export async function previewRate(db: Db, { rate, withdrawnId, on, party }: Asked): Promise<RatePreview | null> {
  const [withdrawn] = withdrawnId ? await rateById.load(db, [withdrawnId]) : [];
  const subject = rate ?? withdrawn;
  if (!subject || Boolean(subject.trekId) === Boolean(subject.conservationAreaId)) return null;
  const rates = await ratesFor(db, { trekIds: subject.trekId ? [subject.trekId] : [], areaIds: subject.conservationAreaId ? [subject.conservationAreaId] : [], from: on, until: on });
  const after = [...rates.filter(({ id }) => id !== withdrawn?.id), ...(rate ? [await asEntered(db, rate)] : [])];
  const legs = [sampleLeg(subject.trekId ?? '', subject.conservationAreaId ?? null, on)];
  const pick = (price: Price): Price => onlyOf(price, subject.trekId ? 'TREK' : 'CONSERVATION_FEE');
  return { before: pick(priceOf({ legs, party, rates })), after: pick(priceOf({ legs, party, rates: after })) };
}

/** A sample has no departure: the leg stands for any of that day. */
const sampleLeg = (trekId: string, areaId: string | null, date: string): Leg => ({ departureId: '', trekId, date, areas: areaId ? [{ id: areaId, name: '' }] : [] });

/** As if it were entered now: the last of all. */
async function asEntered(db: Db, rate: RateWish): Promise<Rate> {
  const [season] = rate.seasonId ? await seasonById.load(db, [rate.seasonId]) : [];
  return {
    id: 'ffffffff-ffff-ffff-ffff-ffffffffffff', item: rate.trekId ? 'TREK' : 'CONSERVATION_FEE', trekId: rate.trekId ?? null, conservationAreaId: rate.conservationAreaId ?? null,
    rateClass: rate.rateClass ?? null, ageClass: rate.ageClass ?? null, season: season ?? null, minPeople: rate.minPeople ?? null,
    currency: rate.currency, amount: rate.amount, validFrom: rate.validFrom, validUntil: rate.validUntil ?? null, origin: 'NETWORK',
  };
}

function onlyOf(price: Price, kind: Rate['item']): Price {
  const lines = price.lines.filter((line) => line.kind === kind);
  return { lines, totals: price.totals, isComplete: lines.every(({ total }) => total !== null) };
}
