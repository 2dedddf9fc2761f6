import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { editedFactsOf, findCatalogueObject } from './catalogue.finders.ts';
import { refuseIfProblems } from './fact.rules.ts';
import { type CatalogueNoun, nounTables } from './noun.ts';
import { findText, lockText, writeText } from './text.finders.ts';
import { pairOf, type TextPair } from './text.kinds.ts';
import { type CatalogueTextStale, checkTexts } from './text.rules.ts';
import { markFact } from './write-facts.ts';

/** What is written in both languages, and what was there as it was looked at. */
export type EditText = { id: string; es: string; en: string; seenEs?: string | null; seenEn?: string | null };

const RAISE = Object.fromEntries((['PLACE', 'TREK', 'STAGE'] as const).map((noun) =>
  [noun, sql(`raise-${noun.toLowerCase()}-of-text`, `update ${nounTables[noun].table} set version = version + 1 where id = $1`)])) as Partial<Record<CatalogueNoun, ReturnType<typeof sql>>>;
const RAISE_FIGURE = sql('raise-figure-of-text', 'update figure set version = version + 1, edited_at = app_now(), edited_by = $2 where id = $1');

/**
 * Saves a text of the catalogue in both languages, wherever it is kept. A translation stands on the grounds of what it translates; what was saved
 * here is not overwritten by a later release. Refused when somebody else saved it since it was looked at.
 */
export async function editText(scope: Scope, wish: EditText) {
  const viewer = requireForNetwork(scope.viewer, 'editCatalogue');
  const [kind, part, ...rest] = wish.id.split('/');
  const pair = pairOf(kind, part);
  const key = rest.join('/');
  if (!pair) throw new NotFound();
  const answer = await inTransaction(scope, async (inside) => {
    await lockText(inside.db, pair, key);
    const before = await findText(inside.db, pair, key);
    if (!before) throw new NotFound();
    if (before.es !== (wish.seenEs ?? null) || before.en !== (wish.seenEn ?? null)) return { kind: 'CatalogueTextStale', id: wish.id, message: 'Somebody saved this text since you looked at it; nothing was written.' } satisfies CatalogueTextStale;
    const after = { es: wish.es.trim(), en: wish.en.trim() };
    const refusal = refuseIfProblems(checkTexts(before, after, pair));
    if (refusal) return refusal;
    await writeText(inside.db, pair, key, after);
    const objectId = rest[0]!;
    if (pair.table === 'reported_figure') await inside.db.query(RAISE_FIGURE, [objectId, viewer.personId]);
    else await remember(inside, pair, objectId, { es: after.es !== before.es, en: after.en !== before.en });
    const said = ({ es, en }: { es: string | null; en: string | null }) => ({ [`${part!.toLowerCase()}.es`]: es, [`${part!.toLowerCase()}.en`]: en });
    await writeAudit(inside, { action: 'edit-text', objectType: pair.type, objectId, before: said(before), after: said(after) });
    return { id: wish.id };
  });
  scope.batches.clear();
  return answer;
}

/** The mark that keeps a later release from overwriting the text. Facts of the desk take over the grounds of what they translate. */
async function remember(inside: Scope, pair: TextPair, id: string, changed: { es: boolean; en: boolean }): Promise<void> {
  const fields = pair.fact ?? pair;
  const { sourceIds, confidence } = pair.fact ? await groundsOf(inside, pair.fact.noun, id, pair.fact.es) : { sourceIds: [], confidence: null };
  for (const language of ['es', 'en'] as const) {
    if (changed[language]) await markFact(inside, { type: pair.type }, id, { field: fields[language], values: [], sourceIds, confidence });
  }
  if (pair.fact) await inside.db.query(RAISE[pair.fact.noun]!, [id]);
}

async function groundsOf(inside: Scope, noun: CatalogueNoun, id: string, field: string): Promise<{ sourceIds: string[]; confidence: string | null }> {
  const own = (await inside.batches.load(editedFactsOf, id)).find((fact) => fact.field === field);
  if (own) return own;
  const object = (await findCatalogueObject(inside.db, noun, id))!;
  return { sourceIds: object.sourceIds, confidence: object.confidence?.toUpperCase() ?? null };
}
