import type { Words } from './words.ts';

// Names of treks, places and high points in the words of both languages. Proper names stay as the communities write them.

/** Treks by slug. The way they take is told by their stages, so the name is short. */
export const trekNames: Record<string, Words> = {
  'colque-cruz': { es: 'Ruta Colque Cruz', en: 'Colque Cruz route' },
  queuna: { es: 'Ruta de la Queuña', en: 'Queuña route' },
  puyales: { es: 'Ruta de los Puyales', en: 'Puyales route' },
  'lares-classic': { es: 'Lares clásico', en: 'Classic Lares' },
  'quishuarani-patacancha': { es: 'Tres abras: Quishuarani – Patacancha', en: 'Three passes: Quishuarani – Patacancha' },
  'pumahuanca-lares': { es: 'Pumahuanca – Cuncani – Lares', en: 'Pumahuanca – Cuncani – Lares' },
  'huacahuasi-mantanay': { es: 'Lares – Huacahuasi – Mantanay', en: 'Lares – Huacahuasi – Mantanay' },
  'huacahuasi-pumahuanca': { es: 'Lares – Huacahuasi – Pumahuanca', en: 'Lares – Huacahuasi – Pumahuanca' },
  'chicon-glacier': { es: 'Valle y glaciar de Chicón', en: 'Chicón valley and glacier' },
  'abra-malaga-birding': { es: 'Observación de aves en Abra Málaga', en: 'Abra Málaga birding walk' },
};

/** Places whose catalogue name holds an English word, by slug; all others are called alike in both languages. */
export const placeNames: Record<string, Words> = {
  'lares-hot-springs': { es: 'Baños termales de Lares', en: 'Lares hot springs' },
  'ipsaycocha-camp': { es: 'Campamento Ipsaycocha', en: 'Ipsaycocha camp' },
  'palcaq-patacancha-camp': { es: 'Campamento Palcaq Patacancha', en: 'Palcaq Patacancha camp' },
  'cuyoc-camp': { es: 'Campamento Cuyoc', en: 'Cuyoc camp' },
  'mantanay-camp': { es: 'Campamento Mantanay', en: 'Mantanay camp' },
  'ancasmarca-camp': { es: 'Campamento Ancasmarca', en: 'Ancasmarca camp' },
  'chicon-ridge-camp': { es: 'Campamento de la cresta, sobre el valle de Chicón', en: 'Ridge camp above the Chicón valley' },
  'abra-malaga-road-pass': { es: 'Abra Málaga, paso de la carretera', en: 'Abra Málaga road pass' },
  'abra-malaga-lower-road': { es: 'Carretera al pie del valle de queuñas', en: 'Road below the Polylepis valley' },
  'pachacutec-pass': { es: 'Abra Pachacutec', en: 'Pachacutec pass' },
  'huillquicasa-pass': { es: 'Abra Huillquicasa', en: 'Huillquicasa pass' },
  'ipsaycocha-pass': { es: 'Abra Ipsaycocha', en: 'Ipsaycocha pass' },
  'pumahuanca-pass': { es: 'Abra Pumahuanca', en: 'Pumahuanca pass' },
  'aruraycocha-pass': { es: 'Abra Aruraycocha', en: 'Aruraycocha pass' },
  'sondor-pass': { es: 'Abra Sondor', en: 'Sondor pass' },
};

/** High points that are no place of the catalogue, by their catalogue name. */
export const highPointNames: Record<string, Words> = {
  'Chicón glacier edge': { es: 'Borde del glaciar Chicón', en: 'Edge of the Chicón glacier' },
  'ridge above the pass': { es: 'Cresta sobre el abra', en: 'Ridge above the pass' },
};
