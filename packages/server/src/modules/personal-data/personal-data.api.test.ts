import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeparture } from '../../../test/departures.ts';
import { effectOn, ERASE, eraseSubject, type Subject } from '../../../test/erasure.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { placesOf } from '../../../test/marked.ts';
import { makeHold } from '../../../test/reservations.ts';

const EXPORT = 'mutation ($input: ExportPersonalDataInput!) { exportPersonalData(input: $input) { ... on ExportPersonalDataSuccess { fileName json html } } }';
const FIND = 'query ($search: String!) { dataSubjects(search: $search) { id kind name email document lastDay agencyName } }';

let server: TestServer;
let admin: Person;
let agency: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.makePerson({ networkRoles: ['ADMIN'] });
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const as = (who: Person | undefined, document: string, variables: object) => server.as(who).execute<Record<string, any>>(document, variables as never);
const effectFor = (who: Person, subject: Subject) => effectOn(server, who, subject);
const erase = (who: Person, subject: Subject, reason?: string) => eraseSubject(server, who, subject, { reason });

let named = 0;
/** A hold with one named traveller of a document of their own. */
async function travelling(of: MadeAgency, inDays: number, documentNumber = `DOC${++named}${randomUUID().slice(0, 5).toUpperCase()}`) {
  const held = await makeHold(server, of, { departure: await makeDeparture(server, { inDays }), people: 1 });
  const lastNames = `Apellido${documentNumber}`;
  const travellers = [{ firstNames: 'Ana', lastNames, documentType: 'PASSPORT', documentNumber, nationality: 'DE', birthDate: '1990-01-01', medicalNote: `Nota ${documentNumber}` }];
  dataOf(await as(of.owner, 'mutation ($input: EnterManifestInput!) { enterManifest(input: $input) { __typename } }', { input: { reservationId: held.id, travellers } }));
  const { rows } = await server.ownerPool.query('select id from traveller where reservation_id = $1', [held.id]);
  return { id: rows[0].id as string, lastNames, documentNumber, departureId: held.departure.id };
}
let gone = 10;
/** The trek is over. */
const leave = async (departureId: string) => server.ownerPool.query(`update departure set date = lima_today() - $2::int where id = $1`, [departureId, ++gone]);

describe('finding somebody', () => {
  it('is for administrators by name, document and address, for an agency among its travellers, and for nobody else', async () => {
    const traveller = await travelling(agency, 40);
    const other = await server.makeAgency();
    const found = async (who: Person | undefined, search: string) => dataOf(await as(who, FIND, { search })).dataSubjects.map((row: any) => [row.kind, row.id]);
    for (const search of [traveller.lastNames.slice(0, 9), traveller.documentNumber.toLowerCase()]) {
      expect(await found(admin, search)).toContainEqual(['TRAVELLER', traveller.id]);
      expect(await found(agency.owner, search)).toContainEqual(['TRAVELLER', traveller.id]);
      for (const who of [undefined, other.owner, await server.makePerson(), await server.makePerson({ networkRoles: ['OPERATIONS', 'CERTIFIER', 'FINANCE'] })]) expect(await found(who, search)).toEqual([]);
    }
    expect(await found(admin, agency.owner.email)).toEqual([['PERSON', agency.owner.id]]);
    expect(await found(agency.owner, agency.owner.email)).toEqual([]);
    const { id } = await server.makePerson();
    await server.ownerPool.query(`update person set name = 'Demo Quillabamba' where id = $1`, [id]);
    expect(await found(admin, 'quilla')).toEqual([['PERSON', id]]);
    expect(await found(admin, 'bamba')).toEqual([]);
    expect(await found(admin, '%%%')).toEqual([]);
    expect(await found(admin, 'ab')).toEqual([]);
    const [row] = dataOf(await as(admin, FIND, { search: traveller.documentNumber })).dataSubjects;
    expect(row.document).toMatch(/^•+.{3}$/);
  });
});

