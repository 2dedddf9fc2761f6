import type { CatalogueNoun } from './noun.ts';

/** What has texts in Spanish and English. */
export const textKinds = ['PLACE', 'TREK', 'STAGE', 'SERVICE_NAME', 'FIGURE', 'FIGURE_VALUE', 'ECOSYSTEM_SERVICE', 'CHECKLIST_ITEM', 'SEASON'] as const;
export type TextKind = (typeof textKinds)[number];
/** Which of its texts. */
export const textParts = ['NAME', 'HIGH_POINT', 'LABEL', 'QUALIFIER', 'TEXT', 'TITLE', 'ISSUER', 'INSTRUMENT', 'EVIDENCE', 'RENEWAL'] as const;
export type TextPart = (typeof textParts)[number];

/** A pair of texts: where it is kept as o, by what its row is found, and how an edit is remembered. */
export type TextPair = {
  kind: TextKind; part: TextPart; table: string; es: string; en: string; longest: number;
  /** The row's key as text: a uuid, with the position of the value for figures. */
  key: string;
  /** What the row is called. */
  what: string;
  /** The noun of the audit trail. */
  type: string;
  /** Facts of a noun of the desk: the two fields. Its Spanish name is a fact of its own, with its sources, and edited there. */
  fact?: { noun: CatalogueNoun; es: string; en: string };
  isSpanishFixed?: boolean;
};

const FIGURE_KEY = `(select f.id from figure f where f.key = o.key)::text`;
const checklist = (part: TextPart, name: string, longest: number): TextPair =>
  ({ kind: 'CHECKLIST_ITEM', part, table: 'checklist_item', es: `${name}_es`, en: `${name}_en`, longest, key: 'o.id::text', what: 'o.title_es', type: 'ChecklistItem' });
const ecosystem = (part: TextPart, name: string, longest: number): TextPair =>
  ({ kind: 'ECOSYSTEM_SERVICE', part, table: 'ecosystem_service', es: `${name}_es`, en: `${name}_en`, longest, key: 'o.id::text', what: 'o.name_es', type: 'EcosystemService' });

/** THE table of texts in two languages. A test looks for pairs of columns that are not here. */
export const TEXT_PAIRS: readonly TextPair[] = [
  { kind: 'PLACE', part: 'NAME', table: 'place', es: 'name', en: 'name_en', longest: 120, key: 'o.id::text', what: 'o.name', type: 'Place', fact: { noun: 'PLACE', es: 'name', en: 'nameEn' }, isSpanishFixed: true },
  { kind: 'TREK', part: 'NAME', table: 'trek', es: 'name', en: 'name_en', longest: 120, key: 'o.id::text', what: 'o.name', type: 'Trek', fact: { noun: 'TREK', es: 'name', en: 'nameEn' }, isSpanishFixed: true },
  {
    kind: 'STAGE', part: 'HIGH_POINT', table: 'stage', es: 'high_point_name_es', en: 'high_point_name_en', longest: 120, key: 'o.id::text', what: `(select t.name || ' · ' || o.day from trek t where t.id = o.trek_id)`,
    type: 'Stage', fact: { noun: 'STAGE', es: 'highPointNameEs', en: 'highPointNameEn' },
  },
  { kind: 'SERVICE_NAME', part: 'NAME', table: 'community_service_name', es: 'name_es', en: 'name_en', longest: 120, key: 'o.object_id::text', what: 'o.name_es', type: 'ServiceName' },
  { kind: 'FIGURE', part: 'LABEL', table: 'reported_figure', es: 'label_es', en: 'label_en', longest: 200, key: FIGURE_KEY, what: 'o.label_es', type: 'ReportedFigure' },
  { kind: 'FIGURE_VALUE', part: 'QUALIFIER', table: 'reported_figure', es: 'qualifier_es', en: 'qualifier_en', longest: 120, key: `${FIGURE_KEY} || '/' || o.value_position`, what: `o.label_es || ' · ' || o.value`, type: 'ReportedFigure' },
  ecosystem('NAME', 'name', 120), ecosystem('TEXT', 'text', 1_000),
  checklist('TITLE', 'title', 300), checklist('ISSUER', 'issuer', 300), checklist('INSTRUMENT', 'instrument', 300), checklist('EVIDENCE', 'evidence', 1_000), checklist('RENEWAL', 'renewal', 300),
  // A rate is found by its season: what it is called in Spanish stays.
  { kind: 'SEASON', part: 'NAME', table: 'season', es: 'name_es', en: 'name_en', longest: 120, key: 'o.id::text', what: 'o.name_es', type: 'Season', isSpanishFixed: true },
];

export const pairOf = (kind: string | undefined, part: string | undefined): TextPair | undefined => TEXT_PAIRS.find((pair) => pair.kind === kind && pair.part === part);
