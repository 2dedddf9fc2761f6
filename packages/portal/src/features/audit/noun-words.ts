import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { StateKind } from '@/features/states/state-words.ts';

/** The nouns of the trail in words; one that is not here is shown by its name. */
export const nounWords: Record<string, MessageDescriptor> = {
  Reservation: msg`Reserva`, Itinerary: msg`Itinerario`, Certification: msg`Expediente`, WaitingEntry: msg`Lista de espera`, Departure: msg`Salida`, Agency: msg`Agencia`,
  Trek: msg`Ruta`, Stage: msg`Etapa`, Community: msg`Comunidad`, ConservationArea: msg`Área de conservación`, Place: msg`Lugar`, CrewMember: msg`Guía o arriero`, Closure: msg`Cierre`,
  Season: msg`Temporada`, KeptShare: msg`Cupos guardados`, AgencyCap: msg`Tope por agencia`, CapacityOverride: msg`Excepción al cupo`, Rate: msg`Tarifa`, PaymentTerms: msg`Condiciones de pago`,
  CancellationPolicy: msg`Política de cancelación`, GuideRatio: msg`Viajeros por guía`, PriceQuote: msg`Cotización`, Person: msg`Persona`, AuditTrail: msg`Bitácora`,
  Source: msg`Fuente`, CommunityService: msg`Servicio de una comunidad`, ServiceName: msg`Tipo de servicio`, ReportedFigure: msg`Cifra`, EcosystemService: msg`Texto sobre los bosques`,
  ChecklistItem: msg`Requisito de certificación`, DepartureRule: msg`Regla de salidas`, CertificateKey: msg`Clave de certificados`,
};

/** Nouns whose states have words. */
export const statesOf: Record<string, StateKind> = { Reservation: 'reservation', Departure: 'departure', Certification: 'certification', Itinerary: 'itinerary', WaitingEntry: 'waiting' };
