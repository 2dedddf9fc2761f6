import type { MoneyAmount } from '@/lib/format-money.ts';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';

/** Totals of a price, each currency apart; nothing known is "por confirmar". */
export function TotalsText(props: { totals: readonly MoneyAmount[] }) {
  if (props.totals.length === 0) return <ToBeConfirmed />;
  return props.totals.map((total, index) => (
    <span key={total.currency}>
      {index > 0 && ' · '}
      <MoneyText money={total} />
    </span>
  ));
}
