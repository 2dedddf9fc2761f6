import { Trans } from '@lingui/react/macro';
import type { CSSProperties, ReactNode } from 'react';
import type { TrackMade } from '@/graphql/__generated__/schema.ts';
import { dayDye } from '@/ui/land/route-columns.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import styles from './TrekTracks.module.css';

type Track = { lengthKm: number; ascentM: number | null; descentM: number | null; highestM: number | null; made: TrackMade; sourceText: string; broughtOn: string };

/** What was measured of one day's track, and where it comes from. */
export function TrackFacts({ day, track, mark }: { day: number; track: Track; mark: ReactNode }) {
  return (
    <li className={styles.day} style={{ '--dye': dayDye(day) } as CSSProperties}>
      <p>
        <strong>
          <Trans>Día {day}</Trans>
        </strong>{' '}
        · <MeasureText value={Number(track.lengthKm.toFixed(1))} unit="km" /> · ↑ <MeasureText value={track.ascentM} unit="m" /> · ↓ <MeasureText value={track.descentM} unit="m" /> ·{' '}
        <Trans>
          punto más alto <MeasureText value={track.highestM} unit="m" />
        </Trans>{' '}
        {mark}
      </p>
      <p className={styles.source}>
        {track.made === 'SURVEYED' ? <Trans>Recorrido con instrumento.</Trans> : <Trans>Dibujado sobre un mapa.</Trans>} {track.sourceText} · <DateText date={track.broughtOn} />
      </p>
    </li>
  );
}
