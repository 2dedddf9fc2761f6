import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AgeClass, RateClass } from '@/graphql/__generated__/schema.ts';

/** Who pays which rate, in the words of the ticket window. */
export const rateClassWords: Record<RateClass, MessageDescriptor> = {
  PERUVIAN: msg`Peruanos`,
  FOREIGN_RESIDENT: msg`Extranjeros residentes`,
  ANDEAN_COMMUNITY: msg`Comunidad Andina`,
  FOREIGN: msg`Extranjeros`,
};

export const ageClassWords: Record<AgeClass, MessageDescriptor> = {
  ADULT: msg`Adultos`,
  MINOR: msg`Menores de 18 años`,
};
