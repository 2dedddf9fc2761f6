import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar';
import { acceptAll, certify, submittedFile } from '../../../test/certifications.ts';
import { makeDeparture, todayOf } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults } from '../../../test/reservations.ts';
import { APPEAL, DECIDE_APPEAL, fileOf, makeCertifiers } from '../../../test/standing.ts';

let server: TestServer;
let certifiers: Awaited<ReturnType<typeof makeCertifiers>>;
let agency: MadeAgency;
let old: string;
let renewal: string;
let today: string;
beforeAll(async () => {
  server = await startTestServer();
  certifiers = await makeCertifiers(server);
});
beforeEach(async () => {
  await server.setClock('0');
  agency = await server.makeAgency();
  old = await fileOf(server, agency);
  renewal = await submittedFile(server, agency);
  today = await todayOf(server);
});
afterAll(() => server.stop());

const suspend = async (until: string | null) => {
  await certifiers.proposeSuspension(old, { until });
  expect((await certifiers.confirmSuspension(old)).__typename).toBe('CertificationSuccess');
};
const approve = () => certify(server, certifiers.third, renewal);
const seen = async (id: string) => dataOf(await server.as(agency.owner).execute(
  `query ($id: ID!) { certification(id: $id) { state suspendedUntil agency { standing certifiedUntil } standingDecision { kind reason until appealObstacle } standingMay { appeal } appeals { id outcome } certificate { number state suspendedUntil } } }`, { id })).certification;
const letters = async (letter: string) => {
  await server.drain();
  return (await server.ownerPool.query('select text from mail where letter = $1 and recipient = $2', [letter, agency.owner.email])).rows as { text: string }[];
};
const hold = async () => {
  const departure = await makeDeparture(server, { groupSize: 12, inDays: 60 });
  const input = { agencyId: agency.id, departureId: departure.id, key: `hold-${agency.id}`, party: foreignAdults(1) };
  return dataOf(await server.as(agency.owner).execute('mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { __typename } }', { input })).holdSpots.__typename;
};
const lapseOld = () => server.ownerPool.query('update certification set valid_from = lima_today() - 300, valid_until = lima_today() - 1, decided_until = lima_today() - 1 where id = $1', [old]);

