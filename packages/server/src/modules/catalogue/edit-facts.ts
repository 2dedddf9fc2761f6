import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { type Statement, sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { writeAudit } from '#modules/audit/write-audit';
import { type CatalogueObjectRow, findCatalogueObject } from './catalogue.finders.ts';
import { checkChanged, checkFact, checkTogether, refuseIfProblems, type SentFact } from './fact.rules.ts';
import { factsOf } from './facts-of.ts';
import { departuresKept, type KeptDepartures } from './kept-departures.ts';
import { checkPointers, namesOf } from './known-objects.ts';
import { type CatalogueNoun, type FactField, nounTables } from './noun.ts';
import { followStage, waysOf } from './follow-stage.ts';
import { markFact, writeFact } from './write-facts.ts';

/** Somebody else saved first. Nothing was written; what is there now is shown beside what was typed. */
export type CatalogueStale = Refusal<'CatalogueStale'> & { noun: CatalogueNoun; id: string };
/** Departures keep what they were opened with: whoever changes a route has seen which. */
export type EffectNotSeen = Refusal<'EffectNotSeen'> & { kept: KeptDepartures };

export type EditFacts = {
  noun: CatalogueNoun; id: string; version: number; facts: readonly SentFact[];
  /** Names the departures that stay as they are, as they were shown: needed where a fact is one that departures freeze. */
  seenKept?: string | null;
};

const LOCKS = Object.fromEntries(Object.values(nounTables).map(({ noun, table, id }) =>
  [noun, sql(`lock-${noun.toLowerCase().replaceAll('_', '-')}-to-edit`, `select version from ${table} where ${id} = $1 for no key update`)])) as Record<CatalogueNoun, Statement>;
const RAISE = Object.fromEntries(Object.values(nounTables).map(({ noun, table, id }) =>
  [noun, sql(`raise-${noun.toLowerCase().replaceAll('_', '-')}`, `update ${table} set version = version + 1 where ${id} = $1`)])) as Record<CatalogueNoun, Statement>;

/**
 * Saves facts of one thing of the catalogue, each with its source, confidence and note. Refuses what contradicts itself or has no source, a save
 * begun before somebody else's, and, where departures freeze the fact, a save by somebody who has not seen which departures keep the old route.
 * What was saved here is not overwritten by a later release of the catalogue.
 */
export async function editFacts(scope: Scope, wish: EditFacts) {
  requireForNetwork(scope.viewer, 'editCatalogue');
  const table = nounTables[wish.noun];
  const answer = await inTransaction(scope, async (inside) => {
    const [locked] = isUuid(wish.id) ? await inside.db.query<{ version: number }>(LOCKS[wish.noun], [wish.id]) : [];
    if (!locked) throw new NotFound();
    if (locked.version !== wish.version) return stale(wish);
    const before = (await findCatalogueObject(inside.db, wish.noun, wish.id))!;
    const sent = wish.facts.map((fact) => ({ fact, field: table.fields.find(({ name }) => name === fact.field) }));
    const known = sent.filter((one): one is { fact: SentFact; field: FactField } => one.field !== undefined);
    const values = { ...before.values, ...Object.fromEntries(known.map(({ fact }) => [fact.field, fact.values])) };
    const stands = new Map((await factsOf(inside, before)).map((fact) => [fact.field, fact]));
    const single = sent.flatMap(({ fact, field }) => {
      const problems = checkFact(field, fact, false);
      return problems.length > 0 ? problems : checkChanged(fact, stands.get(fact.field)!);
    });
    const refusal = refuseIfProblems([...single, ...(single.length === 0 ? [...checkTogether(table, values), ...await checkPointers(inside.db, known)] : [])]);
    if (refusal) return refusal;
    const changed = known.filter(({ fact }) => JSON.stringify(fact.values) !== JSON.stringify(before.values[fact.field]));
    const unseen = await refuseIfEffectNotSeen(inside, before, changed, wish.seenKept);
    if (unseen) return unseen;
    await write(inside, before, known);
    await inside.db.query(RAISE[wish.noun], [wish.id]);
    await writeAudit(inside, { action: 'edit-facts', objectType: table.type, objectId: wish.id, ...(await trailOf(inside, before, known)) });
    return { noun: wish.noun, id: wish.id };
  });
  scope.batches.clear();
  return answer;
}

const stale = ({ noun, id }: EditFacts): CatalogueStale => ({ kind: 'CatalogueStale', noun, id, message: 'Somebody saved this since you opened it; nothing was written.' });

async function refuseIfEffectNotSeen(inside: Scope, { noun, id, parentId }: CatalogueObjectRow, changed: readonly { field: FactField }[], seen: string | null | undefined): Promise<EffectNotSeen | undefined> {
  if (!changed.some(({ field }) => field.isFrozen)) return undefined;
  const kept = await departuresKept(inside.db, noun === 'TREK' ? id : parentId!);
  if (kept.count === 0 || kept.fingerprint === seen) return undefined;
  return { kind: 'EffectNotSeen', kept, message: `${kept.count} departures keep the route they were opened with.` };
}

async function write(inside: Scope, before: CatalogueObjectRow, known: readonly { fact: SentFact; field: FactField }[]): Promise<void> {
  const table = nounTables[before.noun];
  const ways = before.noun === 'STAGE' ? await waysOf(inside.db, before.parentId!) : undefined;
  for (const { fact, field } of known) {
    await writeFact(inside.db, table, before.id, field, fact.values);
    await markFact(inside, table, before.id, fact);
  }
  if (ways) await followStage(inside, before.parentId!, ways, known);
}

/** Values by name and their grounds, as they were and are: only those of the facts that were sent. */
async function trailOf(inside: Scope, before: CatalogueObjectRow, known: readonly { fact: SentFact }[]) {
  const named = await namesOf(inside.db, known.flatMap(({ fact }) => [...fact.values, ...fact.sourceIds, ...(before.values[fact.field] ?? [])]));
  const flat = (values: readonly string[] | undefined) => (values?.length ? values.map(named).join(', ') : null);
  return {
    before: Object.fromEntries(known.map(({ fact }) => [fact.field, flat(before.values[fact.field])])),
    after: Object.fromEntries(known.flatMap(({ fact }) => [[fact.field, flat(fact.values)], [`${fact.field}.sources`, flat(fact.sourceIds)], ...(fact.note ? [[`${fact.field}.note`, fact.note]] : [])])),
  };
}
