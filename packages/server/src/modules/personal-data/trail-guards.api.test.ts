import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';
import { placesOf } from '../../../test/marked.ts';
import { sealTrail } from '../../../test/sealed-trail.ts';
import { checkAudit } from '#modules/audit/check-audit';
import { writeAudit } from '#modules/audit/write-audit';

const EFFECT = 'query ($subject: DataSubjectInput!) { erasureEffect(subject: $subject) { fingerprint } }';
const ERASE = 'mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename ... on HoldsNetworkRole { roles } } }';
const FORGET = `select forget_words_of($1, $2, null, 'test', 'Porque sí', '{}')`;
const DONE = { __typename: 'ErasePersonalDataSuccess' };

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.makePerson({ networkRoles: ['ADMIN'] });
});
afterAll(() => server.stop());

async function erase(who: Person, id: string, kind: 'PERSON' | 'CREW' = 'PERSON') {
  const subject = { kind, id };
  const { fingerprint } = dataOf(await server.as(who).execute(EFFECT, { subject })).erasureEffect;
  return dataOf(await server.as(who).execute(ERASE, { input: { subject, fingerprint, reason: 'Lo pidió por escrito' } })).erasePersonalData;
}
const check = () => checkAudit({ db: server.db, log: server.parts.log });
const testScope = async (person: Person) => ({ ...(await server.scopeOf(person)), via: 'test' });
const isKept = async (word: string) => (await placesOf(server, word)).length > 0;
const makeGuide = async (id: string = randomUUID()) => (await server.ownerPool.query(`insert into crew_member (id, name, role, origin, created_by) values ($1, 'Guía', 'GUIDE', 'NETWORK', $2) returning id`, [id, admin.id])).rows[0].id as string;

/** Somebody who wrote about a certification file. */
async function withWords(): Promise<{ person: Person; file: string; word: string }> {
  const [person, file, word] = [await server.makePerson(), randomUUID(), `word ${randomUUID()}`];
  await writeAudit(await testScope(person), { action: 'propose-suspension', objectType: 'Certification', objectId: file, reason: word });
  return { person, file, word };
}
/** Statements in one transaction, as somebody who may send any as the application. */
async function attempt(...statements: [text: string, values: unknown[]][]): Promise<string> {
  const client = await server.pool.connect();
  try {
    await client.query('begin');
    for (const [text, values] of statements) await client.query(text, values);
    await client.query('commit');
    return 'done';
  } catch (cause) {
    await client.query('rollback');
    return (cause as { code: string }).code;
  } finally {
    client.release();
  }
}

describe('the words of the trail, in the hands of whoever can send any statement as the application,', () => {
  it('stay: about a file, of somebody who is only called erased, of a row made for it', async () => {
    const { person, file, word } = await withWords();
    const entry = `insert into audit_entry (at, via, action, object_type, object_id) values (app_now(), 'x', 'erase-personal-data', 'Certification', $1)`;
    for (const noun of ['Certification', 'Person', 'CrewMember']) expect([noun, await attempt([entry, [file]], [FORGET, [noun, file]])]).toEqual([noun, '42501']);
    expect(await attempt([`update person set erased_at = app_now(), name = 'Persona borrada' where id = $1`, [person.id]], [FORGET, ['Person', person.id]])).toBe('42501');
    expect(await attempt([`insert into person (id, name, email, erased_at) values ($1, 'x', 'x@example.org', app_now())`, [file]], [FORGET, ['Person', file]])).toBe('42501');
    expect(await isKept(word)).toBe(true);
  });

  it('stay of a file whose key a member of a crew was given', async () => {
    const { file, word } = await withWords();
    await makeGuide(file);
    expect(await attempt([`update crew_member set name = 'Persona borrada' where id = $1`, [file]], [FORGET, ['CrewMember', file]])).toBe('done');
    expect(await isKept(word)).toBe(true);
    expect(await attempt([`update crew_member set name = 'Guía' where id = $1`, [file]])).toBe('42501');
  });

  it('do not go a second time, and who was erased does not come back', async () => {
    const { person, word } = await withWords();
    expect(await erase(admin, person.id)).toEqual(DONE);
    expect(await isKept(word)).toBe(false);
    expect(await attempt([FORGET, ['Person', person.id]])).toBe('42501');
    expect(await attempt([`update person set erased_at = app_now() where id = $1`, [person.id]])).toBe('42501');
    expect(await attempt([`update person set erased_at = null, name = 'Otra' where id = $1`, [person.id]])).toBe('42501');
  });
});

