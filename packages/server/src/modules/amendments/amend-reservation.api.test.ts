import { randomUUID } from 'node:crypto';
import { AmendReservationDocument, EnterManifestDocument, ReservationByCodeDocument } from '@vilcanota/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { amend, amendTo, askFor, makeConfirmed, quoteFor, setPolicy } from '../../../test/amendments.ts';
import { limitArea, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { setFee, setTrekRate } from '../../../test/rates.ts';
import { foreignAdults, makeHold, nameAll, travellerRows } from '../../../test/reservations.ts';
import { forgetQuotes } from './forget-quotes.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 40;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  await setTrekRate(server, { amount: 39_000 });
  await setTrekRate(server, { trekSlug: 'chicon-glacier', amount: 24_000 });
  await setFee(server, { areaSlug: 'hatun-queuna-quishuarani-ccollana', amount: 3_000 });
  await setPolicy(server);
});
afterEach(async () => {
  await server.setClock('0');
  const drifted = await findDriftedCounters(server.db);
  if (drifted.length > 0) throw new Error(`Counters differ from claims: ${JSON.stringify(drifted)}`);
});
afterAll(() => server.stop());

const open = (more: Parameters<typeof makeDeparture>[1] = {}) => makeDeparture(server, { inDays: (inDays += 4), ...more });
const confirmed = async (people = 4, departure?: MadeDeparture) => makeConfirmed(server, agency, { departure: departure ?? (await open()), people });
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;
const read = async (code: string) => dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code })).reservation!;
const quote = (id: string, change: Parameters<typeof askFor>[3]) => quoteFor(server, agency.owner, id, change);
const ask = (id: string, change: Parameters<typeof askFor>[3]) => askFor(server, agency.owner, id, change);
const events = async (id: string) => (await server.ownerPool.query(`select kind, facts from outbox where object_id = $1 order by created_at, id`, [id])).rows;
const ofUsd = <A extends { currency: string }>(amounts: readonly A[]) => amounts.find(({ currency }) => currency === 'USD');

describe('people', () => {
  test('are added by the rates the reservation was priced with, though the network has raised them since', async () => {
    const { id, code, departure } = await confirmed(4);
    const dearer = await setTrekRate(server, { amount: 99_000 });
    const offer = await quote(id, { party: foreignAdults(6) });
    expect(ofUsd(offer.amounts)).toMatchObject({ owed: { amount: 156_000 }, refund: { amount: -78_000 }, fee: { amount: 0 }, owedAfter: { amount: 234_000 } });
    expect(await freeOf(departure)).toBe(8);
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ __typename: 'AmendReservationSuccess', reservation: { people: 6, party: [{ count: 6 }], departure: { freeSpots: 6 } } });
    const reservation = await read(code);
    expect(reservation.history.at(-1)).toMatchObject({ action: 'amend-reservation' });
    expect(reservation.history.at(-1)!.changes.find((change) => change.field === 'people')).toEqual({ field: 'people', before: '4', after: '6' });
    await server.ownerPool.query('update rate set withdrawn_at = app_now() where id = $1', [dearer]);
  });

  test('are removed: their spots are free at once, of their trek comes back what the tier says, and the trail and the outbox know', async () => {
    const { id, departure } = await confirmed(4, await open({ inDays: 45 }));
    const offer = await quote(id, { party: foreignAdults(3) });
    expect(offer).toMatchObject({ people: 3, tier: { refundPercent: 50 } });
    expect(ofUsd(offer.amounts)).toMatchObject({ refund: { amount: 19_500 }, fee: { amount: 19_500 }, owedAfter: { amount: 136_500 } });
    const done = await amend(server, agency.owner, offer.id);
    expect(done).toMatchObject({ reservation: { people: 3, standing: { totals: [{ currency: 'PEN' }, { amount: 136_500, currency: 'USD' }] } } });
    expect(await freeOf(departure)).toBe(9);
    const told = await events(id);
    expect(told.at(-2)).toMatchObject({ kind: 'reservation-amended', facts: { fromDepartureId: departure.id, departureId: departure.id, peopleBefore: 4, people: 3 } });
    expect(told.at(-1)).toMatchObject({ kind: 'money-changed', facts: { kind: 'amended', reservationId: id } });
    const { rows } = await server.ownerPool.query(`select sum(total)::int as owed from reservation_line where reservation_id = $1 and currency = 'USD'`, [id]);
    expect(rows[0].owed).toBe(136_500);
  });

  test('who are named leave by their place on the list, and the others close up', async () => {
    const { id, code } = await confirmed(3);
    await nameAll(server, agency, id, 3);
    expect(await ask(id, { party: foreignAdults(2) })).toMatchObject({ __typename: 'ManifestMismatch', stated: [{ count: 2 }], listed: [{ count: 3 }] });
    expect(await amendTo(server, agency.owner, id, { party: foreignAdults(2), leaving: [2] })).toMatchObject({
      reservation: { people: 2, named: 2, travellers: [{ position: 1, firstNames: 'Nombre A' }, { position: 2, firstNames: 'Nombre C' }] } });
    expect((await read(code)).named).toBe(2);
  });

  test('of a hold are changed without any fee, and the hold ends when it would have', async () => {
    const hold = await makeHold(server, agency, { departure: await open({ inDays: 33 }), people: 4 });
    const offer = await quote(hold.id, { party: foreignAdults(2) });
    expect(offer.tier).toBeNull();
    expect(ofUsd(offer.amounts)).toMatchObject({ refund: { amount: 78_000 }, fee: { amount: 0 } });
    await amend(server, agency.owner, offer.id);
    expect(await read(hold.code)).toMatchObject({ state: 'HELD', expiresAt: hold.expiresAt, people: 2 });
    expect(await freeOf(hold.departure)).toBe(10);
  });

  test('after the naming deadline are not added without a name', async () => {
    const departure = await open({ inDays: 20 });
    const { id } = await confirmed(2, departure);
    await nameAll(server, agency, id, 2);
    await server.setClock('14 days');
    expect(await ask(id, { party: foreignAdults(3) })).toMatchObject({ __typename: 'ManifestIncomplete', named: 2, people: 3 });
  });

  test('must be a party that can go', async () => {
    const { id } = await confirmed(2);
    expect(await ask(id, { party: [] })).toMatchObject({ __typename: 'PartyInvalid', fault: 'NOBODY' });
    expect(await ask(id, { party: [{ rateClass: 'FOREIGN', ageClass: 'MINOR', count: 1 }] })).toMatchObject({ fault: 'MINORS_ALONE' });
    expect(await ask(id, { party: foreignAdults(41) })).toMatchObject({ fault: 'TOO_MANY', largest: 40 });
    expect(await ask(id, { party: foreignAdults(2) })).toMatchObject({ __typename: 'NothingToAmend' });
    expect(codeOf(await server.as(agency.owner).execute('mutation ($input: QuoteAmendmentInput!) { quoteAmendment(input: $input) { __typename } }', { input: { reservationId: id, change: { party: foreignAdults(1), leaving: [1] } } }))).toBe('BAD_USER_INPUT');
  });
});

