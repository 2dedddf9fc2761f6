import { useLingui } from '@lingui/react/macro';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { cellText, heatStep, type CellFigures } from './heat.ts';
import styles from './HeatMark.module.css';

/** The number of a cell on its step of the scale. Aloud it says all of its figures. */
export function HeatMark(props: { figures: CellFigures | undefined; isOfAgency: boolean; fullest: number | null; isTotal?: boolean }) {
  const language = useLanguage();
  const text = cellText(props.figures, props.isOfAgency);
  const step = props.figures && !props.isTotal ? heatStep(props.figures, props.fullest) : null;
  return (
    <span className={styles.mark} data-step={text.as === 'none' ? undefined : (step ?? undefined)} data-unknown={(text.as === 'taken' && step === null && !props.isOfAgency) || undefined} data-over={(props.figures?.percent ?? 0) > 100 || undefined}>
      {text.as === 'none' ? '–' : formatNumber(text.value, language)}
      {text.as === 'percent' && <small>%</small>}
    </span>
  );
}

/** What a cell says aloud: its number first, as it is seen. */
export function useCellWords() {
  const { t } = useLingui();
  const language = useLanguage();
  return (figures: CellFigures | undefined, isOfAgency: boolean, row: string, period: string): string => {
    const text = cellText(figures, isOfAgency);
    if (!figures || text.as === 'none') return t`– ${row}, ${period}: nada ofrecido`;
    const seen = text.as === 'percent' ? `${formatNumber(text.value, language)}%` : formatNumber(text.value, language);
    const { taken, offered, held, unknown } = figures;
    if (unknown > 0) return t`${seen} ${row}, ${period}: ${taken} tomados, cupo por confirmar`;
    return t`${seen} ${row}, ${period}: ${taken} de ${offered} cupos tomados, ${held} de ellos bloqueados`;
  };
}
