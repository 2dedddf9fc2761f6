import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Icon } from '@tabler/icons-react';
import { IconBuildingCottage, IconMountain, IconCalendarCog, IconCalendarWeek, IconCertificate, IconChartGridDots, IconChecklist, IconClockHour4, IconCoins, IconHistory, IconHome, IconInbox, IconReceipt2, IconRoute, IconTicket, IconUserShield, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import { mayOpen, type StaffPage } from '@/features/people/staff-pages.ts';
import type { Viewer } from '@/features/people/viewer.ts';

type RailItem = {
  /** What it is part of: the parts stand one below the other, apart. */
  part: 'own' | 'season' | 'offer' | 'administration';
  to: LinkProps['to']; label: MessageDescriptor; icon: Icon; isFor: (viewer: Viewer) => boolean;
};

const everybody = () => true;
const agencies = (viewer: Viewer) => viewer.memberships.length > 0;
const staff = (page: StaffPage) => (viewer: Viewer) => mayOpen(viewer.networkRoles, page);

/** What stands in the left rail of the desk, in order; a page adds its line here. */
export const deskRail: RailItem[] = [
  { part: 'own', to: '/desk', label: msg`Mi escritorio`, icon: IconHome, isFor: everybody },
  { part: 'own', to: '/availability', label: msg`Disponibilidad`, icon: IconCalendarWeek, isFor: everybody },
  { part: 'own', to: '/desk/itineraries', label: msg`Itinerarios`, icon: IconRoute, isFor: agencies },
  { part: 'own', to: '/desk/reservations', label: msg`Reservas`, icon: IconTicket, isFor: agencies },
  { part: 'own', to: '/desk/waiting-list', label: msg`Lista de espera`, icon: IconClockHour4, isFor: agencies },
  { part: 'own', to: '/desk/certification', label: msg`Certificación`, icon: IconCertificate, isFor: agencies },
  { part: 'own', to: '/desk/agency', label: msg`Mi agencia`, icon: IconBuildingCottage, isFor: agencies },
  { part: 'own', to: '/desk/people', label: msg`Personas`, icon: IconUsers, isFor: agencies },
  { part: 'season', to: '/staff/season', label: msg`Temporada`, icon: IconCalendarCog, isFor: staff('/staff/season') },
  { part: 'season', to: '/staff/requests', label: msg`Solicitudes`, icon: IconInbox, isFor: staff('/staff/requests') },
  { part: 'season', to: '/staff/waiting-list', label: msg`Lista de espera`, icon: IconClockHour4, isFor: staff('/staff/waiting-list') },
  { part: 'season', to: '/staff/occupancy', label: msg`Ocupación`, icon: IconChartGridDots, isFor: staff('/staff/occupancy') },
  { part: 'season', to: '/staff/certifications', label: msg`Expedientes`, icon: IconChecklist, isFor: staff('/staff/certifications') },
  { part: 'offer', to: '/staff/catalogue', label: msg`Catálogo`, icon: IconMountain, isFor: staff('/staff/catalogue') },
  { part: 'offer', to: '/staff/rates', label: msg`Tarifas`, icon: IconCoins, isFor: staff('/staff/rates') },
  { part: 'offer', to: '/staff/payments', label: msg`Pagos`, icon: IconReceipt2, isFor: staff('/staff/payments') },
  { part: 'administration', to: '/staff/people', label: msg`Personas de la red`, icon: IconUsersGroup, isFor: staff('/staff/people') },
  { part: 'administration', to: '/staff/personal-data', label: msg`Datos personales`, icon: IconUserShield, isFor: staff('/staff/personal-data') },
  { part: 'administration', to: '/staff/audit', label: msg`Bitácora`, icon: IconHistory, isFor: staff('/staff/audit') },
];
