import { createFragmentRegistry } from '@apollo/client/cache';

/** Each component registers its own fragment here, so that a page's query spreads it by name without importing it. */
export const fragmentRegistry = createFragmentRegistry();
