import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEditor } from '../../../test/catalogue.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

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
    { field: 'confidence', fault: 'CONFIDENCE_MISSING', found: null },
  ]);
  expect(await edit({ key: 'conservation-areas', version: version - 1, values, confidence: 'LOW' })).toMatchObject({ __typename: 'FigureStale', current: { version } });
});

it('refuses what says nothing new, a note of more than a page, and more values than anybody reads', async () => {
  const { version, values } = await read('conservation-areas');
  const problemsOf = async (input: object) => (await edit({ key: 'conservation-areas', version, values, confidence: 'LOW', note: 'por confirmar con SERNANP', ...input })).problems;
  expect(await problemsOf({})).toEqual([{ field: 'values', fault: 'UNCHANGED', found: null }]);
  expect(await problemsOf({ note: 'x'.repeat(2_001) })).toEqual([{ field: 'note', fault: 'NOTE_TOO_LONG', found: null }]);
  expect(await problemsOf({ values: Array.from({ length: 41 }, () => values[0]) })).toEqual([{ field: 'values', fault: 'TOO_MANY', found: '41' }]);
});

it('keeps what was changed in the history of the figure: values, confidence and note, from what to what', async () => {
  const [{ id, history, editedBy }] = (await editor.run('{ catalogueFigures { id key editedBy { name } history { action actor changes { field before after } } } }')).catalogueFigures.filter((figure: any) => figure.key === 'conservation-areas');
  expect(editedBy.name).toBe(editor.person.name);
  expect(history).toMatchObject([{ action: 'edit-figure', actor: editor.person.name, changes: expect.arrayContaining([{ field: 'values', before: expect.stringContaining('9'), after: expect.stringContaining('10 (2026)') }, { field: 'confidence', before: null, after: 'LOW' }, { field: 'note', before: null, after: 'por confirmar con SERNANP' }]) }]);
  expect((await editor.run('query ($id: ID!) { catalogueFigure(id: $id) { key values { sources { title } } } }', { id })).catalogueFigure).toMatchObject({ key: 'conservation-areas', values: expect.arrayContaining([{ sources: [{ title: expect.any(String) }] }]) });
  expect(dataOf(await server.as(undefined).execute('query ($id: ID!) { catalogueFigure(id: $id) { key } }', { id })).catalogueFigure).toBeNull();
});
