import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { TrekTracks_trek } from '@/graphql/__generated__/documents.ts';
import '@/graphql/drawn-stage.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { courseOf, dayTrackOf, pointAt } from '@/ui/land/track-course.ts';
import { TrackMap } from '@/ui/land/TrackMap.tsx';
import { TrackProfile } from '@/ui/land/TrackProfile.tsx';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { TrackFacts } from './TrackFacts.tsx';
import styles from './TrekTracks.module.css';

const FRAGMENT: TypedDocumentNode<TrekTracks_trek> = gql`
  fragment TrekTracks_trek on Trek {
    id
    stages {
      id
      ...DrawnStage @unmask
      track {
        id
        origin
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The stages that have a track: their real line and their real profile, with one cursor. The others stay a diagram. */
export function TrekTracks(props: { trek: FragmentType<TrekTracks_trek> }) {
  const { data: trek } = useOwnFragment({ fragment: FRAGMENT, from: props.trek });
  const [km, setKm] = useState(0);
  const tracked = trek.stages.flatMap(({ day, from, to, track }) => (track ? [{ day, from: from.name, to: to.name, track }] : []));
  if (tracked.length === 0) return null;
  const course = courseOf(tracked.map(({ day, from, to, track }) => dayTrackOf(day, from, to, track)));
  const cursor = pointAt(course, km);
  const isWhole = tracked.length === trek.stages.length;
  return (
    <figure className={styles.drawing}>
      <TrackMap course={course} cursor={cursor} onMove={setKm} />
      <TrackProfile course={course} cursor={cursor} onMove={setKm} />
      <ul className={styles.days}>
        {tracked.map(({ day, track }) => (
          <TrackFacts key={track.id} day={day} track={track} mark={<OriginMark origin={track.origin} />} />
        ))}
      </ul>
      <figcaption className={styles.caption}>
        <Trans>Líneas y alturas indicativas: no sirven para orientarse.</Trans>
        {!isWhole && (
          <>
            {' '}
            <Trans>Las demás etapas todavía no tienen trazo.</Trans>
          </>
        )}
      </figcaption>
    </figure>
  );
}
