import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { type Statement, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import type { EffectNotSeen } from './edit-facts.ts';
import { followStage, waysOf } from './follow-stage.ts';
import { departuresKept } from './kept-departures.ts';
import { namesOf } from './known-objects.ts';
import { nounTables } from './noun.ts';
import { findReferences } from './reference.finders.ts';
import { DROPS, findLastDay, findRemovable, KEY_OF, LOCK_TO_REMOVE, type RemovableRow } from './removal.finders.ts';
import { type RemovableNoun, refuseIfNotLast, refuseIfReferredTo, refuseIfSaved } from './removal.rules.ts';
import { markFact } from './write-facts.ts';

export type RemoveFromCatalogue = {
  noun: RemovableNoun; id: string; version: number; reason: string;
  /** Of a stage: names the departures that keep the old route, as they were shown. */
  seenKept?: string | null;
};

const REMEMBER = Object.fromEntries(Object.entries(KEY_OF).map(([noun, key]) =>
  [noun, sql(`remember-removal-of-${noun.toLowerCase()}`, `insert into catalogue_removal (noun, key, removed_at, removed_by) select '${noun}', ${key}, app_now(), $2 on conflict do nothing`)])) as Record<RemovableNoun, Statement>;
const FORGET_GROUNDS = sql('forget-grounds', 'delete from catalogue_fact where object_id = $1');
const SET_DAYS = sql('set-days-after-removal', 'update trek set days = nullif($2, 0), version = version + 1 where id = $1');

/**
 * Takes a place, a trek, its last stage, a service, a source or a figure out of the catalogue, for good and with a reason. Refused while anything
 * refers to it, with what and how many; a later release of the catalogue does not bring it back. The trail keeps what it said.
 */
export async function removeFromCatalogue(scope: Scope, wish: RemoveFromCatalogue) {
  const viewer = requireForNetwork(scope.viewer, 'editCatalogue');
  const answer = await inTransaction(scope, async (inside) => {
    const [locked] = isUuid(wish.id) ? await inside.db.query(LOCK_TO_REMOVE[wish.noun], [wish.id]) : [];
    const before = locked ? await findRemovable(inside.db, wish.noun, wish.id) : null;
    if (!before) throw new NotFound();
    const refusal = refuseIfReasonMissing(wish.reason.trim()) ?? refuseIfSaved(before.version, wish.version) ?? refuseIfReferredTo(await findReferences(inside.db, wish.noun, wish.id)) ?? (await refuseStage(inside, before, wish.seenKept));
    if (refusal) return refusal;
    const ways = before.trekId === null ? undefined : await waysOf(inside.db, before.trekId);
    await inside.db.query(REMEMBER[wish.noun], [wish.id, viewer.personId]);
    for (const drop of DROPS[wish.noun]) await inside.db.query(drop, [wish.id]);
    await inside.db.query(FORGET_GROUNDS, [wish.id]);
    if (ways) await shortenTrek(inside, before, ways);
    const named = await namesOf(inside.db, Object.values(before.values).flat());
    const said = Object.entries(before.values).filter(([, values]) => values.length > 0).map(([field, values]) => [field, values.map(named).join(', ')]);
    await writeAudit(inside, { action: 'remove-from-catalogue', objectType: before.type, objectId: wish.id, before: { removed: before.name, ...Object.fromEntries(said) }, after: {}, reason: wish.reason.trim() });
    return { noun: wish.noun, id: wish.id, name: before.name };
  });
  scope.batches.clear();
  return answer;
}

async function refuseStage(inside: Scope, { trekId, values }: RemovableRow, seen: string | null | undefined) {
  if (trekId === null) return undefined;
  const notLast = refuseIfNotLast(Number(values.day?.[0]), await findLastDay(inside.db, trekId));
  if (notLast) return notLast;
  const kept = await departuresKept(inside.db, trekId);
  return kept.count === 0 || kept.fingerprint === seen ? undefined : ({ kind: 'EffectNotSeen', kept, message: `${kept.count} departures keep the route they were opened with.` } satisfies EffectNotSeen);
}

/** The trek is a day shorter, and names what its stages still meet. */
async function shortenTrek(inside: Scope, { trekId, values, sourceIds }: RemovableRow, ways: Awaited<ReturnType<typeof waysOf>>): Promise<void> {
  const grounds = (field: string) => ({ fact: { field, values: [], sourceIds } });
  await followStage(inside, trekId!, ways, [grounds('communities'), grounds('conservationAreas')]);
  await inside.db.query(SET_DAYS, [trekId, Number(values.day?.[0]) - 1]);
  await markFact(inside, nounTables.TREK, trekId!, { field: 'days', values: [], sourceIds });
}
