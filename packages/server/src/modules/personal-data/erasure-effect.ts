import { type Db, sql } from '#db/statement';
import { canonicalHash } from '#lib/canonical-hash';
import { columnsOf, quoted } from './columns.ts';
import { type Erasure, groupOf, type GroupName } from './groups.ts';
import type { Words } from './keeping.ts';
import { ownRows, statementName } from './own-rows.ts';
import type { SubjectFound } from './subject.ts';
import { tags } from './tags.ts';

/** What erasing does to one kind of data: how many rows, and why something stays, or until when. */
export type EffectLine = { group: GroupName; does: Erasure; rows: number; why: Words | null; until: string | null };

/** What erasing would do. The fingerprint tells this effect from another: whoever erases names the one that was looked at. */
export type ErasureEffect = { lines: EffectLine[]; fingerprint: string; tripsAhead: number; neededUntil: string | null };

const NEEDED: Words = {
  es: 'Hace falta para que la persona viaje; bórrelo después de la ruta, o retírela antes de la lista.',
  en: 'It is needed for the person to travel; erase it after the trek, or take the person off the list first.',
};

/** Travellers of groups that are still to go, or are on their way. */
export const AHEAD = `from traveller t join reservation r on r.id = t.reservation_id join departure d on d.id = r.departure_id
 where t.id = any ($1::text[]::uuid[]) and d.date + d.days - 1 >= (select lima_today()) and (r.state in ('CONFIRMED', 'CHECKED_IN') or (r.state in ('HELD', 'PENDING') and r.expires_at > (select app_now())))`;
const TRIPS = sql('erasure-trips-ahead', `select count(*)::int as trips, max(d.date + d.days - 1) as until ${AHEAD}`);
const TURNS = sql('erasure-turns-ahead', 'select count(*)::int as trips, max(date) as until from crew_claim where crew_member_id = any ($1::text[]::uuid[]) and date >= (select lima_today())');

/** Counts of rows by table: their own, and those that only name who did it. */
const counters = Object.entries(tags).flatMap(([table, tag]) => {
  const made: { of: SubjectFound['kind']; groups: GroupName[]; count: (db: Db, subject: SubjectFound) => Promise<number> }[] = [];
  const columns = columnsOf(tag);
  const groupsOf = (some: typeof columns) => [...new Set(some.flatMap(({ group }) => (group === null ? [] : [group])))];
  if (tag.own) {
    const { where, values } = ownRows(tag.own);
    const statement = sql(statementName('count', table), `select count(*)::int as n from ${quoted(table)} where ${where}`);
    made.push({ of: tag.own.of, groups: groupsOf(columns.filter(({ author }) => !author)), count: async (db, subject) => (await db.query<{ n: number }>(statement, values(subject)))[0]!.n });
  }
  for (const group of groupsOf(columns.filter(({ author }) => author))) {
    const authors = columns.filter((column) => column.group === group && column.author);
    const where = authors.map(({ column, author, where: only }) => `(${quoted(author!)} = any ($1::text[]) and ${quoted(column)} is not null${only ? ` and ${only}` : ''})`).join(' or ');
    const statement = sql(`${statementName('count', table)}-${group.toLowerCase()}`, `select count(*)::int as n from ${quoted(table)} where ${where}`);
    made.push({ of: 'PERSON', groups: [group], count: async (db, subject) => (await db.query<{ n: number }>(statement, [subject.ids]))[0]!.n });
  }
  return made;
});

/** What erasing somebody would do now, kind by kind. */
export async function erasureEffect(db: Db, subject: SubjectFound): Promise<ErasureEffect> {
  const rows = new Map<GroupName, number>();
  for (const { groups, count } of counters.filter(({ of }) => of === subject.kind)) {
    const n = await count(db, subject);
    for (const group of n > 0 ? groups : []) rows.set(group, (rows.get(group) ?? 0) + n);
  }
  const ahead = subject.kind === 'PERSON' ? undefined : (await db.query<{ trips: number; until: string | null }>(subject.kind === 'TRAVELLER' ? TRIPS : TURNS, [subject.ids]))[0];
  const trips = ahead?.trips ?? 0;
  const lines = [...rows].flatMap(([group, n]): EffectLine[] => {
    const { erasure, stays } = groupOf(group);
    if (subject.kind !== 'TRAVELLER' || trips === 0) return [{ group, does: erasure, rows: n, why: stays ?? null, until: null }];
    return [{ group, does: erasure, rows: n - trips, why: null, until: null }, { group, does: 'KEEP', rows: trips, why: NEEDED, until: ahead!.until }].filter((line) => line.rows > 0) as EffectLine[];
  });
  // Of an account only its roles decide: that somebody signs in, gets a letter or asks for this very effect changes nothing of what erasing means.
  const decisive = lines.filter(({ group }) => subject.kind !== 'PERSON' || group === 'personRoles').map(({ group, does, rows: n, until }) => [group, does, n, until]);
  return { lines, tripsAhead: trips, neededUntil: ahead?.until ?? null, fingerprint: canonicalHash([subject.kind, subject.ids, decisive]) };
}
