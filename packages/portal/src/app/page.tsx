import type { ApolloClient } from '@apollo/client';
import type { PreloadQueryFunction } from '@apollo/client/react';
import { useLoaderData, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, type ComponentType, type ReactNode } from 'react';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { PageProblem } from './PageProblem.tsx';
import type { LoadArgs, PageProps } from '@/pages/page-props.ts';

/** What every route knows: the cache and the way to fill it before a page is drawn. */
export type RouterContext = { client: ApolloClient; preloadQuery: PreloadQueryFunction };

type Loaded = { Screen: ComponentType<PageProps<never>>; data: unknown };
type RouteArgs = { context: RouterContext; params: unknown; deps: unknown };

/**
 * The options of one page's route: `createRoute({ getParentRoute, path, ...page({ … }) })`. The screen and its query are
 * chunks of their own; the query starts as soon as both are there (its fragments register themselves with the screen),
 * without waiting for the answer. Each page has its own skeleton and its own error boundary, so a page that fails
 * leaves the navigation standing.
 */
export function page<Data>(parts: {
  screen: () => Promise<ComponentType<PageProps<(args: LoadArgs) => Data>>>;
  /** The module `X.query.ts` beside the screen, for its `load`. */
  query?: () => Promise<{ load: (args: LoadArgs) => Data }>;
  skeleton?: ReactNode;
}) {
  const skeleton = parts.skeleton ?? <PageSkeleton />;

  async function loader({ context, params, deps }: RouteArgs): Promise<Loaded> {
    const [Screen, query] = await Promise.all([parts.screen(), parts.query?.()]);
    const data = query?.load({ ...context, params: params as LoadArgs['params'], search: deps as LoadArgs['search'] });
    return { Screen: Screen as Loaded['Screen'], data };
  }

  function PageOutlet() {
    const { Screen, data } = useLoaderData({ strict: false }) as Loaded;
    const params = useParams({ strict: false }) as LoadArgs['params'];
    const search = useSearch({ strict: false }) as LoadArgs['search'];
    return (
      <Suspense fallback={skeleton}>
        <Screen data={data as never} params={params} search={search} />
      </Suspense>
    );
  }

  return {
    loaderDeps: ({ search }: { search: unknown }) => search as LoadArgs['search'],
    loader,
    component: PageOutlet,
    pendingComponent: () => skeleton,
    errorComponent: PageProblem,
  };
}