describe('a group moves', () => {
  test('to another date, in one swap: the old spots are free, the new ones taken, the deadline for names has moved', async () => {
    const [from, to] = [await open(), await open()];
    const { id, code } = await confirmed(5, from);
    const offer = await quote(id, { departureId: to.id });
    expect(ofUsd(offer.amounts)).toMatchObject({ refund: { amount: -2_500 }, fee: { amount: 2_500 } });
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ reservation: { departure: { id: to.id, freeSpots: 7 }, people: 5 } });
    expect([await freeOf(from), await freeOf(to)]).toEqual([12, 7]);
    const after = await read(code);
    expect(after.namingDeadline).toBe(addDays(to.date, -7));
    const { rows } = await server.ownerPool.query(`select quantity, departure_id as at from reservation_line where reservation_id = $1 and kind = 'TREK' order by position`, [id]);
    expect(rows).toEqual([{ quantity: 5, at: from.id }, { quantity: -5, at: from.id }, { quantity: 5, at: to.id }]);
    expect((await events(id)).findLast(({ kind }) => kind === 'reservation-amended')).toMatchObject({ facts: { fromDepartureId: from.id, departureId: to.id } });
  });

  test('to another trek, with its price and its areas', async () => {
    const { id } = await confirmed(2);
    const to = await open({ trek: 'chicon-glacier' });
    const offer = await quote(id, { departureId: to.id });
    expect(ofUsd(offer.amounts)).toMatchObject({ owed: { amount: 78_000 }, owedAfter: { amount: 48_000 + 2_500 } });
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ reservation: { departure: { id: to.id } } });
  });

  test('by one day, onto resource-days it has already: what it has counts as free for it', async () => {
    const first = await open({ groupSize: 12 });
    const { rows } = await server.ownerPool.query(`select ($1::date + 1)::text as next`, [first.date]);
    const second = await makeDeparture(server, { date: rows[0].next });
    const { rows: shared } = await server.ownerPool.query(
      `select a.slug, n.date from departure_need n join departure_need m using (date, resource_id) join resource r on r.id = n.resource_id join conservation_area a on a.id = r.conservation_area_id
        where n.departure_id = $1 and m.departure_id = $2`, [first.id, second.id]);
    expect(shared.length).toBeGreaterThan(0);
    for (const { slug, date } of shared) await limitArea(server, slug, date, 5);
    const { id } = await confirmed(5, first);
    expect(await amendTo(server, agency.owner, id, { departureId: second.id })).toMatchObject({ __typename: 'AmendReservationSuccess', reservation: { departure: { id: second.id } } });
  });

  test('late, it costs what cancelling costs', async () => {
    const { id } = await confirmed(2, await open({ inDays: 22 }));
    const offer = await quote(id, { departureId: (await open()).id });
    expect(offer).toMatchObject({ tier: { refundPercent: 0 } });
    expect(offer.lines.at(-1)).toMatchObject({ kind: 'CANCELLATION_FEE', total: { amount: 78_000 } });
  });

  test('with a minor who is of age by then: the party must be stated anew', async () => {
    const from = await open({ inDays: 25 });
    const to = await open({ inDays: 90 });
    const { rows } = await server.ownerPool.query(`select ($1::date - interval '18 years' + interval '10 days')::date::text as born`, [from.date]);
    const family = [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count: 1 }, { rateClass: 'FOREIGN' as const, ageClass: 'MINOR' as const, count: 1 }];
    const hold = await makeHold(server, agency, { departure: from, people: 1 });
    await amendTo(server, agency.owner, hold.id, { party: family });
    const [adult, child] = travellerRows(2);
    dataOf(await server.as(agency.owner).execute(EnterManifestDocument, { input: { reservationId: hold.id, travellers: [adult!, { ...child!, birthDate: rows[0].born }] } }));
    expect(await ask(hold.id, { departureId: to.id })).toMatchObject({ __typename: 'ManifestMismatch', listed: [{ ageClass: 'ADULT', count: 2 }] });
    expect(await amendTo(server, agency.owner, hold.id, { departureId: to.id, party: foreignAdults(2) })).toMatchObject({ reservation: { travellers: [{ ageClass: 'ADULT' }, { ageClass: 'ADULT' }] } });
  });
});

