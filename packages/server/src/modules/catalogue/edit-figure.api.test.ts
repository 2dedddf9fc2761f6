import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEditor } from '../../../test/catalogue.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { TRANSLATED } from './translations.finders.ts';

let server: TestServer;
let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
});
afterAll(() => server.stop());

const EDIT = `mutation ($input: EditFigureInput!) { editFigure(input: $input) { __typename ... on EditFigureSuccess { figure { version values { value } } } ... on FactsRefused { problems { field fault found } } ... on FigureStale { current { version values { value } } } } }`;
const read = async (key: string) => (await editor.run('{ catalogueFigures { key version values { value qualifierEs qualifierEn year sourceIds } } }')).catalogueFigures.find((figure: any) => figure.key === key);
const edit = async (input: object) => (await editor.run(EDIT, { input })).editFigure;

it('lets contradicting values of a figure stand side by side and be edited; the network’s page shows them', async () => {
  const { version, values } = await read('conservation-areas');
  const more = [...values, { value: '10', qualifierEs: 'con una en trámite', qualifierEn: 'one of them in process', year: 2026, sourceIds: ['vt-home'] }];
  expect(await edit({ key: 'conservation-areas', version, values: more, confidence: 'LOW', note: 'por confirmar con SERNANP' })).toMatchObject({ __typename: 'EditFigureSuccess', figure: { version: version + 1 } });
  const { network } = dataOf(await server.as(undefined).execute('{ network { figures { key values { value year qualifier { es } sources { id } } } } }'));
  expect(network.figures.find((figure: any) => figure.key === 'conservation-areas').values.at(-1)).toEqual({ value: '10', year: 2026, qualifier: { es: 'con una en trámite' }, sources: [{ id: 'vt-home' }] });
});

it('refuses a value that is no number, without source, or in English only; and a save begun before another one', async () => {
  const { version, values } = await read('conservation-areas');
  const wrong = [{ value: 'nine', sourceIds: [] }, { value: '9', qualifierEn: 'nine', sourceIds: ['vt-home'] }];
  expect((await edit({ key: 'conservation-areas', version, values: wrong })).problems).toEqual([
    { field: 'values.0.value', fault: 'NOT_A_NUMBER', found: 'nine' }, { field: 'values.0.sourceIds', fault: 'SOURCE_MISSING', found: null }, { field: 'values.1.qualifierEs', fault: 'NEEDS_THE_OTHER', found: null },
  ]);
  expect(await edit({ key: 'conservation-areas', version: version - 1, values })).toMatchObject({ __typename: 'FigureStale', current: { version } });
});

it('lists every text that one language lacks', async () => {
  expect((await editor.run('{ missingTranslations { text } }')).missingTranslations).toEqual([]);
  await server.ownerPool.query(`update place set name_en = null where slug = 'pachacutec-pass'`);
  await server.ownerPool.query(`update stage set high_point_name_es = null from trek t where t.id = trek_id and t.slug = 'colque-cruz' and day = 2`);
  expect((await editor.run('{ missingTranslations { table what missing text } }')).missingTranslations).toEqual([
    { table: 'place', what: 'Abra Pachacutec', missing: 'name_en', text: 'Abra Pachacutec' }, { table: 'stage', what: 'Ruta Colque Cruz · 2', missing: 'high_point_name_es', text: 'Pachacutec pass' },
  ]);
});

it('looks at every pair of languages that the tables of the catalogue have', async () => {
  const { rows } = await server.ownerPool.query(`
    select e.table_name as table, e.column_name as en from information_schema.columns e where e.table_schema = 'public' and e.column_name like '%\\_en'
       and exists (select 1 from information_schema.columns s where s.table_schema = 'public' and s.table_name = e.table_name and (s.column_name = replace(e.column_name, '_en', '_es') or s.column_name = replace(e.column_name, '_en', '')))`);
  expect(rows.map(({ table, en }) => `${table}.${en}`).toSorted()).toEqual(TRANSLATED.map(([table, , , en]) => `${table}.${en}`).toSorted());
});
