import { createRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { desk } from './frame-routes.tsx';
import { page } from './page.tsx';

const deskHome = createRoute({
  getParentRoute: () => desk,
  path: '/desk',
  ...page({
    screen: () => import('@/pages/DeskHomePage.tsx').then((module) => module.DeskHomePage),
    query: () => import('@/pages/DeskHomePage.query.ts'),
  }),
});

const reservations = createRoute({
  getParentRoute: () => desk,
  path: '/desk/reservations',
  ...page({
    screen: () => import('@/pages/ReservationsPage.tsx').then((module) => module.ReservationsPage),
    query: () => import('@/pages/ReservationsPage.query.ts'),
  }),
});

const reservation = createRoute({
  getParentRoute: () => desk,
  path: '/desk/reservations/$code',
  ...page({
    screen: () => import('@/pages/ReservationPage.tsx').then((module) => module.ReservationPage),
    query: () => import('@/pages/ReservationPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const waitingList = createRoute({
  getParentRoute: () => desk,
  path: '/desk/waiting-list',
  ...page({
    screen: () => import('@/pages/WaitingListPage.tsx').then((module) => module.WaitingListPage),
    query: () => import('@/pages/WaitingListPage.query.ts'),
  }),
});

const waitingEntry = createRoute({
  getParentRoute: () => desk,
  path: '/desk/waiting-list/$code',
  ...page({
    screen: () => import('@/pages/WaitingEntryPage.tsx').then((module) => module.WaitingEntryPage),
    query: () => import('@/pages/WaitingEntryPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const manifest = createRoute({
  getParentRoute: () => desk,
  path: '/desk/reservations/$code/manifest',
  ...page({
    screen: () => import('@/pages/ManifestPage.tsx').then((module) => module.ManifestPage),
    query: () => import('@/pages/ManifestPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const voucher = createRoute({
  getParentRoute: () => desk,
  path: '/desk/reservations/$code/voucher',
  ...page({
    screen: () => import('@/pages/VoucherPage.tsx').then((module) => module.VoucherPage),
    query: () => import('@/pages/VoucherPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const foundAgency = createRoute({
  getParentRoute: () => desk,
  path: '/desk/found-agency',
  ...page({ screen: () => import('@/pages/FoundAgencyPage.tsx').then((module) => module.FoundAgencyPage) }),
});

const agency = createRoute({
  getParentRoute: () => desk,
  path: '/desk/agency',
  ...page({
    screen: () => import('@/pages/AgencyPage.tsx').then((module) => module.AgencyPage),
    query: () => import('@/pages/AgencyPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const certification = createRoute({
  getParentRoute: () => desk,
  path: '/desk/certification',
  ...page({
    screen: () => import('@/pages/CertificationPage.tsx').then((module) => module.CertificationPage),
    query: () => import('@/pages/CertificationPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const itineraries = createRoute({
  getParentRoute: () => desk,
  path: '/desk/itineraries',
  ...page({
    screen: () => import('@/pages/ItinerariesPage.tsx').then((module) => module.ItinerariesPage),
    query: () => import('@/pages/ItinerariesPage.query.ts'),
  }),
});

const itinerary = createRoute({
  getParentRoute: () => desk,
  path: '/desk/itineraries/$id',
  ...page({
    screen: () => import('@/pages/ItineraryPage.tsx').then((module) => module.ItineraryPage),
    query: () => import('@/pages/ItineraryPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const myData = createRoute({
  getParentRoute: () => desk,
  path: '/desk/my-data',
  ...page({ screen: () => import('@/pages/MyDataPage.tsx').then((module) => module.MyDataPage) }),
});

const account = createRoute({
  getParentRoute: () => desk,
  path: '/desk/account',
  ...page({
    screen: () => import('@/pages/AccountPage.tsx').then((module) => module.AccountPage),
    query: () => import('@/pages/AccountPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const secondFactor = createRoute({
  getParentRoute: () => desk,
  path: '/desk/second-factor',
  ...page({ screen: () => import('@/pages/SecondFactorPage.tsx').then((module) => module.SecondFactorPage) }),
});

const people = createRoute({
  getParentRoute: () => desk,
  path: '/desk/people',
  ...page({
    screen: () => import('@/pages/AgencyPeoplePage.tsx').then((module) => module.AgencyPeoplePage),
    query: () => import('@/pages/AgencyPeoplePage.query.ts'),
  }),
});

/** The desk of an agency's people. */
export const deskRoutes = [deskHome, account, secondFactor, people, reservations, reservation, waitingList, waitingEntry, manifest, voucher, foundAgency, agency, certification, itineraries, itinerary, myData] as const;
