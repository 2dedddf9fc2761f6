import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogue } from './catalogue.ts';
import { figureRows } from './figure-rows.ts';
import { catalogueLoads } from './load-catalogue.ts';
import { alternativeNames, termOf } from './community-loads.ts';
import { checklistWords } from './texts/checklist.ts';
import { ecosystemServiceWords } from './texts/ecosystem-services.ts';
import { addedQualifiers, figureWords, qualifierWords } from './texts/figures.ts';
import { highPointNames, placeNames, trekNames } from './texts/names.ts';
import { serviceNames } from './texts/services.ts';

type Stage = Catalogue['treks'][number]['stages'][number];

const slugsOf = (records: readonly { slug: string }[]) => records.map((record) => record.slug);
const unknownOf = (known: readonly (string | null)[], used: readonly (string | null)[]) => used.filter((one) => one !== null && !known.includes(one));

/** Every sourceIds of the file, wherever it stands. */
function sourceLists(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap(sourceLists);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'sourceIds' ? [inner as string[]] : sourceLists(inner)));
}

describe('the catalogue', () => {
  const communities = slugsOf(catalogue.communities);
  const areas = slugsOf(catalogue.pcas);
  const places = slugsOf(catalogue.places);
  const stages = catalogue.treks.flatMap((trek) => trek.stages as Stage[]);

  it('gives a source for every fact, and every source is listed', () => {
    const lists = sourceLists(catalogue);
    expect(lists.length).toBeGreaterThan(100);
    expect(lists.filter((list) => list.length === 0)).toEqual([]);
    expect(unknownOf(catalogue.sources.map((source) => source.id), lists.flat())).toEqual([]);
  });
  it('points only to communities, areas, places and districts it has', () => {
    const met = [...catalogue.treks, ...stages];
    expect(unknownOf(communities, [...met.flatMap((one) => one.communities), ...catalogue.pcas.flatMap((area) => [area.ownerCommunity, ...area.coversCommunities]), ...catalogue.places.map((place) => place.community)])).toEqual([]);
    expect(unknownOf(areas, met.flatMap((one) => one.pcas as string[]))).toEqual([]);
    expect(unknownOf(places, stages.flatMap((stage) => [stage.fromPlace, stage.toPlace, stage.overnightPlace, stage.highPlace]))).toEqual([]);
    expect(unknownOf(catalogue.districts.map((district) => district.name), [...catalogue.communities, ...catalogue.pcas].map((one) => one.district))).toEqual([]);
  });
  it.each(['communities', 'places', 'pcas', 'treks', 'supporters', 'certificationChecklist', 'ecosystemServices', 'districts'] as const)('names each of its %s once', (list) => {
    const slugs = slugsOf(catalogue[list]);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
  it('numbers the stages of a trek from 1, as many as it has days', () => {
    for (const trek of catalogue.treks) expect(trek.stages.map((stage) => stage.day)).toEqual(Array.from({ length: trek.days ?? 0 }, (_, i) => i + 1));
  });
  it('adds the first eight areas up to the founding text’s 7,324.418 hectares', () => {
    const eight = catalogue.pcas.filter((area) => area.amongFirstEight);
    expect(eight).toHaveLength(8);
    expect(eight.reduce((sum, area) => sum + area.hectares, 0)).toBeCloseTo(7324.418, 3);
  });
});

describe('the words of the catalogue', () => {
  it('exist for every record: loading finds no gap', () => {
    expect(catalogueLoads(catalogue).length).toBeGreaterThan(10);
  });
  it('are not kept for records that are gone', () => {
    expect(unknownOf(slugsOf(catalogue.treks), Object.keys(trekNames))).toEqual([]);
    expect(unknownOf(slugsOf(catalogue.places), Object.keys(placeNames))).toEqual([]);
    expect(unknownOf(slugsOf(catalogue.certificationChecklist), Object.keys(checklistWords))).toEqual([]);
    expect(unknownOf(slugsOf(catalogue.ecosystemServices), Object.keys(ecosystemServiceWords))).toEqual([]);
    expect(unknownOf(catalogue.communities.flatMap((community) => community.services as string[]), Object.keys(serviceNames))).toEqual([]);
    expect(unknownOf(catalogue.treks.flatMap((trek) => trek.stages.map((stage) => stage.highPointName)), Object.keys(highPointNames))).toEqual([]);
    expect(unknownOf(catalogue.impactMetrics.map((metric) => metric.qualifier), Object.keys(qualifierWords))).toEqual([]);
    expect(unknownOf(figureRows(catalogue).map((row) => `${row.key} ${row.value}`), Object.keys(addedQualifiers))).toEqual([]);
  });
  it('leave no English word in a Spanish place name', () => {
    const spanish = catalogue.places.map((place) => placeNames[place.slug]?.es ?? place.name);
    expect(spanish.filter((name) => /\b(camp|pass|road|hot springs|ridge|below|above)\b/i.test(name))).toEqual([]);
  });
  it('cover every figure that sources report', () => {
    const claims = new Set([...catalogue.impactMetrics.map((metric) => metric.metric), ...catalogue.reportedFigures.map((figure) => figure.claim)]);
    expect(figureWords.flatMap((figure) => figure.claims).toSorted()).toEqual([...claims].toSorted());
  });
});

describe('reported figures', () => {
  it('keep contradicting values side by side', () => {
    expect(figureRows(catalogue).filter((row) => row.key === 'communities').map((row) => row.value)).toEqual(['14', '21', '19', '16', '15', '20', '26']);
  });
  it('state the same value of the same source once', () => {
    expect(figureRows(catalogue).filter((row) => row.key === 'conservation-area-hectares').map((row) => row.value)).toEqual(['7324.418', '8613.548', '8600']);
  });
});

describe('names and terms', () => {
  it('keep a wrong name of the founding text as an alternative', () => {
    const canchaCancha = catalogue.communities.find((community) => community.slug === 'cancha-cancha')!;
    expect(alternativeNames(canchaCancha)).toEqual(['Canchacancha', 'Cancha Field', 'Kancha Kancha']);
    expect(alternativeNames({ name: 'Mantanay', altNames: [], foundingTextName: 'Mantanay town center' })).toEqual(['Mantanay town center']);
    expect(alternativeNames({ name: 'Huilloc', altNames: [], foundingTextName: 'Huilloc' })).toEqual([]);
  });
  it('read a validity of ten years, a perpetual one and none, and stop at anything else', () => {
    expect(termOf('10 years')).toEqual({ term_years: 10, is_perpetual: false });
    expect(termOf('perpetual')).toEqual({ term_years: null, is_perpetual: true });
    expect(termOf(null)).toEqual({ term_years: null, is_perpetual: false });
    expect(() => termOf('a while')).toThrow('Not a validity: a while');
  });
});
