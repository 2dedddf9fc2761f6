import { useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { addMonths } from '@/lib/calendar.ts';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { BarButton } from '../actions/BarButton.tsx';
import styles from './filters.module.css';

/** As far back and ahead as a season is run. */
const [MONTHS_BACK, MONTHS_AHEAD] = [3, 20];

/**
 * A month: chosen from a list by its name, or one turned to the next. `value` is a day of it; `first` names what stands before every
 * month, when the view may begin in the middle of one.
 */
export function FilterMonth(props: { label: string; value: LocalDate; today: LocalDate; first?: string; before: LocalDate; after: LocalDate; onChange: (month: LocalDate | null) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const id = useId();
  const monthOf = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01`;
  const near = Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, i) => addMonths(monthOf(props.today), i - MONTHS_BACK));
  const months = [...new Set([...near, monthOf(props.value)])].sort();
  const isFirst = props.first !== undefined && !props.value.endsWith('-01');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <span className={styles.months}>
        <BarButton label={t`Mes anterior`} onClick={() => props.onChange(props.before)}>
          <IconChevronLeft size={20} stroke={1.75} aria-hidden />
        </BarButton>
        <select id={id} className={styles.control} value={isFirst ? '' : monthOf(props.value)} onChange={(event) => props.onChange(event.target.value || null)}>
          {props.first !== undefined && <option value="">{props.first}</option>}
          {months.map((month) => (
            <option key={month} value={month}>
              {formatDate(month, language, 'month')}
            </option>
          ))}
        </select>
        <BarButton label={t`Mes siguiente`} onClick={() => props.onChange(props.after)}>
          <IconChevronRight size={20} stroke={1.75} aria-hidden />
        </BarButton>
      </span>
    </div>
  );
}
