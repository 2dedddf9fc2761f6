import { createRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { desk } from './frame-routes.tsx';
import { page } from './page.tsx';

const staffWaitingList = createRoute({
  getParentRoute: () => desk,
  path: '/staff/waiting-list',
  ...page({
    screen: () => import('@/pages/StaffWaitingListPage.tsx').then((module) => module.StaffWaitingListPage),
    query: () => import('@/pages/StaffWaitingListPage.query.ts'),
  }),
});

const staffCertifications = createRoute({
  getParentRoute: () => desk,
  path: '/staff/certifications',
  ...page({
    screen: () => import('@/pages/StaffCertificationsPage.tsx').then((module) => module.StaffCertificationsPage),
    query: () => import('@/pages/StaffCertificationsPage.query.ts'),
  }),
});

const staffCertification = createRoute({
  getParentRoute: () => desk,
  path: '/staff/certifications/$id',
  ...page({
    screen: () => import('@/pages/StaffCertificationPage.tsx').then((module) => module.StaffCertificationPage),
    query: () => import('@/pages/StaffCertificationPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const staffRequests = createRoute({
  getParentRoute: () => desk,
  path: '/staff/requests',
  ...page({
    screen: () => import('@/pages/StaffRequestsPage.tsx').then((module) => module.StaffRequestsPage),
    query: () => import('@/pages/StaffRequestsPage.query.ts'),
  }),
});

const staffRates = createRoute({
  getParentRoute: () => desk,
  path: '/staff/rates',
  ...page({
    screen: () => import('@/pages/StaffRatesPage.tsx').then((module) => module.StaffRatesPage),
    query: () => import('@/pages/StaffRatesPage.query.ts'),
  }),
});

const staffPayments = createRoute({
  getParentRoute: () => desk,
  path: '/staff/payments',
  ...page({
    screen: () => import('@/pages/StaffPaymentsPage.tsx').then((module) => module.StaffPaymentsPage),
    query: () => import('@/pages/StaffPaymentsPage.query.ts'),
  }),
});

const staffSeason = createRoute({
  getParentRoute: () => desk,
  path: '/staff/season',
  ...page({
    screen: () => import('@/pages/StaffSeasonPage.tsx').then((module) => module.StaffSeasonPage),
    query: () => import('@/pages/StaffSeasonPage.query.ts'),
  }),
});

const staffDeparture = createRoute({
  getParentRoute: () => desk,
  path: '/staff/departures/$id',
  ...page({
    screen: () => import('@/pages/StaffDeparturePage.tsx').then((module) => module.StaffDeparturePage),
    query: () => import('@/pages/StaffDeparturePage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

/** The desk of the network's people. */
export const staffRoutes = [staffWaitingList, staffCertifications, staffCertification, staffRequests, staffRates, staffPayments, staffSeason, staffDeparture] as const;
