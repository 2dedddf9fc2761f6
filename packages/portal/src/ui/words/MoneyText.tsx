import { formatMoney, type MoneyAmount } from '@/lib/format-money.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { ToBeConfirmed } from './ToBeConfirmed.tsx';

/** An amount through the one formatter; what is not known shows as "por confirmar". */
export function MoneyText(props: { money: MoneyAmount | null | undefined; style?: 'full' | 'short' }) {
  const language = useLanguage();
  if (!props.money) return <ToBeConfirmed />;
  return <span>{formatMoney(props.money, language, props.style)}</span>;
}
