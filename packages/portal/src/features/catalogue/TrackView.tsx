import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { courseOf, dayTrackOf, pointAt } from '@/ui/land/track-course.ts';
import { TrackMap } from '@/ui/land/TrackMap.tsx';
import { TrackProfile } from '@/ui/land/TrackProfile.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import styles from './FactsEditor.module.css';

type Measured = { line: number[][]; profile: number[][] | null; climb: number[][] | null; lengthKm: number; ascentM: number | null; descentM: number | null; highestM: number | null; startsAtPlace: boolean; endsAtPlace: boolean };

/** A track as its stage will show it: line, profile, figures. */
export function TrackView({ track, day, from, to }: { track: Measured; day: number; from: string; to: string }) {
  const [km, setKm] = useState(0);
  const course = courseOf([dayTrackOf(day, from, to, track)]);
  const cursor = pointAt(course, Math.min(km, track.lengthKm));
  return (
    <div className={styles.drawing}>
      <p>
        <MeasureText value={Number(track.lengthKm.toFixed(1))} unit="km" /> · ↑ <MeasureText value={track.ascentM} unit="m" /> · ↓ <MeasureText value={track.descentM} unit="m" /> ·{' '}
        <Trans>
          punto más alto <MeasureText value={track.highestM} unit="m" />
        </Trans>
      </p>
      <TrackMap course={course} cursor={cursor} onMove={setKm} />
      <TrackProfile course={course} cursor={cursor} onMove={setKm} />
    </div>
  );
}
