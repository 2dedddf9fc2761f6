import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DueKind, PaymentKind, PaymentMethod } from '@/graphql/__generated__/schema.ts';

/** How money came or went; the wallets keep their names. */
export const methodWords: Record<PaymentMethod, MessageDescriptor> = {
  TRANSFER: msg`Transferencia`,
  CARD: msg`Tarjeta`,
  CASH: msg`Efectivo`,
  YAPE: msg`Yape`,
  PLIN: msg`Plin`,
  OTHER: msg`Otro medio`,
};

export const kindWords: Record<PaymentKind, MessageDescriptor> = {
  PAYMENT: msg`Pago`,
  REFUND: msg`Devolución`,
  REVERSAL: msg`Anulación de un asiento`,
};

export const dueWords: Record<DueKind, MessageDescriptor> = {
  DEPOSIT: msg`Adelanto`,
  BALANCE: msg`Saldo`,
};