describe('the data of a traveller', () => {
  it('is handed to the agency that entered it and to administrators, whole; it is written down that it was, without what it was', async () => {
    const traveller = await travelling(agency, 41);
    const input = { subject: { kind: 'TRAVELLER', id: traveller.id }, language: 'EN' };
    for (const who of [agency.owner, admin]) {
      const { json, html, fileName } = dataOf(await as(who, EXPORT, { input })).exportPersonalData;
      expect(JSON.parse(json).tables).toMatchObject([{ table: 'public.traveller', rows: [{ last_names: traveller.lastNames, document_number: traveller.documentNumber, medical_note: `Nota ${traveller.documentNumber}` }] }]);
      expect(html).toContain(traveller.documentNumber);
      expect(fileName).toMatch(/^vilcanota-trek-traveller-\d{4}-\d\d-\d\d$/);
    }
    const { rows } = await server.ownerPool.query(`select actor_id, before, after, reason from audit_entry where action = 'export-personal-data' and object_id = $1 order by at`, [traveller.id]);
    expect(rows).toEqual([agency.owner, admin].map(({ id }) => ({ actor_id: id, before: null, after: { tables: 1, rows: 1 }, reason: null })));
    const other = await server.makeAgency();
    expect(codeOf(await as(other.owner, EXPORT, { input }))).toBe('NOT_FOUND');
    expect(codeOf(await as(undefined, EXPORT, { input }))).toBe('NOT_SIGNED_IN');
    expect(await effectFor(other.owner, { kind: 'TRAVELLER', id: traveller.id })).toBeNull();
  });

  it('of several lists is one person by the document; each agency reaches what it entered itself', async () => {
    const mine = await travelling(agency, 42, 'SAME1234');
    const other = await server.makeAgency();
    const theirs = await travelling(other, 43, 'same1234');
    const rowsFor = async (who: Person) => JSON.parse(dataOf(await as(who, EXPORT, { input: { subject: { kind: 'TRAVELLER', id: mine.id }, language: 'ES' } })).exportPersonalData.json).tables[0].rows.map((row: any) => row.id).sort();
    expect(await rowsFor(admin)).toEqual([mine.id, theirs.id].sort());
    expect(await rowsFor(agency.owner)).toEqual([mine.id]);
  });

  it('stays while a trek is ahead, with the day it ends, and goes afterwards without a trace', async () => {
    const traveller = await travelling(agency, 44);
    const confirmed = await server.ownerPool.query(`select reservation_id as id from traveller where id = $1`, [traveller.id]);
    dataOf(await as(agency.owner, 'mutation ($input: ConfirmReservationInput!) { confirmReservation(input: $input) { __typename } }', { input: { reservationId: confirmed.rows[0].id, key: randomUUID() } }));
    const subject = { kind: 'TRAVELLER', id: traveller.id } as const;
    const { lines } = await effectFor(agency.owner, subject);
    expect(lines.every((line: any) => line.does === 'KEEP' && line.until !== null)).toBe(true);
    expect(await erase(agency.owner, subject)).toMatchObject({ __typename: 'StillNeeded', until: lines[0].until });
    await leave(traveller.departureId);
    expect(await erase(agency.owner, subject)).toEqual({ __typename: 'ErasePersonalDataSuccess' });
    for (const text of [traveller.lastNames, traveller.documentNumber]) expect(await placesOf(server, text)).toEqual([]);
  });

  it('goes only as the effect that was looked at, and with a reason', async () => {
    const traveller = await travelling(agency, 45);
    await leave(traveller.departureId);
    const subject = { kind: 'TRAVELLER', id: traveller.id } as const;
    expect(await eraseSubject(server, admin, subject, { fingerprint: 'another' })).toMatchObject({ __typename: 'ErasureChanged' });
    expect(await erase(admin, subject, ' ')).toMatchObject({ __typename: 'ReasonMissing' });
    expect(await placesOf(server, traveller.lastNames)).not.toEqual([]);
  });
});

