import { randomUUID } from 'node:crypto';
import { columnsOf, quoted } from '#modules/personal-data/columns';
import type { Askable } from '#modules/personal-data/groups';
import { tags } from '#modules/personal-data/tags';
import type { TestServer } from './kit.ts';

/** Somebody whose every tagged column holds a text of its own, which can be looked for. */
export type Marked = { kind: Askable; id: string; email: string; /** Marker to the column it stands in. */ markers: Map<string, string> };

/** Lets rows be written that no verb would write: this database is the test's own. */
export async function loosen(server: TestServer): Promise<void> {
  await server.ownerPool.query(`
    do $$ declare c record; begin
      for c in select conrelid::regclass as t, conname from pg_constraint n join pg_namespace s on s.oid = n.connamespace where contype in ('f', 'c') and s.nspname in ('public', 'auth') loop
        execute format('alter table %s drop constraint %I', c.t, c.conname);
      end loop;
      for c in select table_schema s, table_name t, column_name n from information_schema.columns where table_schema in ('public', 'auth') and is_nullable = 'NO' and is_identity = 'NO'
        and (table_schema, table_name, column_name) not in (
          select k.table_schema, k.table_name, k.column_name from information_schema.key_column_usage k join information_schema.table_constraints x using (constraint_schema, constraint_name) where x.constraint_type = 'PRIMARY KEY') loop
        execute format('alter table %I.%I alter column %I drop not null', c.s, c.t, c.n);
      end loop;
    end $$`);
}

type Column = { column: string; type: string; isKey: boolean };

/** Writes one row into every table in which the tags know something of such a person, with a marker in each of their columns that holds text. */
export async function mark(server: TestServer, kind: Askable): Promise<Marked> {
  const id = randomUUID();
  const marked: Marked = { kind, id, email: `marker-email-${id}@example.org`, markers: new Map() };
  for (const [table, tag] of Object.entries(tags)) {
    const columns = columnsOf(tag);
    const isTheirs = tag.own?.of === kind;
    if (!isTheirs && !(kind === 'PERSON' && columns.some(({ author }) => author))) continue;
    const known = new Map((await columnsIn(server, table)).map((one) => [one.column, one]));
    const values: Record<string, unknown> = {};
    for (const { column, type, isKey } of known.values()) if (isKey) values[column] = filler(type);
    for (const { column, group, author } of columns) {
      if (author === column) values[column] = id;
      else if (group !== null && (author || isTheirs)) marker(table, known.get(column)!, values, marked);
    }
    if (isTheirs) for (const { column, as } of tag.own!.by) {
      if (as === 'email') values[column] = marked.email;
      else values[column] = as === 'keyOwner' ? `person:${id}` : id;
      marked.markers.delete(`marker-${table}-${column}`);
    }
    // The trail's before and after are words where somebody's own are written there.
    if (table === 'public.audit_entry') values['action'] = 'answer-checklist';
    if (table === 'public.traveller') values['reservation_id'] = await aPastReservation(server);
    const names = Object.keys(values);
    await server.ownerPool.query(`insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) on conflict do nothing`, Object.values(values));
  }
  // A trigger wrote the account's name and address over the person's.
  await server.ownerPool.query(`update person set email = $2, name = 'marker-public.person-name' where id = $1`, [id, marked.email]);
  marked.markers.delete('marker-public.person-email');
  return marked;
}

async function aPastReservation(server: TestServer): Promise<string> {
  const { rows } = await server.ownerPool.query(`with d as (insert into departure (date, days) values ('2020-01-01', 3) returning id)
    insert into reservation (id, departure_id, state, naming_deadline) select gen_random_uuid(), id, 'COMPLETED', '2020-01-01' from d returning id`);
  return rows[0].id;
}

function marker(table: string, { column, type }: Column, values: Record<string, unknown>, marked: Marked): void {
  const text = `marker-${table}-${column}`;
  if (type === 'text') values[column] = text;
  else if (type === 'ARRAY') values[column] = [text];
  else if (type === 'jsonb') values[column] = JSON.stringify({ text });
  else return;
  marked.markers.set(text, `${table}.${column}`);
}

const filler = (type: string): unknown => (type === 'uuid' || type === 'text' ? randomUUID() : type === 'date' ? '2020-01-01' : type.startsWith('timestamp') ? '2020-01-01T00:00:00Z' : Math.ceil(Math.random() * 1e9));

async function columnsIn(server: TestServer, table: string): Promise<Column[]> {
  const [schema, name] = table.split('.');
  const { rows } = await server.ownerPool.query<Column>(`
    select c.column_name as column, c.data_type as type, coalesce(c.is_nullable = 'NO' and c.is_identity = 'NO' and c.column_default is null, false) as "isKey"
      from information_schema.columns c where c.table_schema = $1 and c.table_name = $2`, [schema, name]);
  return rows;
}

/** Every column of every table in which a text stands. */
export async function placesOf(server: TestServer, text: string): Promise<string[]> {
  const { rows } = await server.ownerPool.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'auth', 'jobs') and table_type = 'BASE TABLE'`);
  const places: string[] = [];
  for (const { name } of rows) {
    const found = await server.ownerPool.query<{ key: string }>(`select distinct e.key from ${name} t, jsonb_each_text(to_jsonb(t)) e where e.value like '%' || $1 || '%'`, [text]);
    places.push(...found.rows.map(({ key }) => `${name.replaceAll('"', '')}.${key}`));
  }
  return places.sort();
}
