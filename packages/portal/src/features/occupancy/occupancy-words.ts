import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OccupancyBy, OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { formatDate, formatDateRange, type LocalDate } from '@/lib/format-date.ts';
import type { Language } from '@/lib/language.ts';

/** What the rows are. */
export const ofWords: Record<OccupancyOf, MessageDescriptor> = { TREK: msg`Rutas`, AREA: msg`Áreas`, LODGING: msg`Noches`, AGENCY: msg`Agencias` };
/** What one row is. */
export const oneOfWords: Record<OccupancyOf, MessageDescriptor> = { TREK: msg`Ruta`, AREA: msg`Área`, LODGING: msg`Lugar de noche`, AGENCY: msg`Agencia` };
export const byWords: Record<OccupancyBy, MessageDescriptor> = { DAY: msg`Por día`, WEEK: msg`Por semana`, MONTH: msg`Por mes` };

/** What is counted: it says what a number means before anybody reads one. */
export const countedWords: Record<OccupancyOf, MessageDescriptor> = {
  TREK: msg`Cupos de los grupos, en el primer día de cada salida.`,
  AREA: msg`Visitantes de cada área, día por día del recorrido.`,
  LODGING: msg`Camas de cada noche del recorrido.`,
  AGENCY: msg`Cupos que tomó cada agencia; el porcentaje es su parte de todo lo que ofreció la red.`,
};

/** What is offered behind a number: departures, or days. */
export const isOfDepartures = (of: OccupancyOf): boolean => of === 'TREK' || of === 'AGENCY';

export type Period = { period: LocalDate; from: LocalDate; to: LocalDate };

/** A period at the head of a column. */
export function periodHead({ period, from }: Period, by: OccupancyBy, language: Language): string {
  return by === 'MONTH' ? formatDate(period, language, 'month') : formatDate(by === 'DAY' ? period : from, language, 'brief');
}

/** A period in full. */
export function periodName({ period, from, to }: Period, by: OccupancyBy, language: Language): string {
  if (by === 'DAY') return formatDate(period, language, 'weekday');
  return by === 'MONTH' ? formatDate(period, language, 'month') : formatDateRange(from, to, language);
}
