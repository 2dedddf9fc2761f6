import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeDeparture, todayOf } from '../../../test/departures.ts';

const CREATE = `mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { __typename
  ... on SaveItinerarySuccess { itinerary { ...All } } ... on PartyInvalid { message largest } ... on ItineraryInvalid { fault day } } }`;
const SAVE = `mutation ($input: SaveItineraryInput!) { saveItinerary(input: $input) { __typename
  ... on SaveItinerarySuccess { itinerary { ...All } } ... on ItineraryStale { message itinerary { ...All } } ... on ItineraryNotEditable { state }
  ... on PartyInvalid { largest } ... on ItineraryInvalid { fault day } } }`;
const ALL = `fragment All on Itinerary { id code agency { id } title clientName startDate dayCount state version people party { rateClass ageClass count } updatedAt updatedBy { name }
  days { day date items { id kind text departure { id } } } }`;

let server: TestServer;
let agency: MadeAgency;
let booker: Person;
let reader: Person;
let start: string;
let first: string;
let second: string;

beforeAll(async () => {
  server = await startTestServer();
  booker = await server.makePerson({ name: 'Berta Booker' });
  reader = await server.makePerson();
  agency = await server.makeAgency({ certified: false, members: [{ person: booker, role: 'BOOKER' }, { person: reader, role: 'READER' }] });
  start = addDays(await todayOf(server), 60);
  first = (await makeDeparture(server, { date: addDays(start, 1) })).id;
  second = (await makeDeparture(server, { date: addDays(start, 5) })).id;
});
afterAll(() => server.stop());

const party = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 6 }, { rateClass: 'PERUVIAN', ageClass: 'ADULT', count: 2 }];
const canonical = [...party].reverse();
const draft = (facts: object = {}) => ({ agencyId: agency.id, title: 'Familia Rossi', clientName: 'Rossi', startDate: start, dayCount: 9, party, departureIds: [first], ...facts });
const create = async (facts: object = {}, person: Person | undefined = booker) => server.as(person).execute(CREATE + ALL, { input: draft(facts) });
const made = async (facts: object = {}) => dataOf(await create(facts)).createItinerary.itinerary;
const whole = (itinerary: any, facts: object = {}) => ({ itineraryId: itinerary.id, version: itinerary.version, title: itinerary.title, clientName: itinerary.clientName, startDate: itinerary.startDate, dayCount: itinerary.dayCount, party, items: [], ...facts });
const save = async (itinerary: any, facts: object = {}, person: Person | undefined = booker) => server.as(person).execute(SAVE + ALL, { input: whole(itinerary, facts) });
const saved = async (itinerary: any, facts: object = {}, person?: Person) => dataOf(await save(itinerary, facts, person)).saveItinerary;

