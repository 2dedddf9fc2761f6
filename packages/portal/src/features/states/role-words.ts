import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AgencyRole, NetworkRole } from '@/graphql/__generated__/schema.ts';

type RoleWords = { word: MessageDescriptor; may: MessageDescriptor };

/** What a person does within an agency, and what that lets them do. */
export const agencyRoleWords: Record<AgencyRole, RoleWords> = {
  OWNER: { word: msg`titular`, may: msg`Personas y certificación, y todo lo que hace quien reserva.` },
  BOOKER: { word: msg`reservas`, may: msg`Itinerarios, reservas y listas de viajeros.` },
  FINANCE: { word: msg`finanzas`, may: msg`Estados de cuenta y pagos.` },
  READER: { word: msg`lectura`, may: msg`Ve todo lo de la agencia y no cambia nada.` },
};
export const agencyRoleNames = Object.keys(agencyRoleWords) as AgencyRole[];

/** What a person does for the network, and what that lets them do. */
export const networkRoleWords: Record<NetworkRole, RoleWords> = {
  CERTIFIER: { word: msg`certificación`, may: msg`Decide sobre los expedientes de las agencias.` },
  OPERATIONS: { word: msg`operaciones`, may: msg`Catálogo, salidas, cierres y solicitudes.` },
  FINANCE: { word: msg`finanzas`, may: msg`Tarifas, pagos y liquidaciones.` },
  ADMIN: { word: msg`administración`, may: msg`Personas de la red y sus funciones, catálogo, datos personales y bitácora.` },
};
export const networkRoleNames = Object.keys(networkRoleWords) as NetworkRole[];
