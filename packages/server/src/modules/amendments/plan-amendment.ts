import { badInput } from '#graphql/bad-input';
import { type Db, sql } from '#db/statement';
import { closedBecause } from '#modules/capacity/decide.rules';
import { budgetsAt } from '#modules/hold-budgets/hold-budget.finders';
import { refuseGrowth } from '#modules/hold-budgets/hold-budget.rules';
import type { Line } from '#modules/rates/line.rules';
import { inCanonicalOrder, type PartyMember, type Party, partyTotal, refuseIfPartyInvalid } from '#modules/rates/party.rules';
import { priceLegs } from '#modules/rates/price-legs';
import { linesOf } from '#modules/reservations/add-lines';
import type { LockedReservation } from '#modules/reservations/change-held';
import { namingDeadlineOf, refuseIfUnnamed } from '#modules/reservations/reservation.rules';
import { refuseIfManifestMismatch } from '#modules/travellers/manifest.rules';
import { ageClassOf } from '#modules/travellers/traveller-class.rules';
import { travellersOfReservation, type TravellerRow } from '#modules/travellers/traveller.finders';
import { type AmendmentPrice, priceOfAmendment, refuseIfNotAmendable, refuseIfNothingChanges, refuseIfOfferGrows } from './amendment.rules.ts';

/** How a reservation is to be afterwards: what is left out stays as it is. */
export type Change = {
  party?: Party | null;
  departureId?: string | null;
  /** Places on the list of the travellers who leave. */
  leaving?: readonly number[] | null;
};

export type Clock = { now: string; today: string };

/** An amendment thought through to the end: who goes where, for what, and who of the named people comes. */
export type Plan = {
  departureId: string; date: string; party: PartyMember[]; people: number; leaving: number[]; namingDeadline: string;
  /** Those who stay on the list, with their age class on the new first day. */
  staying: TravellerRow[];
  price: AmendmentPrice;
};

export type Target = { id: string; date: string; state: string; onRequest: boolean; standing: string };

// The first day of the group is that of all departures held together: one group has one age.
const TARGET = sql('departure-to-amend-to', `
select d.id, d.date, d.state, d.on_request as "onRequest", agency_standing($2, $3) as standing from departure d where d.id = $1 and d.state <> 'DRAFT'`);
const OTHER_FIRST_DAY = sql('first-day-of-others-held', `
select min(d.date) as date from reservation r join departure d on d.id = r.departure_id
 where r.hold_id = $1 and r.id <> $2 and r.state in ('HELD','PENDING','CONFIRMED')`);

const IS_OFFER = sql('is-offer-of-waiting-list', 'select exists(select from waiting_entry w where w.hold_id = $1) as "isOffer"');
const isOffer = async (db: Db, { state, holdId }: LockedReservation): Promise<boolean> =>
  state === 'HELD' && (await db.query<{ isOffer: boolean }>(IS_OFFER, [holdId]))[0]!.isOffer;

/** The departure a change leads to, as it stands; undefined when there is none. */
export async function targetOf(db: Db, reservation: Pick<LockedReservation, 'agencyId' | 'departureId'>, change: Change, today: string): Promise<Target | undefined> {
  return (await db.query<Target>(TARGET, [change.departureId ?? reservation.departureId, reservation.agencyId, today]))[0];
}

/**
 * Thinks an amendment through: refuses what the rules of the field do not allow, and prices the rest. Writes nothing, locks nothing:
 * room is asked for when it is done. The answer is a plan, or a refusal.
 */
