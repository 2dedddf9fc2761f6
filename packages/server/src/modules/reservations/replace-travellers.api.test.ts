import { EnterManifestDocument, ReservationByCodeDocument } from '@vilcanota/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeConfirmed } from '../../../test/amendments.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { makeHold, travellerRows } from '../../../test/reservations.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 40;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterEach(() => server.setClock('0'));
afterAll(() => server.stop());

type Row = ReturnType<typeof travellerRows>[number];
const other = (row: Row, i: number): Row => ({ ...row, firstNames: 'Otra', lastNames: 'Persona', documentNumber: `X${2000000 + i}`, birthDate: '1980-05-05' });
const enter = async (reservationId: string, travellers: Row[], more: { version?: number; replacementReason?: string } = {}) =>
  dataOf(await server.as(agency.owner).execute(EnterManifestDocument, { input: { reservationId, travellers, ...more } })).enterManifest;
const confirmed = async (people: number, days = (inDays += 5)) => {
  const made = await makeConfirmed(server, agency, { departure: await makeDeparture(server, { inDays: days }), people });
  await enter(made.id, travellerRows(people));
  return made;
};
const trailOf = async (id: string) => (await server.ownerPool.query(`select action, reason, after from audit_entry where object_id = $1 order by at, id`, [id])).rows;

describe('a person of a confirmed reservation', () => {
  test('whose data are corrected stays the same person: a passport renewed, a name mistyped; it is free', async () => {
    const { id } = await confirmed(3);
    const [a, b, c] = travellerRows(3);
    expect(await enter(id, [{ ...a!, documentNumber: 'RENEWED77' }, { ...b!, lastNames: 'De Pruebas' }, c!])).toMatchObject({ __typename: 'EnterManifestSuccess', reservations: [{ replacements: { most: 1, used: 0 } }] });
    expect((await trailOf(id)).at(-1)).toMatchObject({ action: 'enter-manifest', reason: null });
  });

  test('is replaced by another with a reason, and the trail says why and how many, never who', async () => {
    const { id } = await confirmed(4);
    const [a, b, c, d] = travellerRows(4);
    expect(await enter(id, [a!, other(b!, 1), c!, d!])).toMatchObject({ __typename: 'ReplacementRefused', fault: 'REASON', positions: [2], most: 2, used: 0 });
    expect(await enter(id, [a!, other(b!, 1), c!, d!], { replacementReason: 'x' })).toMatchObject({ __typename: 'ReasonMissing' });
    expect(await enter(id, [a!, other(b!, 1), c!, d!], { replacementReason: 'Enfermó' })).toMatchObject({ __typename: 'EnterManifestSuccess', reservations: [{ named: 4, replacements: { most: 2, used: 1 } }] });
    const entry = (await trailOf(id)).at(-1);
    expect(entry).toMatchObject({ action: 'replace-travellers', reason: 'Enfermó', after: { replaced: 1 } });
    expect(JSON.stringify(entry)).not.toMatch(/Otra|Persona|X2000001/);
  });

  test('taken off the list counts as well, so that a replacement cannot be made in two steps', async () => {
    const { id } = await confirmed(3);
    const [a, b, c] = travellerRows(3);
    expect(await enter(id, [a!, b!])).toMatchObject({ __typename: 'ReplacementRefused', positions: [3] });
    expect(await enter(id, [a!, b!], { replacementReason: 'No viaja' })).toMatchObject({ reservations: [{ named: 2, replacements: { used: 1 } }] });
    expect(await enter(id, [a!, b!, other(c!, 1)])).toMatchObject({ __typename: 'EnterManifestSuccess' });
  });

  test('is not replaced beyond every third, nor later than three days before', async () => {
    const { id } = await confirmed(3, 200);
    const [a, b, c] = travellerRows(3);
    expect(await enter(id, [other(a!, 1), other(b!, 2), c!], { replacementReason: 'Cambios' })).toMatchObject({ fault: 'TOO_MANY', positions: [1, 2], most: 1 });
    await server.setClock('198 days');
    expect(await enter(id, [other(a!, 1), b!, c!], { replacementReason: 'Cambios' })).toMatchObject({ fault: 'TOO_LATE' });
    expect(await enter(id, [{ ...a!, documentNumber: 'RENEWED99' }, b!, c!])).toMatchObject({ __typename: 'EnterManifestSuccess' });
  });

  test('of a hold is free to be anybody', async () => {
    const hold = await makeHold(server, agency, { departure: await makeDeparture(server, { inDays: (inDays += 5) }), people: 2 });
    const [a, b] = travellerRows(2);
    await enter(hold.id, [a!, b!]);
    expect(await enter(hold.id, [other(a!, 1), other(b!, 2)])).toMatchObject({ __typename: 'EnterManifestSuccess', reservations: [{ replacements: null }] });
  });
});

test('of two people who save the list, the later one does not win unseen', async () => {
  const { id, code } = await confirmed(2);
  const [a, b] = travellerRows(2);
  const seen = dataOf(await server.as(agency.owner).execute('query ($code: String!) { reservation(code: $code) { manifestVersion } }', { code })).reservation.manifestVersion as number;
  expect(await enter(id, [{ ...a!, documentNumber: 'NEW11111' }, b!], { version: seen })).toMatchObject({ __typename: 'EnterManifestSuccess', reservations: [{ manifestVersion: seen + 1 }] });
  expect(await enter(id, [a!, { ...b!, documentNumber: 'NEW22222' }], { version: seen })).toMatchObject({ __typename: 'ManifestStale', reservation: { manifestVersion: seen + 1 } });
  const { reservation } = dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code }));
  expect(reservation!.named).toBe(2);
});
