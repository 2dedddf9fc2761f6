import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { loosen, mark, type Marked, placesOf } from '../../../test/marked.ts';
import type { Person } from '../../../test/makers.ts';
import { columnsOf } from './columns.ts';
import { askable, groupOf } from './groups.ts';
import { tags } from './tags.ts';

const EXPORT = 'mutation ($input: ExportPersonalDataInput!) { exportPersonalData(input: $input) { ... on ExportPersonalDataSuccess { fileName json html } } }';
const EFFECT = 'query ($subject: DataSubjectInput!) { erasureEffect(subject: $subject) { fingerprint lines { what { es } does rows why { es } } } }';
const ERASE = 'mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename } }';

let server: TestServer;
let admin: Person;
const all = {} as Record<Marked['kind'], Marked>;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.makePerson({ networkRoles: ['ADMIN'] });
  await loosen(server);
  for (const kind of askable) all[kind] = await mark(server, kind);
});
afterAll(() => server.stop());

const ask = async (document: string, variables: object) => dataOf<Record<string, any>>(await server.as(admin).execute(document, variables as never));
const groupAt = (place: string) => {
  const [, table, column] = /^(\w+\.\w+)\.(\w+)$/.exec(place)!;
  return columnsOf(tags[table!]!).find((tagged) => tagged.column === column)!.group;
};

describe.each(askable)('everything the tags call theirs: %s', (kind) => {
  it('is somewhere: there is something to look for', () => {
    expect(all[kind].markers.size).toBeGreaterThan(kind === 'CREW' ? 0 : 5);
  });

  it('stands in the export, as JSON and as a page, but for secrets', async () => {
    const { json, html } = (await ask(EXPORT, { input: { subject: { kind, id: all[kind].id }, language: 'ES' } })).exportPersonalData;
    for (const text of [json, html]) {
      const missing = [...all[kind].markers].filter(([marker]) => !text.includes(marker)).map(([, place]) => place);
      expect(missing.filter((place) => groupOf(groupAt(place)!).kind !== 'SECRET')).toEqual([]);
      const secrets = [...all[kind].markers].filter(([, place]) => groupOf(groupAt(place)!).kind === 'SECRET');
      expect(secrets.filter(([marker]) => text.includes(marker))).toEqual([]);
    }
    expect(json).toContain(kind === 'PERSON' ? all[kind].email : all[kind].id);
  });

  it('is gone after erasing, from every column of every table, but for what the tags say stays', async () => {
    const subject = { kind, id: all[kind].id };
    // Whoever works for the network is not erased: an administrator ended that before.
    await server.ownerPool.query('delete from network_role where person_id = $1', [all[kind].id]);
    const { fingerprint, lines } = (await ask(EFFECT, { subject })).erasureEffect;
    expect(lines.filter((line: any) => line.does === 'KEEP' && !line.why)).toEqual([]);
    expect((await ask(ERASE, { input: { subject, fingerprint, reason: 'Lo pidió por escrito' } })).erasePersonalData).toEqual({ __typename: 'ErasePersonalDataSuccess' });
    const stayed: string[] = [];
    for (const [marker, place] of all[kind].markers) stayed.push(...(await placesOf(server, marker)).map((found) => (found === place ? place : `${place} copied to ${found}`)));
    expect(stayed.filter((place) => groupOf(groupAt(place)!).erasure !== 'KEEP')).toEqual([]);
    expect((await ask(EFFECT, { subject })).erasureEffect).toBeNull();
  });
});

it('leaves of a person a key without a name, where the history needs one', async () => {
  const { id, email } = all.PERSON;
  expect(await placesOf(server, email)).toEqual([]);
  expect((await server.ownerPool.query('select name, email, erased_at is not null as "isErased" from person where id = $1', [id])).rows).toEqual([{ name: 'Persona borrada', email: `${id}@erased.invalid`, isErased: true }]);
  expect(await placesOf(server, id)).toEqual(expect.arrayContaining(['public.audit_entry.actor_id', 'public.certification.decided_by']));
});

it('control: what is copied elsewhere is found there', async () => {
  const { name } = admin;
  await server.ownerPool.query(`create table copies (of text); insert into copies values ('said of ${name}!')`);
  expect(await placesOf(server, name)).toContain('public.copies.of');
  await server.ownerPool.query('drop table copies');
});