describe('who works for the network', () => {
  it('is not erased, by themselves or by an administrator, until their roles are taken away', async () => {
    const person = await server.makePerson({ networkRoles: ['OPERATIONS', 'FINANCE'] });
    for (const who of [person, admin]) expect(await erase(who, person.id)).toEqual({ __typename: 'HoldsNetworkRole', roles: ['FINANCE', 'OPERATIONS'] });
    expect(await erase(admin, admin.id)).toEqual({ __typename: 'HoldsNetworkRole', roles: ['ADMIN'] });
    dataOf(await server.as(admin).execute('mutation ($input: SetNetworkRolesInput!) { setNetworkRoles(input: $input) { ... on SetNetworkRolesSuccess { __typename } } }', { input: { personId: person.id, roles: [], reason: 'Deja la red' } }));
    expect(await erase(person, person.id)).toEqual(DONE);
  });

  it('leaves, once they go, what they did: what a fact, a rate or a limit was before and after', async () => {
    const person = await server.makePerson();
    const scope = await testScope(person);
    const facts = { before: { name: 'Nombre de antes' }, after: { name: 'Nombre falsificado', note: 'Una nota con palabras' } };
    const done = [['edit-facts', 'Community'], ['edit-text', 'Trek'], ['edit-figure', 'ReportedFigure'], ['set-rate', 'Rate'], ['set-limits', 'Resource'], ['save-departure-rule', 'DepartureRule'], ['make-closure', 'Closure'], ['save-track', 'Stage']] as const;
    for (const [action, objectType] of done) await writeAudit(scope, { action, objectType, objectId: randomUUID(), reason: 'Un motivo', ...facts });
    await writeAudit(scope, { action: 'edit-facts', objectType: 'Community', objectId: randomUUID(), ...facts });
    await sealTrail(server);
    // Of nine entries the reasons of eight are what goes.
    const { erasureEffect } = dataOf(await server.as(admin).execute('query ($subject: DataSubjectInput!) { erasureEffect(subject: $subject) { lines { what { en } rows does } } }', { subject: { kind: 'PERSON', id: person.id } }));
    expect(erasureEffect.lines).toContainEqual({ what: { en: 'What the person wrote, as the history of changes has it' }, rows: 8, does: 'BLANK' });
    await erase(admin, person.id);
    const { rows } = await server.ownerPool.query('select reason, before, after from audit_entry where actor_id = $1', [person.id]);
    expect(rows).toEqual([...done, 'without a reason'].map(() => ({ reason: null, ...facts })));
    expect(await check()).toMatchObject({ brokenNumber: null });
    // Who is past the triggers cannot take them either without that it shows.
    await server.ownerPool.query('alter table audit_entry disable trigger only_forgotten');
    await server.ownerPool.query(`update audit_entry e set before = null, after = null, values_salt = null, values_digest = audit_values_digest(e) where actor_id = $1 and action = 'edit-facts'`, [person.id]);
    await server.ownerPool.query('alter table audit_entry enable always trigger only_forgotten');
    expect((await check()).brokenNumber).toBeGreaterThan(0);
  });
});

it('the reasons given about a guide go with them, by the entry of their erasure', async () => {
  const [guide, word] = [await makeGuide(), `about ${randomUUID()}`];
  await writeAudit(await testScope(admin), { action: 'end-crew-member', objectType: 'CrewMember', objectId: guide, reason: word });
  expect(await erase(admin, guide, 'CREW')).toEqual(DONE);
  expect(await isKept(word)).toBe(false);
  const { rows } = await server.ownerPool.query(`select actor_id, reason from audit_entry where action = 'erase-personal-data' and object_id = $1`, [guide]);
  expect(rows).toEqual([{ actor_id: admin.id, reason: 'Lo pidió por escrito' }]);
});
