import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { compactVerify, importJWK } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { certify, submittedFile } from '../../../test/certifications.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { fileOf, makeCertifiers } from '../../../test/standing.ts';
import { qrOf } from './certificate-pdf.ts';
import { findCertificate } from './certificate.finders.ts';
import { issueMissing } from './issue-certificate.ts';

// A module of the old kind, whose types are not those of what is imported.
const readQr: (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null = createRequire(import.meta.url)('jsqr');

let server: TestServer;
let certifiers: Awaited<ReturnType<typeof makeCertifiers>>;
let agency: MadeAgency;
let number: string;
beforeAll(async () => {
  server = await startTestServer();
  certifiers = await makeCertifiers(server);
});
beforeEach(async () => {
  await server.setClock('0');
  agency = await server.makeAgency();
  await server.runJobs();
  number = await numberOf(agency);
});
afterAll(() => server.stop());

const numberOf = async (whose: { id: string }): Promise<string> => (await server.ownerPool.query('select number from certificate where agency_id = $1 order by id desc limit 1', [whose.id])).rows[0]?.number;
const PUBLIC = 'query ($number: String!) { certificate(number: $number) { number state asOf agencyName validFrom validUntil issuedAt suspendedUntil replacedBy pdfUrl } }';
const look = async (typed = number, by?: Person) => dataOf(await server.as(by).execute(PUBLIC, { number: typed })).certificate;
const keys = async () => (await server.app.inject('/.well-known/vilcanota-certificate-keys.json')).json().keys as { kid: string; d?: string; x: string }[];
const jwsOf = async (typed = number) => (await findCertificate(server.db, typed))!.jws;

/** As anybody would who has the keys and the text of a QR, and no network. */
async function verify(jws: string) {
  const known = new Map((await keys()).map((key) => [key.kid, key]));
  const { payload } = await compactVerify(jws, async ({ kid }) => importJWK(known.get(kid!) as never, 'EdDSA'));
  return JSON.parse(new TextDecoder().decode(payload));
}

describe('a certificate', () => {
  test('is there a moment after the approval, with a number people can read, once', async () => {
    const applicant = await server.makeAgency({ certified: false });
    const certificationId = await submittedFile(server, applicant);
    expect((await certify(server, certifiers.first, certificationId)).__typename).toBe('CertificationSuccess');
    expect(await numberOf(applicant)).toBeUndefined();
    await Promise.all([server.drain(), server.drain(), server.drain()]);
    const issued = await numberOf(applicant);
    expect(issued).toMatch(/^VT-\d{4}-\d{4}$/);
    await server.runJobs();
    const { rows } = await server.ownerPool.query('select count(*)::int as n from certificate where agency_id = $1', [applicant.id]);
    expect(rows[0].n).toBe(1);
    const seen = dataOf(await server.as(applicant.owner).execute('query ($id: ID!) { certification(id: $id) { certificate { number pdfUrl } } }', { id: certificationId })).certification.certificate;
    expect(seen).toEqual({ number: issued, pdfUrl: `/files/certificates/${issued}.pdf` });
  });

  test('tells anybody what it is worth at this moment, and nothing of the agency’s papers', async () => {
    const certificate = await look();
    expect(certificate).toMatchObject({ number, state: 'VALID', suspendedUntil: null, replacedBy: null, pdfUrl: null });
    expect(Math.abs(Date.parse(certificate.asOf) - Date.now())).toBeLessThan(10_000);
    expect((await look(number.toLowerCase().replaceAll('-', ' '))).number).toBe(number);
    expect([await look('VT-2026-9999'), await look('nonsense')]).toEqual([null, null]);
  });

  test('lapses, is suspended, is back and is revoked with its agency, at once and without a job', async () => {
    const file = await certifiers.suspend(agency);
    expect((await look()).state).toBe('SUSPENDED');
    await certifiers.reinstate(file);
    expect((await look()).state).toBe('VALID');
    await server.setClock('336 days');
    expect((await look()).state).toBe('LAPSED');
    await server.setClock('0');
    await certifiers.proposeRevocation(file);
    await certifiers.confirmRevocation(file);
    expect((await look()).state).toBe('REVOKED');
    await server.setClock('336 days');
    expect((await look()).state).toBe('REVOKED');
  });

  test('names the newer one of the same agency that is valid now', async () => {
    await server.ownerPool.query(`insert into certification (code, agency_id, state, created_by, decided_by, valid_from, valid_until, follows_id) select code || 'R', agency_id, 'APPROVED', created_by, decided_by, lima_today(), lima_today() + 700, id from certification where agency_id = $1`, [agency.id]);
    await server.runJobs();
    await server.setClock('336 days');
    expect(await look()).toMatchObject({ state: 'LAPSED', replacedBy: await numberOf(agency) });
  });
});

describe('the signed form', () => {
  test('is verified with the published keys and says what was true at the issue', async () => {
    const said = await verify(await jwsOf());
    const { validFrom, validUntil } = await look();
    expect(said).toEqual({ iss: server.identity.baseUrl, number, agency: (await look()).agencyName, ruc: agency.ruc, from: validFrom, until: validUntil, iat: expect.any(Number), demo: true });
  });

  test('whose letters were changed is worth nothing', async () => {
    const [header, payload, signature] = (await jwsOf()).split('.') as [string, string, string];
    const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace(/"until":"\d{4}/, '"until":"2099')).toString('base64url');
    await expect(verify([header, forged, signature].join('.'))).rejects.toThrow();
  });

  test('is verified by one file without anything of ours: the keys and the text of the QR are enough', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'keys-')), 'keys.json');
    await writeFile(file, JSON.stringify({ keys: await keys() }));
    const script = fileURLToPath(new URL('../../../../../scripts/verify-certificate.mjs', import.meta.url));
    const run = (text: string) => promisify(execFile)(process.execPath, [script, file, text]);
    const text = `https://red.example/certificates/${number}#${await jwsOf()}`;
    expect((await run(text)).stdout).toContain(number);
    await expect(run(text.replace('#eyJ', '#eyK'))).rejects.toMatchObject({ code: 1 });
  });

  test('stays provable when the key changes; the private part never leaves', async () => {
    const before = await jwsOf();
    const admin = await server.makePerson({ networkRoles: ['ADMIN'] });
    const CHANGE = 'mutation ($input: ChangeCertificateKeyInput!) { changeCertificateKey(input: $input) { __typename ... on ChangeCertificateKeySuccess { keyId } } }';
    const input = { reason: 'Cambio de la llave cada año' };
    expect(codeOf(await server.as(agency.owner).execute(CHANGE, { input }))).toBe('NOT_ALLOWED');
    const { changeCertificateKey } = dataOf(await server.as(admin).execute(CHANGE, { input }));
    expect(changeCertificateKey.__typename).toBe('ChangeCertificateKeySuccess');
    const published = await keys();
    expect(published[0]!.kid).toBe(changeCertificateKey.keyId);
    expect(published.length).toBeGreaterThan(1);
    expect(published.flatMap((key) => Object.keys(key))).not.toContain('d');
    expect((await verify(before)).number).toBe(number);
    const other = await server.makeAgency();
    await server.runJobs();
    const jws = await jwsOf(await numberOf(other));
    expect(JSON.parse(Buffer.from(jws.split('.')[0]!, 'base64url').toString())).toEqual({ alg: 'EdDSA', kid: changeCertificateKey.keyId });
    expect((await verify(jws)).agency).toBe((await look(await numberOf(other))).agencyName);
  });

  test('is what the QR carries, after the address of the public page', async () => {
    const certificate = (await findCertificate(server.db, number))!;
    const { size, isDark } = qrOf({ ...certificate, siteUrl: 'https://red.example' });
    // Painted as a phone sees it: four pixels a module, with the quiet zone around.
    const [scale, quiet] = [4, 4];
    const side = (size + 2 * quiet) * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
        if (row >= 0 && column >= 0 && row < size && column < size && isDark(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
    expect(readQr(pixels, side, side)?.data).toBe(`https://red.example/certificates/${number}#${certificate.jws}`);
    // 46 mm on the paper: a module is wider than what a phone's camera needs.
    expect(46 / size).toBeGreaterThan(0.45);
  });
});

