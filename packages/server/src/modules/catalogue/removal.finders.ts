import { type Db, type Statement, sql } from '#db/statement';
import { findCatalogueObject } from './catalogue.finders.ts';
import { findFigureById } from './figure.finders.ts';
import { nounTables } from './noun.ts';
import type { RemovableNoun } from './removal.rules.ts';

/** Something that may be removed, as it stands: what the trail keeps of it, and by what a release of the catalogue would name it. */
export type RemovableRow = {
  noun: RemovableNoun; id: string; name: string; version: number;
  /** The noun of the audit trail. */
  type: string;
  /** Of a stage: its trek. */
  trekId: string | null;
  /** Of a stage: the sources of its trek. */
  sourceIds: string[];
  /** Its facts as ids and texts; of a figure its values. */
  values: Readonly<Record<string, readonly string[]>>;
};

/** One thing that may be removed, or null. */
export async function findRemovable(db: Db, noun: RemovableNoun, id: string): Promise<RemovableRow | null> {
  if (noun === 'FIGURE') {
    const figure = await findFigureById(db, id);
    return figure && { noun, id, name: figure.labelEs, version: figure.version, type: 'ReportedFigure', trekId: null, sourceIds: [], values: { values: figure.values.map(({ value, year }) => `${value}${year ? ` (${year})` : ''}`) } };
  }
  const object = await findCatalogueObject(db, noun, id);
  return object && { noun, id, name: object.name, version: object.version, type: nounTables[noun].type, trekId: noun === 'STAGE' ? object.parentId : null, sourceIds: object.sourceIds, values: object.values };
}

const LAST_DAY = sql('last-stage-day', 'select coalesce(max(day), 0)::int as day from stage where trek_id = $1');
export const findLastDay = async (db: Db, trekId: string): Promise<number> => (await db.query<{ day: number }>(LAST_DAY, [trekId]))[0]!.day;

/** By what a release of the catalogue names it. */
export const KEY_OF: Record<RemovableNoun, string> = {
  PLACE: '(select slug from place where id = $1)', TREK: '(select slug from trek where id = $1)', SOURCE: '(select id from source where object_id = $1)', FIGURE: '(select key from figure where id = $1)',
  STAGE: `(select t.slug || '/' || s.day from stage s join trek t on t.id = s.trek_id where s.id = $1)`, SERVICE: `(select c.slug || '/' || s.slug from community_service s join community c on c.id = s.community_id where s.id = $1)`,
};

/** Locks it, so that nothing begins to refer to it meanwhile. */
export const LOCK_TO_REMOVE: Record<RemovableNoun, Statement> = {
  PLACE: sql('lock-place-to-remove', 'select id from place where id = $1 for update'), TREK: sql('lock-trek-to-remove', 'select id from trek where id = $1 for update'),
  // A stage goes from its trek: whoever adds the next one waits.
  STAGE: sql('lock-stage-to-remove', 'select s.id from trek t join stage s on s.trek_id = t.id where s.id = $1 for update'), SERVICE: sql('lock-service-to-remove', 'select id from community_service where id = $1 for update'),
  SOURCE: sql('lock-source-to-remove', 'select id from source where object_id = $1 for update'), FIGURE: sql('lock-figure-to-remove', 'select id from figure where id = $1 for update'),
};

/** What goes, in this order. */
export const DROPS: Record<RemovableNoun, readonly Statement[]> = {
  PLACE: [sql('remove-place', 'delete from place where id = $1')],
  TREK: [sql('remove-trek-communities', 'delete from trek_community where trek_id = $1'), sql('remove-trek-areas', 'delete from trek_area where trek_id = $1'), sql('remove-trek', 'delete from trek where id = $1')],
  STAGE: [sql('remove-stage-communities', 'delete from stage_community where stage_id = $1'), sql('remove-stage-areas', 'delete from stage_area where stage_id = $1'), sql('remove-stage', 'delete from stage where id = $1')],
  SERVICE: [sql('remove-service', 'delete from community_service where id = $1')],
  SOURCE: [sql('remove-source', 'delete from source where object_id = $1')],
  FIGURE: [sql('remove-figure-values', 'delete from reported_figure where key = (select key from figure where id = $1)'), sql('remove-figure', 'delete from figure where id = $1')],
};
