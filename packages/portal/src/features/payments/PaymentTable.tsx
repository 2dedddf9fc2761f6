import { Trans, useLingui } from '@lingui/react/macro';
import { methodWords } from '@/features/states/method-words.ts';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { Origin, PaymentKind, PaymentMethod } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import type { MoneyAmount } from '@/lib/format-money.ts';
import { DataTable, type Column } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import type { Balance } from './BalanceTable.tsx';
import { kindWords } from './payment-words.ts';
import { ReversePayment } from './ReversePayment.tsx';

export type Payment = {
  id: string; kind: PaymentKind; method: PaymentMethod; reference: string | null; reason: string | null; receivedOn: LocalDate; isReversed: boolean; origin: Origin; amount: MoneyAmount;
};

/** The entries as they were recorded; what was taken back says so. */
export function PaymentTable(props: { payments: readonly Payment[]; balance: readonly Balance[]; mayReverse: boolean }) {
  const { t, i18n } = useLingui();
  const verbs: Array<Column<Payment>> = [
    { key: 'verbs', header: t`Corregir`, cell: (payment) => (payment.kind === 'REVERSAL' || payment.isReversed ? '–' : <ReversePayment payment={payment} balance={props.balance.find(({ currency }) => currency === payment.amount.currency)} />) },
  ];
  return (
    <DataTable
      caption={t`Asientos de pago`}
      rows={props.payments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          header: t`Asiento`,
          isName: true,
          cell: ({ kind, isReversed }) => (
            <>
              {i18n._(kindWords[kind])} {isReversed && <Trans>(anulado)</Trans>}
            </>
          ),
        },
        { key: 'on', header: t`Fecha`, cell: ({ receivedOn }) => <DateText date={receivedOn} /> },
        { key: 'method', header: t`Medio de pago`, cell: ({ method, reference }) => [i18n._(methodWords[method]), reference].filter(Boolean).join(' · ') },
        { key: 'note', header: t`Motivo`, cell: ({ reason, origin }) => (reason ?? (origin === 'DEMO' ? <OriginMark origin={origin} /> : '–')) },
        { key: 'amount', header: t`Importe`, align: 'end', cell: ({ amount }) => <MoneyText money={amount} /> },
        ...(props.mayReverse ? verbs : []),
      ]}
    />
  );
}
