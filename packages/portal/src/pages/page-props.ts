import type { ApolloClient } from '@apollo/client';
import type { PreloadQueryFunction } from '@apollo/client/react';

/** What a page's `load` gets: the address, taken apart, and the ways to ask. */
export type LoadArgs = {
  /** The `$names` of the path. */
  params: Record<string, string>;
  /** What stands behind the `?`: unchecked, since anybody can type it. */
  search: Record<string, unknown>;
  client: ApolloClient;
  preloadQuery: PreloadQueryFunction;
};

/** What a page gets: what its `load` began, and the address. */
export type PageProps<Load extends (args: LoadArgs) => unknown> = {
  data: ReturnType<Load>;
  params: LoadArgs['params'];
  search: LoadArgs['search'];
};
