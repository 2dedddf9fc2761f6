import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import type { Currency } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { type RateWish, refuseIfOtherCurrency, refuseIfRateInvalid } from './set-rate.rules.ts';

// The trek or area is locked: two people who enter rates for it see each other's currency.
const LOCK_TREK = sql('lock-trek-of-rate', 'select id from trek where id = $1 for no key update');
const LOCK_AREA = sql('lock-area-of-rate', 'select id from conservation_area where id = $1 for no key update');
const SEASON = sql('season-of-rate', 'select id from season where id = $1');
const IN_USE = sql('currencies-in-use', `
select distinct currency from rate where (trek_id = $1 or conservation_area_id = $2) and withdrawn_at is null
   and valid_from <= coalesce($4::date, 'infinity') and coalesce(valid_until, 'infinity') >= $3::date`);
const INSERT = sql('set-rate', `
insert into rate (item, trek_id, conservation_area_id, rate_class, age_class, season_id, min_people, currency, amount, valid_from, valid_until, origin, created_by)
values (case when $1::uuid is null then 'CONSERVATION_FEE' else 'TREK' end, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id, created_at as at`);

/**
 * Enters a rate. Nothing is overwritten: of rates for the same thing and the same days the precedence decides, so an identical one
 * entered later simply counts from now on. Reservations and quotes keep the rates they were priced with.
 */
export async function setRate(scope: Scope, input: { rate: RateWish; reason: string; key: string }) {
  const { personId } = requireForNetwork(scope.viewer, 'setRates');
  const { rate } = input;
  const reason = input.reason.trim();
  const refusal = refuseIfReasonMissing(reason) ?? refuseIfRateInvalid(rate);
  if (refusal) return refusal;
  const key = { owner: keyOwnerOf(personId), key: input.key, input: ['set-rate', rate, reason] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    await lockSubject(inside.db, rate);
    const known = await knownAnswer<{ rateId: string }>(inside.db, key);
    if (known) return known;
    const [trekId, areaId] = [rate.trekId ?? null, rate.conservationAreaId ?? null];
    const inUse = await inside.db.query<{ currency: Currency }>(IN_USE, [trekId, areaId, rate.validFrom, rate.validUntil ?? null]);
    const mismatch = refuseIfOtherCurrency(rate.currency, inUse.map((row) => row.currency));
    if (mismatch) return mismatch;
    const [made] = await inside.db.query<{ id: string; at: string }>(INSERT, [
      trekId, areaId, rate.rateClass ?? null, rate.ageClass ?? null, rate.seasonId ?? null, rate.minPeople ?? null,
      rate.currency, rate.amount, rate.validFrom, rate.validUntil ?? null, scope.isDemo ? 'DEMO' : 'NETWORK', personId,
    ]);
    await writeAudit(inside, { action: 'set-rate', objectType: 'Rate', objectId: made!.id, reason, after: { ...rate } });
    await keepAnswer(inside.db, key, 'SET', { rateId: made!.id }, made!.at);
    return { rateId: made!.id };
  }));
  scope.batches.clear();
  return answer;
}

/** Unknown treks, areas and seasons are not there to be rated. */
async function lockSubject(db: Db, rate: RateWish): Promise<void> {
  const subject = (rate.trekId ?? rate.conservationAreaId)!;
  const found = isUuid(subject) ? await db.query(rate.trekId ? LOCK_TREK : LOCK_AREA, [subject]) : [];
  if (found.length === 0) throw new NotFound();
  if (rate.seasonId && !(isUuid(rate.seasonId) && (await db.query(SEASON, [rate.seasonId])).length)) throw new NotFound();
}
