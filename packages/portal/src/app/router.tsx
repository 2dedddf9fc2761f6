import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { askViewer } from '@/features/people/viewer.ts';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { BoardSkeleton } from '@/features/availability/BoardSkeleton.tsx';
import { NotHere } from '@/pages/NotHere.tsx';
import { EitherLayout } from './EitherLayout.tsx';
import { OutsidePage } from './OutsidePage.tsx';
import { page, type RouterContext } from './page.tsx';
import { PageProblem } from './PageProblem.tsx';
import { PublicLayout } from './PublicLayout.tsx';

// THE list of the portal's addresses. A new page is one `createRoute` and its name in the tree at the end.
// What a page may show is decided by the server; the desk only asks that somebody is signed in.

const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: OutsidePage, errorComponent: PageProblem });

const open = createRoute({ getParentRoute: () => root, id: 'public', component: PublicLayout, notFoundComponent: NotHere });

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: lazyRouteComponent(() => import('./DeskLayout.tsx'), 'DeskLayout'),
  beforeLoad: async ({ context, location }) => {
    if (!(await askViewer(context.client))) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
});

// Knows who is there before anything is drawn, so that no frame is taken away again; asks beside the page's own query.
const either = createRoute({
  getParentRoute: () => root,
  id: 'either',
  component: EitherLayout,
  loader: ({ context }) => askViewer(context.client).catch(() => null),
});

const home = createRoute({
  getParentRoute: () => open,
  path: '/',
  ...page({
    screen: () => import('@/pages/HomePage.tsx').then((module) => module.HomePage),
    query: () => import('@/pages/HomePage.query.ts'),
    skeleton: <PageSkeleton kind="hero" />,
  }),
});

const treks = createRoute({
  getParentRoute: () => open,
  path: '/treks',
  ...page({
    screen: () => import('@/pages/TreksPage.tsx').then((module) => module.TreksPage),
    query: () => import('@/pages/TreksPage.query.ts'),
  }),
});

const trek = createRoute({
  getParentRoute: () => open,
  path: '/treks/$slug',
  ...page({
    screen: () => import('@/pages/TrekPage.tsx').then((module) => module.TrekPage),
    query: () => import('@/pages/TrekPage.query.ts'),
    skeleton: <PageSkeleton kind="thing" />,
  }),
});

const departures = createRoute({
  getParentRoute: () => open,
  path: '/departures',
  ...page({
    screen: () => import('@/pages/DeparturesPage.tsx').then((module) => module.DeparturesPage),
    query: () => import('@/pages/DeparturesPage.query.ts'),
  }),
});

const communities = createRoute({
  getParentRoute: () => open,
  path: '/communities',
  ...page({
    screen: () => import('@/pages/CommunitiesPage.tsx').then((module) => module.CommunitiesPage),
    query: () => import('@/pages/CommunitiesPage.query.ts'),
  }),
});

const areas = createRoute({
  getParentRoute: () => open,
  path: '/areas',
  ...page({
    screen: () => import('@/pages/AreasPage.tsx').then((module) => module.AreasPage),
    query: () => import('@/pages/AreasPage.query.ts'),
  }),
});

const agencies = createRoute({
  getParentRoute: () => open,
  path: '/agencies',
  ...page({
    screen: () => import('@/pages/AgenciesPage.tsx').then((module) => module.AgenciesPage),
    query: () => import('@/pages/AgenciesPage.query.ts'),
  }),
});

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  ...page({ screen: () => import('@/pages/SignInPage.tsx').then((module) => module.SignInPage) }),
});

const signUp = createRoute({
  getParentRoute: () => open,
  path: '/sign-up',
  ...page({ screen: () => import('@/pages/SignUpPage.tsx').then((module) => module.SignUpPage) }),
});

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

const staffWaitingList = createRoute({
  getParentRoute: () => desk,
  path: '/staff/waiting-list',
  ...page({
    screen: () => import('@/pages/StaffWaitingListPage.tsx').then((module) => module.StaffWaitingListPage),
    query: () => import('@/pages/StaffWaitingListPage.query.ts'),
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

const availability = createRoute({
  getParentRoute: () => either,
  path: '/availability',
  ...page({
    screen: () => import('@/pages/AvailabilityPage.tsx').then((module) => module.AvailabilityPage),
    query: () => import('@/pages/AvailabilityPage.query.ts'),
    skeleton: <BoardSkeleton />,
  }),
});

const forgotPassword = createRoute({
  getParentRoute: () => open,
  path: '/forgot-password',
  ...page({ screen: () => import('@/pages/ForgotPasswordPage.tsx').then((module) => module.ForgotPasswordPage) }),
});

const resetPassword = createRoute({
  getParentRoute: () => open,
  path: '/reset-password',
  ...page({ screen: () => import('@/pages/ResetPasswordPage.tsx').then((module) => module.ResetPasswordPage) }),
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

const mailbox = createRoute({
  getParentRoute: () => open,
  path: '/mailbox',
  ...page({
    screen: () => import('@/pages/MailboxPage.tsx').then((module) => module.MailboxPage),
    query: () => import('@/pages/MailboxPage.query.ts'),
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

const developers = createRoute({
  getParentRoute: () => open,
  path: '/developers',
  ...page({ screen: () => import('@/pages/DevelopersPage.tsx').then((module) => module.DevelopersPage) }),
});

const explorer = createRoute({
  getParentRoute: () => open,
  path: '/graphql',
  ...page({ screen: () => import('@/pages/ExplorerPage.tsx').then((module) => module.ExplorerPage) }),
});

export const routeTree = root.addChildren([either.addChildren([availability]), open.addChildren([home, treks, trek, departures, communities, areas, agencies, signIn, signUp, forgotPassword, resetPassword, mailbox, developers, explorer]), desk.addChildren([deskHome, staffSeason, staffDeparture, itineraries, itinerary, foundAgency, agency, certification, staffCertifications, staffCertification, staffRates, staffPayments, staffRequests, reservations, reservation, waitingList, waitingEntry, staffWaitingList, manifest, voucher])]);

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
