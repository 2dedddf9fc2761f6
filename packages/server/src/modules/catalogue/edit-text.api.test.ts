import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEditor } from '../../../test/catalogue.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { TEXT_PAIRS } from './text.kinds.ts';

let server: TestServer;
let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
});
afterAll(() => server.stop());

type Text = { id: string; kind: string; part: string; what: string; es: string | null; en: string | null; isSpanishFixed: boolean };
const texts = async (isMissing: boolean): Promise<Text[]> => (await editor.run('query ($isMissing: Boolean!) { catalogueTexts(isMissing: $isMissing) { id kind part what es en isSpanishFixed } }', { isMissing })).catalogueTexts;
const EDIT = `mutation ($input: EditCatalogueTextInput!) { editCatalogueText(input: $input) { __typename ... on EditCatalogueTextSuccess { text { es en } } ... on FactsRefused { problems { field fault limit } } ... on CatalogueTextStale { current { es en } } } }`;
const edit = async ({ id, es, en }: Text, to: { es?: string; en?: string }) => (await editor.run(EDIT, { input: { id, seenEs: es, seenEn: en, es: to.es ?? es ?? '', en: to.en ?? en ?? '' } })).editCatalogueText;
const owner = async (query: string) => (await server.ownerPool.query(query)).rows;

it('lists every text that one language lacks, and each of them is written from the list', async () => {
  expect(await texts(true)).toEqual([]);
  await owner(`update place set name_en = null where slug = 'pachacutec-pass'`);
  await owner(`update stage set high_point_name_es = null from trek t where t.id = trek_id and t.slug = 'colque-cruz' and day = 2`);
  await owner(`update community_service_name set name_en = null where slug = 'horses'`);
  await owner(`update reported_figure set label_en = '' where key = 'conservation-areas'`);
  await owner(`update reported_figure set qualifier_es = 'según la red', qualifier_en = null where key = 'conservation-areas' and value_position = 0`);
  await owner(`update ecosystem_service set text_en = '' where slug = (select slug from ecosystem_service order by position limit 1)`);
  await owner(`update checklist_item set instrument_es = 'Ley', instrument_en = null, evidence_en = '' where slug = (select slug from checklist_item order by position limit 1)`);
  await owner(`insert into season (name_es, first_day, last_day, origin) values ('Seca', '05-01', '09-30', 'NETWORK')`);
  const missing = await texts(true);
  expect(missing.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
    'CHECKLIST_ITEM EVIDENCE', 'CHECKLIST_ITEM INSTRUMENT', 'ECOSYSTEM_SERVICE TEXT', 'FIGURE LABEL', 'FIGURE_VALUE QUALIFIER', 'PLACE NAME', 'SEASON NAME', 'SERVICE_NAME NAME', 'STAGE HIGH_POINT',
  ]);
  for (const text of missing) expect(await edit(text, text.es ? { en: `English of ${text.part}` } : { es: 'Abra Pachacutec' })).toMatchObject({ __typename: 'EditCatalogueTextSuccess' });
  expect(await texts(true)).toEqual([]);
});

it('keeps who wrote it, from what to what, in the history of the thing; the translation stands on the grounds of what it translates', async () => {
  const id = await editor.idOf('place', 'pachacutec-pass');
  const place = await editor.read('PLACE', id);
  expect(place.history).toMatchObject([{ action: 'edit-text', actor: editor.person.name, changes: [{ field: 'name.en', before: null, after: 'English of NAME' }] }]);
  expect(place.version).toBe(2);
  expect(place.facts.find(({ field }: any) => field === 'nameEn')).toMatchObject({ values: ['English of NAME'], editedBy: { name: editor.person.name } });
});

it('lists all texts by choice: one that is there in both languages is mended too', async () => {
  const service = (await texts(false)).find(({ kind, es }) => kind === 'SERVICE_NAME' && es === 'Caballos')!;
  expect(await edit(service, { es: 'Caballos de montar', en: 'Riding horses' })).toMatchObject({ text: { es: 'Caballos de montar', en: 'Riding horses' } });
});

it('refuses an empty text, one that says nothing new, a fixed Spanish name, and what somebody saved since', async () => {
  const all = await texts(false);
  const service = all.find(({ kind, es }) => kind === 'SERVICE_NAME' && es === 'Caballos de montar')!;
  expect(await edit(service, { es: ' ', en: 'x'.repeat(121) })).toMatchObject({ problems: [{ field: 'es', fault: 'REQUIRED' }, { field: 'en', fault: 'TOO_LONG', limit: '120' }] });
  expect(await edit(service, {})).toMatchObject({ problems: [{ field: 'en', fault: 'UNCHANGED' }] });
  expect(await edit({ ...service, en: 'Horses' }, { en: 'Steeds' })).toMatchObject({ __typename: 'CatalogueTextStale', current: { en: 'Riding horses' } });
  expect(await edit(all.find(({ kind }) => kind === 'PLACE')!, { es: 'Otro nombre' })).toMatchObject({ problems: [{ field: 'es', fault: 'FIXED' }] });
});

it('is for those who edit the catalogue', async () => {
  const guest = await server.makePerson({ networkRoles: ['FINANCE'] });
  expect(dataOf(await server.as(guest).execute('{ catalogueTexts(isMissing: false) { id } }')).catalogueTexts).toBeNull();
  expect(codeOf(await server.as(guest).execute(EDIT, { input: { id: (await texts(false))[0]!.id, es: 'a', en: 'b' } }))).toBe('NOT_ALLOWED');
  expect(codeOf(await server.as(editor.person).execute(EDIT, { input: { id: 'PLACE/NAME/x', es: 'a', en: 'b' } }))).toBe('NOT_FOUND');
});

it('looks at every pair of languages that the tables of the catalogue have', async () => {
  const rows = await owner(`
    select e.table_name as table, e.column_name as en from information_schema.columns e where e.table_schema = 'public' and e.column_name like '%\\_en'
       and exists (select 1 from information_schema.columns s where s.table_schema = 'public' and s.table_name = e.table_name and (s.column_name = replace(e.column_name, '_en', '_es') or s.column_name = replace(e.column_name, '_en', '')))`);
  expect(rows.map(({ table, en }) => `${table}.${en}`).toSorted()).toEqual(TEXT_PAIRS.map(({ table, en }) => `${table}.${en}`).toSorted());
});
