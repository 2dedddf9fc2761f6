import json from './catalogue.json' with { type: 'json' };

/** The catalogue as it was researched: English, with Spanish names, every record with its sources. */
export const catalogue = json;
export type Catalogue = typeof catalogue;
