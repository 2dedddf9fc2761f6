import { type Db, sql, type Statement } from '#db/statement';
import { columnsOf, quoted, type TaggedColumn } from './columns.ts';
import { groupOf, type GroupName } from './groups.ts';
import { ownRows, statementName } from './own-rows.ts';
import type { SubjectFound } from './subject.ts';
import { tags } from './tags.ts';
import type { TableTag } from './tags.type.ts';

/** Rows of one table, as they are kept: what is somebody's own, or what they did in it. */
export type Collected = { table: string; as: 'own' | 'did'; groups: GroupName[]; rows: Record<string, unknown>[] };

/** More rows of one table than this are counted, not copied: nobody reads them, and the server must stay up. */
export const MOST_ROWS = 50_000;

/** What tells one act from another without being anybody's data. */
const CONTEXT = new Set(['id', 'code', 'kind', 'action', 'object_type', 'object_id', 'at']);
const isContext = ({ column, group }: TaggedColumn): boolean => group === null && (CONTEXT.has(column) || column.endsWith('_at'));
const isSecret = ({ group }: TaggedColumn): boolean => group !== null && groupOf(group).kind === 'SECRET';

type Reader = { table: string; as: Collected['as']; of: SubjectFound['kind']; groups: GroupName[]; statement: Statement; values: (subject: SubjectFound) => unknown[] };

function readersOf([table, tag]: [string, TableTag]): Reader[] {
  const columns = columnsOf(tag);
  const made: Reader[] = [];
  const groupsIn = (some: TaggedColumn[]) => [...new Set(some.flatMap(({ group }) => (group === null ? [] : [group])))];
  if (tag.own) {
    const { where, values } = ownRows(tag.own);
    const list = columns.map((column) => (isSecret(column) ? `(${quoted(column.column)} is not null) as ${quoted(column.column)}` : quoted(column.column)));
    const own = columns.filter(({ author }) => !author);
    made.push({ table, as: 'own', of: tag.own.of, groups: groupsIn(own), values, statement: sql(statementName('collect', table), `select ${list.join(', ')} from ${quoted(table)} where ${where} limit ${MOST_ROWS}`) });
  }
  const done = columns.filter(({ author }) => author);
  if (done.length > 0) {
    // Of a row that several people worked on, each gets only what is theirs.
    const list = [
      ...columns.filter(isContext).map(({ column }) => quoted(column)),
      ...done.map(({ column, author }) => `case when ${quoted(author!)} = any ($1::text[]) then ${quoted(column)}::text end as ${quoted(column)}`),
    ];
    const where = [...new Set(done.map(({ author }) => author!))].map((author) => `${quoted(author)} = any ($1::text[])`).join(' or ');
    made.push({ table, as: 'did', of: 'PERSON', groups: groupsIn(done), values: (subject) => [subject.ids], statement: sql(statementName('collect-done', table), `select ${list.join(', ')} from ${quoted(table)} where ${where} limit ${MOST_ROWS}`) });
  }
  return made;
}

const readers = Object.entries(tags).flatMap(readersOf);

/** Everything that the tags call theirs, table by table; of secrets only that they exist. */
export async function collect(db: Db, subject: SubjectFound): Promise<Collected[]> {
  const found: Collected[] = [];
  for (const { table, as, groups, statement, values } of readers.filter(({ of }) => of === subject.kind)) {
    const rows = await db.query<Record<string, unknown>>(statement, values(subject));
    if (rows.length > 0) found.push({ table, as, groups, rows });
  }
  return found;
}
