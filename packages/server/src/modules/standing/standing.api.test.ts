import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { findDriftedCounters, findOversoldDays } from '#modules/capacity/check-counters';
import { dayFromToday, makeDeparture, todayOf } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { foreignAdults, makeHold, nameAll } from '../../../test/reservations.ts';
import { CONFIRM_SUSPENSION, fileOf, IMPACT, makeCertifiers, PROPOSE_SUSPENSION } from '../../../test/standing.ts';
import { entryOf, join } from '../../../test/waiting.ts';
import { remindOfLapses } from './remind-of-lapses.ts';

let server: TestServer;
let certifiers: Awaited<ReturnType<typeof makeCertifiers>>;
let agency: MadeAgency;
let file: string;
beforeAll(async () => {
  server = await startTestServer();
  certifiers = await makeCertifiers(server);
});
beforeEach(async () => {
  await server.setClock('0');
  agency = await server.makeAgency();
  file = await fileOf(server, agency);
});
afterAll(() => server.stop());

let inDays = 40;
const departureOf = (groupSize = 12) => makeDeparture(server, { groupSize, inDays: (inDays += 9) });
const tryHold = async (who: MadeAgency, departureId: string) =>
  dataOf(await server.as(who.owner).execute(HoldSpotsDocument, { input: { agencyId: who.id, departureId, key: randomUUID(), party: foreignAdults(2) } })).holdSpots;
const confirm = async (id: string) => dataOf(await server.as(agency.owner).execute(
  `mutation ($input: ConfirmReservationInput!) { confirmReservation(input: $input) { __typename ... on AgencyNotCertified { standing } } }`, { input: { reservationId: id, key: randomUUID() } })).confirmReservation;
const reservationOf = async (id: string) => (await server.ownerPool.query('select state, end_reason, ended_by, (select count(*)::int from claim where reservation_id = r.id) as claims from reservation r where id = $1', [id])).rows[0];
const freeSpots = async (id: string) => dataOf(await server.as(undefined).execute('query ($id: ID!) { departure(id: $id) { freeSpots } }', { id })).departure.freeSpots;
const standing = async () => dataOf(await server.as(agency.owner).execute('query ($id: ID!) { agency(id: $id) { standing } }', { id: agency.id })).agency.standing;
const letters = async (letter: string) => (await server.ownerPool.query('select subject, text from mail where letter = $1 and recipient = $2', [letter, agency.owner.email])).rows;

/** A renewal in force beside the file. */
const renewalOf = (letter: string, days = 300) => server.ownerPool.query(
  `insert into certification (code, agency_id, state, created_by, decided_by, valid_from, valid_until, follows_id) select code || $2, agency_id, 'APPROVED', created_by, decided_by, lima_today(), lima_today() + $3::int, id from certification where id = $1`, [file, letter, days]);

/** A confirmed group, a hold and a party that waits. */
async function scene() {
  const departure = await departureOf();
  const kept = await makeHold(server, agency, { departure, people: 3 });
  await nameAll(server, agency, kept.id, 3);
  expect((await confirm(kept.id)).__typename).toBe('ConfirmReservationSuccess');
  const held = await makeHold(server, agency, { departure, people: 2 });
  const full = await departureOf(4);
  const other = await server.makeAgency();
  await makeHold(server, other, { departure: full, people: 4 });
  const entry = await join(server, agency, { from: full.date, to: full.date, people: 2 });
  return { departure, kept, held, entry, full, other };
}

