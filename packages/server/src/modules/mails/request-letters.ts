import type { Effect } from '#jobs/effects';
import { instantText } from './letter-format.ts';
import { readTogether, type Together } from './reservation-letters.ts';
import { tripFacts } from './trip-facts.ts';
import { letterEffect, RESERVES, reservationUrl } from './write-letters.ts';

/** Tells operations of a request: departures asked for together are one letter. Answered meanwhile, it is not written. */
export const letterOfRequest: Effect = letterEffect<Together>({
  letter: 'request-received', to: { network: ['OPERATIONS'] },
  read: (scope, event) => readTogether(scope, event, (one, own) => one.state === 'PENDING' && one.expiresAt === own.expiresAt),
  say: {
    es: ({ all }, siteUrl) => ({
      subject: `Solicitud por responder: ${all[0]!.agencyName}, ${all[0]!.code}`, tone: 'attention',
      lead: `${all[0]!.agencyName} pide cupos en una salida a solicitud. Responda antes del ${instantText(all[0]!.expiresAt!, 'es')}; sin respuesta, los cupos vuelven a la venta.`,
      facts: tripFacts(all, 'es'), link: { label: 'Ver las solicitudes', url: `${siteUrl}/staff/requests` },
    }),
    en: ({ all }, siteUrl) => ({
      subject: `Request to answer: ${all[0]!.agencyName}, ${all[0]!.code}`, tone: 'attention',
      lead: `${all[0]!.agencyName} asks for spots on a departure on request. Answer before ${instantText(all[0]!.expiresAt!, 'en')}; without an answer the spots are free again.`,
      facts: tripFacts(all, 'en'), link: { label: 'See the requests', url: `${siteUrl}/staff/requests` },
    }),
  },
});

export const letterOfAccepted: Effect = letterEffect<Together>({
  letter: 'request-accepted', to: RESERVES,
  read: (scope, event) => readTogether(scope, event, (one, own) => one.expiresAt !== null && one.expiresAt === own.expiresAt),
  say: {
    es: ({ all }, siteUrl) => ({
      subject: `Solicitud aceptada: confirme ${all[0]!.code}`, tone: 'attention', lead: `La red aceptó su solicitud. Los cupos están bloqueados para usted hasta el ${instantText(all[0]!.expiresAt!, 'es')}.`,
      facts: tripFacts(all, 'es'), paragraphs: ['Confirme la reserva antes de esa hora; después los cupos quedan libres.'], link: { label: 'Confirmar la reserva', url: reservationUrl(siteUrl, all[0]!.code) },
    }),
    en: ({ all }, siteUrl) => ({
      subject: `Request accepted: confirm ${all[0]!.code}`, tone: 'attention', lead: `The network accepted your request. The spots are held for you until ${instantText(all[0]!.expiresAt!, 'en')}.`,
      facts: tripFacts(all, 'en'), paragraphs: ['Confirm the reservation before then; afterwards the spots are free again.'], link: { label: 'Confirm the reservation', url: reservationUrl(siteUrl, all[0]!.code) },
    }),
  },
});

export const letterOfRejected: Effect = letterEffect<Together>({
  letter: 'request-rejected', to: RESERVES,
  read: (scope, event) => readTogether(scope, event, (one, own) => one.state === 'REJECTED' && one.endedAt === own.endedAt),
  say: {
    es: ({ all }, siteUrl) => ({
      subject: `Solicitud rechazada: ${all[0]!.code}`, tone: 'stop', lead: 'La red no pudo aceptar su solicitud. No debe nada por ella.',
      facts: [...tripFacts(all, 'es'), ...(all[0]!.endReason ? [['Motivo', all[0]!.endReason] as const] : [])], link: { label: 'Ver la solicitud', url: reservationUrl(siteUrl, all[0]!.code) },
    }),
    en: ({ all }, siteUrl) => ({
      subject: `Request rejected: ${all[0]!.code}`, tone: 'stop', lead: 'The network could not accept your request. You owe nothing for it.',
      facts: [...tripFacts(all, 'en'), ...(all[0]!.endReason ? [['Reason', all[0]!.endReason] as const] : [])], link: { label: 'See the request', url: reservationUrl(siteUrl, all[0]!.code) },
    }),
  },
});
