import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Language, Letter, MailState } from '@/graphql/__generated__/schema.ts';

/** Why a letter was written: what happened. */
export const letterWords: Record<Letter, MessageDescriptor> = {
  VERIFICATION: msg`hay un correo por confirmar`,
  PASSWORD_RESET: msg`alguien pidió otra contraseña`,
  ACCOUNT_CHANGED: msg`cambió cómo una persona ingresa a su cuenta`,
  INVITATION: msg`alguien invitó a una persona`,
  RESERVATION_CONFIRMED: msg`se confirmó una reserva`,
  RESERVATION_CANCELLED: msg`se canceló una reserva`,
  HOLD_LAPSED: msg`venció un bloqueo de cupos`,
  REQUEST_ACCEPTED: msg`la red aceptó una solicitud`,
  REQUEST_REJECTED: msg`la red no aceptó una solicitud`,
  REQUEST_RECEIVED: msg`una solicitud espera respuesta`,
  REQUEST_OVERDUE: msg`una solicitud quedó sin respuesta`,
  WAITING_OFFERED: msg`hay cupos para un grupo en espera`,
  WAITING_ENDED: msg`terminó la espera de un grupo`,
  NAMES_DUE: msg`faltan nombres`,
  RESERVATION_CLOSED: msg`un cierre en la ruta de una reserva`,
  DEPARTURE_GUARANTEED: msg`la red garantizó una salida`,
  NAMES_LAPSED: msg`se liberaron cupos sin nombre`,
  CERTIFICATION_SUSPENDED: msg`la red suspendió una certificación`,
  CERTIFICATION_REVOKED: msg`la red revocó una certificación`,
  CERTIFICATION_REINSTATED: msg`terminó una suspensión`,
  CERTIFICATION_LAPSED: msg`venció una certificación`,
  CERTIFICATION_LAPSING: msg`una certificación está por vencer`,
  PROPOSAL_MADE: msg`una propuesta espera a una segunda persona`,
  APPEAL_MADE: msg`una agencia apeló`,
  APPEAL_WITHDRAWN: msg`una agencia retiró su apelación`,
  APPEAL_CLOSED: msg`la apelación quedó sin objeto`,
  APPEAL_DECIDED: msg`la red resolvió una apelación`,
  CERTIFICATION_SUBMITTED: msg`llegó un expediente de certificación`,
  CERTIFICATION_CHANGES: msg`la red pide cambios en un expediente`,
  CERTIFICATION_CERTIFIED: msg`la red certificó a una agencia`,
  CERTIFICATION_REFUSED: msg`la red denegó un expediente`,
  PAYMENT_DUE: msg`un pago está por vencer`,
  PAYMENT_RECORDED: msg`se registró un pago o una devolución`,
};

export const mailStateWords: Record<MailState, MessageDescriptor> = {
  QUEUED: msg`por enviar`,
  SENT: msg`enviado`,
  FAILED: msg`no se pudo enviar`,
  SHOWN: msg`solo se muestra aquí`,
};

export const languageWords: Record<Language, MessageDescriptor> = {
  ES: msg`en español`,
  EN: msg`en inglés`,
};