describe('a renewal approved while a suspension runs', () => {
  test('is suspended with the rest: the file, the standing, the certificate and the letter say so, and nothing can be held', async () => {
    await suspend(null);
    expect(await approve()).toMatchObject({ __typename: 'CertificationSuccess', certification: { state: 'SUSPENDED' } });
    const [letter] = await letters('certification-certified');
    expect(await seen(renewal)).toMatchObject({
      state: 'SUSPENDED', suspendedUntil: null, agency: { standing: 'SUSPENDED', certifiedUntil: null }, standingDecision: { kind: 'SUSPEND', reason: 'Falta el seguro' }, certificate: { state: 'SUSPENDED' },
    });
    expect(letter!.text).toContain('La suspensión de la agencia sigue: todavía no puede bloquear ni confirmar cupos.');
    expect(letter!.text).not.toContain('Desde hoy puede bloquear');
    expect(await hold()).toBe('AgencyNotCertified');
    const { rows } = await server.ownerPool.query(`select after from audit_entry where action = 'approve-certification' and object_id = $1`, [renewal]);
    expect(rows[0].after).toMatchObject({ state: 'SUSPENDED' });
  });

  test('does not bring the agency back when the old file lapses under an open suspension', async () => {
    await suspend(null);
    await approve();
    await lapseOld();
    await server.runJobs();
    expect([(await seen(old)).state, await seen(renewal)]).toMatchObject(['EXPIRED', { state: 'SUSPENDED', agency: { standing: 'SUSPENDED' } }]);
    expect(await letters('certification-lapsed')).toEqual([]);
  });

  test('counts from the day after the suspension’s last one, without a job; then both files are in force', async () => {
    await suspend(addDays(today, 5));
    expect((await approve()).certification.state).toBe('SUSPENDED');
    expect(await seen(renewal)).toMatchObject({ suspendedUntil: addDays(today, 5) });
    await server.setClock('5 days');
    expect((await seen(renewal)).agency.standing).toBe('SUSPENDED');
    await server.setClock('6 days');
    await server.runJobs();
    for (const id of [old, renewal]) expect(await seen(id)).toMatchObject({ state: 'APPROVED', suspendedUntil: null, agency: { standing: 'CERTIFIED' }, certificate: { state: 'VALID', suspendedUntil: null } });
    expect(await letters('certification-reinstated')).toHaveLength(1);
    expect(await hold()).toBe('HoldSuccess');
  });

  test('comes back with the old file when the suspension is lifted, from whichever of the two', async () => {
    await suspend(null);
    await approve();
    expect((await certifiers.reinstate(renewal)).__typename).toBe('CertificationSuccess');
    expect([(await seen(old)).state, (await seen(renewal)).state, (await seen(old)).agency.standing]).toEqual(['APPROVED', 'APPROVED', 'CERTIFIED']);
    expect((await certifiers.reinstate(old)).__typename).toBe('NotSuspended');
  });

  test('ends with a revocation like the old file', async () => {
    await suspend(null);
    await approve();
    await certifiers.proposeRevocation(renewal);
    expect((await certifiers.confirmRevocation(renewal)).__typename).toBe('CertificationSuccess');
    expect([(await seen(old)).state, (await seen(renewal)).state, (await seen(old)).agency.standing]).toEqual(['REVOKED', 'REVOKED', 'NOT_CERTIFIED']);
  });

  test('is one decision with the old file: one appeal, shown in both, and granting it brings both back', async () => {
    await suspend(null);
    await approve();
    const appeal = (certificationId: string) => server.as(agency.owner).execute(APPEAL, { input: { certificationId, reason: 'El seguro estaba pagado', key: `appeal-${certificationId}` } });
    expect(dataOf(await appeal(old)).appealDecision.__typename).toBe('CertificationSuccess');
    expect(dataOf(await appeal(renewal)).appealDecision).toMatchObject({ __typename: 'AppealNotPossible', obstacle: 'MADE_BEFORE' });
    expect(await seen(renewal)).toMatchObject({ standingDecision: { appealObstacle: 'MADE_BEFORE' }, standingMay: { appeal: false }, appeals: [{ outcome: null }] });
    const [{ id: appealId }] = (await seen(renewal)).appeals;
    expect(dataOf(await server.as(certifiers.third).execute(DECIDE_APPEAL, { input: { appealId, outcome: 'GRANTED', reason: 'Lo vimos de nuevo' } })).decideAppeal.__typename).toBe('CertificationSuccess');
    expect([(await seen(old)).state, (await seen(renewal)).state]).toEqual(['APPROVED', 'APPROVED']);
  });

  test('approved after the last day of a suspension that nobody wrote down yet is in force at once', async () => {
    await suspend(today);
    await server.setClock('1 day');
    expect((await approve()).certification.state).toBe('APPROVED');
  });

  test('waits for a suspension that is being confirmed: whichever comes first, nothing of the agency is in force afterwards', async () => {
    await certifiers.proposeSuspension(old);
    const { fingerprint } = await certifiers.impactOf(old);
    await acceptAll(server, certifiers.third, renewal);
    const [suspended] = await Promise.all([certifiers.confirmSuspension(old, { fingerprint }), approve()]);
    // Approved a moment before, it is a file that was not seen: it is looked at again.
    const done = suspended.__typename === 'StandingImpactChanged' ? await certifiers.confirmSuspension(old, suspended.impact) : suspended;
    expect(done.__typename).toBe('CertificationSuccess');
    expect([(await seen(old)).state, (await seen(renewal)).state]).toEqual(['SUSPENDED', 'SUSPENDED']);
  });
});

test('an agency whose renewal is in work sees its suspension beside it, and appeals against it', async () => {
  const beside = async (by?: Person) => dataOf(await server.as(by).execute('query ($id: ID!) { agency(id: $id) { certification { id } suspendedCertification { id } } }', { id: agency.id })).agency;
  await suspend(null);
  expect(await beside(agency.owner)).toEqual({ certification: { id: renewal }, suspendedCertification: { id: old } });
  expect(await beside(await server.makePerson())).toBeNull();
  expect(await seen(old)).toMatchObject({ standingMay: { appeal: true }, standingDecision: { appealObstacle: null } });
});
