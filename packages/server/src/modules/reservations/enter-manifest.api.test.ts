import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { createItinerary } from '#modules/itineraries/create-itinerary';
import type { Party } from '#modules/rates/party.rules';
import type { TravellerEntry } from '#modules/travellers/entry.rules';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeDeparture, todayOf } from '../../../test/departures.ts';
import { confirmReservation } from './confirm-reservation.ts';
import { holdItinerary } from './hold-itinerary.ts';
import { holdSpots } from './hold-spots.ts';
import { releaseHold } from './release-hold.ts';

const ENTER = `mutation ($input: EnterManifestInput!) { enterManifest(input: $input) { __typename
  ... on EnterManifestSuccess { reservations { id named travellers { id position firstNames lastNames documentType documentNumber nationality birthDate sex diet medicalNote emergencyContact rateClass ageClass } } }
  ... on ManifestInvalid { message faults { row field fault } } ... on ReservationNotEditable { state } } }`;

let server: TestServer;
let agency: MadeAgency;
let booker: Person;
let today: string;
let next = 0;

beforeAll(async () => {
  server = await startTestServer();
  booker = await server.makePerson();
  agency = await server.makeAgency({ members: [{ person: booker, role: 'BOOKER' }] });
  today = await todayOf(server);
});
afterAll(() => server.stop());
beforeEach(() => server.setClock('0'));

const ofClass = (count: number, rateClass: Party[0]['rateClass'] = 'FOREIGN', ageClass: Party[0]['ageClass'] = 'ADULT') => ({ rateClass, ageClass, count });
const french = (n: number, facts: Partial<TravellerEntry> = {}): TravellerEntry => ({
  firstNames: `Camille ${n}`, lastNames: 'Martin', documentType: 'PASSPORT', documentNumber: `FR1000${n}`, nationality: 'FR', birthDate: '1990-05-01', ...facts,
});

/** A hold on a departure of its own; with a second departure it comes from an itinerary. */
async function held(facts: { party?: Party; inDays?: number; second?: boolean } = {}): Promise<string[]> {
  const scope = await server.scopeOf(booker);
  const party = facts.party ?? [ofClass(2)];
  const date = addDays(today, (facts.inDays ?? 60) + 11 * next++);
  const departureId = (await makeDeparture(server, { date })).id;
  const key = `hold-${departureId}`;
  const answer = facts.second ? await held2(scope, departureId, date, party, key) : await holdSpots(scope, { agencyId: agency.id, departureId, party, key });
  if (!('holdId' in answer)) throw new Error(JSON.stringify(answer));
  const { rows } = await server.ownerPool.query('select r.id from reservation r join departure d on d.id = r.departure_id where hold_id = $1 order by d.date', [answer.holdId]);
  return rows.map((row) => row.id);
}
async function held2(scope: Awaited<ReturnType<TestServer['scopeOf']>>, departureId: string, date: string, party: Party, key: string) {
  const second = (await makeDeparture(server, { trek: 'lares-classic', date: addDays(date, 4) })).id;
  const itinerary = await createItinerary(scope, { agencyId: agency.id, title: 'Dos', startDate: date, dayCount: 9, party, departureIds: [departureId, second] });
  if (!('itineraryId' in itinerary)) throw new Error(JSON.stringify(itinerary));
  return holdItinerary(scope, { itineraryId: itinerary.itineraryId, version: 1, key });
}
const confirm = async (id: string) => {
  const answer = await confirmReservation(await server.scopeOf(booker), { reservationId: id, key: `confirm-${id}` });
  if (!('holdId' in answer)) throw new Error(JSON.stringify(answer));
};
const execute = (reservationId: string, travellers: object[], person: Person | undefined = booker) => server.as(person).execute(ENTER, { input: { reservationId, travellers } });
const enter = async (reservationId: string, travellers: object[]) => dataOf(await execute(reservationId, travellers)).enterManifest;
const kept = async (reservationId: string) => (await server.ownerPool.query('select position, first_names, document_number from traveller where reservation_id = $1 order by position', [reservationId])).rows;
const trail = async (reservationId: string) => (await server.ownerPool.query(`select before, after from audit_entry where object_id = $1 and action = 'enter-manifest' order by at`, [reservationId])).rows;

