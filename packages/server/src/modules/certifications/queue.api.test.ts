import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { submittedFile } from '../../../test/certifications.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';

let server: TestServer;
let certifier: Person;
beforeAll(async () => {
  server = await startTestServer();
  certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
});
afterAll(() => server.stop());

const QUEUE = `query ($first: Int, $after: String, $states: [CertificationState!]) { certificationQueue(first: $first, after: $after, states: $states) {
  edges { node { id state agency { tradeName standing } missing { slug } lines { answer item { slug sources { id } } updatedBy { name } } submittedBy { name } may { decide } } } pageInfo { hasNextPage endCursor } } }`;
const page = async (variables: object = {}, person: Person | undefined = certifier) => dataOf(await server.as(person).execute(QUEUE, { first: 20, ...variables })).certificationQueue;
const ids = (connection: { edges: { node: { id: string } }[] }) => connection.edges.map((e) => e.node.id);

async function statementsOf(): Promise<number> {
  await page();
  const before = statementCount.sent;
  await page();
  return statementCount.sent - before;
}

describe('the queue of files', () => {
  it('is read oldest first, page by page, none twice and none lost, by as many statements for one as for twenty', async () => {
    const files = [await submittedFile(server, await server.makeAgency({ certified: false }))];
    const forOne = await statementsOf();
    for (let i = 1; i < 20; i++) files.push(await submittedFile(server, await server.makeAgency({ certified: false })));
    expect(await statementsOf()).toBe(forOne);

    // Several within one millisecond: a cursor that lost the microseconds would lose files.
    await server.ownerPool.query(`update certification set submitted_at = date_trunc('second', submitted_at) + interval '5 microseconds' * array_position($1::uuid[], id) where id = any ($1)`, [files]);
    await server.ownerPool.query(`update certification set submitted_at = '2026-01-01' where id = $1`, [files[7]]);
    const all = ids(await page());
    expect(all[0]).toBe(files[7]);
    expect([...all].sort()).toEqual([...files].sort());
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const connection: Awaited<ReturnType<typeof page>> = await page({ first: 3, after });
      walked.push(...ids(connection));
      ({ hasNextPage: more, endCursor: after } = connection.pageInfo);
    }
    expect(walked).toEqual(all);
  });

  it('shows the states asked for', async () => {
    const [first] = ids(await page());
    await server.ownerPool.query(`update certification set state = 'IN_REVIEW' where id = $1`, [first]);
    expect(ids(await page({ states: ['IN_REVIEW'] }))).toEqual([first]);
    expect(ids(await page({ states: ['DRAFT'] }))).toEqual([]);
    expect(ids(await page({ states: ['SUBMITTED'] }))).not.toContain(first);
  });

  it('is empty for everybody else, signed in or not', async () => {
    const { owner } = await server.makeAgency();
    const staff = await server.makePerson({ networkRoles: ['OPERATIONS', 'FINANCE', 'ADMIN'] });
    for (const person of [owner, staff]) expect(await page({}, person)).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(dataOf(await server.as(undefined).execute(QUEUE)).certificationQueue.edges).toEqual([]);
  });

  it('refuses pages out of measure and cursors of another list', async () => {
    const foreign = ['["x"]', '["x","y"]', '["2027-02-30","00000000-0000-7000-8000-000000000000"]', '["2027-02-03 25:00:00+00","00000000-0000-7000-8000-000000000000"]', '[1,2]', '{}']
      .map((text) => ({ after: Buffer.from(text).toString('base64url') }));
    for (const variables of [{ first: 0 }, { first: 101 }, { after: 'abc' }, ...foreign]) {
      expect(codeOf(await server.as(certifier).execute(QUEUE, { first: 20, ...variables }))).toBe('BAD_USER_INPUT');
    }
  });
});

describe('the checklist', () => {
  it('is public, in both languages, with its sources', async () => {
    const { certificationChecklist } = dataOf(await server.as(undefined).execute('{ certificationChecklist { slug level title { es en } issuer { es } evidence { es } isRequired sources { title } } }'));
    expect(certificationChecklist).toHaveLength(13);
    expect(certificationChecklist[0]).toMatchObject({ slug: 'ruc', level: 'LEGAL', isRequired: true });
    expect(certificationChecklist.every((i: { title: { es: string } }) => i.title.es.length > 0)).toBe(true);
  });
});