describe('an agency that is not certified', () => {
  it('begins an itinerary with departures on the days their dates fall on', async () => {
    const itinerary = await made({ title: '  Familia Rossi ', departureIds: [second, first] });
    expect(itinerary).toMatchObject({
      agency: { id: agency.id }, title: 'Familia Rossi', clientName: 'Rossi', startDate: start, dayCount: 9, state: 'DRAFT', version: 1, people: 8, party: canonical, updatedBy: { name: 'Berta Booker' },
    });
    expect(itinerary.code).toMatch(/^VT-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(itinerary.days.map((day: any) => [day.day, day.date, day.items.map((item: any) => item.departure.id)])).toEqual(
      Array.from({ length: 9 }, (_, i) => [i + 1, addDays(start, i), i === 1 ? [first] : i === 5 ? [second] : []]));
  });

  it('begins one without departures, for a client not named yet', async () => {
    expect(await made({ clientName: null, departureIds: null })).toMatchObject({ clientName: null, days: Array.from({ length: 9 }, () => ({ items: [] })) });
  });

  it('saves it as a whole: nothing of it is lost, nothing of before is left', async () => {
    const itinerary = await made();
    const items = [
      { day: 1, kind: 'NOTE', text: ' Llegada a Cusco; =1+1 "hotel"\nAv. El Sol ' }, { day: 1, kind: 'FREE_DAY', text: null },
      { day: 6, kind: 'DEPARTURE', departureId: second, text: 'con cocinera' }, { day: 7, kind: 'NOTE', text: 'b' }, { day: 7, kind: 'NOTE', text: 'a' },
    ];
    const answer = await saved(itinerary, { title: 'Rossi, mayo', clientName: null, dayCount: 8, items });
    expect(answer).toMatchObject({ __typename: 'SaveItinerarySuccess', itinerary: { id: itinerary.id, code: itinerary.code, version: 2, title: 'Rossi, mayo', clientName: null, dayCount: 8 } });
    const kept = answer.itinerary.days.flatMap((day: any) => day.items.map((item: any) => [day.day, item.kind, item.text, item.departure?.id ?? null]));
    expect(kept).toEqual([
      [1, 'NOTE', 'Llegada a Cusco; =1+1 "hotel"\nAv. El Sol', null], [1, 'FREE_DAY', null, null], [6, 'DEPARTURE', 'con cocinera', second], [7, 'NOTE', 'b', null], [7, 'NOTE', 'a', null],
    ]);
    expect((await server.ownerPool.query('select count(*)::int as n from itinerary_item where itinerary_id = $1', [itinerary.id])).rows[0].n).toBe(5);
  });
});

describe('two who edit at once', () => {
  it('the second is refused and sees what the first wrote', async () => {
    const itinerary = await made();
    await saved(itinerary, { title: 'De Berta' });
    const late = await saved(itinerary, { title: 'De la dueña' }, agency.owner);
    expect(late).toMatchObject({ __typename: 'ItineraryStale', itinerary: { version: 2, title: 'De Berta', updatedBy: { name: 'Berta Booker' } } });
    expect(await saved(late.itinerary, { title: 'De la dueña' }, agency.owner)).toMatchObject({ __typename: 'SaveItinerarySuccess', itinerary: { version: 3, title: 'De la dueña' } });
  });

  it('at the very same time: one is kept, whole, the others are refused', async () => {
    const itinerary = await made();
    await Promise.all(Array.from({ length: 10 }, () => server.pool.query('select pg_sleep(0.05)'))); // every connection is open: nobody waits for one
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((title) => saved(itinerary, { title, items: [{ day: 1, kind: 'NOTE', text: title }] })));
    expect(answers.map((answer) => answer.__typename).filter((name) => name !== 'ItineraryStale')).toEqual(['SaveItinerarySuccess']);
    const winner = answers.find((answer) => answer.__typename === 'SaveItinerarySuccess')!.itinerary;
    expect(winner.days[0].items.map((item: any) => item.text)).toEqual([winner.title]);
    for (const answer of answers) expect(answer.itinerary).toMatchObject({ version: 2, title: winner.title });
  });
});

