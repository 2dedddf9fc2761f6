import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(); });
afterAll(() => server.stop());

const visitor = async (query: string) => dataOf(await server.as(undefined).execute(query));

it('lists nine areas, eight of them of the founding text with 7,324.418 hectares together', async () => {
  const { conservationAreas } = await visitor('{ conservationAreas { hectares amongFirstEight } }');
  const eight = conservationAreas.filter((area: any) => area.amongFirstEight);
  expect([conservationAreas.length, eight.length]).toEqual([9, 8]);
  expect(eight.reduce((sum: number, area: any) => sum + area.hectares, 0)).toBeCloseTo(7324.418, 3);
});

it('does not call an area recognised whose ten years are over, nor one whose validity was not found', async () => {
  const { conservationAreas } = await visitor('{ conservationAreas { slug legalState isPerpetual recognitionYear termEndsInYear } }');
  const states = Object.fromEntries(conservationAreas.map(({ slug, ...area }: any) => [slug, area]));
  expect(states['siete-cataratas-qanchis-paccha']).toEqual({ legalState: 'TERM_ENDED', isPerpetual: false, recognitionYear: 2015, termEndsInYear: 2025 });
  expect(states['qosqoccahuarina'].legalState).toBe('TERM_ENDED');
  expect(states['abra-malaga-thastayoc-royal-cinclodes']).toEqual({ legalState: 'RECOGNISED', isPerpetual: true, recognitionYear: 2009, termEndsInYear: null });
  expect(states['choquechaca']).toMatchObject({ legalState: 'TO_BE_CONFIRMED', termEndsInYear: null });
});

it('goes by the database’s clock: before its last year was over the area was recognised', async () => {
  const { rows } = await server.ownerPool.query(`select ('2025-06-01'::timestamptz - clock_timestamp())::text as back`);
  await server.setClock(rows[0].back);
  expect((await visitor('{ conservationArea(slug: "siete-cataratas-qanchis-paccha") { legalState } }')).conservationArea.legalState).toBe('RECOGNISED');
  await server.setClock('0');
});

it('shows an area with its owner, resolution, district, treks and sources', async () => {
  const { conservationArea } = await visitor(`{ conservationArea(slug: "kuntur-wachana") { name hectares hectaresDerived instrument owner { slug } district { name } treks { slug } altitudeRange { lowM } sources { id title } } }`);
  expect(conservationArea).toMatchObject({
    name: 'Kuntur Wachana', hectares: 1289.13, hectaresDerived: false, instrument: null, owner: { slug: 'huaran-cooperative' }, district: { name: 'Calca' }, treks: [{ slug: 'colque-cruz' }], altitudeRange: null,
  });
  expect(conservationArea.sources.map((source: any) => source.id)).toEqual(['kuntur-2020', 'kuntur-2020b', 'fatbirder-2020', 'vt-guide']);
});

it('marks hectares that are derived, not published', async () => {
  expect((await visitor('{ conservationArea(slug: "hatun-queuna-quishuarani-ccollana") { hectares hectaresDerived } }')).conservationArea).toEqual({ hectares: 234.374, hectaresDerived: true });
});

it('answers null for an area that does not exist', async () => {
  expect(await visitor('{ conservationArea(slug: "abra-malaga") { name } }')).toEqual({ conservationArea: null });
});

it('reads the list with its relations in as many statements for nine areas as for one', async () => {
  const fields = 'owner { name } district { name } treks { name } sources { id } legalState';
  const sent = async (query: string) => { await visitor(query); const before = statementCount.sent; await visitor(query); return statementCount.sent - before; };
  expect(await sent(`{ conservationAreas { ${fields} } }`)).toBe(await sent(`{ conservationArea(slug: "kuntur-wachana") { ${fields} } }`));
});
