import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { DepartureChangeObstacle, DepartureRuleOutcome } from '@/graphql/__generated__/schema.ts';
import type { Tone } from '@/ui/marks/StatusMark.tsx';
import type { TileLook } from './calendar-rows.ts';

/** What a tile of the calendar says, in words. */
export const tileWords: Record<TileLook, MessageDescriptor> = {
  below: msg`a la venta, bajo su mínimo`,
  reached: msg`a la venta, mínimo alcanzado`,
  full: msg`llena`,
  guaranteed: msg`garantizada`,
  stopped: msg`cerrada a la venta`,
  shut: msg`con un cierre en su ruta`,
  off: msg`cancelada`,
  past: msg`en camino o terminada`,
  barred: msg`sin salida, cierre en la ruta`,
  none: msg`sin salida`,
};

/** What a rule would do on a date. */
export const outcomeWords: Record<DepartureRuleOutcome, MessageDescriptor> = {
  MADE: msg`Se abre`,
  EXISTS: msg`Ya hay una salida: queda como está`,
  CHANGED: msg`Toma lo que dice la regla: nadie la ha tomado nunca`,
  UNTOUCHED: msg`No se toca: alguien tiene o tuvo cupos en ella, o está garantizada`,
  REMOVED: msg`Se retira: la hizo esta regla y nadie la ha tomado nunca`,
  CLOSED: msg`No se abre: hay un cierre en la ruta`,
  CALLED_OFF: msg`No se abre: ese día se canceló una salida. Puede abrirla a mano`,
  STAGES_MISSING: msg`No se abre: la ruta no tiene todas sus etapas`,
  TREK_RETIRED: msg`No se abre: ese día la ruta ya no se ofrece`,
};
export const outcomeTones: Record<DepartureRuleOutcome, Tone> = { MADE: 'go', EXISTS: 'quiet', CHANGED: 'info', UNTOUCHED: 'quiet', REMOVED: 'attention', CLOSED: 'stop', CALLED_OFF: 'stop', STAGES_MISSING: 'stop', TREK_RETIRED: 'stop' };
/** What happens first, what stays last. */
export const outcomesInOrder = ['MADE', 'CHANGED', 'REMOVED', 'CLOSED', 'CALLED_OFF', 'STAGES_MISSING', 'TREK_RETIRED', 'UNTOUCHED', 'EXISTS'] as const satisfies readonly DepartureRuleOutcome[];

/** Why a departure stays as it is. */
export const obstacleWords: Record<DepartureChangeObstacle, MessageDescriptor> = {
  ENDED: msg`ya partió, terminó o se canceló`,
  HELD: msg`alguien tiene cupos en ella`,
  EVER_HELD: msg`alguien tiene o tuvo cupos en ella y conoce su fecha`,
  SAME: msg`ya está así`,
  NOT_ON_SALE: msg`no está a la venta`,
  ON_SALE: msg`está a la venta`,
  GUARANTEED_ALREADY: msg`ya está garantizada`,
  DATE_PAST: msg`el día no es después de hoy`,
  DATE_TAKEN: msg`la ruta ya tiene una salida ese día`,
  DATE_CLOSED: msg`hay un cierre en su ruta desde ese día`,
  STAGES_MISSING: msg`la ruta no tiene todas sus etapas`,
  TREK_RETIRED: msg`ese día la ruta ya no se ofrece`,
  MINIMUM_ABOVE_SIZE: msg`el mínimo es mayor que el grupo`,
  MINIMUM_WITHOUT_DECISION: msg`falta el día en que se decide`,
};

/** The days of the week, Monday first. */
export const weekdayWords: readonly MessageDescriptor[] = [msg`lunes`, msg`martes`, msg`miércoles`, msg`jueves`, msg`viernes`, msg`sábado`, msg`domingo`];
/** The same for seven chips in a row; the whole word is said aloud. */
export const weekdayShort: readonly MessageDescriptor[] = [msg`lun`, msg`mar`, msg`mié`, msg`jue`, msg`vie`, msg`sáb`, msg`dom`];
