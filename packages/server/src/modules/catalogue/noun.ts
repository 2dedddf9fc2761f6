import { REGION } from '#lib/region';

/** What staff edit of the catalogue. */
export const catalogueNouns = ['COMMUNITY', 'CONSERVATION_AREA', 'PLACE', 'TREK', 'STAGE', 'SERVICE', 'SOURCE'] as const;
export type CatalogueNoun = (typeof catalogueNouns)[number];

/** How a fact is written: one text, whole number, …; OBJECT and OBJECTS name others of the catalogue by id. */
export const factKinds = ['TEXT', 'TEXTS', 'WHOLE', 'WHOLES', 'DECIMAL', 'DATE', 'FLAG', 'CHOICE', 'CHOICES', 'OBJECT', 'OBJECTS'] as const;
export type FactKind = (typeof factKinds)[number];

/** Others of the catalogue that a fact points to, kept in a table of their own, in order. */
export type Link = { table: string; own: string; other: string; isOrdered: boolean };

/** One fact of a noun: where it is kept and what it may be. */
export type FactField = {
  name: string; kind: FactKind;
  /** The column; facts that are links have none. */
  column?: string; link?: Link;
  /** Which noun it points to. A district is no noun of the desk. */
  of?: CatalogueNoun | 'DISTRICT' | 'SERVICE_NAME';
  choices?: readonly string[]; min?: number; max?: number; longest?: number;
  /** May never be unknown. */
  isRequired?: boolean;
  /** Unknown is worth asking for: it is listed as to be confirmed. */
  isExpected?: boolean;
  /** The field whose English this is. */
  translates?: string;
  /** Departures freeze it when they open: a change counts for those opened later. */
  isFrozen?: boolean;
  /** Given when the thing is added, and never after. */
  isFixed?: boolean;
};

/** A noun: its table and its facts. */
export type NounTable = {
  noun: CatalogueNoun;
  /** Its name in the contract and in the audit trail. */
  type: string;
  table: string;
  id: string;
  fields: readonly FactField[];
};

const text = (name: string, column: string, more: Partial<FactField> = {}): FactField => ({ name, kind: 'TEXT', column, longest: 120, ...more });
const whole = (name: string, column: string, min: number, max: number, more: Partial<FactField> = {}): FactField => ({ name, kind: 'WHOLE', column, min, max, ...more });
const decimal = (name: string, column: string, min: number, max: number, more: Partial<FactField> = {}): FactField => ({ name, kind: 'DECIMAL', column, min, max, ...more });
const choice = (name: string, column: string, choices: readonly string[], more: Partial<FactField> = {}): FactField => ({ name, kind: 'CHOICE', column, choices, ...more });
const object = (name: string, column: string, of: FactField['of'], more: Partial<FactField> = {}): FactField => ({ name, kind: 'OBJECT', column, of, ...more });
const objects = (name: string, of: CatalogueNoun, link: Link, more: Partial<FactField> = {}): FactField => ({ name, kind: 'OBJECTS', of, link, ...more });
const months = (name: string, column: string): FactField => ({ name, kind: 'WHOLES', column, min: 1, max: 12 });

/** No place of Peru is lower than the sea or higher than Huascarán, 6,768 m. */
const altitude = (name: string, column: string, more: Partial<FactField> = {}) => whole(name, column, 0, 6768, more);
const position = [decimal('latitude', 'latitude', REGION.south, REGION.north), decimal('longitude', 'longitude', REGION.west, REGION.east)];