describe('a quote', () => {
  test('is applied once: the same key gives the same answer, another key finds it stale', async () => {
    const { id } = await confirmed(2);
    const [first, second] = [await quote(id, { party: foreignAdults(3) }), await quote(id, { party: foreignAdults(4) })];
    const key = randomUUID();
    const done = await amend(server, agency.owner, first.id, key);
    expect(await amend(server, agency.owner, first.id, key)).toEqual(done);
    expect(await amend(server, agency.owner, first.id)).toMatchObject({ __typename: 'QuoteStale', cause: 'CHANGED' });
    expect(await amend(server, agency.owner, second.id)).toMatchObject({ __typename: 'QuoteStale', cause: 'CHANGED', reservation: { people: 3 } });
    expect(codeOf(await server.as(agency.owner).execute(AmendReservationDocument, { input: { quoteId: second.id, key } }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('stands a quarter of an hour', async () => {
    const { id } = await confirmed(2);
    const offer = await quote(id, { party: foreignAdults(3) });
    await server.setClock('15 minutes');
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ __typename: 'QuoteStale', cause: 'EXPIRED' });
  });

  test('is stale when another tier has begun at midnight', async () => {
    const { id } = await confirmed(2, await open({ inDays: 31 }));
    const offer = await quote(id, { party: foreignAdults(1) });
    await server.ownerPool.query(`update amendment_quote set valid_until = 'infinity' where id = $1`, [offer.id]);
    await server.setClock('2 days');
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ __typename: 'QuoteStale', cause: 'LATER_TIER' });
  });

  test('in which somebody leaves is stale when the list was changed', async () => {
    const { id } = await confirmed(3);
    await nameAll(server, agency, id, 3);
    const offer = await quote(id, { party: foreignAdults(2), leaving: [3] });
    const [a, b, c] = travellerRows(3);
    dataOf(await server.as(agency.owner).execute(EnterManifestDocument, { input: { reservationId: id, travellers: [c!, b!, a!] } }));
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ __typename: 'QuoteStale', cause: 'CHANGED' });
  });

  test('is forgotten a month after its time', async () => {
    const { id } = await confirmed(2, await open({ inDays: 500 }));
    const offer = await quote(id, { party: foreignAdults(3) });
    const left = async () => (await server.ownerPool.query('select count(*)::int as n from amendment_quote where id = $1', [offer.id])).rows[0].n;
    await server.setClock('29 days');
    await forgetQuotes(await server.scopeOf(undefined));
    expect(await left()).toBe(1);
    await server.setClock('31 days');
    await forgetQuotes(await server.scopeOf(undefined));
    expect(await left()).toBe(0);
  });

  test('of somebody else’s reservation does not exist', async () => {
    const { id } = await confirmed(2);
    const offer = await quote(id, { party: foreignAdults(3) });
    const stranger = await server.makeAgency();
    expect(codeOf(await server.as(stranger.owner).execute(AmendReservationDocument, { input: { quoteId: offer.id, key: randomUUID() } }))).toBe('NOT_FOUND');
    expect(codeOf(await server.as(stranger.owner).execute('mutation ($input: QuoteAmendmentInput!) { quoteAmendment(input: $input) { __typename } }', { input: { reservationId: id, change: {} } }))).toBe('NOT_FOUND');
  });
});

