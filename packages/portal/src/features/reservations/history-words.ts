import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The audit trail's verbs in words. A verb that is not here is shown by its name: nothing in the trail is hidden. */
export const actionWords: Record<string, MessageDescriptor> = {
  'hold-spots': msg`Cupos bloqueados`,
  'enter-manifest': msg`Nombres guardados`,
  'confirm-reservation': msg`Reserva confirmada`,
  'release-hold': msg`Cupos liberados`,
  'cancel-reservation': msg`Reserva cancelada`,
  'join-waiting-list': msg`Entró en la lista de espera`,
  'offer-spots': msg`Cupos ofrecidos`,
  'withdraw-waiting': msg`Retirada de la lista de espera`,
  'end-waiting': msg`Dejó de esperar`,
  'extend-hold': msg`Bloqueo extendido`,
  'request-spots': msg`Cupos solicitados`,
  'accept-request': msg`Solicitud aceptada por la red`,
  'reject-request': msg`Solicitud rechazada por la red`,
  'expire-holds': msg`Bloqueo vencido: los cupos volvieron a la venta`,
};

/** Fields whose change says something to people; ids and the like stay in the trail. */
export const fieldWords: Record<string, MessageDescriptor> = {
  state: msg`Estado`,
  people: msg`Personas`,
  named: msg`Nombrados`,
  corrected: msg`Corregido`,
  expiresAt: msg`Bloqueado hasta`,
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
