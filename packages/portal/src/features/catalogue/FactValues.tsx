import { Trans, useLingui } from '@lingui/react/macro';
import { monthName } from '@/lib/format-date.ts';
import { formatMeasure, formatNumber } from '@/lib/format-number.ts';
import type { Language } from '@/lib/language.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import { choiceWords } from './catalogue-words.ts';
import { factUnits } from './fact-groups.ts';
import type { EditedFact } from './FactRow.tsx';
import { nameIn, type Pointable } from './pointable.ts';

/** The values of a fact as the public pages write them. */
export function FactValues({ fact, pointable }: { fact: Pick<EditedFact, 'field' | 'kind' | 'of' | 'values'>; pointable: Pointable }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { field, kind, of, values } = fact;
  // A trek that nobody retired is not waiting to be confirmed: it is on offer.
  if (values.length === 0) return field === 'retiredFrom' ? <Trans>Se ofrece</Trans> : <ToBeConfirmed />;
  if (kind === 'DATE') return <DateText date={values[0]!} />;
  if (field === 'bestMonths' || field === 'rainyMonths') return values.map((value) => monthName(Number(value), language)).join(', ');
  const isChoice = kind === 'CHOICE' || kind === 'CHOICES' || kind === 'FLAG';
  return values.map((value) => (of ? nameIn(pointable, of, value) : isChoice && choiceWords[value] ? i18n._(choiceWords[value]) : measured(field, value, language))).join(', ');
}

function measured(field: string, value: string, language: Language): string {
  const unit = factUnits[field];
  if (!unit || Number.isNaN(Number(value))) return value;
  return unit === '°' ? `${formatNumber(Number(value), language)}°` : formatMeasure(Number(value), unit, language);
}
