import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { ANSWER, certify, freshKey, mark, rejectByTwo, REQUEST, SUBMIT, submittedFile } from '../../../test/certifications.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';
import { dayText } from './letter-format.ts';

let server: TestServer;
let ana: Person;
let berta: Person;
let today: string;
beforeAll(async () => {
  server = await startTestServer();
  ana = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  berta = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  today = (await server.ownerPool.query('select lima_today()::text as today')).rows[0].today;
});
afterAll(() => server.stop());

const LETTER = `query ($input: DecisionLetterInput!) { decisionLetter(input: $input) { language subject text html } }`;
const preview = async (person: Person | undefined, input: object) => dataOf(await server.as(person).execute(LETTER, { input })).decisionLetter as { language: string; subject: string; text: string; html: string }[] | null;
async function waiting() {
  const agency = await server.makeAgency({ certified: false });
  return { agency, id: await submittedFile(server, agency) };
}
/** Letters to somebody about one thing, as they are kept. */
async function lettersTo(person: Person, letter: string) {
  await server.drain();
  return (await server.ownerPool.query('select language, subject, text, html from mail where recipient = $1 and letter = $2 order by id', [person.email, letter])).rows as { language: string; subject: string; text: string; html: string }[];
}
const act = async (person: Person, document: string, input: object) => dataOf(await server.as(person).execute(document, { input }));
async function slugs() {
  const { certificationChecklist } = dataOf(await server.as(undefined).execute('{ certificationChecklist { slug isRequired needsValidUntil title { es en } } }'));
  const items = certificationChecklist as { slug: string; isRequired: boolean; needsValidUntil: boolean; title: { es: string; en: string } }[];
  return { required: items.find((i) => i.isRequired && !i.needsValidUntil)!, dated: items.find((i) => i.isRequired && i.needsValidUntil)! };
}

describe('letters about a certification file', () => {
  it('says that it arrived and by when the network answers', async () => {
    const { agency } = await waiting();
    const [letter] = await lettersTo(agency.owner, 'certification-submitted');
    expect(letter!.text).toContain(dayText(addDays(today, 15), 'es'));
  });

  it('lists what is asked, item by item: the very letter the certifier read before', async () => {
    const { agency, id } = await waiting();
    const { required } = await slugs();
    await mark(server, ana, id, required.slug, 'ASK', 'Falta la <segunda> hoja');
    const read = await preview(ana, { certificationId: id, kind: 'ASK', text: 'Gracias por su paciencia' });
    await act(ana, REQUEST, { certificationId: id, text: 'Gracias por su paciencia', key: freshKey() });
    const sent = await lettersTo(agency.owner, 'certification-changes');
    expect(sent).toEqual([{ ...read!.find(({ language }) => language === 'ES'), language: 'es' }]);
    expect(sent[0]!.text).toContain(`${required.title.es}: Falta la <segunda> hoja`);
    expect(sent[0]!.text).toContain('Gracias por su paciencia');
    expect(sent[0]!.html).not.toContain('<segunda>');
  });

  it('says until when the agency is certified, why it ends then and under which conditions: the very letter, in the reader’s language', async () => {
    const { agency, id } = await waiting();
    const { dated } = await slugs();
    await act(ana, REQUEST, { certificationId: id, text: 'Fecha', key: freshKey() });
    await act(agency.owner, ANSWER, { certificationId: id, answers: [{ itemSlug: dated.slug, answer: 'Póliza', validUntil: addDays(today, 90) }] });
    await act(agency.owner, SUBMIT, { certificationId: id });
    await act(agency.owner, 'mutation ($input: SetLanguageInput!) { setLanguage(input: $input) { __typename } }', { language: 'EN' });
    const decision = { validUntil: addDays(today, 200), conditions: 'Guides carry their card' };
    const read = await preview(ana, { certificationId: id, kind: 'CERTIFY', ...decision, text: 'Bienvenidos' });
    await certify(server, ana, id, { ...decision, note: 'Bienvenidos' });
    const [sent] = await lettersTo(agency.owner, 'certification-certified');
    expect(sent).toEqual({ ...read!.find(({ language }) => language === 'EN'), language: 'en' });
    for (const words of [dayText(addDays(today, 90), 'en'), dayText(addDays(today, 200), 'en'), dated.title.en, 'Guides carry their card', 'Bienvenidos']) expect(sent!.text).toContain(words);
    expect(await lettersTo(agency.owner, 'certification-refused')).toEqual([]);
  });

  it('says why it was refused, once a second person confirmed and not before', async () => {
    const { agency, id } = await waiting();
    const read = await preview(ana, { certificationId: id, kind: 'REFUSE', text: 'La póliza es de otra empresa' });
    await rejectByTwo(server, ana, berta, id, 'La póliza es de otra empresa');
    const sent = await lettersTo(agency.owner, 'certification-refused');
    expect(sent).toEqual([{ ...read!.find(({ language }) => language === 'ES'), language: 'es' }]);
  });

  it('is previewed in both languages by certifiers only', async () => {
    const { agency, id } = await waiting();
    expect((await preview(ana, { certificationId: id, kind: 'CERTIFY' }))!.map(({ language }) => language)).toEqual(['ES', 'EN']);
    for (const person of [agency.owner, await server.makePerson({ networkRoles: ['ADMIN', 'OPERATIONS', 'FINANCE'] }), undefined]) expect(await preview(person, { certificationId: id, kind: 'CERTIFY' })).toBeNull();
  });
});
