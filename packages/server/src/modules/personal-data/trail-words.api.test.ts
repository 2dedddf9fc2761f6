import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { eraseSubject } from '../../../test/erasure.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { placesOf } from '../../../test/marked.ts';
import { sealTrail } from '../../../test/sealed-trail.ts';
import { checkAudit } from '#modules/audit/check-audit';
import { writeAudit } from '#modules/audit/write-audit';

let server: TestServer;
let admin: Person;
let agency: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.makePerson({ networkRoles: ['ADMIN'] });
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const check = () => checkAudit({ db: server.db, log: server.parts.log });
const erase = (person: Person) => eraseSubject(server, admin, { kind: 'PERSON', id: person.id });
/** As whoever runs PostgreSQL itself could. */
async function tamper(text: string, values: unknown[] = []) {
  await server.ownerPool.query('alter table audit_entry disable trigger only_forgotten');
  try {
    await server.ownerPool.query(text, values);
  } finally {
    await server.ownerPool.query('alter table audit_entry enable always trigger only_forgotten');
  }
}
type Entry = { id: string; action: string; reason: string | null; before: unknown; after: unknown; forgotten_by: string | null; reason_salt: string | null; values_salt: string | null };
const entriesOf = async (person: Person): Promise<Entry[]> =>
  (await server.ownerPool.query(`select * from audit_entry where actor_id = $1 or before->>'member' = $1 or (object_id = $1 and action <> 'erase-personal-data') order by at, id`, [person.id])).rows;

