import { createRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { open } from './frame-routes.tsx';
import { page } from './page.tsx';

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

const emailChanged = createRoute({
  getParentRoute: () => open,
  path: '/email-changed',
  ...page({ screen: () => import('@/pages/EmailChangedPage.tsx').then((module) => module.EmailChangedPage) }),
});

const emailConfirmed = createRoute({
  getParentRoute: () => open,
  path: '/email-confirmed',
  ...page({ screen: () => import('@/pages/EmailConfirmedPage.tsx').then((module) => module.EmailConfirmedPage) }),
});

const mailbox = createRoute({
  getParentRoute: () => open,
  path: '/mailbox',
  ...page({
    screen: () => import('@/pages/MailboxPage.tsx').then((module) => module.MailboxPage),
    query: () => import('@/pages/MailboxPage.query.ts'),
  }),
});

const certificate = createRoute({
  getParentRoute: () => open,
  path: '/certificates/$number',
  ...page({
    screen: () => import('@/pages/CertificatePage.tsx').then((module) => module.CertificatePage),
    query: () => import('@/pages/CertificatePage.query.ts'),
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

const privacy = createRoute({
  getParentRoute: () => open,
  path: '/privacy',
  ...page({
    screen: () => import('@/pages/PrivacyPage.tsx').then((module) => module.PrivacyPage),
    query: () => import('@/pages/PrivacyPage.query.ts'),
  }),
});

const invitation = createRoute({
  getParentRoute: () => open,
  path: '/invitation',
  ...page({ screen: () => import('@/pages/InvitationPage.tsx').then((module) => module.InvitationPage) }),
});

const firstAdministrator = createRoute({
  getParentRoute: () => open,
  path: '/first-administrator',
  ...page({ screen: () => import('@/pages/FirstAdministratorPage.tsx').then((module) => module.FirstAdministratorPage) }),
});

/** Pages for everybody. */
export const openRoutes = [home, invitation, firstAdministrator, treks, trek, departures, communities, areas, agencies, signIn, signUp, forgotPassword, resetPassword, emailChanged, emailConfirmed, mailbox, certificate, developers, explorer, privacy] as const;
