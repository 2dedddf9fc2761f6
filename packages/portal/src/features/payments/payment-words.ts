import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DueKind, PaymentKind } from '@/graphql/__generated__/schema.ts';

export const kindWords: Record<PaymentKind, MessageDescriptor> = {
  PAYMENT: msg`Pago`,
  REFUND: msg`Devolución`,
  REVERSAL: msg`Anulación de un asiento`,
};

export const dueWords: Record<DueKind, MessageDescriptor> = {
  DEPOSIT: msg`Adelanto`,
  BALANCE: msg`Saldo`,
};
