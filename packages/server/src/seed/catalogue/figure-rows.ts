import type { Catalogue } from './catalogue.ts';
import { addedQualifiers, figureWords, qualifierWords } from './texts/figures.ts';
import { wordsFor } from './texts/words.ts';

type Claimed = { claim: string; value: string; qualifier: string | null; year: number | null; sourceIds: string[] };

/** What sources report, one row per value: contradicting values of a figure stand side by side, the same value of the same source once. */
export function figureRows(catalogue: Catalogue) {
  const claimed = claimedValues(catalogue);
  return figureWords.flatMap(({ key, label, unit, claims }, position) => {
    const values = claims.flatMap((claim) => claimed.filter((value) => value.claim === claim));
    return values.filter(isFirstOfItsKind).map(({ value, qualifier, year, sourceIds }, value_position) => {
      const words = qualifier === null ? addedQualifiers[`${key} ${value}`] : wordsFor(qualifierWords, qualifier);
      return { key, position, label_es: label.es, label_en: label.en, unit, value_position, value, qualifier_es: words?.es ?? null, qualifier_en: words?.en ?? null, year, source_ids: sourceIds };
    });
  });
}

/** Measured impact and the claims of texts, in one shape. A claim without a value says nothing and is left out. */
function claimedValues(catalogue: Catalogue): Claimed[] {
  return [
    ...catalogue.impactMetrics.map(({ metric, value, qualifier, year, sourceIds }) => ({ claim: metric, value: String(value), qualifier, year, sourceIds })),
    ...catalogue.reportedFigures.flatMap(({ claim, values }) => values.filter(({ value }) => value !== null)
      .map(({ value, sourceIds }) => ({ claim, value: String(value), qualifier: null, year: null, sourceIds }))),
  ];
}

const isFirstOfItsKind = (value: Claimed, index: number, all: Claimed[]) =>
  all.findIndex((other) => other.value === value.value && other.sourceIds.every((id) => value.sourceIds.includes(id))) === index;
