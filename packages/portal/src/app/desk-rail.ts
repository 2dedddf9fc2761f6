import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Icon } from '@tabler/icons-react';
import { IconBuildingCottage, IconMountain, IconCalendarCog, IconCalendarWeek, IconCertificate, IconChartGridDots, IconChecklist, IconClockHour4, IconCoins, IconHistory, IconHome, IconInbox, IconReceipt2, IconRoute, IconTicket, IconUserShield, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Viewer } from '@/features/people/viewer.ts';

type RailItem = { to: LinkProps['to']; label: MessageDescriptor; icon: Icon; isFor: (viewer: Viewer) => boolean };

const everybody = () => true;
const agencies = (viewer: Viewer) => viewer.memberships.length > 0;
const certifiers = (viewer: Viewer) => viewer.networkRoles.includes('CERTIFIER');

const seasonStaff = (viewer: Viewer) => viewer.networkRoles.some((role) => role === 'OPERATIONS' || role === 'FINANCE' || role === 'ADMIN');
const catalogueEditors = (viewer: Viewer) => viewer.networkRoles.some((role) => role === 'OPERATIONS' || role === 'ADMIN');
const administrators = (viewer: Viewer) => viewer.networkRoles.includes('ADMIN');
const operations = (viewer: Viewer) => viewer.networkRoles.includes('OPERATIONS');

const administration = (viewer: Viewer) => viewer.networkRoles.includes('ADMIN');

/** What stands in the left rail of the desk, in order; a page adds its line here. */
export const deskRail: RailItem[] = [
  { to: '/desk', label: msg`Mi escritorio`, icon: IconHome, isFor: everybody },
  { to: '/availability', label: msg`Disponibilidad`, icon: IconCalendarWeek, isFor: everybody },
  { to: '/desk/itineraries', label: msg`Itinerarios`, icon: IconRoute, isFor: agencies },
  { to: '/desk/reservations', label: msg`Reservas`, icon: IconTicket, isFor: agencies },
  { to: '/desk/waiting-list', label: msg`Lista de espera`, icon: IconClockHour4, isFor: agencies },
  { to: '/desk/certification', label: msg`Certificación`, icon: IconCertificate, isFor: agencies },
  { to: '/desk/agency', label: msg`Mi agencia`, icon: IconBuildingCottage, isFor: agencies },
  { to: '/desk/people', label: msg`Personas`, icon: IconUsers, isFor: agencies },
  { to: '/staff/season', label: msg`Temporada`, icon: IconCalendarCog, isFor: operations },
  { to: '/staff/catalogue', label: msg`Catálogo`, icon: IconMountain, isFor: catalogueEditors },
  { to: '/staff/requests', label: msg`Solicitudes`, icon: IconInbox, isFor: operations },
  { to: '/staff/certifications', label: msg`Expedientes`, icon: IconChecklist, isFor: certifiers },
  { to: '/staff/waiting-list', label: msg`Lista de espera`, icon: IconClockHour4, isFor: seasonStaff },
  { to: '/staff/rates', label: msg`Tarifas`, icon: IconCoins, isFor: seasonStaff },
  { to: '/staff/people', label: msg`Personas de la red`, icon: IconUsersGroup, isFor: administrators },
  { to: '/staff/payments', label: msg`Pagos`, icon: IconReceipt2, isFor: seasonStaff },
  { to: '/staff/personal-data', label: msg`Datos personales`, icon: IconUserShield, isFor: administrators },
  { to: '/staff/occupancy', label: msg`Ocupación`, icon: IconChartGridDots, isFor: seasonStaff },
  { to: '/staff/audit', label: msg`Bitácora`, icon: IconHistory, isFor: administration },
];
