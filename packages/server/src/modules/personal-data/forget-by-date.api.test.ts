import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { loosen } from '../../../test/marked.ts';
import { columnsOf, forgottenColumns, quoted } from './columns.ts';
import { keeping, type KeepingName } from './keeping.ts';
import { tags } from './tags.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await loosen(server);
});
afterAll(() => server.stop());

const rules = Object.entries(tags).flatMap(([table, tag]) => (tag.forgotten ?? []).map((rule) => ({ table, ...rule })));

/** Columns that say how old a row is, beside those of the trip it belongs to: an instant or a day so many days ago. */
const SINCE: Record<string, Record<string, string>> = {
  'auth.session': { expiresAt: `clock_timestamp() - interval '{} days'` }, 'auth.verification': { expiresAt: `clock_timestamp() - interval '{} days'` },
  'auth.rateLimit': { lastRequest: `(extract(epoch from clock_timestamp() - interval '{} days') * 1000)::bigint` }, 'auth.code_attempt': { at: `clock_timestamp() - interval '{} days'` },
  'auth.former_email': { left_at: `clock_timestamp() - interval '{} days'` },
  'public.invitation': { ended_at: `app_now() - interval '{} days'` }, 'public.mail': { at: `app_now() - interval '{} days'`, state: `'SENT'` }, 'public.kept_key': { created_at: `app_now() - interval '{} days'` },
  'public.outbox': { created_at: `app_now() - interval '{} days'`, done_at: `app_now() - interval '{} days'`, kind: `'names-due'` },
  'public.quote': { valid_until: `app_now() - interval '{} days'` }, 'public.amendment_quote': { valid_until: `app_now() - interval '{} days'` },
  'public.crew_member': { ended_at: `app_now() - interval '{} days'` }, 'public.itinerary': { start_date: 'lima_today() - {}', day_count: '1' },
  'public.waiting_entry': { last_date: 'lima_today() - {}', state: `'LAPSED'` }, 'public.reservation': { departure_id: 'departure', state: `'COMPLETED'` },
  'public.document_version': { document_id: 'paper' }, 'public.traveller': { reservation_id: 'reservation' }, 'public.itinerary_item': { itinerary_id: 'itinerary' },
};

async function made(text: string): Promise<string> {
  return (await server.ownerPool.query(text)).rows[0].id as string;
}
const departure = (days: number) => made(`insert into departure (date, days, state) values (lima_today() - ${days}, 1, 'DONE') returning id`);
const PARENTS: Record<string, (days: number) => Promise<string>> = {
  departure,
  reservation: async (days) => made(`insert into reservation (id, departure_id, state) values (gen_random_uuid(), '${await departure(days)}', 'COMPLETED') returning id`),
  paper: (days) => made(`with c as (insert into certification (code, agency_id, state, created_by, valid_until) values (gen_random_uuid()::text, gen_random_uuid(), 'EXPIRED', '-', lima_today() - ${days}) returning id)
    insert into document (certification_id, checklist_item_id, created_by) select id, gen_random_uuid(), '-' from c returning id`),
  itinerary: (days) => made(`insert into itinerary (start_date, day_count, title, code) select lima_today() - ${days}, 1, x, x from (select gen_random_uuid()::text as x) n returning id`),
};

/** A row so many days old, with a text in each of its columns that is forgotten. */
async function old(table: string, columns: string[], marker: string, days: number): Promise<void> {
  const values = new Map<string, string>(columns.map((column) => [column, `'${marker}'`]));
  for (const [column, value] of Object.entries(SINCE[table]!)) values.set(column, PARENTS[value] ? `'${await PARENTS[value](days)}'` : value.replaceAll('{}', String(days)));
  const { rows } = await server.ownerPool.query<{ name: string; type: string }>(`
    select column_name as name, data_type as type from information_schema.columns c where table_schema || '.' || table_name = $1 and is_nullable = 'NO' and column_default is null and is_identity = 'NO'`, [table]);
  for (const { name, type } of rows) if (!values.has(name)) values.set(name, type === 'uuid' ? 'gen_random_uuid()' : type === 'text' ? 'gen_random_uuid()::text' : type.startsWith('timestamp') ? 'app_now()' : 'floor(random() * 1e9)');
  await server.ownerPool.query(`insert into ${quoted(table)} (${[...values.keys()].map(quoted).join(', ')}) values (${[...values.values()].join(', ')})`);
}

