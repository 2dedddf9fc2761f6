import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';
import { sealTrail } from '../../../test/sealed-trail.ts';
import { writeTrail } from './write-trail.ts';

let server: TestServer;
let admin: Person;
let agency: MadeAgency;
let hold: Awaited<ReturnType<typeof makeHold>>;
beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
  admin = await server.makePerson({ name: 'Ada Administradora', networkRoles: ['ADMIN'] });
  agency = await server.makeAgency({ tradeName: 'Caminos del Ausangate' });
  hold = await makeHold(server, agency);
  await server.makeAgency();
});
afterAll(() => server.stop());

const TRAIL = `query ($filter: AuditTrailFilter, $first: Int, $after: String) { auditTrail(filter: $filter, first: $first, after: $after) {
  edges { node { id at actorId actor agencyId agency via action reason object { type id name address } changes { field before after } } } pageInfo { hasNextPage endCursor } } }`;
type Node = { id: string; at: string; actor: string | null; agency: string | null; action: string; object: { type: string; id: string; name: string | null; address: string | null }; changes: { field: string; before: string | null; after: string | null }[] };
async function trail(filter: Record<string, string> = {}, page: { first?: number; after?: string } = {}, person: Person | null = admin): Promise<{ nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> {
  const { auditTrail } = dataOf(await server.as(person ?? undefined).execute(TRAIL, { filter, ...page }));
  return { nodes: auditTrail.edges.map((edge: { node: Node }) => edge.node), pageInfo: auditTrail.pageInfo };
}
const put = (values: Partial<Record<'at' | 'actor_id' | 'actor_agency_id' | 'action' | 'object_type' | 'object_id' | 'reason', string>>) => {
  const row = { at: '2031-05-05T12:00:00Z', via: 'test', action: 'put-aside', object_type: 'Thing', object_id: 'thing', ...values };
  return server.ownerPool.query(`insert into audit_entry (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row));
};

describe('a word that many names contain', () => {
  it('is said to be searched for in part, and makes no file', async () => {
    const cut = async (filter: object, person: Person | undefined = admin) => dataOf(await server.as(person).execute('query ($filter: AuditTrailFilter) { auditTrailCut(filter: $filter) }', { filter })).auditTrailCut;
    const exported = async (word: string) => (await server.app.inject({ url: `/files/audit-trail?actor=${encodeURIComponent(word)}`, headers: { cookie: await server.cookieOf(admin) } })).statusCode;
    for (let i = 0; i < 25; i++) await server.makePerson({ name: `Tocaya Muchas ${i}` });
    expect([await cut({ actor: 'Tocaya Muchas' }), await exported('Tocaya Muchas')]).toEqual([[], 200]);
    await server.makePerson({ name: 'Tocaya Muchas 26' });
    expect([await cut({ actor: 'Tocaya Muchas', agency: 'Ausangate' }), await exported('Tocaya Muchas')]).toEqual([['actor'], 400]);
    expect(await cut({ actor: 'Tocaya Muchas' }, agency.owner)).toEqual([]);
    expect(await cut({})).toEqual([]);
  });
});

describe('the audit trail', () => {
  it('is for the administration alone: others find nothing in it and may not have it checked or exported', async () => {
    for (const person of [undefined, agency.owner, await server.makePerson({ networkRoles: ['OPERATIONS', 'FINANCE', 'CERTIFIER'] })]) {
      expect((await trail({}, {}, person ?? null)).nodes).toEqual([]);
      expect(dataOf(await server.as(person).execute('{ auditTrailWords { actions } auditSeal { number } }'))).toEqual({ auditTrailWords: null, auditSeal: null });
      expect(codeOf(await server.as(person).execute('mutation { checkAuditTrail(input: {}) { __typename } }'))).toBe(person ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN');
      const cookie = person && (await server.cookieOf(person));
      expect((await server.app.inject({ url: '/files/audit-trail', headers: { ...(cookie && { cookie }) } })).statusCode).toBe(person ? 403 : 401);
    }
  });

  it('says who did what for whom, with the names of people and the codes of things', async () => {
    const [entry] = (await trail({ action: 'hold-spots' })).nodes;
    expect(entry).toMatchObject({ actor: agency.owner.name, agency: 'Caminos del Ausangate', object: { type: 'Reservation', id: hold.id, name: hold.code, address: hold.code } });
    expect(entry!.changes).toContainEqual({ field: 'state', before: null, after: 'HELD' });
  });

  it.each([
    ['a name in part', () => ({ actor: agency.owner.name })],
    ['an e-mail', () => ({ actor: agency.owner.email })],
    ['the key of a person', () => ({ actor: agency.owner.id })],
    ['a part of the agency’s name', () => ({ agency: 'ausangate' })],
    ['its RUC', () => ({ agency: agency.ruc })],
    ['its slug', () => ({ agency: agency.slug })],
    ['the code of a reservation, in any spelling', () => ({ object: hold.code.toLowerCase().replaceAll('-', ' ') })],
    ['the key of a thing', () => ({ object: hold.id })],
    ['several of them together', () => ({ actor: agency.owner.email, agency: 'Ausangate', object: hold.code, objectType: 'Reservation', action: 'hold-spots' })],
  ])('finds by %s', async (_what, filter) => {
    const { nodes } = await trail(filter() as Record<string, string>);
    expect(nodes.map((node) => node.object.id)).toContain(hold.id);
  });

  it('finds nothing by words it does not know, rather than everything', async () => {
    const unknown: Record<string, string>[] = [{ actor: 'nobody of that name' }, { agency: 'no agency' }, { object: 'VT-0000-0000' }, { object: 'x%' }, { action: 'never' }, { objectType: 'Nothing' }, { text: 'nowhere' }];
    for (const filter of unknown) expect([filter, (await trail(filter)).nodes]).toEqual([filter, []]);
  });

  it('finds what the system did, and words of a reason', async () => {
    await put({ reason: 'Derrumbe en el paso de Huacahuasijasa' });
    for (const actor of ['system', 'sistema', 'El sistema']) expect((await trail({ actor, objectType: 'Thing' })).nodes).toHaveLength(1);
    expect((await trail({ text: 'paso derrumbe' })).nodes).toHaveLength(1);
  });

  it('takes days as days of Lima, the last one whole', async () => {
    await put({ at: '2031-07-02T04:59:59.999999Z', action: 'on-the-first' }); // 1 July 23:59:59 in Lima
    await put({ at: '2031-07-02T05:00:00Z', action: 'on-the-second' });
    const actions = async (from: string, to: string) => (await trail({ from, to })).nodes.map((node) => node.action);
    expect(await actions('2031-07-01', '2031-07-01')).toEqual(['on-the-first']);
    expect(await actions('2031-07-02', '2031-07-02')).toEqual(['on-the-second']);
    expect(await actions('2031-07-01', '2031-07-02')).toEqual(['on-the-second', 'on-the-first']);
  });

  it('is read page by page without losing or repeating an entry, also where many have one instant', async () => {
    for (let i = 0; i < 23; i++) await put({ action: 'same-instant', at: '2031-06-06T06:06:06.123456Z', object_id: `thing ${i}` });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await trail({ action: 'same-instant' }, { first: 5, ...(after && { after }) });
      seen.push(...page.nodes.map((node) => node.object.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen.length).toBe(23);
    expect(new Set(seen).size).toBe(23);
  });

  it('costs the same number of statements for 1 and for 20 entries', async () => {
    const costOf = async (first: number) => {
      const before = statementCount.sent;
      await trail({}, { first });
      return statementCount.sent - before;
    };
    await costOf(20);
    expect(await costOf(20)).toBe(await costOf(1));
  });

  it('lists the verbs and nouns there are', async () => {
    const { auditTrailWords } = dataOf(await server.as(admin).execute('{ auditTrailWords { actions objectTypes } }'));
    expect(auditTrailWords.actions).toContain('hold-spots');
    expect(auditTrailWords.actions).toEqual(auditTrailWords.actions.toSorted());
    expect(auditTrailWords.objectTypes).toContain('Reservation');
  });

  it('shows an entry at once, and says from its seal on that it is sealed', async () => {
    const sealed = async () => dataOf(await server.as(admin).execute(`{ auditTrail(filter: { action: "just-now" }) { edges { node { isSealed } } } }`)).auditTrail.edges.map((edge: { node: { isSealed: boolean } }) => edge.node.isSealed);
    await put({ action: 'just-now' });
    expect(await sealed()).toEqual([false]);
    await sealTrail(server);
    expect(await sealed()).toEqual([true]);
    await put({ action: 'just-now', at: '2031-05-05T12:00:01Z' });
    expect(await sealed()).toEqual([false, true]);
  });

  it('is sealed and checked when the administration asks, and says since when it is as it was', async () => {
    const check = async () => dataOf(await server.as(admin).execute('mutation { checkAuditTrail(input: {}) { ... on CheckAuditTrailSuccess { check { seals entries head brokenNumber } } } }')).checkAuditTrail.check;
    // Other tests write in the same PostgreSQL: what ran beside an entry must have ended before it can be sealed.
    await expect.poll(async () => (await check()).seals, { timeout: 20_000 }).toBeGreaterThan(0);
    const checkAuditTrail = await check();
    const { auditSeal } = dataOf(await server.as(admin).execute('{ auditSeal { number entries digest since check { seals entries head brokenNumber } } }'));
    expect(checkAuditTrail.brokenNumber).toBe(null);
    expect(auditSeal).toMatchObject({ number: checkAuditTrail.seals, entries: checkAuditTrail.entries, digest: checkAuditTrail.head, check: checkAuditTrail });
    expect(auditSeal.since).toBeTruthy();
  });
});

describe('an export of the trail', () => {
  const fileOf = async (query: string) => server.app.inject({ url: `/files/audit-trail?${query}`, headers: { cookie: await server.cookieOf(admin) } });

  it('is a CSV of what was searched for, with formulas defused, and is an entry itself', async () => {
    await put({ action: 'to-export', object_id: '=cmd', reason: '=HYPERLINK("http://x")' });
    const file = await fileOf('action=to-export&objectType=Thing');
    expect(file.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="bitacora_\d{4}-\d\d-\d\dT\d{4}Z\.csv"$/);
    expect(file.body.startsWith('\uFEFFat,actor,')).toBe(true);
    const lines = file.body.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`"'=cmd"`);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    const [entry] = (await trail({ action: 'export-audit-trail' })).nodes;
    expect(entry).toMatchObject({ actor: admin.name });
    expect(entry!.changes).toContainEqual({ field: 'action', before: null, after: 'to-export' });
  });

  it('is one JSON a line for machines, with every page of it', async () => {
    for (let i = 0; i < 3; i++) await put({ action: 'by-line', object_id: `line ${i}` });
    await server.ownerPool.query(`insert into audit_entry (at, via, action, object_type, object_id) select '2031-01-01', 'test', 'by-line', 'Thing', 'bulk ' || i from generate_series(1, 1200) i`);
    const lines = (await fileOf('format=jsonl&action=by-line')).body.trim().split('\n').map((line) => JSON.parse(line));
    expect(lines).toHaveLength(1203);
    expect(new Set(lines.map((line) => line.id)).size).toBe(1203);
    expect(lines[0]).toMatchObject({ action: 'by-line', objectType: 'Thing', changes: [] });
  });

  it('is bounded, and its last line says that there is more', async () => {
    const scope = await server.scopeOf(admin);
    const read = async (most: number) => {
      let file = '';
      for await (const lines of writeTrail(scope, { action: 'by-line' }, 'jsonl', most)) file += lines;
      return file.trim().split('\n').map((line) => JSON.parse(line) as { cut?: true });
    };
    expect((await read(700)).at(-1)).toMatchObject({ cut: true });
    expect(await read(700)).toHaveLength(701);
    expect(await read(1203)).toHaveLength(1203);
  });

  it('refuses what cannot be asked', async () => {
    for (const query of ['format=xls', 'from=yesterday', 'action=a&action=b', `actor=${'x'.repeat(201)}`]) expect([query, (await fileOf(query)).statusCode]).toEqual([query, 400]);
  });
});
