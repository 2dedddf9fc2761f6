import type { Askable, GroupName } from './groups.ts';
import type { KeepingName } from './keeping.ts';

/** By what a row is found as somebody's own: their key (a text or a uuid), their address, or their key among clients' keys. */
export type Match = { column: string; as: 'text' | 'uuid' | 'email' | 'keyOwner' };

/** What the columns of a table are. Column names are written side by side in one text. */
export type TableTag = {
  /** Columns without personal data. */
  plain?: string;
  /** Columns that hold the key of the account that did something: personActs. */
  acts?: string;
  /** Columns that hold the key of the account that has something to do, and where nobody is named when it is empty: personDuties. The table has an id. */
  duties?: string;
  /** Words somebody wrote: column to the column with the key of who did; personWords. */
  words?: Record<string, string>;
  /** Words somebody wrote into the audit trail: column to the column with the key of who did; trailWords. */
  said?: Record<string, string>;
  /** Of which rows that is so, as a condition of SQL: column to condition; of the others the column is nobody's. */
  saidWhere?: Record<string, string>;
  /** Personal data by its group. */
  personal?: Partial<Record<GroupName, string>>;
  /** Rows that are somebody's own. */
  own?: { of: Askable; by: readonly Match[] };
  /** What is forgotten by the clock: the whole row, or these columns (what must not be null becomes empty). */
  forgotten?: readonly { kept: KeepingName; columns?: string }[];
};
