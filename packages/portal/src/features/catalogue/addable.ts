import type { AddableNoun, FactKind } from '@/graphql/__generated__/schema.ts';

export type Addable = AddableNoun;
/** A fact without which the thing cannot be; the others are written on its page. */
export type FirstFact = { field: string; kind: FactKind; of: string | null; choices: string[]; isRequired: boolean };

const fact = (field: string, kind: FactKind, more: Partial<FirstFact> = {}): FirstFact => ({ field, kind, of: null, choices: [], isRequired: true, ...more });

/** What is asked first of each noun. */
export const firstFacts: Record<Exclude<Addable, 'SOURCE'>, FirstFact[]> = {
  PLACE: [fact('name', 'TEXT'), fact('nameEn', 'TEXT', { isRequired: false }), fact('kind', 'CHOICE', { choices: ['COMMUNITY', 'CAMP', 'PASS', 'TOWN', 'ROAD_HEAD', 'HOT_SPRINGS'] })],
  STAGE: [fact('trek', 'OBJECT', { of: 'TREK' }), fact('day', 'WHOLE'), fact('from', 'OBJECT', { of: 'PLACE' }), fact('to', 'OBJECT', { of: 'PLACE' }), fact('conservationAreas', 'OBJECTS', { of: 'CONSERVATION_AREA', isRequired: false })],
  SERVICE: [fact('community', 'OBJECT', { of: 'COMMUNITY' }), fact('service', 'OBJECT', { of: 'SERVICE_NAME' })],
};
