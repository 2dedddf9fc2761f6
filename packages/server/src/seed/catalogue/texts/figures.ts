import type { Words } from './words.ts';

/** A figure that sources report: its key in the contract, its label, its unit, and the catalogue's names for it. */
export type FigureWords = { readonly key: string; readonly label: Words; readonly unit: string | null; readonly claims: readonly string[] };

/** Figures in the order in which they are shown. The catalogue keeps claims of the founding text and measured impact apart; a figure joins them. */
export const figureWords: readonly FigureWords[] = [
  { key: 'communities', label: { es: 'Comunidades', en: 'Communities' }, unit: null, claims: ['communities'] },
  { key: 'conservation-areas', label: { es: 'Áreas de conservación privada reconocidas', en: 'Recognised private conservation areas' }, unit: null, claims: ['recognised PCAs'] },
  { key: 'conservation-area-hectares', label: { es: 'Superficie de las áreas de conservación privada', en: 'Extent of the private conservation areas' }, unit: 'ha', claims: ['pca-hectares', 'PCA hectares'] },
  { key: 'seedlings-planted', label: { es: 'Plantones sembrados', en: 'Seedlings planted' }, unit: null, claims: ['seedlings-planted'] },
  { key: 'hectares-reforested', label: { es: 'Superficie reforestada', en: 'Area reforested' }, unit: 'ha', claims: ['hectares-reforested'] },
  { key: 'natural-forest-hectares', label: { es: 'Bosque natural que queda', en: 'Natural forest left' }, unit: 'ha', claims: ['hectares-natural-forest-left'] },
  { key: 'polylepis-altitude', label: { es: 'Altitud de los bosques de queuña (Polylepis)', en: 'Altitude of the queuña forests (Polylepis)' }, unit: 'm', claims: ['Polylepis altitude range, masl'] },
  { key: 'proposals-in-process', label: { es: 'Propuestas de áreas en trámite ante el SERNANP', en: 'Proposed areas in process at SERNANP' }, unit: null, claims: ['PCA proposals in process at SERNANP'] },
  { key: 'proposals-beginning', label: { es: 'Propuestas de áreas por iniciar trámite', en: 'Proposed areas about to begin' }, unit: null, claims: ['PCA proposals beginning'] },
  { key: 'seedlings-planted-ecoan', label: { es: 'Plantones sembrados por ECOAN en todos sus proyectos', en: 'Seedlings planted by ECOAN in all its projects' }, unit: null, claims: ['seedlings-planted-all-ECOAN'] },
];

/** The qualifiers printed beside a value. */
export const qualifierWords: Record<string, Words> = {
  'more than': { es: 'más de', en: 'more than' },
  about: { es: 'cerca de', en: 'about' },
  'exactly as printed': { es: 'tal como se publicó', en: 'as printed' },
  'mapped 2000-2017': { es: 'según mapeo, 2000 a 2017', en: 'as mapped, 2000 to 2017' },
  mapped: { es: 'según mapeo', en: 'as mapped' },
  'eight areas': { es: 'ocho áreas', en: 'eight areas' },
  'nine areas (computed; equals ABC\'s 21,285 acres)': { es: 'nueve áreas, sumadas', en: 'nine areas, added up' },
};

/** Qualifiers that the sources give and the catalogue leaves to its notes, by figure and value. */
export const addedQualifiers: Record<string, Words> = {
  'communities 19': { es: 'nombradas en la lista del texto fundacional', en: 'named in the founding text’s list' },
  'communities 15': { es: 'nombradas en el artículo', en: 'named in the article' },
  'communities 20': { es: 'más de', en: 'more than' },
  'proposals-in-process 3': { es: 'en un párrafo del texto fundacional', en: 'in one paragraph of the founding text' },
  'proposals-in-process 2': { es: 'en otro párrafo del texto fundacional', en: 'in another paragraph of the founding text' },
};
