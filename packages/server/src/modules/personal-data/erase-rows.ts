import { type Db, sql, type Statement } from '#db/statement';
import { columnsOf, erasesRow, quoted } from './columns.ts';
import { MASKS } from './erased.ts';
import { AHEAD } from './erasure-effect.ts';
import { ownRows, statementName } from './own-rows.ts';
import type { SubjectFound } from './subject.ts';
import { tags } from './tags.ts';

type Eraser = { table: string; of: SubjectFound['kind']; statement: Statement; values: (subject: SubjectFound) => unknown[] };

/** The statements of erasing, made from the tags: rows that go, columns that are masked, duties that are taken back. */
const erasers: Eraser[] = Object.entries(tags).flatMap(([table, tag]): Eraser[] => {
  const made: Eraser[] = [];
  if (tag.own) {
    const { where, values } = ownRows(tag.own);
    const of = tag.own.of;
    const masks = Object.entries(MASKS[table] ?? {}).map(([column, value]) => `${quoted(column)} = ${value}`).join(', ');
    if (erasesRow(tag)) {
      const spared = of === 'TRAVELLER' ? ` and id not in (select t.id ${AHEAD})` : '';
      made.push({ table, of, values, statement: sql(statementName('erase', table), `delete from ${quoted(table)} where (${where})${spared} returning 1`) });
    } else if (masks) made.push({ table, of, values, statement: sql(statementName('erase', table), `update ${quoted(table)} set ${masks} where ${where} returning 1`) });
  }
  for (const { column } of columnsOf(tag).filter(({ group }) => group === 'personDuties')) {
    made.push({ table, of: 'PERSON', values: (subject) => [subject.ids], statement: sql(`${statementName('erase-duty', table)}-${column.replaceAll('_', '-')}`, `
update ${quoted(table)} set ${quoted(column)} = null where id in (select id from ${quoted(table)} where ${quoted(column)} = any ($1::text[]) order by id for update) returning 1`) });
  }
  return made;
});

/** Erases what the tags say goes, and answers how many rows of which table. Call it inside a transaction. */
export async function eraseRows(db: Db, subject: SubjectFound): Promise<Record<string, number>> {
  const gone: Record<string, number> = {};
  for (const { table, statement, values } of erasers.filter(({ of }) => of === subject.kind)) {
    const rows = await db.query(statement, values(subject));
    if (rows.length > 0) gone[table.replace(/^public\./, '')] = (gone[table.replace(/^public\./, '')] ?? 0) + rows.length;
  }
  return gone;
}
