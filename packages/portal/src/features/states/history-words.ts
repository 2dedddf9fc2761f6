import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The kinds a long trail can be read by. */
export const historyKinds = { spots: msg`Cupos`, names: msg`Nombres`, money: msg`Dinero`, decisions: msg`Decisiones`, other: msg`Otros` };
export type HistoryKind = keyof typeof historyKinds;

type Verb = { word: MessageDescriptor; kind: HistoryKind };
const verb = (kind: HistoryKind, word: MessageDescriptor): Verb => ({ kind, word });

/** The audit trail's verbs in words. A verb that is not here is shown by its name: nothing in the trail is hidden. */
const verbs: Record<string, Verb> = {
  'hold-spots': verb('spots', msg`Cupos bloqueados`),
  'request-spots': verb('spots', msg`Cupos solicitados`),
  'accept-request': verb('decisions', msg`Solicitud aceptada por la red`),
  'reject-request': verb('decisions', msg`Solicitud rechazada por la red`),
  'extend-hold': verb('spots', msg`Bloqueo extendido`),
  'release-hold': verb('spots', msg`Cupos liberados`),
  'expire-holds': verb('spots', msg`Bloqueo vencido: los cupos volvieron a la venta`),
  'confirm-reservation': verb('spots', msg`Reserva confirmada`),
  'amend-reservation': verb('spots', msg`Reserva modificada`),
  'cancel-reservation': verb('spots', msg`Reserva cancelada`),
  'lapse-unnamed': verb('names', msg`Cupos sin nombre, devueltos al vencer el plazo`),
  'lapse-unpaid': verb('money', msg`Cancelada por falta de pago`),
  'enter-manifest': verb('names', msg`Nombres guardados`),
  'replace-travellers': verb('names', msg`Viajeros reemplazados`),
  'record-payment': verb('money', msg`Pago registrado`),
  'record-refund': verb('money', msg`Devolución registrada`),
  'reverse-payment': verb('money', msg`Pago anulado`),
  'join-waiting-list': verb('spots', msg`Entró en la lista de espera`),
  'offer-spots': verb('spots', msg`Cupos ofrecidos`),
  'withdraw-waiting': verb('spots', msg`Retirada de la lista de espera`),
  'end-waiting': verb('spots', msg`Dejó de esperar`),
  'open-departure': verb('other', msg`Salida puesta a la venta`),
  'cancel-departure': verb('decisions', msg`Salida cancelada`),
  'assign-crew': verb('other', msg`Equipo asignado`),
  'make-closure': verb('decisions', msg`Cierre registrado`),
  'credit-closure': verb('money', msg`Reservas afectadas, acreditadas por completo`),
  'set-on-request': verb('other', msg`Venta a solicitud cambiada`),
  'set-limits': verb('decisions', msg`Cupo cambiado`),
  'keep-share': verb('decisions', msg`Cupos guardados para una agencia`),
  'end-kept-share': verb('decisions', msg`Cupos guardados, devueltos`),
  'set-agency-cap': verb('decisions', msg`Tope por agencia puesto`),
  'end-agency-cap': verb('decisions', msg`Tope por agencia quitado`),
  'override-limit': verb('decisions', msg`Excepción al cupo concedida`),
  'end-override': verb('decisions', msg`Excepción al cupo terminada`),
  'end-crew-member': verb('other', msg`Ya no trabaja`),
  'lift-closure': verb('decisions', msg`Cierre levantado`),
  'create-itinerary': verb('other', msg`Itinerario creado`),
  'save-itinerary': verb('other', msg`Itinerario guardado`),
  'found-agency': verb('other', msg`Agencia registrada`),
  'start-certification': verb('other', msg`Expediente empezado`),
  'answer-checklist': verb('other', msg`Requisitos respondidos`),
  'submit-certification': verb('other', msg`Expediente presentado`),
  'approve-certification': verb('decisions', msg`Certificación aprobada`),
  'reject-certification': verb('decisions', msg`Certificación denegada`),
};

export const actionWord = (action: string): MessageDescriptor | undefined => verbs[action]?.word;
export const kindOfAction = (action: string): HistoryKind => verbs[action]?.kind ?? 'other';

/** Fields in words; one that is not here is shown by its own name. */
export const fieldWords: Record<string, MessageDescriptor> = {
  state: msg`Estado`,
  people: msg`Personas`,
  named: msg`Nombrados`,
  corrected: msg`Corregido`,
  replaced: msg`Reemplazados`,
  expiresAt: msg`Bloqueado hasta`,
  date: msg`Fecha`,
  startDate: msg`Primer día`,
  dayCount: msg`Días`,
  items: msg`Entradas`,
  version: msg`Versión`,
  groupSize: msg`Tamaño del grupo`,
  isOnRequest: msg`A solicitud`,
  crew: msg`Equipo`,
  liftedAt: msg`Levantado`,
  limit: msg`Cupo`,
  refundPercent: msg`Devolución`,
  amount: msg`Monto`,
  method: msg`Forma de pago`,
  receivedOn: msg`Recibido el`,
  owedPEN: msg`Por pagar en soles`,
  owedUSD: msg`Por pagar en dólares`,
  from: msg`Desde`,
  to: msg`Hasta`,
  firstDate: msg`Desde`,
  lastDate: msg`Hasta`,
  validFrom: msg`Vigente desde`,
  validUntil: msg`Vigente hasta`,
  atLeast: msg`Como mínimo`,
  deadline: msg`Plazo`,
  tradeName: msg`Nombre comercial`,
  legalName: msg`Razón social`,
  ruc: msg`RUC`,
  source: msg`Fuente`,
  quantity: msg`Cantidad`,
};

/** Where a change came from: the page of the portal, or what did it. */
export const viaWords: Record<string, MessageDescriptor> = {
  api: msg`por la interfaz de programación`,
  job: msg`automáticamente`,
  demo: msg`al preparar la demostración`,
  'waiting-list': msg`por la lista de espera`,
  '/availability': msg`desde el tablero`,
  '/desk/reservations': msg`desde la reserva`,
  '/desk/itineraries': msg`desde el itinerario`,
  '/desk/waiting-list': msg`desde la lista de espera`,
  '/desk/certification': msg`desde el expediente`,
  '/staff': msg`desde el área de la red`,
  '/desk': msg`desde el escritorio`,
};

/** Columns of the list of travellers, as the trail names what was corrected: never what it said. */
export const columnNames: Record<string, MessageDescriptor> = {
  firstNames: msg`nombres`,
  lastNames: msg`apellidos`,
  documentType: msg`tipo de documento`,
  documentNumber: msg`número de documento`,
  nationality: msg`nacionalidad`,
  birthDate: msg`fecha de nacimiento`,
  sex: msg`sexo`,
  diet: msg`dieta`,
  medicalNote: msg`nota médica`,
  emergencyContact: msg`contacto de emergencia`,
};
