import type { RatedItem } from '@/graphql/__generated__/schema.ts';

/** Which table the page shows; stands in the address as `?of=areas`. */
export const readRatesSearch = (search: Record<string, unknown>): RatedItem => (search.of === 'areas' ? 'CONSERVATION_FEE' : 'TREK');