describe('the travellers of a hold', () => {
  it('are kept as typed, whatever the texts begin with, with the classes their papers say', async () => {
    const [id] = await held({ party: [ofClass(1), ofClass(1, 'PERUVIAN')] });
    const answer = await enter(id!, [
      french(1, { firstNames: ' =HYPERLINK("x") ', lastNames: '@Martin', sex: 'FEMALE', diet: '+vegana', medicalNote: 'Asma', emergencyContact: '+51 900 000 000' }),
      french(2, { documentType: 'DNI', documentNumber: '12345678', nationality: 'pe', sex: null, diet: '' }),
    ]);
    expect(answer).toMatchObject({ __typename: 'EnterManifestSuccess', reservations: [{ id, named: 2, travellers: [
      { position: 1, firstNames: '=HYPERLINK("x")', lastNames: '@Martin', documentType: 'PASSPORT', documentNumber: 'FR10001', nationality: 'FR', birthDate: '1990-05-01',
        sex: 'FEMALE', diet: '+vegana', medicalNote: 'Asma', emergencyContact: '+51 900 000 000', rateClass: 'FOREIGN', ageClass: 'ADULT' },
      { position: 2, documentType: 'DNI', nationality: 'PE', sex: null, diet: null, medicalNote: null, emergencyContact: null, rateClass: 'PERUVIAN', ageClass: 'ADULT' },
    ] }] });
  });

  it('are replaced as a list: corrected in their places, dropped beyond its end', async () => {
    const [id] = await held({ party: [ofClass(3)] });
    const before = await enter(id!, [french(1), french(2), french(3)]);
    const after = await enter(id!, [french(1), french(2, { lastNames: 'Durand' })]);
    expect(after.reservations[0]).toMatchObject({ named: 2, travellers: [{ lastNames: 'Martin' }, { lastNames: 'Durand' }] });
    expect(after.reservations[0].travellers.map((t: any) => t.id)).toEqual(before.reservations[0].travellers.slice(0, 2).map((t: any) => t.id));
    expect((await enter(id!, [])).reservations[0]).toMatchObject({ named: 0, travellers: [] });
  });

  it('may swap places and papers within the list', async () => {
    const [id] = await held();
    await enter(id!, [french(1), french(2)]);
    expect((await enter(id!, [french(2), french(1)])).reservations[0].travellers.map((t: any) => t.documentNumber)).toEqual(['FR10002', 'FR10001']);
  });

  it('are named once for all reservations of the hold', async () => {
    const ids = await held({ second: true });
    const answer = await enter(ids[1]!, [french(1), french(2)]);
    expect(answer.reservations.map((r: any) => [r.id, r.named])).toEqual([[ids[0], 2], [ids[1], 2]]);
  });

  it('have one age in all of them: that of the first day of the group', async () => {
    const ids = await held({ second: true, party: [ofClass(1), ofClass(1, 'FOREIGN', 'MINOR')] });
    const { rows: [{ date }] } = await server.ownerPool.query('select min(d.date)::text as date from reservation r join departure d on d.id = r.departure_id where r.id = any ($1)', [ids]);
    const eighteenTheDayAfter = `${Number(date.slice(0, 4)) - 18}${addDays(date, 1).slice(4)}`;
    const answer = await enter(ids[1]!, [french(1), french(2, { birthDate: eighteenTheDayAfter })]);
    expect(answer.reservations.map((r: any) => r.travellers[1].ageClass)).toEqual(['MINOR', 'MINOR']);
  });
});

describe('a list with faults', () => {
  it('is refused with all of them, and nothing of it is kept', async () => {
    const [id] = await held({ party: [ofClass(2), ofClass(1, 'PERUVIAN')] });
    await enter(id!, [french(1)]);
    const answer = await enter(id!, [french(1), french(2, { firstNames: '', nationality: 'XX' }), french(3, { documentNumber: 'FR10001' }), french(4), french(5)]);
    expect(answer).toMatchObject({ __typename: 'ManifestInvalid', faults: [
      { row: null, field: null, fault: 'TOO_MANY_TRAVELLERS' }, { row: 2, field: 'firstNames', fault: 'MISSING' }, { row: 2, field: 'nationality', fault: 'INVALID_NATIONALITY' },
      { row: 3, field: 'documentNumber', fault: 'DUPLICATE_DOCUMENT' }, { row: 4, field: null, fault: 'PARTY_MISMATCH' }, { row: 5, field: null, fault: 'PARTY_MISMATCH' },
    ] });
    expect(JSON.stringify(answer)).not.toContain('FR10001');
    expect(await kept(id!)).toEqual([{ position: 1, first_names: 'Camille 1', document_number: 'FR10001' }]);
    expect(await trail(id!)).toHaveLength(1);
  });

  it('of 301 rows is refused without looking at them', async () => {
    const [id] = await held();
    expect((await enter(id!, Array.from({ length: 301 }, (_, i) => french(i, { firstNames: '' })))).faults).toEqual([{ row: null, field: null, fault: 'TOO_MANY_TRAVELLERS' }]);
  });

  it('with a day that is none in the calendar is bad input, and the answer does not repeat it', async () => {
    const [id] = await held();
    const answer = await execute(id!, [french(1, { birthDate: '1990-02-30' })]);
    expect([answer.status, JSON.stringify(answer.errors).includes('1990-02-30')]).toEqual([400, false]);
  });
});

