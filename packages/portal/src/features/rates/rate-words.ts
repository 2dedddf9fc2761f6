import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RateFault } from '@/graphql/__generated__/schema.ts';

/** What is wrong with a rate, and what to do. */
export const rateFaultWords: Record<RateFault, MessageDescriptor> = {
  FOR_NOTHING: msg`Elija una ruta o un área.`,
  FEE_WITHOUT_CLASSES: msg`Una tarifa de conservación lleva su clase y su edad.`,
  FEE_DISCOUNTED: msg`La tarifa de conservación nunca se rebaja: no cambia por temporada ni por tamaño de grupo.`,
  GROUP_SIZE: msg`El tamaño de grupo va de 2 a 40 personas.`,
  DATES_REVERSED: msg`El último día no puede ser anterior al primero.`,
};
