import { type ClassType, Field, ObjectType } from 'type-graphql';
import { isUuid } from '#lib/uuid';
import { badInput } from './bad-input.ts';
import { isLocalDate } from '#lib/calendar';
import { LARGEST_PAGE, PageInfoType } from './shared.type.ts';

/** Makes XEdge and XConnection for a node type. */
export function connectionOf<Node extends object>(name: string, nodeType: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque position in the list.' }) cursor!: string;
    @Field(nodeType, { description: `The ${name}.` }) node!: Node;
  }
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The page, in the list’s order.' }) edges!: Edge[];
    @Field(() => PageInfoType, { description: 'Where the page ends.' }) pageInfo!: PageInfoType;
  }
  return Connection;
}

/** Makes a page from rows of which one more than asked was read. */
export function pageOf<Row>(rows: readonly Row[], first: number, positionOf: (row: Row) => readonly (string | number)[]) {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(positionOf(node)) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

const encodeCursor = (position: readonly (string | number)[]) => Buffer.from(JSON.stringify(position)).toString('base64url');

const MOMENT = /^(\d{4}-\d\d-\d\d)([ T]([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?(Z|[+-]\d\d(:\d\d)?)?)?$/;

/** Lists are ordered by dates or instants, or by a count, and by id where those are equal: nothing else may reach the database. */
const isMoment = (part: string) => isLocalDate(MOMENT.exec(part)?.[1] ?? '');
export const isCount = (part: string) => /^-?\d{1,6}$/.test(part);

/** Reads a cursor with the number of parts the list's order has; a foreign or damaged one is bad input. */
export function decodeCursor(cursor: string | null | undefined, parts: number, isPart: (part: string) => boolean = isMoment): string[] | undefined {
  if (!cursor) return undefined;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(position) && position.length === parts) {
      const texts = position.map(String);
      if (isUuid(texts.at(-1)!) && texts.slice(0, -1).every(isPart)) return texts;
    }
  } catch { /* falls through: not a cursor of ours */ }
  throw badInput('This cursor does not belong to this list.');
}

/** The page size asked for, within the limits of the contract; the usual one where the client said null. */
export function pageSize(first: number | null, usual = 20): number {
  if (first === null) return usual;
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) {
    throw badInput(`first must be from 1 to ${LARGEST_PAGE}.`);
  }
  return first;
}
