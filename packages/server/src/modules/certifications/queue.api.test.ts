import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { certify, freshKey, mark, PROPOSE, REQUEST, submittedFile, TAKE } from '../../../test/certifications.ts';
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

  it('goes by the calendar, not by what somebody has written down: what ran out reads EXPIRED, a suspension that is over is in force and lapses', async () => {
    const fileOf = async (columns: string) => {
      const { id } = await server.makeAgency();
      return (await server.ownerPool.query(`update certification set ${columns} where agency_id = $1 returning id`, [id])).rows[0].id as string;
    };
    const lapsed = await fileOf('valid_until = lima_today() - 1');
    const resumed = await fileOf(`state = 'SUSPENDED', suspended_until = lima_today() - 1, valid_until = lima_today() + 20`);
    const suspended = await fileOf(`state = 'SUSPENDED', suspended_until = lima_today(), valid_until = lima_today() + 20`);
    const inStates = async (states: string[]) => {
      const { certificationQueue } = dataOf(await server.as(certifier).execute('query ($states: [CertificationState!]) { certificationQueue(first: 100, view: ALL, states: $states) { edges { node { id state } } } }', { states }));
      for (const { node } of certificationQueue.edges) expect(states).toContain(node.state);
      return [lapsed, resumed, suspended].filter((id) => ids(certificationQueue).includes(id));
    };
    expect(await inStates(['EXPIRED'])).toEqual([lapsed]);
    expect(await inStates(['APPROVED'])).toEqual([resumed]);
    expect(await inStates(['SUSPENDED'])).toEqual([suspended]);
    const { certificationQueue } = dataOf(await server.as(certifier).execute('{ certificationQueue(first: 100, view: LAPSING) { edges { node { id } } } }'));
    expect([resumed, suspended].map((id) => ids(certificationQueue).includes(id))).toEqual([true, false]);
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

const VIEW = `query ($view: CertificationView, $sort: CertificationSort, $first: Int, $after: String) { certificationQueue(view: $view, sort: $sort, first: $first, after: $after) {
  edges { node { id kind state dueOn missingCount assignee { name } markCounts { ok asked refused unmarked } agency { tradeName } } } pageInfo { hasNextPage endCursor } } }`;

describe('the lists of a certifier', () => {
  let own: TestServer;
  let ana: Person;
  let berta: Person;
  const files: Record<'fresh' | 'mine' | 'asked' | 'overdue' | 'proposed' | 'lapsing' | 'certified', string> = {} as never;
  const list = async (view: string, more: object = {}, person: Person = ana) => ids(dataOf(await own.as(person).execute(VIEW, { view, first: 50, ...more })).certificationQueue);
  const act = async (person: Person, document: string, input: object) => dataOf(await own.as(person).execute(document, { input }));

  beforeAll(async () => {
    own = await startTestServer();
    [ana, berta] = await Promise.all(['Ana', 'Berta'].map((name) => own.makePerson({ name, networkRoles: ['CERTIFIER'] }))) as [Person, Person];
    for (const name of ['fresh', 'mine', 'asked', 'overdue', 'proposed', 'lapsing', 'certified'] as const) files[name] = await submittedFile(own, await own.makeAgency({ certified: false }));
    const today = (await own.ownerPool.query('select lima_today()::text as today')).rows[0].today;
    await act(ana, TAKE, { certificationId: files.mine });
    await act(berta, REQUEST, { certificationId: files.asked, text: 'Falta algo', key: freshKey() });
    await own.ownerPool.query('update certification set due_on = lima_today() - 1 where id = $1', [files.overdue]);
    await act(berta, PROPOSE, { certificationId: files.proposed, reason: 'Falta el seguro', key: freshKey() });
    await certify(own, ana, files.lapsing, { validUntil: addDays(today, 60) });
    await certify(own, ana, files.certified, { validUntil: addDays(today, 61) });
  });
  afterAll(() => own.stop());

  it('show what waits, what is hers, what was asked back, what is overdue, what a second person is to confirm, what lapses, and all', async () => {
    const { fresh, mine, asked, overdue, proposed, lapsing, certified } = files;
    expect(await list('WAITING')).toEqual([fresh, mine, overdue, proposed]);
    expect(await list('MINE')).toEqual([mine]);
    expect(await list('MINE', {}, berta)).toEqual([asked]);
    expect(await list('ASKED_BACK')).toEqual([asked]);
    expect(await list('OVERDUE')).toEqual([overdue]);
    expect(await list('PROPOSED')).toEqual([proposed]);
    expect(await list('LAPSING')).toEqual([lapsing]);
    expect((await list('ALL')).toSorted()).toEqual([fresh, mine, asked, overdue, proposed, lapsing, certified].toSorted());
  });

  it('are ordered by age, by due day or by what is missing, page by page', async () => {
    const { overdue, mine, fresh } = files;
    expect((await list('WAITING', { sort: 'DUE' }))[0]).toBe(overdue);
    // What ran out while it waited is missing again.
    await own.ownerPool.query(`update certification_line set valid_until = lima_today() - 1 where certification_id = $1 and valid_until is not null`, [mine]);
    await own.ownerPool.query(`update certification_line set answer = '  ' where certification_id = $1 and checklist_item_id = (select id from checklist_item where slug = 'ruc')`, [fresh]);
    const counts = Object.fromEntries(dataOf(await own.as(ana).execute(VIEW, { view: 'WAITING', sort: 'MISSING' })).certificationQueue.edges.map(({ node }: { node: { id: string; missingCount: number } }) => [node.id, node.missingCount]));
    expect([counts[mine]! >= 1, counts[fresh], counts[overdue]]).toEqual([true, 1, 0]);
    for (const sort of ['AGE', 'DUE', 'MISSING']) {
      const all = await list('WAITING', { sort });
      const walked: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: any = dataOf(await own.as(ana).execute(VIEW, { view: 'WAITING', sort, first: 1, after })).certificationQueue;
        walked.push(...ids(page));
        ({ hasNextPage: more, endCursor: after } = page.pageInfo);
      }
      expect(walked).toEqual(all);
    }
    const byMissing = (await list('WAITING', { sort: 'MISSING' })).map((id) => counts[id]!);
    expect(byMissing).toEqual(byMissing.toSorted((a, b) => b - a));
  });

  it('say whose, what kind, by when, who is at it and how far the review is, by as many statements for one as for all', async () => {
    await mark(own, ana, files.mine, 'ruc', 'OK');
    const { node } = dataOf(await own.as(ana).execute(VIEW, { view: 'MINE' })).certificationQueue.edges[0];
    expect(node).toMatchObject({ kind: 'NEW', state: 'IN_REVIEW', assignee: { name: 'Ana' }, markCounts: { ok: 1, asked: 0, refused: 0, unmarked: 12 } });
    const statements = async (view: string) => {
      const before = statementCount.sent;
      await list(view);
      return statementCount.sent - before;
    };
    expect(await statements('ALL')).toBe(await statements('MINE'));
  });

  it('name the certifiers to certifiers alone', async () => {
    const names = async (person: Person | undefined) => (dataOf(await own.as(person).execute('{ certifiers { name } }')).certifiers as { name: string }[]).map(({ name }) => name);
    expect(await names(ana)).toEqual(['Ana', 'Berta']);
    expect([await names(undefined), await names((await own.makeAgency()).owner)]).toEqual([[], []]);
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
