import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CatalogueReferenceKind } from '@/graphql/__generated__/schema.ts';

/** By what something is referred to, before how many. */
export const referenceWords: Record<CatalogueReferenceKind, MessageDescriptor> = {
  STAGES: msg`Etapas`, SERVICES: msg`Servicios`, TRACKS: msg`Trazos`, CLOSURES: msg`Cierres, también pasados`, DEPARTURES: msg`Salidas, también pasadas`, DEPARTURE_RULES: msg`Reglas de salidas`,
  RESERVATIONS: msg`Reservas, también pasadas`, WAITING_PARTIES: msg`Grupos en lista de espera, también pasados`, RATES: msg`Tarifas, también retiradas`, GUIDE_RULES: msg`Reglas de guías`, LIMITS: msg`Límites de la temporada`,
  FACTS: msg`Datos que entró la red`, COMMUNITIES: msg`Comunidades`, CONSERVATION_AREAS: msg`Áreas de conservación`, TREKS: msg`Rutas`, DISTRICTS: msg`Distritos`, FIGURES: msg`Cifras`,
  ECOSYSTEM_SERVICES: msg`Textos sobre los bosques`, SUPPORTERS: msg`Aliados`, CHECKLIST_ITEMS: msg`Requisitos de certificación`, AGENCIES: msg`Agencias`,
};