describe('a suspension', () => {
  test('shows first what ends and what stays, and releases, ends and keeps exactly that, in one act of two people', async () => {
    const { departure, kept, held, entry } = await scene();
    expect(await certifiers.proposeSuspension(file)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'APPROVED' } });
    expect(await standing()).toBe('CERTIFIED');
    const impact = await certifiers.impactOf(file);
    expect(impact).toMatchObject({ held: [{ people: 2, date: departure.date, isRequest: false }], waiting: [{ people: 2 }], kept: [{ people: 3 }] });
    const before = await freeSpots(departure.id);
    expect(await certifiers.confirmSuspension(file)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'SUSPENDED', suspendedUntil: null } });
    expect(await standing()).toBe('SUSPENDED');
    expect(await reservationOf(held.id)).toEqual({ state: 'CANCELLED', end_reason: 'certification-suspended', ended_by: 'NETWORK', claims: 0 });
    expect(await reservationOf(kept.id)).toMatchObject({ state: 'CONFIRMED', end_reason: null });
    expect((await entryOf(server, agency, entry)).state).toBe('WITHDRAWN');
    expect(await freeSpots(departure.id)).toBe(before + 2);
    expect([await findOversoldDays(server.db), await findDriftedCounters(server.db)]).toEqual([[], []]);
  });

  test('stops new holds and confirmations; reading and cancelling stay possible', async () => {
    const { departure, kept } = await scene();
    await certifiers.suspend(agency);
    expect(await tryHold(agency, departure.id)).toMatchObject({ __typename: 'AgencyNotCertified' });
    const seen = dataOf(await server.as(agency.owner).execute('query ($code: String!) { reservation(code: $code) { state may { cancel } } }', { code: kept.code })).reservation;
    expect(seen).toMatchObject({ state: 'CONFIRMED', may: { cancel: true } });
  });

  test('gives what it frees to the parties that wait for it, before anybody else', async () => {
    const departure = await departureOf(4);
    await makeHold(server, agency, { departure, people: 4 });
    const waiter = await server.makeAgency();
    const entry = await join(server, waiter, { from: departure.date, to: departure.date, people: 3 });
    await certifiers.suspend(agency);
    expect(await tryHold(await server.makeAgency(), departure.id)).toMatchObject({ __typename: 'NoRoom' });
    await server.drain();
    expect(await entryOf(server, waiter, entry)).toMatchObject({ state: 'OFFERED', offer: { people: 3 } });
  });

  test('takes along what came since its impact was looked at, and names it: held, enlarged, joined; and what was confirmed and so stays', async () => {
    const departure = await departureOf();
    const [seen, confirmed] = [await makeHold(server, agency, { departure, people: 2 }), await makeHold(server, agency, { departure, people: 1 })];
    await nameAll(server, agency, confirmed.id, 1);
    await certifiers.proposeSuspension(file);
    const { fingerprint } = await certifiers.impactOf(file);
    const held = await makeHold(server, agency, { departure, people: 3 });
    expect((await confirm(confirmed.id)).__typename).toBe('ConfirmReservationSuccess');
    const full = await departureOf(4);
    await makeHold(server, await server.makeAgency(), { departure: full, people: 4 });
    const entry = await join(server, agency, { from: full.date, to: full.date, people: 2 });
    const key = randomUUID();
    const answer = await certifiers.confirmSuspension(file, { fingerprint, key });
    expect(answer).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'SUSPENDED' } });
    const { held: unseen, waiting, kept } = answer.sinceLook;
    expect([unseen, waiting, kept].map((rows) => rows.map((row: { code: string; people: number }) => [row.code, row.people]))).toEqual([[[held.code, 3]], [[expect.any(String), 2]], [[confirmed.code, 1]]]);
    expect([(await reservationOf(seen.id)).state, (await reservationOf(held.id)).state, (await reservationOf(confirmed.id)).state]).toEqual(['CANCELLED', 'CANCELLED', 'CONFIRMED']);
    expect((await entryOf(server, agency, entry)).state).toBe('WITHDRAWN');
    const { rows } = await server.ownerPool.query(`select after from audit_entry where action = 'suspend-certification' and object_id = $1`, [file]);
    expect(rows[0].after).toMatchObject({ released: 2, waiting: 1, sinceLook: 2 });
    expect(await certifiers.reinstate(file)).toMatchObject({ __typename: 'CertificationSuccess', sinceLook: null });
  });

  test('goes through although what was seen is gone: who releases what they hold does not put it off', async () => {
    const held = await makeHold(server, agency, { departure: await departureOf(), people: 2 });
    await certifiers.proposeSuspension(file);
    const { fingerprint } = await certifiers.impactOf(file);
    dataOf(await server.as(agency.owner).execute('mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename } }', { input: { reservationId: held.id, key: randomUUID() } }));
    expect(await certifiers.confirmSuspension(file, { fingerprint })).toMatchObject({ __typename: 'CertificationSuccess', sinceLook: { held: [], waiting: [], kept: [] } });
  });

  test('is refused on a look that is too old, and after the network decided on another file of the agency; the new impact says what is in force', async () => {
    await certifiers.proposeSuspension(file);
    const old = await certifiers.impactOf(file);
    await server.setClock('16 minutes');
    expect(await certifiers.confirmSuspension(file, old)).toMatchObject({ __typename: 'StandingImpactChanged', fault: 'TOO_OLD' });
    const { fingerprint } = await certifiers.impactOf(file);
    await renewalOf('R');
    const changed = await certifiers.confirmSuspension(file, { fingerprint });
    expect(changed).toMatchObject({ __typename: 'StandingImpactChanged', fault: 'FILES_CHANGED' });
    expect(changed.impact.files).toHaveLength(2);
    expect(await standing()).toBe('CERTIFIED');
    expect((await certifiers.confirmSuspension(file, changed.impact)).__typename).toBe('CertificationSuccess');
  });

  test('is confirmed once with a key: the same key with another look is told so, and keys are those of the house', async () => {
    await certifiers.proposeSuspension(file);
    const [{ fingerprint }, key] = [await certifiers.impactOf(file), randomUUID()];
    const input = { proposalId: await certifiers.openProposal(file), fingerprint, key };
    const send = (wish: object) => server.as(certifiers.second).execute(CONFIRM_SUSPENSION, { input: { ...input, ...wish } });
    for (let i = 0; i < 2; i++) expect(dataOf(await send({})).confirmSuspension.__typename).toBe('CertificationSuccess');
    expect(codeOf(await send({ fingerprint: 'another look' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(codeOf(await send({ key: '' }))).toBe('BAD_USER_INPUT');
  });

  test('needs two people, and neither of them prepared the file or belongs to the agency', async () => {
    const member = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, member.id]);
    const preparer = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    await server.ownerPool.query('insert into certification_preparer (certification_id, person_id) values ($1, $2)', [file, preparer.id]);
    expect(await certifiers.proposeSuspension(file, { by: member })).toMatchObject({ __typename: 'NotYoursToDecide', because: 'OWN_AGENCY' });
    expect(await certifiers.proposeSuspension(file, { by: preparer })).toMatchObject({ __typename: 'NotYoursToDecide', because: 'PREPARED_BY_YOU' });
    await certifiers.proposeSuspension(file);
    expect((await certifiers.proposeRevocation(file, { by: certifiers.second })).__typename).toBe('ProposalOpen');
    expect((await certifiers.confirmSuspension(file, { by: certifiers.first })).__typename).toBe('SecondPersonNeeded');
    expect(await certifiers.confirmSuspension(file, { by: member })).toMatchObject({ __typename: 'NotYoursToDecide', because: 'OWN_AGENCY' });
    expect(await certifiers.confirmSuspension(file, { by: preparer })).toMatchObject({ __typename: 'NotYoursToDecide', because: 'PREPARED_BY_YOU' });
    expect(await standing()).toBe('CERTIFIED');
    const input = { certificationId: file, until: null, reason: 'x y z', key: randomUUID() };
    expect(codeOf(await server.as(agency.owner).execute(PROPOSE_SUSPENSION, { input }))).toBe('NOT_ALLOWED');
    expect(codeOf(await server.as(await server.makePerson()).execute(PROPOSE_SUSPENSION, { input }))).toBe('NOT_FOUND');
    expect(dataOf(await server.as(agency.owner).execute(IMPACT, { id: file })).standingChangeImpact).toBeNull();
  });

  test('ends by itself after its last day, without a job; the job writes it down and says so once', async () => {
    const until = await dayFromToday(server, 5);
    await certifiers.suspend(agency, until);
    await server.setClock('5 days');
    expect(await standing()).toBe('SUSPENDED');
    await server.setClock('6 days');
    expect(await standing()).toBe('CERTIFIED');
    expect((await tryHold(agency, (await departureOf()).id)).__typename).toBe('HoldSuccess');
    await server.runJobs();
    await server.runJobs();
    const { rows } = await server.ownerPool.query('select state, suspended_until from certification where id = $1', [file]);
    expect(rows[0]).toEqual({ state: 'APPROVED', suspended_until: null });
    expect(await letters('certification-reinstated')).toHaveLength(1);
  });

  test('ends today or later and within the certification, with a reason', async () => {
    const today = await todayOf(server);
    expect(await certifiers.proposeSuspension(file, { until: '2020-01-01' })).toMatchObject({ __typename: 'SuspensionEndInvalid', earliest: today });
    expect((await certifiers.proposeSuspension(file, { until: '2099-01-01' })).__typename).toBe('SuspensionEndInvalid');
    expect((await certifiers.proposeSuspension(file, { reason: ' ' })).__typename).toBe('ReasonMissing');
  });

  test('is lifted by one certifier with a reason, and only while it runs', async () => {
    await certifiers.suspend(agency);
    expect(await certifiers.reinstate(file)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'APPROVED' } });
    expect([await standing(), (await certifiers.reinstate(file)).__typename]).toEqual(['CERTIFIED', 'NotSuspended']);
    await server.drain();
    expect((await letters('certification-reinstated'))[0].text).toContain('El seguro llegó');
    // The event carries keys: what somebody wrote stands in the trail, where it can be forgotten.
    expect((await server.ownerPool.query(`select facts from outbox where kind = 'certification-reinstated' and object_id = $1`, [file])).rows.map((row) => Object.keys(row.facts))).toEqual([['agencyId']]);
  });

  test('writes to the owners, with the reason, what ended and until when they may appeal', async () => {
    await scene();
    await certifiers.suspend(agency);
    await server.drain();
    const [letter] = await letters('certification-suspended');
    expect(letter.text).toContain('Falta el seguro');
    expect(letter.text).toMatch(/Bloqueos y solicitudes liberados: 1\nGrupos retirados de la lista de espera: 1\nGrupos confirmados que se mantienen: 1/);
    expect(letter.text).toContain('apelar');
  });

  test('weighs on a renewal that runs beside the old file', async () => {
    await renewalOf('R', 600);
    await certifiers.suspend(agency);
    await server.setClock('400 days');
    expect(await standing()).toBe('SUSPENDED');
  });
});

