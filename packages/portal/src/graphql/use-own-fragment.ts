import { useSuspenseFragment } from '@apollo/client/react';
import { Kind } from 'graphql';

/**
 * Reads a component's own fragment from the thing its parent hands over. The same as Apollo's `useSuspenseFragment`,
 * which must be told the fragment's name as soon as the fragment spreads another one from the registry.
 */
export const useOwnFragment = ((options) => {
  const own = options.fragment.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return useSuspenseFragment({ ...options, fragmentName: own?.name.value });
}) as typeof useSuspenseFragment;
