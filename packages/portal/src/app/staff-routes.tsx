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

const staffCalendar = createRoute({
  getParentRoute: () => desk,
  path: '/staff/season',
  ...page({
    screen: () => import('@/pages/StaffCalendarPage.tsx').then((module) => module.StaffCalendarPage),
    query: () => import('@/pages/StaffCalendarPage.query.ts'),
  }),
});

const staffSeason = createRoute({
  getParentRoute: () => desk,
  path: '/staff/season/limits',
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

const staffPersonalData = createRoute({
  getParentRoute: () => desk,
  path: '/staff/personal-data',
  ...page({ screen: () => import('@/pages/StaffPersonalDataPage.tsx').then((module) => module.StaffPersonalDataPage) }),
});

const staffOccupancy = createRoute({
  getParentRoute: () => desk,
  path: '/staff/occupancy',
  ...page({
    screen: () => import('@/pages/StaffOccupancyPage.tsx').then((module) => module.StaffOccupancyPage),
    query: () => import('@/pages/StaffOccupancyPage.query.ts'),
  }),
});

const staffAudit = createRoute({
  getParentRoute: () => desk,
  path: '/staff/audit',
  ...page({
    screen: () => import('@/pages/StaffAuditPage.tsx').then((module) => module.StaffAuditPage),
    query: () => import('@/pages/StaffAuditPage.query.ts'),
  }),
});

const staffCatalogue = createRoute({
  getParentRoute: () => desk,
  path: '/staff/catalogue',
  ...page({
    screen: () => import('@/pages/StaffCataloguePage.tsx').then((module) => module.StaffCataloguePage),
    query: () => import('@/pages/StaffCataloguePage.query.ts'),
  }),
});

const staffCatalogueFigure = createRoute({
  getParentRoute: () => desk,
  path: '/staff/catalogue/figures/$id',
  ...page({
    screen: () => import('@/pages/StaffCatalogueFigurePage.tsx').then((module) => module.StaffCatalogueFigurePage),
    query: () => import('@/pages/StaffCatalogueFigurePage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const staffCatalogueObject = createRoute({
  getParentRoute: () => desk,
  path: '/staff/catalogue/$noun/$id',
  ...page({
    screen: () => import('@/pages/StaffCatalogueObjectPage.tsx').then((module) => module.StaffCatalogueObjectPage),
    query: () => import('@/pages/StaffCatalogueObjectPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const staffPeople = createRoute({
  getParentRoute: () => desk,
  path: '/staff/people',
  ...page({
    screen: () => import('@/pages/StaffPeoplePage.tsx').then((module) => module.StaffPeoplePage),
    query: () => import('@/pages/StaffPeoplePage.query.ts'),
  }),
});

/** The desk of the network's people. */
export const staffRoutes = [staffPeople, staffWaitingList, staffCertifications, staffCertification, staffRequests, staffRates, staffPayments, staffCalendar, staffSeason, staffDeparture, staffCatalogue, staffCatalogueFigure, staffCatalogueObject, staffPersonalData, staffOccupancy, staffAudit] as const;