describe('on refusal nothing changed', () => {
  const stateOf = async (id: string) => (await server.ownerPool.query(
    `select people, departure_id, version, (select json_agg(c order by date, resource_id) from claim c where c.reservation_id = r.id) as claims, (select count(*) from reservation_line l where l.reservation_id = r.id) as lines from reservation r where id = $1`, [id])).rows[0];

  test('when there is no room: the binding day and what is free there are named', async () => {
    const full = await open({ groupSize: 5 });
    await confirmed(3, full);
    const { id } = await confirmed(4);
    const before = await stateOf(id);
    const offer = await quote(id, { departureId: full.id });
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ __typename: 'NoRoom', requested: 4, free: 2, date: full.date, resource: { kind: 'GROUP' } });
    expect(await stateOf(id)).toEqual(before);
  });

  test('when there is no room: departures where all of the party could move are named, never the one it is on nor one on request', async () => {
    const present = await makeDeparture(server, { inDays: 600, groupSize: 6 });
    const [full, near, asked] = [await makeDeparture(server, { inDays: 603, groupSize: 4 }), await makeDeparture(server, { inDays: 605 }), await makeDeparture(server, { inDays: 602 })];
    await server.ownerPool.query('update departure set on_request = true where id = $1', [asked.id]);
    await confirmed(2, full);
    const { id } = await confirmed(3, present);
    const offered = async (change: Parameters<typeof quote>[1]) => {
      const answer = await amend(server, agency.owner, (await quote(id, change)).id);
      return answer.__typename === 'NoRoom' ? answer.alternatives.map(({ parts }) => parts.map((part) => [part.departure.id, part.people])) : answer;
    };
    expect(await offered({ departureId: full.id })).toEqual([[[near.id, 3]]]);
    // More people than its own departure takes: all of them could move.
    expect(await offered({ party: foreignAdults(7) })).toEqual([[[near.id, 7]]]);
  });

  test('when the departure takes nobody any more; those who leave still may', async () => {
    const departure = await open();
    const { id } = await confirmed(3, departure);
    const late = await quote(id, { party: foreignAdults(4) });
    await server.ownerPool.query(`update departure set state = 'CLOSED' where id = $1`, [departure.id]);
    const before = await stateOf(id);
    expect(await amend(server, agency.owner, late.id)).toMatchObject({ __typename: 'DepartureClosed' });
    expect(await ask(id, { party: foreignAdults(4) })).toMatchObject({ __typename: 'DepartureClosed' });
    expect(await stateOf(id)).toEqual(before);
    expect(await amendTo(server, agency.owner, id, { party: foreignAdults(2) })).toMatchObject({ __typename: 'AmendReservationSuccess' });
  });

  test('when the certification has lapsed: adding and moving are refused, leaving is not', async () => {
    const lapsing = await server.makeAgency();
    const { id } = await makeConfirmed(server, lapsing, { departure: await open(), people: 3 });
    await server.ownerPool.query('update certification set valid_until = lima_today() - 1 where agency_id = $1', [lapsing.id]);
    expect(await askFor(server, lapsing.owner, id, { party: foreignAdults(4) })).toMatchObject({ __typename: 'AgencyNotCertified', standing: 'LAPSED' });
    expect(await askFor(server, lapsing.owner, id, { departureId: (await open()).id })).toMatchObject({ __typename: 'AgencyNotCertified' });
    expect(await amendTo(server, lapsing.owner, id, { party: foreignAdults(2) })).toMatchObject({ __typename: 'AmendReservationSuccess' });
  });

  test('when the network answers each wish there', async () => {
    const onRequest = await open();
    await server.ownerPool.query('update departure set on_request = true where id = $1', [onRequest.id]);
    expect(await ask((await confirmed(2)).id, { departureId: onRequest.id })).toMatchObject({ __typename: 'DepartureOnRequest', departure: { id: onRequest.id } });
  });

  test('when the hold has ended or the reservation is cancelled', async () => {
    const hold = await makeHold(server, agency, { departure: await open(), people: 2 });
    const offer = await quote(hold.id, { party: foreignAdults(3) });
    await server.ownerPool.query(`update amendment_quote set valid_until = 'infinity' where id = $1`, [offer.id]);
    await server.setClock('31 minutes');
    expect(await amend(server, agency.owner, offer.id)).toMatchObject({ __typename: 'ReservationNotAmendable', state: 'EXPIRED' });
    expect(await ask(hold.id, { party: foreignAdults(3) })).toMatchObject({ __typename: 'ReservationNotAmendable', state: 'EXPIRED' });
  });
});