describe('what cannot be kept is refused, and nothing is written', () => {
  const count = async () => (await server.ownerPool.query('select (select count(*) from itinerary)::int as i, (select count(*) from itinerary_item)::int as t, (select count(*) from audit_entry)::int as a')).rows[0];

  it.each<[string, object, object]>([
    ['an empty title', { title: ' ' }, { __typename: 'ItineraryInvalid', fault: 'TITLE_EMPTY', day: null }],
    ['too many days', { dayCount: 61 }, { __typename: 'ItineraryInvalid', fault: 'TOO_MANY_DAYS' }],
    ['a party too large', { party: [{ ...party[0], count: 41 }] }, { __typename: 'PartyInvalid', largest: 40 }],
    ['a party without people', { party: [] }, { __typename: 'PartyInvalid' }],
    ['a class stated twice', { party: [party[0], party[0]] }, { __typename: 'PartyInvalid' }],
  ])('%s', async (_, facts, refusal) => {
    const itinerary = await made();
    const before = await count();
    expect(dataOf(await create(facts)).createItinerary).toMatchObject(refusal);
    expect(await saved(itinerary, facts)).toMatchObject(refusal);
    expect(await count()).toEqual(before);
  });

  it('departures before the first day, after the last, or unknown, when beginning', async () => {
    const before = await count();
    expect(dataOf(await create({ startDate: addDays(start, 2) })).createItinerary).toMatchObject({ fault: 'DAY_OUT_OF_RANGE', day: 0 });
    expect(dataOf(await create({ departureIds: [second], dayCount: 5 })).createItinerary).toMatchObject({ fault: 'DAY_OUT_OF_RANGE', day: 6 });
    for (const id of ['01890a5d-ac96-774b-bcce-b302099a8057', 'x', '']) expect(dataOf(await create({ departureIds: [id] })).createItinerary).toMatchObject({ fault: 'DEPARTURE_UNKNOWN' });
    expect(dataOf(await create({ departureIds: [first, first] })).createItinerary).toMatchObject({ fault: 'DEPARTURE_TWICE', day: 2 });
    expect(await count()).toEqual(before);
  });

  it('entries on no day, notes without text, departures that are none, when saving', async () => {
    const itinerary = await made();
    const one = async (item: object) => saved(itinerary, { items: [item] });
    expect(await one({ day: 10, kind: 'FREE_DAY' })).toMatchObject({ fault: 'DAY_OUT_OF_RANGE', day: 10 });
    expect(await one({ day: 3, kind: 'NOTE', text: '' })).toMatchObject({ fault: 'TEXT_MISSING', day: 3 });
    expect(await one({ day: 3, kind: 'DEPARTURE' })).toMatchObject({ fault: 'DEPARTURE_UNKNOWN', day: 3 });
    expect(await one({ day: 3, kind: 'NOTE', text: 'x', departureId: first })).toMatchObject({ fault: 'DEPARTURE_UNKNOWN', day: 3 });
    expect(await one({ day: 3, kind: 'NOTE', text: 'x'.repeat(2_001) })).toMatchObject({ fault: 'TEXT_TOO_LONG', day: 3 });
  });
});

describe('who may not', () => {
  it('visitors are asked to sign in', async () => {
    expect(codeOf(await server.as(undefined).execute(CREATE + ALL, { input: draft() }))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await server.as(undefined).execute(SAVE + ALL, { input: whole(await made()) }))).toBe('NOT_SIGNED_IN');
  });

  it('strangers and other agencies learn nothing of it', async () => {
    const itinerary = await made();
    const other = await server.makeAgency();
    for (const person of [await server.makePerson(), other.owner]) {
      expect(codeOf(await create({}, person))).toBe('NOT_FOUND');
      expect(codeOf(await save(itinerary, {}, person))).toBe('NOT_FOUND');
    }
    expect(codeOf(await create({ agencyId: 'x' }))).toBe('NOT_FOUND');
    for (const itineraryId of ['x', '01890a5d-ac96-774b-bcce-b302099a8057']) expect(codeOf(await save(itinerary, { itineraryId }))).toBe('NOT_FOUND');
  });

  it('readers of the agency and the network’s staff see it, and may not change it', async () => {
    const itinerary = await made();
    for (const person of [reader, await server.makePerson({ networkRoles: ['OPERATIONS'] })]) {
      expect(codeOf(await create({}, person))).toBe('NOT_ALLOWED');
      expect(codeOf(await save(itinerary, {}, person))).toBe('NOT_ALLOWED');
    }
  });

  it('who decides on certifications does not see itineraries', async () => {
    expect(codeOf(await save(await made(), {}, await server.makePerson({ networkRoles: ['CERTIFIER'] })))).toBe('NOT_FOUND');
  });
});

it('leaves a trail of each save: version and size, not the texts', async () => {
  const itinerary = await made({ clientName: 'Secreta Rossi' });
  await saved(itinerary, { title: 'Título secreto', clientName: 'Secreta Rossi', items: [{ day: 1, kind: 'NOTE', text: 'Nota secreta' }] });
  const { rows } = await server.ownerPool.query('select action, actor_id, actor_agency_id, before, after from audit_entry where object_type = $1 and object_id = $2 order by at', ['Itinerary', itinerary.id]);
  const facts = { startDate: start, dayCount: 9, people: 8 };
  expect(rows).toEqual([
    { action: 'create-itinerary', actor_id: booker.id, actor_agency_id: agency.id, before: null, after: { version: 1, items: 1, ...facts } },
    { action: 'save-itinerary', actor_id: booker.id, actor_agency_id: agency.id, before: { version: 1, items: 1, ...facts }, after: { version: 2, items: 1, ...facts } },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/secret/i);
});
