import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { columnsOf, forgottenColumns } from './columns.ts';
import { groups, groupOf } from './groups.ts';
import { keeping } from './keeping.ts';
import { tags } from './tags.ts';
import type { TableTag } from './tags.type.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A sentence for each column of the database without a tag, and for each tag without its column. */
async function faults(list: Record<string, TableTag>): Promise<string[]> {
  const { rows } = await server.ownerPool.query<{ name: string; columns: string[] }>(`
    select table_schema || '.' || table_name as name, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema in ('public', 'auth') group by 1 order by 1`);
  const known = new Map(rows.map(({ name, columns }) => [name, columns]));
  return [
    ...rows.flatMap(({ name, columns }) => columns.filter((column) => !columnsOf(list[name] ?? {}).some((tagged) => tagged.column === column)).map((column) => `${name}.${column} has no tag`)),
    ...Object.entries(list).flatMap(([name, tag]) => columnsOf(tag).filter(({ column }) => !known.get(name)?.includes(column)).map(({ column }) => `${name}.${column} is tagged and not there`)),
    ...Object.entries(list).flatMap(([name, tag]) => {
      const columns = columnsOf(tag).map(({ column }) => column);
      return columns.filter((column, i) => columns.indexOf(column) !== i).map((column) => `${name}.${column} is tagged twice`);
    }),
  ];
}

describe('the tags', () => {
  it('name every column of the database, once, and nothing else', async () => {
    expect(await faults(tags)).toEqual([]);
  });

  it('fail by name on a new column, a new table, one that is gone and one tagged twice', async () => {
    await server.ownerPool.query('alter table agency add column bank_account text; create table secret_notes (about text)');
    expect(await faults({ ...tags, 'public.claim': { plain: `${tags['public.claim']!.plain} gone quantity` } })).toEqual([
      'public.agency.bank_account has no tag', 'public.secret_notes.about has no tag', 'public.claim.gone is tagged and not there', 'public.claim.quantity is tagged twice',
    ]);
    await server.ownerPool.query('alter table agency drop column bank_account; drop table secret_notes');
  });

  it('say by columns of their own table who wrote something, whose a row is and what is forgotten', () => {
    const strangers = Object.entries(tags).flatMap(([name, tag]) => {
      const own = new Set(columnsOf(tag).map(({ column }) => column));
      const used = [...Object.values(tag.words ?? {}), ...(tag.own?.by.map(({ column }) => column) ?? []), ...(tag.forgotten?.flatMap(({ columns }) => forgottenColumns(columns)) ?? [])];
      return used.filter((column) => !own.has(column)).map((column) => `${name}.${column}`);
    });
    expect(strangers).toEqual([]);
  });

  it('use every group, and every time that something is kept; what stays says why', () => {
    const used = new Set(Object.values(tags).flatMap((tag) => columnsOf(tag).map(({ group }) => group)));
    expect(Object.keys(groups).filter((name) => !used.has(name as never))).toEqual([]);
    const kept = new Set([...Object.values(groups).map((group) => group.kept), ...Object.values(tags).flatMap((tag) => tag.forgotten?.map((rule) => rule.kept) ?? [])]);
    expect(Object.keys(keeping).filter((name) => !kept.has(name as never))).toEqual([]);
    expect(Object.keys(groups).filter((name) => groupOf(name as never).erasure === 'KEEP' && !groupOf(name as never).stays)).toEqual([]);
  });

  it('let every group whose time ends by a date be forgotten in every table that has it', () => {
    const left = Object.entries(tags).flatMap(([name, tag]) => columnsOf(tag)
      .filter(({ group }) => group !== null && keeping[groupOf(group).kept].days !== null)
      .filter(({ column, group }) => !tag.forgotten?.some((rule) => rule.kept === groupOf(group!).kept && (!rule.columns || forgottenColumns(rule.columns).includes(column))))
      .map(({ column }) => `${name}.${column}`));
    // Which kind of document it was says nothing without its number.
    expect(left).toEqual(['public.traveller.document_type']);
  });
});