/** A column with text in which the marker of a row stands. */
const MARKED_IN: Record<string, string> = {
  'auth.session': 'token', 'auth.verification': 'value', 'auth.rateLimit': 'key', 'auth.code_attempt': 'code', 'auth.former_email': 'email', 'public.invitation': 'email', 'public.mail': 'text', 'public.kept_key': 'key',
  'public.outbox': 'last_error', 'public.quote': 'created_by', 'public.amendment_quote': 'created_by', 'public.traveller': 'last_names',
};
const columnsFor = ({ table, columns }: { table: string; columns?: string }): string[] => (columns ? forgottenColumns(columns) : [MARKED_IN[table]!]);
const stands = async (table: string, marker: string): Promise<boolean> =>
  (await server.ownerPool.query(`select 1 from ${quoted(table)} t where to_jsonb(t)::text like '%' || $1 || '%'`, [marker])).rows.length > 0;

describe('what is kept for a time only', () => {
  it.each(rules)('is gone after it, and there before it: $table by $kept', async (rule) => {
    const { table, kept } = rule;
    const limit = keeping[kept as KeepingName].days!;
    await old(table, columnsFor(rule), `old-${kept}`, limit + 1);
    await old(table, columnsFor(rule), `young-${kept}`, limit - 1);
    expect([await stands(table, `old-${kept}`), await stands(table, `young-${kept}`)]).toEqual([true, true]);
    await server.runJobs();
    expect([await stands(table, `old-${kept}`), await stands(table, `young-${kept}`)]).toEqual([false, true]);
  });

  it.each([
    ['REJECTED', `decided_at = app_now() - interval '731 days'`, true], ['REJECTED', `decided_at = app_now() - interval '729 days'`, false], ['APPROVED', 'valid_until = lima_today() + 1', false],
    ['SUSPENDED', 'valid_until = lima_today() - 731', true], ['REVOKED', 'valid_until = lima_today() - 731', true], ['REVOKED', 'valid_until = lima_today() + 300', false], ['DRAFT', `created_at = app_now() - interval '9 years'`, false],
  ])('takes the papers of a file that is over: %s, %s: %s', async (state, facts, areErased) => {
    const marker = crypto.randomUUID();
    const document = await PARENTS['paper']!(0);
    await server.ownerPool.query(`update certification set state = '${state}', valid_until = null where id = (select certification_id from document where id = $1)`, [document]);
    await server.ownerPool.query(`update certification set ${facts} where id = (select certification_id from document where id = $1)`, [document]);
    await server.ownerPool.query(`insert into document_version (document_id, version, file_name, media_type, bytes, sha256, stored_as, thumbnail_as, uploaded_by) values ($1, 1, $2, 'application/pdf', 1, 'x', $2, $2, '-')`, [document, marker]);
    await server.runJobs();
    const { rows } = await server.ownerPool.query(`select file_name, stored_as, thumbnail_as, erased_at is not null as "isErased", sha256 from document_version where document_id = $1`, [document]);
    expect(rows).toEqual([areErased ? { file_name: '', stored_as: null, thumbnail_as: null, isErased: true, sha256: 'x' } : { file_name: marker, stored_as: marker, thumbnail_as: marker, isErased: false, sha256: 'x' }]);
  });

  it('goes in batches, until nothing of it is left', async () => {
    await server.ownerPool.query(`insert into auth."verification" (id, identifier, value, "expiresAt") select 'many-' || i, 'many', 'many', clock_timestamp() - interval '1 minute' from generate_series(1, 2300) i`);
    await server.runJobs();
    expect(await stands('auth.verification', 'many')).toBe(false);
  });

  it('leaves a traveller the name when the papers go, and says when they went', async () => {
    const reservation = await PARENTS['reservation']!(keeping.papers.days + 1);
    await server.ownerPool.query(`insert into traveller (reservation_id, position, first_names, last_names, document_number, medical_note, diet, emergency_contact) values ($1, 1, 'Ana', 'Papeles', 'P1', 'Asma', 'Sin gluten', '+51')`, [reservation]);
    await server.runJobs();
    expect((await server.ownerPool.query(`select first_names, document_number, medical_note, diet, emergency_contact, papers_erased_at is not null as "areErased" from traveller where last_names = 'Papeles'`)).rows)
      .toEqual([{ first_names: 'Ana', document_number: '', medical_note: null, diet: null, emergency_contact: null, areErased: true }]);
  });

  it('names in its tags every table that grows by being used and holds nothing that lasts', () => {
    expect([...new Set(rules.map(({ table }) => table))].filter((table) => !SINCE[table])).toEqual([]);
    expect(rules.every(({ table }) => columnsOf(tags[table]!).length > 0)).toBe(true);
  });
});
