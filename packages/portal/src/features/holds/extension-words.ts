import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HoldExtensionKind } from '@/graphql/__generated__/schema.ts';

/** The ends the server offers, in words; the instant stands beside. */
export const extensionWords: Record<HoldExtensionKind, MessageDescriptor> = {
  THIS_EVENING: msg`Hasta esta noche`,
  HOURS_24: msg`Un día desde el bloqueo`,
  HOURS_48: msg`Dos días desde el bloqueo`,
  LATEST: msg`Lo más que se puede`,
};