describe('a revocation', () => {
  test('ends every file in force for good, releases what is held and keeps what is confirmed', async () => {
    const { kept, held } = await scene();
    expect((await certifiers.proposeRevocation(file)).__typename).toBe('CertificationSuccess');
    expect(await certifiers.confirmRevocation(file)).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'REVOKED' } });
    expect(await standing()).toBe('NOT_CERTIFIED');
    expect(await reservationOf(held.id)).toMatchObject({ state: 'CANCELLED', end_reason: 'certification-revoked' });
    expect((await reservationOf(kept.id)).state).toBe('CONFIRMED');
    expect(await certifiers.proposeSuspension(file)).toMatchObject({ __typename: 'StandingNotChangeable', state: 'REVOKED' });
    await server.drain();
    expect(await letters('certification-revoked')).toHaveLength(1);
  });
});

describe('a lapse', () => {
  test('is there with the day: new holds are refused and confirmed groups stay, before any job has run', async () => {
    const { kept, departure } = await scene();
    await server.ownerPool.query('update certification set valid_until = lima_today() where id = $1', [file]);
    expect((await tryHold(agency, departure.id)).__typename).toBe('HoldSuccess');
    await server.setClock('1 day');
    expect(await standing()).toBe('LAPSED');
    expect(await tryHold(agency, departure.id)).toMatchObject({ __typename: 'AgencyNotCertified' });
    expect((await reservationOf(kept.id)).state).toBe('CONFIRMED');
  });

  test('releases what is still held and ends the waiting when it is written down, and writes to the owners', async () => {
    const { held, kept, entry } = await scene();
    await server.ownerPool.query(`update certification set valid_until = lima_today() where id = $1`, [file]);
    await server.ownerPool.query(`update reservation set expires_at = app_now() + interval '60 hours' where id = $1`, [held.id]);
    await server.ownerPool.query(`update claim set until = app_now() + interval '60 hours' where reservation_id = $1`, [held.id]);
    await server.setClock('1 day');
    await server.runJobs();
    const { rows } = await server.ownerPool.query('select state from certification where id = $1', [file]);
    expect(rows[0].state).toBe('EXPIRED');
    expect(await reservationOf(held.id)).toEqual({ state: 'CANCELLED', end_reason: 'certification-lapsed', ended_by: 'SYSTEM', claims: 0 });
    expect((await reservationOf(kept.id)).state).toBe('CONFIRMED');
    expect((await entryOf(server, agency, entry)).state).not.toBe('WAITING');
    expect(await letters('certification-lapsed')).toHaveLength(1);
  });

  test('of an old file is nobody’s business where a renewal is in force', async () => {
    const held = await makeHold(server, agency, { departure: await departureOf(), people: 2 });
    await renewalOf('N');
    await server.ownerPool.query(`update certification set valid_from = lima_today() - 10, valid_until = lima_today() - 1 where id = $1`, [file]);
    await server.runJobs();
    expect([(await reservationOf(held.id)).state, await standing(), await letters('certification-lapsed')]).toEqual(['HELD', 'CERTIFIED', []]);
  });
});

describe('reminders', () => {
  test('come 60, 30 and 7 days before the last day, once each however many look', async () => {
    await server.ownerPool.query('update certification set valid_until = lima_today() + 60 where id = $1', [file]);
    for (const shift of ['0', '1 day', '30 days', '31 days', '53 days', '60 days']) {
      await server.setClock(shift);
      await Promise.all([1, 2, 3].map(async () => remindOfLapses(await server.scopeOf(undefined))));
    }
    await server.drain();
    expect(await letters('certification-lapsing')).toHaveLength(3);
  });

  test('are not sent to whoever is renewed', async () => {
    await server.ownerPool.query('update certification set valid_until = lima_today() + 20 where id = $1', [file]);
    await renewalOf('M');
    await server.runJobs();
    expect(await letters('certification-lapsing')).toEqual([]);
  });
});
