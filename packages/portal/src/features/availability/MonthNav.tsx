import { useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addMonths } from '@/lib/calendar.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { BarButton } from '@/ui/actions/BarButton.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './MonthNav.module.css';

/** Which month is shown, and the ones beside it; never one that is over. */
export function MonthNav(props: { month: LocalDate; onChange: (month: LocalDate) => void }) {
  const { t } = useLingui();
  const isFirst = props.month <= limaToday();
  return (
    <div className={styles.nav}>
      <h2 className={styles.month} aria-live="polite">
        <DateText date={props.month} style="month" />
      </h2>
      {!isFirst && (
        <BarButton label={t`Mes anterior`} onClick={() => props.onChange(addMonths(props.month, -1))}>
          <IconChevronLeft size={22} stroke={1.75} />
        </BarButton>
      )}
      <BarButton label={t`Mes siguiente`} onClick={() => props.onChange(addMonths(props.month, 1))}>
        <IconChevronRight size={22} stroke={1.75} />
      </BarButton>
    </div>
  );
}
