import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  AgencyStanding,
  CertificateState,
  CertificationState,
  DepartureState,
  ItineraryState,
  LegalState,
  ReservationState,
  WaitingState,
} from '@/graphql/__generated__/schema.ts';
import type { Tone } from '@/ui/marks/StatusMark.tsx';

export type StateWord = { tone: Tone; word: MessageDescriptor };

/** The one table from state to mark, colour and words. The compiler refuses a state that is missing here. */
export const stateWords = {
  reservation: {
    PENDING: { tone: 'attention', word: msg`A la espera de respuesta` },
    HELD: { tone: 'attention', word: msg`Cupos bloqueados` },
    CONFIRMED: { tone: 'go', word: msg`Confirmada` },
    CHECKED_IN: { tone: 'go', word: msg`Ingresó` },
    COMPLETED: { tone: 'quiet', word: msg`Concluida` },
    REJECTED: { tone: 'stop', word: msg`No aceptada` },
    EXPIRED: { tone: 'stop', word: msg`Bloqueo vencido` },
    CANCELLED: { tone: 'stop', word: msg`Cancelada` },
    NO_SHOW: { tone: 'stop', word: msg`No se presentó` },
  } satisfies Record<ReservationState, StateWord>,
  departure: {
    DRAFT: { tone: 'quiet', word: msg`En preparación` },
    OPEN: { tone: 'go', word: msg`Abierta` },
    GUARANTEED: { tone: 'go', word: msg`Garantizada` },
    CLOSED: { tone: 'stop', word: msg`Cerrada` },
    RUNNING: { tone: 'info', word: msg`En camino` },
    DONE: { tone: 'quiet', word: msg`Terminada` },
    CANCELLED: { tone: 'stop', word: msg`Cancelada` },
  } satisfies Record<DepartureState, StateWord>,
  certification: {
    DRAFT: { tone: 'quiet', word: msg`Borrador` },
    SUBMITTED: { tone: 'info', word: msg`Presentado` },
    IN_REVIEW: { tone: 'info', word: msg`En revisión` },
    INFO_REQUESTED: { tone: 'attention', word: msg`Con observaciones` },
    APPROVED: { tone: 'go', word: msg`Certificada` },
    REJECTED: { tone: 'stop', word: msg`Denegado` },
    EXPIRED: { tone: 'stop', word: msg`Vencida` },
    SUSPENDED: { tone: 'stop', word: msg`Suspendida` },
    REVOKED: { tone: 'stop', word: msg`Revocada` },
  } satisfies Record<CertificationState, StateWord>,
  itinerary: {
    DRAFT: { tone: 'quiet', word: msg`Borrador` },
    PROPOSED: { tone: 'info', word: msg`Propuesto` },
    ACCEPTED: { tone: 'go', word: msg`Aceptado` },
    DECLINED: { tone: 'stop', word: msg`No aceptado` },
    EXPIRED: { tone: 'stop', word: msg`Vencido` },
    RESERVED: { tone: 'go', word: msg`Reservado` },
  } satisfies Record<ItineraryState, StateWord>,
  waiting: {
    WAITING: { tone: 'info', word: msg`En espera` },
    OFFERED: { tone: 'attention', word: msg`Con oferta` },
    ACCEPTED: { tone: 'go', word: msg`Oferta aceptada` },
    DECLINED: { tone: 'quiet', word: msg`Oferta rechazada` },
    LAPSED: { tone: 'stop', word: msg`Plazo vencido` },
    WITHDRAWN: { tone: 'quiet', word: msg`Retirada` },
  } satisfies Record<WaitingState, StateWord>,
  agency: {
    NOT_CERTIFIED: { tone: 'quiet', word: msg`Sin certificación` },
    CERTIFIED: { tone: 'go', word: msg`Certificada` },
    SUSPENDED: { tone: 'stop', word: msg`Suspendida` },
    LAPSED: { tone: 'stop', word: msg`Certificación vencida` },
  } satisfies Record<AgencyStanding, StateWord>,
  certificate: {
    VALID: { tone: 'go', word: msg`Vigente` },
    LAPSED: { tone: 'stop', word: msg`Vencido` },
    SUSPENDED: { tone: 'stop', word: msg`Suspendido` },
    REVOKED: { tone: 'stop', word: msg`Revocado` },
  } satisfies Record<CertificateState, StateWord>,
  legal: {
    RECOGNISED: { tone: 'go', word: msg`Reconocida` },
    TERM_ENDED: { tone: 'attention', word: msg`Plazo concluido, renovación por confirmar` },
    TO_BE_CONFIRMED: { tone: 'quiet', word: msg`Vigencia por confirmar` },
  } satisfies Record<LegalState, StateWord>,
};

export type StateKind = keyof typeof stateWords;
export type StateOf<Kind extends StateKind> = keyof (typeof stateWords)[Kind];

export function stateWord<Kind extends StateKind>(kind: Kind, state: StateOf<Kind>): StateWord {
  return (stateWords[kind] as Record<StateOf<Kind>, StateWord>)[state];
}
