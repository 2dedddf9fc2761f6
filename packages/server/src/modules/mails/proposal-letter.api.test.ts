import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshKey, PROPOSE, submittedFile, WITHDRAW } from '../../../test/certifications.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';
import { fileOf, makeCertifiers } from '../../../test/standing.ts';

let server: TestServer;
let certifiers: Awaited<ReturnType<typeof makeCertifiers>>;
beforeAll(async () => {
  server = await startTestServer();
  certifiers = await makeCertifiers(server);
});
afterAll(() => server.stop());

/** Who had a letter about a proposal for a file, and what it says. */
async function lettersAbout(certificationId: string) {
  await server.drain();
  const { rows } = await server.ownerPool.query(`select recipient, language, subject, text from mail where letter = 'proposal-made' and text like '%' || $1 || '%' order by id`, [certificationId]);
  return rows as { recipient: string; language: string; subject: string; text: string }[];
}
const addresses = (...people: Person[]) => people.map(({ email }) => email).toSorted();

test('a suspension that was proposed is told to whoever may confirm it, in their language, and to nobody else', async () => {
  const agency = await server.makeAgency();
  const file = await fileOf(server, agency);
  const member = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, member.id]);
  const preparer = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  await server.ownerPool.query('insert into certification_preparer (certification_id, person_id) values ($1, $2)', [file, preparer.id]);
  await server.makePerson({ networkRoles: ['ADMIN', 'OPERATIONS', 'FINANCE'] });
  dataOf(await server.as(certifiers.third).execute('mutation ($input: SetLanguageInput!) { setLanguage(input: $input) { __typename } }', { input: { language: 'EN' } }));
  await certifiers.proposeSuspension(file);
  const letters = await lettersAbout(file);
  const others = (await certifiersWithout(certifiers.first)).filter(({ id }) => id !== member.id && id !== preparer.id);
  expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(addresses(...others));
  const [spanish, english] = ['es', 'en'].map((language) => letters.find((letter) => letter.language === language)!);
  expect(spanish!.text).toContain('No se suspende nada hasta que otra persona lo confirme.');
  expect(spanish!.text).toContain('Falta el seguro');
  expect(english!.subject).toMatch(/^Suspension proposed: /);
  expect(english!.text).toContain(`/staff/certifications/${file}`);
});

test('a refusal that was proposed is told as well; one that was taken back at once is not', async () => {
  const agency = await server.makeAgency({ certified: false });
  const file = await submittedFile(server, agency);
  const propose = async () => dataOf(await server.as(certifiers.first).execute(PROPOSE, { input: { certificationId: file, reason: 'La póliza es de otra empresa', key: freshKey() } })).proposeRejection;
  await propose();
  await server.as(certifiers.first).execute(WITHDRAW, { input: { proposalId: await certifiers.openProposal(file) } });
  expect(await lettersAbout(file)).toEqual([]);
  await propose();
  expect((await lettersAbout(file)).map(({ recipient }) => recipient).toSorted()).toEqual(addresses(...(await certifiersWithout(certifiers.first))));
});

test('a proposal that is sent twice by the same key is told once', async () => {
  const file = await fileOf(server, await server.makeAgency());
  const input = { certificationId: file, reason: 'Papeles falsos', key: randomUUID() };
  for (let i = 0; i < 2; i++) dataOf(await server.as(certifiers.first).execute('mutation ($input: ProposeRevocationInput!) { proposeRevocation(input: $input) { __typename } }', { input }));
  const letters = await lettersAbout(file);
  expect(new Set(letters.map(({ recipient }) => recipient)).size).toBe(letters.length);
  expect(letters[0]!.subject).toMatch(/^Revocación propuesta|^Revocation proposed/);
});

/** All certifiers of this file's database but one. */
async function certifiersWithout(one: Person): Promise<Person[]> {
  return (await server.ownerPool.query(`select p.id, p.email from network_role n join person p on p.id = n.person_id where n.role = 'CERTIFIER' and p.id <> $1`, [one.id])).rows;
}
