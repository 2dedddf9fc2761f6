import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ChoiceBar } from '@/ui/filters/filters.tsx';
import type { BoardView } from './BoardGrid.tsx';
import { DayTreks } from './DayTreks.tsx';
import { MonthNav } from './MonthNav.tsx';
import styles from './PhoneBoard.module.css';
import { TrekList } from './TrekList.tsx';
import { TrekMonth } from './TrekMonth.tsx';

type Way = 'trek' | 'day';

/** The board on a phone: first a trek, then its month; or first a day, then its treks. */
export function PhoneBoard(props: BoardView) {
  const { t } = useLingui();
  const [way, setWay] = useState<Way>('trek');
  const [day, setDay] = useState<LocalDate | null>(null);
  const { rows, search, onChange } = props;
  const row = way === 'trek' ? rows.find(({ trek }) => trek.slug === search.trek) : undefined;

  return (
    <div className={styles.phone}>
      {!row && (
        <ChoiceBar
          label={t`Por dónde empezar`}
          value={way}
          options={[
            { value: 'trek', label: t`Por ruta` },
            { value: 'day', label: t`Por fecha` },
          ]}
          onChange={setWay}
        />
      )}
      {row && (
        <Button look="quiet" icon={<IconArrowLeft size={20} stroke={1.75} aria-hidden />} className={styles.back} onClick={() => onChange({ ...search, trek: null })}>
          <Trans>Todas las rutas</Trans>
        </Button>
      )}
      <MonthNav
        month={props.board.from}
        onChange={(from) => {
          setDay(null);
          onChange({ ...search, from });
        }}
      />
      {row && <TrekMonth {...props} row={row} />}
      {!row && way === 'trek' && <TrekList rows={rows} groupSize={search.groupSize} onChoose={(trek) => onChange({ ...search, trek })} />}
      {!row && way === 'day' && <DayTreks {...props} day={day} onDay={setDay} />}
    </div>
  );
}
