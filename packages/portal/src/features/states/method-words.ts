import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PaymentMethod } from '@/graphql/__generated__/schema.ts';

/** How money came or went; the wallets keep their names. */
export const methodWords: Record<PaymentMethod, MessageDescriptor> = {
  TRANSFER: msg`Transferencia`,
  CARD: msg`Tarjeta`,
  CASH: msg`Efectivo`,
  YAPE: msg`Yape`,
  PLIN: msg`Plin`,
  OTHER: msg`Otro medio`,
};
