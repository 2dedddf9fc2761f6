import { formatMeasure, type Unit } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { ToBeConfirmed } from './ToBeConfirmed.tsx';

/** A number with its unit; unknown shows as "por confirmar". */
export function MeasureText(props: { value: number | null | undefined; unit: Unit }) {
  const language = useLanguage();
  if (props.value === null || props.value === undefined) return <ToBeConfirmed />;
  return <span>{formatMeasure(props.value, props.unit, language)}</span>;
}
