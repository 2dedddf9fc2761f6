import { type Db, sql } from '#db/statement';
import { badInput } from '#graphql/bad-input';
import { canonicalCode } from '#lib/code';
import type { TrailKeys } from './trail.finders.ts';

/** How somebody asks: in the words of people. */
export type TrailFilter = {
  actor?: string | null; agency?: string | null; action?: string | null; objectType?: string | null; object?: string | null;
  from?: string | null; to?: string | null; text?: string | null;
};
export const TRAIL_FIELDS = ['actor', 'agency', 'action', 'objectType', 'object', 'from', 'to', 'text'] as const satisfies readonly (keyof TrailFilter)[];

const LONGEST = 200;
/** So many people or agencies of a name are searched for at once. */
export const MOST_KEYS = 25;
/** One more is read: whether the rest was left out. */
const READ_KEYS = MOST_KEYS + 1;

/** How people ask for what nobody asked for, in the languages of the portal. */
const isSystem = (actor: string | undefined): boolean => actor !== undefined && /^(el )?sistema$|^(the )?system$/i.test(actor.trim());

const PEOPLE = sql('people-for-trail', `
select id from person where id = $1 or lower(email) = lower($1) or name ilike $2 order by (id = $1 or lower(email) = lower($1)) desc, name, id limit ${READ_KEYS}`);
const AGENCIES = sql('agencies-for-trail', `
select id from agency where id::text = $1 or slug = $1 or ruc = $1 or trade_name ilike $2 order by (id::text = $1 or slug = $1 or ruc = $1) desc, trade_name, id limit ${READ_KEYS}`);
const CODED = sql('coded-objects', `
select id::text from reservation where code = $1 union all select id::text from itinerary where code = $1
union all select id::text from certification where code = $1 union all select id::text from waiting_entry where code = $1`);
const NAMED = sql('named-objects', `
select id::text from agency where slug = $1 or ruc = $1 or trade_name ilike $2 union all select id::text from trek where slug = $1 or name ilike $2
union all select id::text from conservation_area where slug = $1 or name ilike $2 union all select id from person where lower(email) = lower($1) limit ${READ_KEYS}`);

/** Turns what people typed into keys: names and e-mails of people, names and RUCs of agencies, codes and names of things; at most so many of each. Unknown words find nothing. */
export async function keysOf(db: Db, filter: TrailFilter): Promise<TrailKeys> {
  const { actor, action, objectType, from, to, text } = typed(filter);
  const found = await lookUp(db, filter);
  return { actorIds: few('actor', found), isSystem: isSystem(actor) || undefined, agencyIds: few('agency', found), action, objectType, objectIds: few('object', found), from, to, text };
}

/** Words that more names contain than are searched for at once: what is found by them is a part of it. */
export async function cutWordsOf(db: Db, filter: TrailFilter): Promise<(typeof NAME_FIELDS)[number][]> {
  const found = await lookUp(db, filter);
  return NAME_FIELDS.filter((field) => (found[field]?.length ?? 0) > MOST_OF[field]);
}

/** What names may be typed into. */
const NAME_FIELDS = ['actor', 'agency', 'object'] as const;
type Found = Partial<Record<(typeof NAME_FIELDS)[number], string[] | undefined>>;
/** What is typed for an object is a key as well, beside what bears it as a name. */
const MOST_OF = { actor: MOST_KEYS, agency: MOST_KEYS, object: MOST_KEYS + 1 } as const;
const few = (field: keyof typeof MOST_OF, found: Found) => found[field]?.slice(0, MOST_OF[field]);

async function lookUp(db: Db, filter: TrailFilter): Promise<Found> {
  const { actor, agency, object } = typed(filter);
  const [actors, agencies, objects] = await Promise.all([
    actor && !isSystem(actor) ? idsOf(db, PEOPLE, actor) : undefined, agency ? idsOf(db, AGENCIES, agency) : undefined, object ? objectIdsOf(db, object) : undefined,
  ]);
  return { actor: actors, agency: agencies, object: objects };
}

/** What was typed without its blanks; empty is nothing. */
function typed(filter: TrailFilter): Partial<Record<keyof TrailFilter, string>> {
  const words = TRAIL_FIELDS.flatMap((field) => {
    const word = filter[field]?.trim();
    if (word && word.length > LONGEST) throw badInput(`${field} has at most ${LONGEST} characters.`);
    return word ? [[field, word] as const] : [];
  });
  return Object.fromEntries(words);
}

const containing = (word: string) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
const idsOf = async (db: Db, statement: typeof PEOPLE, word: string) => (await db.query<{ id: string }>(statement, [word, containing(word)])).map((row) => row.id);

/** A code is one thing; a name may be several; anything else is taken for a key. */
async function objectIdsOf(db: Db, word: string): Promise<string[]> {
  const coded = (await db.query<{ id: string }>(CODED, [canonicalCode(word)])).map((row) => row.id);
  return coded.length > 0 ? coded : [...new Set([word, ...(await idsOf(db, NAMED, word))])];
}
