import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ResourceKind } from '@/graphql/__generated__/schema.ts';
import type { Tone } from '@/ui/marks/StatusMark.tsx';

/** What limits, in a word before its name. */
export const resourceKindWords: Record<ResourceKind, MessageDescriptor> = {
  GROUP: msg`Grupo de la ruta`,
  AREA_DAY: msg`Área, visitantes por día`,
  LODGING_NIGHT: msg`Alojamiento, plazas por noche`,
};

export type DayStanding = 'over' | 'closed' | 'full' | 'few' | 'open' | 'unlimited' | 'unknown';

/** How a day stands, the worst first: what was there before a closure or a smaller limit stays, and shows. */
export function standingOf(day: { overBy: number; isClosed: boolean; limitKind: string; freeForAgencies: number | null }): DayStanding {
  if (day.overBy > 0 && !day.isClosed) return 'over';
  if (day.isClosed) return 'closed';
  if (day.limitKind === 'UNKNOWN') return 'unknown';
  if (day.freeForAgencies === null) return 'unlimited';
  if (day.freeForAgencies === 0) return 'full';
  return day.freeForAgencies <= LAST_SPOTS ? 'few' : 'open';
}
const LAST_SPOTS = 4;

export const standingTones: Record<DayStanding, Tone> = { over: 'stop', closed: 'stop', full: 'stop', few: 'attention', open: 'go', unlimited: 'go', unknown: 'quiet' };

export const standingWords: Record<DayStanding, MessageDescriptor> = {
  over: msg`Sobre el límite`,
  closed: msg`Cerrado`,
  full: msg`Lleno`,
  few: msg`Últimos cupos`,
  open: msg`Con cupos`,
  unlimited: msg`Sin límite`,
  unknown: msg`Límite por confirmar`,
};