const COMMUNITY: NounTable = {
  noun: 'COMMUNITY', type: 'Community', table: 'community', id: 'id', fields: [
    text('name', 'name', { isRequired: true }), { name: 'alternativeNames', kind: 'TEXTS', column: 'alternative_names', longest: 120 },
    choice('kind', 'kind', ['PEASANT_COMMUNITY', 'COOPERATIVE', 'POPULATED_CENTRE', 'AGRARIAN_ASSOCIATION'], { isRequired: true }), object('district', 'district_id', 'DISTRICT', { isExpected: true }),
    altitude('altitudeM', 'altitude_m', { isExpected: true }), altitude('altitudeLowM', 'altitude_low_m'), altitude('altitudeHighM', 'altitude_high_m'), ...position,
  ],
};
const CONSERVATION_AREA: NounTable = {
  noun: 'CONSERVATION_AREA', type: 'ConservationArea', table: 'conservation_area', id: 'id', fields: [
    text('name', 'name', { isRequired: true }), object('owner', 'owner_id', 'COMMUNITY', { isRequired: true }), object('district', 'district_id', 'DISTRICT', { isExpected: true }),
    decimal('hectares', 'hectares', 0.001, 1_000_000, { isRequired: true }), { name: 'hectaresDerived', kind: 'FLAG', column: 'hectares_derived', isRequired: true },
    text('instrument', 'instrument', { isExpected: true }), { name: 'instrumentDate', kind: 'DATE', column: 'instrument_date', isExpected: true }, whole('recognitionYear', 'recognition_year', 1990, 2100),
    { name: 'isPerpetual', kind: 'FLAG', column: 'is_perpetual', isRequired: true }, whole('termYears', 'term_years', 1, 100), { name: 'validUntil', kind: 'DATE', column: 'valid_until' },
    altitude('altitudeLowM', 'altitude_low_m'), altitude('altitudeHighM', 'altitude_high_m'), ...position,
    objects('communities', 'COMMUNITY', { table: 'conservation_area_community', own: 'conservation_area_id', other: 'community_id', isOrdered: false }, { isRequired: true }),
  ],
};
const PLACE: NounTable = {
  noun: 'PLACE', type: 'Place', table: 'place', id: 'id', fields: [
    text('name', 'name', { isRequired: true }), text('nameEn', 'name_en', { translates: 'name' }), choice('kind', 'kind', ['COMMUNITY', 'CAMP', 'PASS', 'TOWN', 'ROAD_HEAD', 'HOT_SPRINGS'], { isRequired: true }),
    object('community', 'community_id', 'COMMUNITY'), altitude('altitudeM', 'altitude_m', { isExpected: true }), { name: 'otherAltitudesM', kind: 'WHOLES', column: 'other_altitudes_m', min: 0, max: 6768 }, ...position,
  ],
};
const TREK: NounTable = {
  noun: 'TREK', type: 'Trek', table: 'trek', id: 'id', fields: [
    text('name', 'name', { isRequired: true }), text('nameEn', 'name_en', { translates: 'name' }), choice('kind', 'kind', ['NETWORK_ROUTE', 'CLASSIC', 'HIKE', 'BIRDING'], { isRequired: true }),
    choice('difficulty', 'difficulty', ['MODERATE', 'MODERATE_CHALLENGING', 'CHALLENGING', 'HARD'], { isExpected: true }), decimal('distanceKm', 'distance_km', 0.1, 500, { isExpected: true }),
    months('bestMonths', 'best_months'), months('rainyMonths', 'rainy_months'),
    objects('communities', 'COMMUNITY', { table: 'trek_community', own: 'trek_id', other: 'community_id', isOrdered: true }),
    objects('conservationAreas', 'CONSERVATION_AREA', { table: 'trek_area', own: 'trek_id', other: 'conservation_area_id', isOrdered: true }),
    { name: 'retiredFrom', kind: 'DATE', column: 'retired_from', isFrozen: true },
  ],
};
const STAGE: NounTable = {
  noun: 'STAGE', type: 'Stage', table: 'stage', id: 'id', fields: [
    object('trek', 'trek_id', 'TREK', { isRequired: true, isFixed: true }), whole('day', 'day', 1, 30, { isRequired: true, isFixed: true }),
    object('from', 'from_place_id', 'PLACE', { isRequired: true }), object('to', 'to_place_id', 'PLACE', { isRequired: true }),
    object('highPlace', 'high_place_id', 'PLACE'), altitude('highPointM', 'high_point_m', { isExpected: true }),
    text('highPointNameEs', 'high_point_name_es'), text('highPointNameEn', 'high_point_name_en', { translates: 'highPointNameEs' }),
    object('overnight', 'overnight_place_id', 'PLACE', { isFrozen: true }), { name: 'lodging', kind: 'CHOICES', column: 'lodging', choices: ['CAMP', 'HOME'] },
    decimal('distanceKm', 'distance_km', 0.1, 100, { isExpected: true }), whole('ascentM', 'ascent_m', 0, 5000, { isExpected: true }), whole('descentM', 'descent_m', 0, 5000, { isExpected: true }),
    decimal('hoursMin', 'hours_min', 0.25, 24, { isExpected: true }), decimal('hoursMax', 'hours_max', 0.25, 24),
    objects('communities', 'COMMUNITY', { table: 'stage_community', own: 'stage_id', other: 'community_id', isOrdered: true }),
    objects('conservationAreas', 'CONSERVATION_AREA', { table: 'stage_area', own: 'stage_id', other: 'conservation_area_id', isOrdered: true }, { isFrozen: true }),
  ],
};
const SERVICE: NounTable = {
  noun: 'SERVICE', type: 'CommunityService', table: 'community_service', id: 'id', fields: [
    object('community', 'community_id', 'COMMUNITY', { isRequired: true, isFixed: true }), object('service', 'slug', 'SERVICE_NAME', { isRequired: true, isFixed: true }),
    object('place', 'place_id', 'PLACE', { isExpected: true }), choice('priceClass', 'price_class', ['PER_PERSON', 'PER_GROUP', 'PER_NIGHT', 'PER_DAY', 'PER_ANIMAL_DAY', 'FREE'], { isExpected: true }),
    { name: 'isOffered', kind: 'FLAG', column: 'is_offered', isRequired: true },
  ],
};
const SOURCE: NounTable = {
  noun: 'SOURCE', type: 'Source', table: 'source', id: 'object_id', fields: [
    text('title', 'title', { isRequired: true, longest: 300 }), text('url', 'url', { longest: 500 }), { name: 'dated', kind: 'DATE', column: 'dated' },
  ],
};

/** THE table of what staff may edit. What is not here is not edited by the desk. */
export const nounTables: { readonly [N in CatalogueNoun]: NounTable } = { COMMUNITY, CONSERVATION_AREA, PLACE, TREK, STAGE, SERVICE, SOURCE };

/** Written by verbs rather than typed: a trek has as many days as stages. */
const WRITTEN: Partial<Record<CatalogueNoun, readonly string[]>> = { TREK: ['days'] };

/** The fact that a column of a table holds, for those who write the table otherwise: the seed. */
export const factOfColumn = (noun: CatalogueNoun, column: string): string | undefined =>
  nounTables[noun].fields.find((field) => field.column === column)?.name ?? WRITTEN[noun]?.find((name) => name === column);