describe('a reservation can be named', () => {
  it('until its hold has ended, and no more', async () => {
    const [id] = await held();
    await enter(id!, [french(1)]);
    await server.setClock('31 minutes');
    expect(await enter(id!, [french(2)])).toEqual({ __typename: 'ReservationNotEditable', state: 'EXPIRED' });
    expect(await kept(id!)).toMatchObject([{ first_names: 'Camille 1' }]);
  });

  it('not after it was released', async () => {
    const [id] = await held();
    await releaseHold(await server.scopeOf(booker), { reservationId: id!, key: `release-${id}` });
    expect(await enter(id!, [french(1)])).toEqual({ __typename: 'ReservationNotEditable', state: 'CANCELLED' });
  });

  it('once confirmed, until the day before it starts', async () => {
    const [id] = await held({ inDays: 20 });
    await confirm(id!);
    expect(await enter(id!, [french(1)])).toMatchObject({ __typename: 'EnterManifestSuccess' });
    await server.setClock('10 years');
    expect(await enter(id!, [french(1)])).toEqual({ __typename: 'ReservationNotEditable', state: 'CONFIRMED' });
  });

  it('once confirmed, with nobody missing any more after the naming deadline', async () => {
    const [id] = await held({ inDays: 4 });
    const { rows: [{ days }] } = await server.ownerPool.query('select naming_deadline - lima_today() as days from reservation where id = $1', [id]);
    await enter(id!, [french(1), french(2)]);
    await confirm(id!);
    await server.setClock(`${Math.max(days, 0) + 1} days`);
    expect(await enter(id!, [french(1)])).toMatchObject({ __typename: 'ManifestInvalid', faults: [{ row: null, fault: 'MISSING' }] });
    expect(await enter(id!, [french(1), french(2, { lastNames: 'Durand' })])).toMatchObject({ __typename: 'EnterManifestSuccess' });
  });
});

describe('who may not name travellers', () => {
  it('visitors, strangers and other agencies learn nothing of the reservation', async () => {
    const [id] = await held();
    const other = await server.makeAgency();
    expect(codeOf(await server.as(undefined).execute(ENTER, { input: { reservationId: id, travellers: [] } }))).toBe('NOT_SIGNED_IN');
    for (const person of [await server.makePerson(), other.owner, await server.makePerson({ networkRoles: ['CERTIFIER'] })]) expect(codeOf(await execute(id!, [], person))).toBe('NOT_FOUND');
    for (const unknown of ['x', '01890a5d-ac96-774b-bcce-b302099a8057']) expect(codeOf(await execute(unknown, []))).toBe('NOT_FOUND');
  });

  it('readers of the agency and the network’s staff', async () => {
    const [id] = await held();
    const reader = await server.makePerson();
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, reader.id]);
    for (const person of [reader, await server.makePerson({ networkRoles: ['OPERATIONS'] })]) expect(codeOf(await execute(id!, [], person))).toBe('NOT_ALLOWED');
  });
});

it('leaves a trail that says what changed, and nothing of what it said', async () => {
  const ids = await held({ second: true });
  await enter(ids[0]!, [french(1), french(2)]);
  await enter(ids[0]!, [french(1), french(2)]);
  await enter(ids[0]!, [french(1), french(2, { documentNumber: 'GEHEIM123', medicalNote: 'Asma' })]);
  for (const id of ids) {
    const entries = await trail(id);
    expect(entries).toEqual([{ before: { named: 0 }, after: { named: 2 } }, { before: { named: 2 }, after: { named: 2, corrected: '2: documentNumber, medicalNote' } }]);
    expect(JSON.stringify(entries)).not.toMatch(/GEHEIM|Asma|Camille|Martin|FR1000/);
  }
});

describe('at the same time', () => {
  it('ten lists leave one of them, whole, on every reservation of the hold', async () => {
    const ids = await held({ second: true });
    const lists = Array.from({ length: 10 }, (_, n) => [french(10 * n + 10), french(10 * n + 11)].slice(0, 1 + (n % 2)));
    const answers = await Promise.all(lists.map((list) => enter(ids[0]!, list)));
    expect(answers.every((answer) => answer.__typename === 'EnterManifestSuccess')).toBe(true);
    const [first, second] = await Promise.all(ids.map(kept));
    expect(second).toEqual(first);
    expect(lists.map((list) => list.map((t) => t.firstNames).join())).toContain(first!.map((t) => t.first_names).join());
  });

  it('a release and a list: whichever is first, a released hold is not named afterwards', async () => {
    const [id] = await held();
    const [answer] = await Promise.all([enter(id!, [french(1)]), server.scopeOf(booker).then((scope) => releaseHold(scope, { reservationId: id!, key: `release-${id}` }))]);
    expect(answer.__typename === 'EnterManifestSuccess' ? 1 : 0).toBe((await kept(id!)).length);
  });
});
