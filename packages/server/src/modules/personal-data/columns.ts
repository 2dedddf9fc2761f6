import { type GroupName, groupOf } from './groups.ts';
import type { TableTag } from './tags.type.ts';

/** A column as its tag says. */
export type TaggedColumn = { column: string; group: GroupName | null; author?: string; where?: string };

const listOf = (columns: string | undefined): string[] => columns?.split(/\s+/).filter(Boolean) ?? [];

/** The columns of a table, each with its group; null: nobody's data. */
export function columnsOf(tag: TableTag): TaggedColumn[] {
  return [
    ...listOf(tag.plain).map((column) => ({ column, group: null })),
    ...listOf(tag.acts).map((column) => ({ column, group: 'personActs' as const, author: column })),
    ...listOf(tag.duties).map((column) => ({ column, group: 'personDuties' as const, author: column })),
    ...Object.entries(tag.words ?? {}).map(([column, author]) => ({ column, group: 'personWords' as const, author })),
    ...Object.entries(tag.said ?? {}).map(([column, author]) => ({ column, group: 'trailWords' as const, author, where: tag.saidWhere?.[column] })),
    ...Object.entries(tag.personal ?? {}).flatMap(([group, columns]) => listOf(columns).map((column) => ({ column, group: group as GroupName }))),
  ];
}

/** The columns a rule of forgetting names. */
export const forgottenColumns = (columns: string | undefined): string[] => listOf(columns);

/** What erasing the owner of a row does to it: away with the row when all of it that is personal goes, else its columns one by one. */
export function erasesRow(tag: TableTag): boolean {
  const personal = columnsOf(tag).filter(({ group }) => group !== null && group !== 'personActs' && group !== 'personWords' && group !== 'personDuties');
  return tag.own !== undefined && personal.length > 0 && personal.every(({ group }) => groupOf(group!).erasure === 'DELETE');
}

/** A name of the database in its quotes. */
export const quoted = (name: string): string => name.split('.').map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
