import { createRoute, createRouter } from '@tanstack/react-router';
import { BoardSkeleton } from '@/features/availability/BoardSkeleton.tsx';
import { deskRoutes } from './desk-routes.tsx';
import { desk, either, open, root } from './frame-routes.tsx';
import { openRoutes } from './open-routes.tsx';
import { page, type RouterContext } from './page.tsx';
import { staffRoutes } from './staff-routes.tsx';

const availability = createRoute({
  getParentRoute: () => either,
  path: '/availability',
  ...page({
    screen: () => import('@/pages/AvailabilityPage.tsx').then((module) => module.AvailabilityPage),
    query: () => import('@/pages/AvailabilityPage.query.ts'),
    skeleton: <BoardSkeleton />,
  }),
});

// THE tree of the portal's addresses. A new page is one `createRoute` and its name in the list of its readers.
export const routeTree = root.addChildren([
  either.addChildren([availability]),
  open.addChildren(openRoutes),
  desk.addChildren([...deskRoutes, ...staffRoutes]),
]);

export function makeRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
