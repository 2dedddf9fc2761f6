import { useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, type LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { BarButton } from '@/ui/actions/BarButton.tsx';
import { ChoiceBar, ControlRow, FilterDate, FilterNumber } from '@/ui/filters/filters.tsx';
import { boardWindow, largestGroup, smallestGroup, type BoardRange, type BoardSearch } from './board-search.ts';
import styles from './BoardControls.module.css';

/** For how many, from when, how long. On a phone the months and days have their own arrows. */
export function BoardControls(props: { search: BoardSearch; isPhone: boolean; onChange: (search: BoardSearch) => void }) {
  const { t } = useLingui();
  const { search, onChange } = props;
  const today = limaToday();
  const { from, days } = boardWindow(search, today, false);
  const ranges: Array<{ value: BoardRange; label: string }> = [
    { value: 'weeks', label: t`3 semanas` },
    { value: 'month', label: t`Mes` },
  ];

  return (
    <ControlRow label={t`Grupo y fechas`}>
      <FilterNumber
        label={t`Personas`}
        value={search.groupSize}
        min={smallestGroup}
        max={largestGroup}
        lessLabel={t`Una persona menos`}
        moreLabel={t`Una persona más`}
        onChange={(groupSize) => onChange({ ...search, groupSize })}
      />
      {!props.isPhone && (
        <>
          <div className={styles.period}>
            <FilterDate label={t`Desde el día`} value={from} min={today} onChange={(date) => onChange({ ...search, from: date })} />
            <BarButton label={t`Fechas anteriores`} onClick={() => onChange({ ...search, from: earlier(from, days, today) })}>
              <IconChevronLeft size={20} stroke={1.75} />
            </BarButton>
            <BarButton label={t`Fechas siguientes`} onClick={() => onChange({ ...search, from: addDays(from, days) })}>
              <IconChevronRight size={20} stroke={1.75} />
            </BarButton>
          </div>
          <ChoiceBar label={t`Cuánto tiempo se ve`} value={search.range} options={ranges} onChange={(range) => onChange({ ...search, range })} />
        </>
      )}
    </ControlRow>
  );
}

/** One range back, but never before the first day on sale. */
export function earlier(from: LocalDate, days: number, today: LocalDate): LocalDate | null {
  const date = addDays(from, -days);
  return date > today ? date : null;
}
