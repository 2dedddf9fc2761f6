import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { askViewer } from '@/features/people/viewer.ts';
import { NotHere } from '@/pages/NotHere.tsx';
import { EitherLayout } from './EitherLayout.tsx';
import { OutsidePage } from './OutsidePage.tsx';
import type { RouterContext } from './page.tsx';
import { PageProblem } from './PageProblem.tsx';
import { PublicLayout } from './PublicLayout.tsx';

/** What stands around everything: where nothing is, and where something broke. */
export const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: OutsidePage, errorComponent: PageProblem });

/** Pages for everybody. */
export const open = createRoute({ getParentRoute: () => root, id: 'public', component: PublicLayout, notFoundComponent: NotHere });

/** Pages for whoever is signed in; what each may show is decided by the server. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: lazyRouteComponent(() => import('./DeskLayout.tsx'), 'DeskLayout'),
  beforeLoad: async ({ context, location }) => {
    const viewer = await askViewer(context.client);
    if (!viewer) throw redirect({ to: '/sign-in', search: { to: location.href } });
    // Without the second factor their roles in the network do not count: nothing is there for them yet.
    if (viewer.needsSecondFactor && /^\/(desk$|staff\/)/.test(location.pathname)) throw redirect({ to: '/desk/second-factor' });
  },
});

/** Pages for both. Who is there is known before anything is drawn, so that no frame is taken away again; it is asked beside the page's own query. */
export const either = createRoute({
  getParentRoute: () => root,
  id: 'either',
  component: EitherLayout,
  loader: ({ context }) => askViewer(context.client).catch(() => null),
});
