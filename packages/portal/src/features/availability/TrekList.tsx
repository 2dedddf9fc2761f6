import { Plural, Trans } from '@lingui/react/macro';
import { IconChevronRight } from '@tabler/icons-react';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { hasRoomFor, type BoardRow } from './board-rows.ts';
import styles from './PhoneRows.module.css';

/** The treks, and on how many days of the month each has room for the group. */
export function TrekList(props: { rows: readonly BoardRow[]; groupSize: number; onChoose: (slug: string) => void }) {
  return (
    <ul className={styles.rows}>
      {props.rows.map(({ trek, departures }) => {
        const withRoom = departures.filter((departure) => hasRoomFor(departure, props.groupSize)).length;
        return (
          <li key={trek.id}>
            <button type="button" className={styles.row} onClick={() => props.onChoose(trek.slug)}>
              <span className={styles.words}>
                <span className={styles.name}>{trek.name}</span>
                <span className={styles.facts}>
                  <Trans>{trek.days} d</Trans> · <MeasureText value={trek.highestPointM} unit="m" />
                  {trek.pricePerTraveller && (
                    <>
                      {' · '}
                      <Trans>
                        <MoneyText money={trek.pricePerTraveller} style="short" /> por adulto extranjero
                      </Trans>
                    </>
                  )}
                </span>
                <span className={styles.room} data-tone={withRoom > 0 ? 'go' : 'quiet'}>
                  <Plural value={withRoom} _0="Sin cupo este mes" one="# salida con cupo este mes" other="# salidas con cupo este mes" />
                </span>
              </span>
              <IconChevronRight size={20} stroke={1.75} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