export async function planAmendment(db: Db, reservation: LockedReservation, change: Change, target: Target, clock: Clock) {
  const party = inCanonicalOrder(change.party ?? reservation.party);
  const hasMoved = target.id !== reservation.departureId;
  const people = partyTotal(party);
  const refusal = refuseIfNotAmendable(reservation, clock.now, clock.today) ?? (change.party ? refuseIfPartyInvalid(change.party) : undefined)
    ?? refuseIfNothingChanges(reservation, { departureId: target.id, party })
    ?? (hasMoved || people > reservation.people ? refuseTaking(reservation, target, clock.today) : undefined);
  if (refusal) return refusal;

  const grown = refuseIfOfferGrows({ isOffer: await isOffer(db, reservation), people: reservation.people }, { people, hasMoved });
  if (grown) return grown;
  const overspent = await refuseByBudget(db, reservation, people, clock.now);
  if (overspent) return overspent;

  const namingDeadline = hasMoved ? namingDeadlineOf(target.date) : reservation.namingDeadline;
  const names = await namesAfter(db, reservation, change, target.date, party);
  if ('kind' in names) return names;
  const named = { named: names.staying.length, people, namingDeadline };
  const unnamed = reservation.confirmedAt && (hasMoved || people > reservation.people) ? refuseIfUnnamed([named], clock.today) : undefined;
  if (unnamed) return unnamed;

  const price = await priced(db, reservation, { party, people, target, hasMoved }, clock.today);
  return { departureId: target.id, date: target.date, party, people, namingDeadline, ...names, price } satisfies Plan;
}

/** More room is taken only by a certified agency, on a departure that is on offer and needs nobody's consent. */
function refuseTaking(reservation: LockedReservation, target: Target, today: string) {
  const { agencyId } = reservation;
  if (target.standing !== 'CERTIFIED') return { kind: 'AgencyNotCertified' as const, agencyId, standing: target.standing, message: `Only certified agencies may take spots; this one is ${target.standing}.` };
  const reason = closedBecause(target, today);
  if (reason) return { kind: 'DepartureClosed' as const, departureId: target.id, reason, message: `The departure takes no more people: ${reason}.` };
  if (target.onRequest) return { kind: 'DepartureOnRequest' as const, departureId: target.id, message: 'The network answers each wish for spots on this departure: ask for them with a hold.' };
  return undefined;
}

/** People added to a hold that was extended are kept longer than a hold runs of itself: that is paid like its extension. */
async function refuseByBudget(db: Db, { agencyId, state, extendedFrom, expiresAt, people: before }: LockedReservation, people: number, now: string) {
  if (state !== 'HELD' || extendedFrom === null || people <= before) return undefined;
  const [budget] = await budgetsAt(db, [agencyId], now);
  return refuseGrowth({ added: people - before, extendedFrom, expiresAt: expiresAt! }, now, budget!, agencyId);
}

/** Who stays on the list, with their age on the new first day; they must still be people the party states. */
async function namesAfter(db: Db, reservation: LockedReservation, change: Change, date: string, party: PartyMember[]) {
  const [listed] = await travellersOfReservation.load(db, [reservation.id]);
  const leaving = [...new Set(change.leaving ?? [])].sort((a, b) => a - b);
  if (!leaving.every((position) => listed!.some((traveller) => traveller.position === position))) throw badInput('leaving names places that are not on the list.');
  const [other] = await db.query<{ date: string | null }>(OTHER_FIRST_DAY, [reservation.holdId, reservation.id]);
  const firstDay = other?.date && other.date < date ? other.date : date;
  const staying = listed!.filter(({ position }) => !leaving.includes(position)).map((traveller) => ({ ...traveller, ageClass: ageClassOf(traveller.birthDate, firstDay) }));
  return refuseIfManifestMismatch(party, staying) ?? { leaving, staying };
}

type Journey = { party: PartyMember[]; people: number; target: Target; hasMoved: boolean };

async function priced(db: Db, reservation: LockedReservation, { party, people, target, hasMoved }: Journey, today: string): Promise<AmendmentPrice> {
  const asOf = { on: reservation.pricedOn, at: reservation.pricedAt };
  const legs = await priceLegs(db, [{ departureId: reservation.departureId }, ...(hasMoved ? [{ departureId: target.id }] : [])], party, asOf);
  const linesOn = (departureId: string): Line[] =>
    legs.find((leg) => leg.departureId === departureId)!.lines.map(({ position: _, ...line }) => line);
  return priceOfAmendment({
    lines: await linesOf(db, reservation.id), isConfirmed: reservation.confirmedAt !== null, terms: reservation.terms, date: reservation.date, today,
    isSmaller: people < reservation.people, hasMoved, priceHere: linesOn(reservation.departureId), priceThere: linesOn(target.id),
  });
}
