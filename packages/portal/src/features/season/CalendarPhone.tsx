import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import { FilterSelect } from '@/ui/filters/filters.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { type GridRow, isIn, type Selection } from './calendar-rows.ts';
import { CalendarPhoneDay } from './CalendarPhoneDay.tsx';
import styles from './CalendarPhone.module.css';
import { type PhoneDay, phoneDays } from './phone-days.ts';

/**
 * The calendar of a phone: one trek, the days that have a departure as a list, those between them folded into a line. A day is touched to choose
 * it, another one to widen the choice.
 */
export function CalendarPhone(props: { rows: readonly GridRow[]; days: readonly LocalDate[]; today: LocalDate; selection: Selection | null; onSelect: (selection: Selection | null) => void }) {
  const { t } = useLingui();
  const [index, setIndex] = useState(0);
  const row = props.rows[index];
  if (!row) return null;

  function press(column: number) {
    const at = { row: index, column };
    const { selection } = props;
    const isBegun = selection !== null && selection.anchor.row === index && selection.anchor.column === selection.head.column;
    if (isBegun && selection.anchor.column === column) props.onSelect(null);
    else props.onSelect(isBegun ? { anchor: selection.anchor, head: at } : { anchor: at, head: at });
  }

  const groups = phoneDays(row, props.days, props.today);
  const dayOf = (one: PhoneDay) => <CalendarPhoneDay key={one.day} {...one} today={props.today} isChosen={isIn(props.selection, { row: index, column: one.column })} onPress={() => press(one.column)} />;
  return (
    <div className={styles.phone}>
      <FilterSelect
        label={t`Ruta`}
        value={String(index)}
        options={props.rows.map(({ trek }, i) => ({ value: String(i), label: trek.name }))}
        onChange={(value) => {
          setIndex(Number(value));
          props.onSelect(null);
        }}
      />
      {groups.length === 0 && <EmptyState><Trans>Este mes ya pasó. Elija otro mes.</Trans></EmptyState>}
      <ul className={styles.days}>
        {groups.map(({ isEmpty, days }) =>
          isEmpty ? (
            <li key={days[0]!.day}>
              <details className={styles.gap}>
                <summary>
                  <DateRangeText from={days[0]!.day} to={days.at(-1)!.day} /> · <Plural value={days.length} one="# día sin salida" other="# días sin salida" />
                </summary>
                <ul className={styles.days}>{days.map(dayOf)}</ul>
              </details>
            </li>
          ) : (
            days.map(dayOf)
          ),
        )}
      </ul>
    </div>
  );
}