describe('the paper', () => {
  const pdf = async (typed: string, by?: Person) => server.app.inject({ url: `/files/certificates/${typed}.pdf`, headers: by && { cookie: await server.cookieOf(by) } });

  test('is a tagged PDF in Spanish, made in less than two seconds, for whoever may see the agency’s papers', async () => {
    await pdf(number, agency.owner);
    const before = performance.now();
    const answer = await pdf(number, agency.owner);
    const took = performance.now() - before;
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'application/pdf', `attachment; filename="certificado-${number}.pdf"`]);
    expect(took).toBeLessThan(2_000);
    const text = answer.rawPayload.toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang \(es-PE\)/);
    expect(text.match(/\/FontFile/g)!.length).toBeGreaterThanOrEqual(3);
    expect(inflated(answer.rawPayload).length).toBeGreaterThan(1_000);
    for (const certifier of [certifiers.first]) expect((await pdf(number, certifier)).statusCode).toBe(200);
  });

  test('does not exist for others, nor for a number that was not given', async () => {
    const stranger = await server.makeAgency();
    expect([(await pdf(number)).statusCode, (await pdf(number, stranger.owner)).statusCode, (await pdf('VT-2026-9999', agency.owner)).statusCode, (await pdf('..%2f..', agency.owner)).statusCode]).toEqual([404, 404, 404, 404]);
  });
});

test('certificates are issued for files in force that have none, and for no others', async () => {
  await server.ownerPool.query(`update certification set valid_until = lima_today() - 1, valid_from = lima_today() - 9 where id = $1`, [await fileOf(server, await server.makeAgency())]);
  const { systemScope } = await import('#jobs/system-scope');
  expect(await issueMissing(systemScope(server.parts))).toBe(0);
});

/** What the streams of a PDF draw. */
function inflated(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  }).join('\n');
}
