import { useLingui } from '@lingui/react/macro';
import type { Currency } from '@/graphql/__generated__/schema.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';

export type Balance = { currency: Currency; owed: number; paid: number; open: number };

/** Owed, paid and open; each currency is a row of its own and never added to another. */
export function BalanceTable(props: { balance: readonly Balance[] }) {
  const { t } = useLingui();
  if (props.balance.length === 0) return <ToBeConfirmed />;
  const money = (amount: number, currency: Currency) => <MoneyText money={{ amount, currency }} />;
  return (
    <DataTable
      caption={t`Saldo por moneda`}
      rows={props.balance}
      rowKey={({ currency }) => currency}
      columns={[
        { key: 'currency', header: t`Moneda`, isName: true, cell: ({ currency }) => (currency === 'PEN' ? t`Soles` : t`Dólares`) },
        { key: 'owed', header: t`Total`, align: 'end', cell: ({ owed, currency }) => money(owed, currency) },
        { key: 'paid', header: t`Pagado`, align: 'end', cell: ({ paid, currency }) => money(paid, currency) },
        { key: 'open', header: t`Por pagar`, align: 'end', cell: ({ open, currency }) => (open < 0 ? <OnAccount amount={-open} currency={currency} /> : <strong>{money(open, currency)}</strong>) },
      ]}
    />
  );
}

function OnAccount(props: { amount: number; currency: Currency }) {
  const { t } = useLingui();
  return (
    <strong>
      {t`a favor:`} <MoneyText money={props} />
    </strong>
  );
}