describe('the data of a person with an account', () => {
  it('is theirs and the administrators’; nobody else learns that the account exists', async () => {
    const person = await server.makePerson({ name: 'Zenobia Única' });
    const subject = { kind: 'PERSON', id: person.id } as const;
    expect(JSON.parse(dataOf(await as(person, EXPORT, { input: { subject, language: 'ES' } })).exportPersonalData.json).tables.map((table: any) => table.table)).toEqual(expect.arrayContaining(['public.person', 'auth.user', 'auth.session']));
    for (const who of [agency.owner, await server.makePerson({ networkRoles: ['OPERATIONS'] })]) {
      expect(await effectFor(who, subject)).toBeNull();
      expect(codeOf(await as(who, EXPORT, { input: { subject, language: 'ES' } }))).toBe('NOT_FOUND');
      expect(codeOf(await as(who, ERASE, { input: { subject, fingerprint: 'x', reason: 'Porque sí' } }))).toBe('NOT_FOUND');
    }
  });

  it('goes by their own wish: they are signed out, their agency has no such member, and the history keeps that somebody did it', async () => {
    const person = await server.makePerson({ name: 'Eulalia Irrepetible' });
    const own = await server.makeAgency({ members: [{ person, role: 'BOOKER' }] });
    const title = `Grupo ${randomUUID()}`;
    const { createItinerary } = dataOf(await as(person, 'mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { ... on SaveItinerarySuccess { itinerary { id } } } }', {
      input: { agencyId: own.id, title, startDate: '2041-04-01', dayCount: 4, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }] } }));
    const session = server.as(person);
    const subject = { kind: 'PERSON', id: person.id } as const;
    expect(await erase(person, subject, 'Dejo la agencia')).toEqual({ __typename: 'ErasePersonalDataSuccess' });
    expect(dataOf<any>(await session.execute('{ viewer { person { id } } }')).viewer).toBeNull();
    for (const text of ['Eulalia Irrepetible', person.email]) expect(await placesOf(server, text)).toEqual([]);
    expect((await server.ownerPool.query('select 1 from membership where person_id = $1', [person.id])).rows).toEqual([]);
    const { itinerary } = dataOf(await as(own.owner, 'query ($id: ID!) { itinerary(id: $id) { title updatedBy { name } history { actor action } } }', { id: createItinerary.itinerary.id }));
    expect(itinerary).toMatchObject({ title, updatedBy: { name: 'Persona borrada' }, history: [{ action: 'create-itinerary' }] });
    const { rows } = await server.ownerPool.query(`select reason, after from audit_entry where action = 'erase-personal-data' and object_id = $1`, [person.id]);
    expect(rows).toEqual([{ reason: 'Dejo la agencia', after: { rows: expect.objectContaining({ person: 1, membership: 1 }) } }]);
  });

  it('stays with the only owner of an agency until they hand over', async () => {
    const { owner, id } = await server.makeAgency({ tradeName: 'Queuña Sola' });
    const before = await effectFor(owner, { kind: 'PERSON', id: owner.id });
    expect(before).toMatchObject({ onlyOwnerOf: ['Queuña Sola'], holdsRoles: [] });
    expect(await erase(owner, { kind: 'PERSON', id: owner.id })).toMatchObject({ __typename: 'OnlyOwner', agencies: before.onlyOwnerOf });
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'OWNER')`, [id, (await server.makePerson()).id]);
    expect(await effectFor(owner, { kind: 'PERSON', id: owner.id })).toMatchObject({ onlyOwnerOf: [] });
    expect(await erase(owner, { kind: 'PERSON', id: owner.id })).toMatchObject({ __typename: 'ErasePersonalDataSuccess' });
  });

  it('of two owners who erase themselves at once stays with one', async () => {
    const second = await server.makePerson();
    const { owner, id } = await server.makeAgency({ members: [{ person: second, role: 'OWNER' }] });
    const answers = await Promise.all([owner, second].map((who) => erase(who, { kind: 'PERSON', id: who.id })));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['ErasePersonalDataSuccess', 'OnlyOwner']);
    expect((await server.ownerPool.query('select 1 from membership where agency_id = $1', [id])).rows).toHaveLength(1);
  });
});

describe('the name of a guide', () => {
  it('stays while they are assigned, and becomes a pseudonym afterwards', async () => {
    const { rows } = await server.ownerPool.query(`insert into crew_member (name, role, origin, created_by) values ('Guía Singular', 'GUIDE', 'NETWORK', $1) returning id`, [admin.id]);
    const departure = await makeDeparture(server, { inDays: 46 });
    await server.ownerPool.query('insert into crew_claim (date, crew_member_id, departure_id) values ($1, $2, $3)', [departure.date, rows[0].id, departure.id]);
    const subject = { kind: 'CREW', id: rows[0].id } as const;
    expect(await erase(admin, subject)).toMatchObject({ __typename: 'StillNeeded', until: departure.date });
    await server.ownerPool.query('update crew_claim set date = lima_today() - 5 where crew_member_id = $1', [rows[0].id]);
    expect(await erase(admin, subject)).toEqual({ __typename: 'ErasePersonalDataSuccess' });
    expect(await placesOf(server, 'Guía Singular')).toEqual([]);
  });
});

describe('the privacy page', () => {
  it('says to everybody what is kept, why, how long and what erasing does, from the tags', async () => {
    const { privacy } = dataOf(await as(undefined, '{ privacy { id whose kind what { es en } why { es en } days since { es en } source erasure stays { es } } }', {}));
    expect(privacy).toContainEqual(expect.objectContaining({ id: 'travellerDocument', whose: 'TRAVELLER', kind: 'DOCUMENT', days: 30, source: 'OWN', erasure: 'DELETE' }));
    expect(privacy.filter((entry: any) => !entry.what.es || !entry.what.en || !entry.why.en || !entry.since.en || (entry.erasure === 'KEEP' && !entry.stays))).toEqual([]);
  });
});
