import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ResourceKind } from '@/graphql/__generated__/schema.ts';

/** What limits a departure, in words that lead to its name: "Área Siete Cataratas". A group needs no name. */
export const resourceWords: Record<ResourceKind, (name: string) => MessageDescriptor> = {
  GROUP: () => msg`Grupo de la salida`,
  AREA_DAY: (name) => msg`Área ${name}`,
  LODGING_NIGHT: (name) => msg`Noche en ${name}`,
};