/** Somebody who wrote into the trail in every way, and of whom others wrote. */
async function withWords(): Promise<{ person: Person; words: string[] }> {
  const person = await server.makePerson();
  await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'BOOKER')`, [agency.id, person.id]);
  const words = ['answer', 'note', 'reason', 'about'].map((what) => `${what} ${randomUUID()}`);
  const scope = { ...(await server.scopeOf(person)), via: 'test' };
  const file = { objectType: 'Certification', objectId: randomUUID(), agencyId: agency.id };
  await writeAudit(scope, { action: 'answer-checklist', ...file, before: { insurance: null }, after: { insurance: words[0] } });
  await writeAudit(scope, { action: 'request-changes', ...file, reason: words[1]!, before: { state: 'IN_REVIEW' }, after: { state: 'INFO_REQUESTED', insurance: words[1] } });
  await writeAudit(scope, { action: 'cancel-reservation', objectType: 'Reservation', objectId: randomUUID(), agencyId: agency.id, reason: words[2]!, before: { state: 'HELD' }, after: { state: 'CANCELLED' } });
  await writeAudit(scope, { action: 'add-document', ...file, after: { insurance: 'POLIZA' } });
  const removed = dataOf<any>(await server.as(agency.owner).execute('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }', { input: { agencyId: agency.id, personId: person.id, reason: words[3] } }));
  if (!removed.removeMember.__typename.endsWith('Success')) throw new Error(removed.removeMember.__typename);
  return { person, words };
}

describe('what somebody wrote into the trail', () => {
  let person: Person;
  let words: string[];
  beforeEach(async () => {
    ({ person, words } = await withWords());
    await sealTrail(server);
    await check();
  });

  it('goes with them, and so do the reasons given about them; what was done and when stays, and every seal holds', async () => {
    for (const word of words) expect(await placesOf(server, word)).not.toEqual([]);
    expect(await erase(person)).toEqual({ __typename: 'ErasePersonalDataSuccess' });
    for (const word of words) expect(await placesOf(server, word)).toEqual([]);
    expect((await entriesOf(person)).map(({ action, reason, before, after }) => ({ action, reason, before, after }))).toEqual([
      { action: 'answer-checklist', reason: null, before: null, after: null },
      { action: 'request-changes', reason: null, before: null, after: null },
      { action: 'cancel-reservation', reason: null, before: { state: 'HELD' }, after: { state: 'CANCELLED' } },
      { action: 'add-document', reason: null, before: null, after: null },
      { action: 'remove-member', reason: null, before: { member: person.id, role: 'BOOKER' }, after: expect.anything() },
    ]);
    const entries = await entriesOf(person);
    expect(entries.every(({ forgotten_by, reason_salt }) => forgotten_by !== null && reason_salt === null)).toBe(true);
    expect(entries.filter(({ after }) => after === null).every(({ values_salt }) => values_salt === null)).toBe(true);
    expect(await check()).toMatchObject({ brokenNumber: null });
    await sealTrail(server);
    expect(await check()).toMatchObject({ brokenNumber: null });
  });

  it('is said to be erased, in the trail and in the histories of what it was about', async () => {
    const TRAIL = `query ($filter: AuditTrailFilter) { auditTrail(filter: $filter, first: 50) { edges { node { action hasErasedWords } } } agency(id: "${agency.id}") { history { action reason hasErasedWords } } }`;
    const told = async (filter: object) => dataOf<any>(await server.as(admin).execute(TRAIL, { filter }));
    const marks = async () => (await told({ actor: person.id })).auditTrail.edges.map(({ node }: { node: { hasErasedWords: boolean } }) => node.hasErasedWords);
    expect(await marks()).toEqual([false, false, false, false]);
    await erase(person);
    expect(await marks()).toEqual([true, true, true, true]);
    const removals = (await told({})).agency.history.filter(({ action }: { action: string }) => action === 'remove-member');
    expect(removals).toContainEqual({ action: 'remove-member', reason: null, hasErasedWords: true });
  });

  it('stays where somebody else is erased', async () => {
    await erase(await server.makePerson());
    for (const word of words) expect(await placesOf(server, word)).not.toEqual([]);
  });

  describe('once it went', () => {
    beforeEach(async () => {
      await erase(person);
    });
    const entry = `(select id from audit_entry where actor_id = $1 and action = 'request-changes')`;

    test.each([
      ['words put in their place', `update audit_entry set reason = 'other words' where id = ${entry}`],
      ['values put in their place', `update audit_entry set after = '{"state": "APPROVED"}' where id = ${entry}`],
      ['what was done', `update audit_entry set action = 'approve-certification' where id = ${entry}`],
      ['who it was', `update audit_entry set actor_agency_id = null, object_id = 'other' where id = ${entry}`],
      ['the digest of the words', `update audit_entry set reason_digest = repeat('0', 64) where id = ${entry}`],
      ['a state that stayed', `update audit_entry set after = '{"state": "CONFIRMED"}' where actor_id = $1 and action = 'cancel-reservation'`],
      ['the erasure it names', `update audit_entry set forgotten_by = (select id from audit_entry where action = 'found-agency' or id <> forgotten_by limit 1) where id = ${entry}`],
    ])('shows that somebody changed %s', async (_what, change) => {
      const { rows: kept } = await server.ownerPool.query('select * from audit_entry where actor_id = $1', [person.id]);
      await tamper(change, [person.id]);
      expect((await check()).brokenNumber).toBeGreaterThan(0);
      for (const { id, action, object_id, actor_agency_id, reason, after, reason_digest, forgotten_by } of kept) {
        await tamper('update audit_entry set action = $2, object_id = $3, actor_agency_id = $4, reason = $5, after = $6, reason_digest = $7, forgotten_by = $8 where id = $1', [id, action, object_id, actor_agency_id, reason, after, reason_digest, forgotten_by]);
      }
      expect(await check()).toMatchObject({ brokenNumber: null });
    });
  });

  it('does not go otherwise: not by the application, not by the owner, and not by who is past the triggers without an erasure', async () => {
    const refusal = (work: Promise<unknown>) => work.then(() => 'done', (cause: { code: string }) => cause.code);
    expect(await refusal(server.pool.query(`select forget_words_of('Person', $1, null, 'test', 'Porque sí', '{}')`, [person.id]))).toBe('42501');
    expect(await refusal(server.pool.query('update audit_entry set reason = null where actor_id = $1', [person.id]))).toBe('42501');
    expect(await refusal(server.ownerPool.query('update audit_entry set reason = null where actor_id = $1', [person.id]))).toBe('42501');
    const forgotten = `reason = null, reason_salt = null, reason_digest = audit_reason_digest(e)`;
    for (const by of ['null', 'e.id', `(select id from audit_entry where action = 'erase-personal-data' limit 1)`]) {
      expect(await refusal(server.ownerPool.query(`update audit_entry e set ${forgotten}, forgotten_by = ${by} where actor_id = $1 and action = 'cancel-reservation'`, [person.id]))).toBe('42501');
    }
    await tamper(`update audit_entry e set ${forgotten}, forgotten_by = e.id where actor_id = $1 and action = 'cancel-reservation'`, [person.id]);
    expect((await check()).brokenNumber).toBeGreaterThan(0);
  });
});
