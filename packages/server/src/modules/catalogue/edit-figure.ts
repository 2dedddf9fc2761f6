import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { findFigure } from './figure.finders.ts';
import { checkFigure, checkReportedValues, type SentFigure } from './figure.rules.ts';
import { refuseIfProblems } from './fact.rules.ts';
import { SOURCES_KNOWN } from './known-objects.ts';

export type FigureStale = Refusal<'FigureStale'> & { key: string };
export type EditFigure = SentFigure & { key: string; version: number };

const LOCK = sql('lock-figure', 'select id, version from figure where key = $1 for no key update');
const FIRST = sql('reported-figure-head', 'select position, label_es, label_en, unit from reported_figure where key = $1 limit 1');
const DROP = sql('drop-reported-values', 'delete from reported_figure where key = $1');
const ADD = sql('add-reported-values', `
insert into reported_figure (key, position, label_es, label_en, unit, value_position, value, qualifier_es, qualifier_en, year, source_ids)
select $1, $2, $3, $4, $5, (x.n - 1)::int, x.v->>'value', x.v->>'qualifierEs', x.v->>'qualifierEn', (x.v->>'year')::int, array(select jsonb_array_elements_text(x.v->'sourceIds'))
  from jsonb_array_elements($6::jsonb) with ordinality x(v, n)`);
const RAISE = sql('raise-figure', 'update figure set version = version + 1, confidence = $2, note = $3, edited_at = app_now(), edited_by = $4 where key = $1');

/** Saves the values that sources report for a figure, contradicting ones side by side, each with its sources, and how sure the editor is. A save that says nothing new or was begun before another one is refused. */
export async function editFigure(scope: Scope, wish: EditFigure) {
  const viewer = requireForNetwork(scope.viewer, 'editCatalogue');
  return inTransaction(scope, async (inside) => {
    const [locked] = await inside.db.query<{ id: string; version: number }>(LOCK, [wish.key]);
    if (!locked) throw new NotFound();
    if (locked.version !== wish.version) return { kind: 'FigureStale', key: wish.key, message: 'Somebody saved this figure since you opened it; nothing was written.' } satisfies FigureStale;
    const known = new Set((await inside.db.query<{ id: string }>(SOURCES_KNOWN, [wish.values.flatMap(({ sourceIds }) => sourceIds)])).map(({ id }) => id));
    const before = (await findFigure(inside.db, wish.key))!;
    const refusal = refuseIfProblems([...checkReportedValues(wish.values, known), ...checkFigure(wish, before)]);
    if (refusal) return refusal;
    const [head] = await inside.db.query<{ position: number; label_es: string; label_en: string; unit: string | null }>(FIRST, [wish.key]);
    await inside.db.query(DROP, [wish.key]);
    await inside.db.query(ADD, [wish.key, head!.position, head!.label_es, head!.label_en, head!.unit, JSON.stringify(wish.values)]);
    await inside.db.query(RAISE, [wish.key, wish.confidence ?? null, wish.note?.trim() || null, viewer.personId]);
    const inWords = (values: readonly { value: string; year?: number | null; sourceIds: readonly string[] }[]) => values.map(({ value, year, sourceIds }) => `${value}${year ? ` (${year})` : ''} [${sourceIds.join(', ')}]`).join('; ');
    await writeAudit(inside, { action: 'edit-figure', objectType: 'ReportedFigure', objectId: locked.id,
      before: { values: inWords(before.values), confidence: before.confidence, note: before.note },
      after: { values: inWords(wish.values), confidence: wish.confidence ?? null, note: wish.note?.trim() || null } });
    return { key: wish.key };
  });
}
