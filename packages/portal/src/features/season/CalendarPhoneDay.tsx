import { Trans, useLingui } from '@lingui/react/macro';
import type { LocalDate } from '@/lib/format-date.ts';
import { StatusMark, type Tone } from '@/ui/marks/StatusMark.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { lacksGuides, lookOfTile, takenOf, type TileLook } from './calendar-rows.ts';
import { tileWords } from './calendar-words.ts';
import styles from './CalendarPhone.module.css';
import type { PhoneDay } from './phone-days.ts';

const tones: Record<TileLook, Tone> = { below: 'quiet', reached: 'go', full: 'stop', guaranteed: 'go', stopped: 'info', shut: 'stop', off: 'stop', past: 'info', barred: 'stop', none: 'quiet' };

/** A day of a trek on a phone: taken of its size, and in words what the tile of the wide calendar says by signs. */
export function CalendarPhoneDay({ day, departure, barred, today, isChosen, onPress }: PhoneDay & { today: LocalDate; isChosen: boolean; onPress: () => void }) {
  const { i18n } = useLingui();
  const look = lookOfTile(departure, barred !== undefined);
  return (
    <li>
      <button type="button" className={styles.day} aria-pressed={isChosen} onClick={onPress}>
        <DateText date={day} style="weekday" />
        {departure && look !== 'off' && (
          <span className={styles.taken}>
            {takenOf(departure)}/{departure.groupSize}
          </span>
        )}
        <span className={styles.words}>
          {look === 'none' ? <Trans>sin salida</Trans> : <StatusMark tone={tones[look]}>{i18n._(tileWords[look])}</StatusMark>}
          {departure?.isOnRequest && <Trans>a solicitud</Trans>}
          {barred && !departure && <span>{barred}</span>}
          {departure && lacksGuides(departure, today) && <StatusMark tone="attention"><Trans>faltan guías</Trans></StatusMark>}
        </span>
      </button>
    </li>
  );
}
