import type { Words } from './words.ts';

/** What the queuña forests do, by the catalogue's slug: the network's own statements, shortened. */
export const ecosystemServiceWords: Record<string, { readonly name: Words; readonly text: Words }> = {
  carbon: {
    name: { es: 'Balance de carbono', en: 'Carbon balance' },
    text: {
      es: 'Los bosques ayudan al balance entre el dióxido de carbono y el oxígeno mediante la fotosíntesis.',
      en: 'The forests help the balance between carbon dioxide and oxygen through photosynthesis.',
    },
  },
  'water-release': {
    name: { es: 'Agua en la época seca', en: 'Water in the dry season' },
    text: {
      es: 'En la época seca, los bosques, con sus musgos y arbustos, sueltan poco a poco el agua que guardaron en las lluvias.',
      en: 'In the dry season the forests, with their mosses and shrubs, gradually release the water they stored in the rains.',
    },
  },
  soil: {
    name: { es: 'Protección del suelo', en: 'Soil protection' },
    text: {
      es: 'Disminuyen y previenen la erosión del suelo y retienen nutrientes y sedimentos.',
      en: 'They diminish and prevent soil erosion and retain nutrients and sediments.',
    },
  },
  'water-storage': {
    name: { es: 'Almacenamiento y regulación del agua', en: 'Water storage and regulation' },
    text: {
      es: 'Los nevados, lagunas, humedales y bofedales que rodean los bosques regulan y guardan el agua.',
      en: 'The snow peaks, lagoons, wetlands and marshes around the forests regulate and store water.',
    },
  },
};
