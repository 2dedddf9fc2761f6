import { keyOwnerOf } from '#db/kept-keys';
import type { SubjectFound } from './subject.ts';
import { quoted } from './columns.ts';
import type { Match, TableTag } from './tags.type.ts';

const VALUES: Record<Match['as'], (subject: SubjectFound) => string[]> = {
  text: (subject) => subject.ids, uuid: (subject) => subject.ids, email: (subject) => subject.emails, keyOwner: (subject) => subject.ids.map(keyOwnerOf),
};
const CONDITIONS: Record<Match['as'], (column: string, place: string) => string> = {
  text: (column, place) => `${column} = any (${place}::text[])`,
  uuid: (column, place) => `${column} = any (${place}::text[]::uuid[])`,
  email: (column, place) => `lower(${column}) = any (${place}::text[])`,
  keyOwner: (column, place) => `${column} = any (${place}::text[])`,
};

/** How the rows of a table that are somebody's own are found: a condition of SQL, and the values of its places. */
export function ownRows(own: NonNullable<TableTag['own']>): { where: string; values: (subject: SubjectFound) => unknown[] } {
  return {
    where: own.by.map(({ column, as }, i) => CONDITIONS[as](quoted(column), `$${i + 1}`)).join(' or '),
    values: (subject) => own.by.map(({ as }) => VALUES[as](subject)),
  };
}

/** A name for the statement about a table. */
export const statementName = (verb: string, table: string): string => `${verb}-${table.replace(/^public\./, '').replace(/[^a-z0-9]/gi, '-').toLowerCase()}`;
