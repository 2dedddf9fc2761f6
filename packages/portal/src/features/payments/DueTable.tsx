import { useLingui } from '@lingui/react/macro';
import type { Currency, DueKind } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { dueStanding, openOf } from './due.ts';
import { DueMark } from './DueMark.tsx';
import { dueWords } from './payment-words.ts';

export type Due = { kind: DueKind; dueOn: LocalDate; lapsesAfter: LocalDate; amounts: ReadonlyArray<{ currency: Currency; amount: number; open: number }> };

/** By when which part is to be paid, and where each stands today. */
export function DueTable(props: { dues: readonly Due[]; today: LocalDate }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Vencimientos`}
      rows={props.dues}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', header: t`Vencimiento`, isName: true, cell: ({ kind }) => i18n._(dueWords[kind]) },
        { key: 'on', header: t`Pagar hasta`, cell: ({ dueOn }) => <DateText date={dueOn} style="weekday" /> },
        { key: 'amount', header: t`Importe`, align: 'end', cell: ({ amounts }) => <Amounts of={amounts} /> },
        { key: 'open', header: t`Por pagar`, align: 'end', cell: (due) => <Amounts of={openOf(due)} /> },
        { key: 'standing', header: t`Estado`, cell: (due) => <DueMark standing={dueStanding(due, props.today)} /> },
      ]}
    />
  );
}

/** Amounts one below the other, each currency apart. */
export function Amounts(props: { of: ReadonlyArray<{ currency: Currency; amount: number }> }) {
  if (props.of.length === 0) return '–';
  return props.of.map((money, i) => (
    <span key={money.currency}>
      {i > 0 && ' · '}
      <MoneyText money={money} />
    </span>
  ));
}
