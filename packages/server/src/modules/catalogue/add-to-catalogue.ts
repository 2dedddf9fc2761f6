import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { type Statement, sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { slugOf } from '#modules/agencies/slug.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { checkFact, checkTogether, refuseIfProblems, type SentFact } from './fact.rules.ts';
import { departuresKept } from './kept-departures.ts';
import type { EffectNotSeen } from './edit-facts.ts';
import { checkPointers, namesOf } from './known-objects.ts';
import { type FactField, nounTables } from './noun.ts';
import { KEY_OF } from './removal.finders.ts';
import { followStage, waysOf } from './follow-stage.ts';
import { markFact, writeFact } from './write-facts.ts';

/** What staff add: members and areas come with a release of the catalogue, because much more belongs to them. */
export const addableNouns = ['PLACE', 'STAGE', 'SERVICE', 'SOURCE'] as const;
export type AddableNoun = (typeof addableNouns)[number];

/** It is in the catalogue already. */
export type AlreadyInCatalogue = Refusal<'AlreadyInCatalogue'> & { noun: AddableNoun; id: string };
/** A trek's stages follow one another without a gap. */
export type StageOutOfOrder = Refusal<'StageOutOfOrder'> & { nextDay: number };

export type AddToCatalogue = { noun: AddableNoun; facts: readonly SentFact[]; seenKept?: string | null };

// Facts that may not be null are written with the row; the others follow one by one.
const INSERT: Record<AddableNoun, { statement: Statement; values: (one: (name: string) => string | null) => unknown[] }> = {
  PLACE: {
    statement: sql('add-place', `insert into place (slug, name, kind, confidence) values ($1, $2, $3, 'medium') on conflict (slug) do nothing returning id`),
    values: (one) => [slugOf(one('name')!), one('name'), one('kind')],
  },
  STAGE: {
    statement: sql('add-stage', 'insert into stage (trek_id, day, from_place_id, to_place_id) values ($1, $2, $3, $4) on conflict (trek_id, day) do nothing returning id'),
    values: (one) => [one('trek'), Number(one('day')), one('from'), one('to')],
  },
  SERVICE: {
    statement: sql('add-service', `insert into community_service (community_id, slug, position) select $1, $2, coalesce((select max(position) + 1 from community_service where community_id = $1), 1)
      on conflict (community_id, slug) do nothing returning id`),
    values: (one) => [one('community'), one('service')],
  },
  SOURCE: {
    statement: sql('add-source', `insert into source (id, title, kind) values ($1, $2, 'network') on conflict (id) do nothing returning object_id as id`),
    values: (one) => [slugOf(one('title')!), one('title')],
  },
};
const EXISTING: Record<AddableNoun, Statement> = {
  PLACE: sql('place-of-slug', 'select id from place where slug = $1'), STAGE: sql('stage-of-day', 'select id from stage where trek_id = $1 and day = $2'),
  SERVICE: sql('service-of-slug', 'select id from community_service where community_id = $1 and slug = $2'), SOURCE: sql('source-of-id', 'select object_id as id from source where id = $1'),
};
/** What was removed once and is added again is looked after by releases like any other. */
const COMES_BACK = Object.fromEntries(addableNouns.map((noun) => [noun, sql(`comes-back-${noun.toLowerCase()}`, `delete from catalogue_removal where noun = '${noun}' and key = ${KEY_OF[noun]}`)])) as Record<AddableNoun, Statement>;
const LOCK_TREK = sql('lock-trek-for-stage', 'select (select count(*)::int from stage s where s.trek_id = t.id) as stages from trek t where t.id = $1 for no key update');
const SET_DAYS = sql('set-trek-days', 'update trek set days = $2, version = version + 1 where id = $1');

/**
 * Adds a place, a stage, a service or a source with its facts, each with its source. Refuses what is there already, so that a repetition adds nothing
 * twice; a stage is added at the end of its trek, and counts for departures that are opened afterwards.
 */
export async function addToCatalogue(scope: Scope, wish: AddToCatalogue) {
  requireForNetwork(scope.viewer, 'editCatalogue');
  const table = nounTables[wish.noun];
  const one = (name: string) => wish.facts.find(({ field }) => field === name)?.values[0]?.trim() ?? null;
  const answer = await inTransaction(scope, async (inside) => {
    const sent = wish.facts.map((fact) => ({ fact, field: table.fields.find(({ name }) => name === fact.field) }));
    const known = sent.filter((pair): pair is { fact: SentFact; field: FactField } => pair.field !== undefined);
    const absent = table.fields.filter(({ name, isRequired, kind }) => isRequired && kind !== 'FLAG' && one(name) === null).map(({ name }) => ({ field: name, fault: 'REQUIRED' as const, found: null, limit: null }));
    const single = [...absent, ...sent.flatMap(({ fact, field }) => checkFact(field, fact, true))];
    const values = Object.fromEntries(known.map(({ fact }) => [fact.field, fact.values]));
    const refusal = refuseIfProblems([...single, ...(single.length === 0 ? [...checkTogether(table, values), ...await checkPointers(inside.db, known)] : [])])
      ?? (wish.noun === 'STAGE' ? await refuseStage(inside, one('trek')!, Number(one('day')), wish.seenKept) : undefined);
    if (refusal) return refusal;
    const ways = wish.noun === 'STAGE' ? await waysOf(inside.db, one('trek')!) : undefined;
    const written = INSERT[wish.noun].values(one);
    const [added] = await inside.db.query<{ id: string }>(INSERT[wish.noun].statement, written);
    if (!added) return alreadyThere(wish.noun, (await inside.db.query<{ id: string }>(EXISTING[wish.noun], HAS[wish.noun](written)))[0]!.id);
    await inside.db.query(COMES_BACK[wish.noun], [added.id]);
    for (const { fact, field } of known) {
      if (!field.isFixed) await writeFact(inside.db, table, added.id, field, fact.values);
      await markFact(inside, table, added.id, fact);
    }
    if (ways) {
      await followStage(inside, one('trek')!, ways, known);
      await inside.db.query(SET_DAYS, [one('trek'), Number(one('day'))]);
      await markFact(inside, nounTables.TREK, one('trek')!, { field: 'days', values: [], sourceIds: known.find(({ fact }) => fact.field === 'from')?.fact.sourceIds ?? [] });
    }
    const named = await namesOf(inside.db, known.flatMap(({ fact }) => fact.values));
    await writeAudit(inside, { action: 'add-to-catalogue', objectType: table.type, objectId: added.id, after: Object.fromEntries(known.map(({ fact }) => [fact.field, fact.values.map(named).join(', ')])) });
    return { noun: wish.noun, id: added.id };
  });
  scope.batches.clear();
  return answer;
}

const HAS: Record<AddableNoun, (written: unknown[]) => unknown[]> = { PLACE: (w) => w.slice(0, 1), STAGE: (w) => w.slice(0, 2), SERVICE: (w) => w.slice(0, 2), SOURCE: (w) => w.slice(0, 1) };
const alreadyThere = (noun: AddableNoun, id: string): AlreadyInCatalogue => ({ kind: 'AlreadyInCatalogue', noun, id, message: 'This is in the catalogue already.' });

async function refuseStage(inside: Scope, trekId: string, day: number, seen: string | null | undefined): Promise<StageOutOfOrder | EffectNotSeen | undefined> {
  const [{ stages } = { stages: 0 }] = await inside.db.query<{ stages: number }>(LOCK_TREK, [trekId]);
  if (day > stages + 1) return { kind: 'StageOutOfOrder', nextDay: stages + 1, message: `The next stage is that of day ${stages + 1}.` };
  if (day <= stages) return undefined; // it is there already, and is answered as such
  const kept = await departuresKept(inside.db, trekId);
  return kept.count === 0 || kept.fingerprint === seen ? undefined : { kind: 'EffectNotSeen', kept, message: `${kept.count} departures keep the route they were opened with.` };
}
