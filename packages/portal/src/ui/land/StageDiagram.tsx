import { Trans } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { MeasureText } from '../words/MeasureText.tsx';
import { PlaceGlyph } from './PlaceGlyph.tsx';
import { columnsOf, dayDye, type RouteColumn, type RouteDay } from './route-columns.ts';
import styles from './StageDiagram.module.css';

/**
 * The places of a route in their real order, like a metro line: one thread per day in that day's dye. It says nothing
 * about direction or distance. Lies down where there is room, stands up on a phone.
 */
export function StageDiagram(props: { days: readonly RouteDay[] }) {
  const columns = columnsOf(props.days);
  return (
    <ol className={styles.diagram} style={{ '--count': columns.length } as CSSProperties}>
      {columns.map((column, index) => (
        <Stop key={`${column.point.key}-${index}`} column={column} />
      ))}
    </ol>
  );
}

function Stop({ column }: { column: RouteColumn }) {
  const threads = {
    '--arriving': column.arriving === null ? 'transparent' : dayDye(column.arriving),
    '--leaving': column.leaving === null ? 'transparent' : dayDye(column.leaving),
  } as CSSProperties;
  const begins = column.leaving !== null && column.leaving !== column.arriving;
  return (
    <li className={styles.stop} style={threads} data-gap={column.isAfterGap || undefined}>
      <span className={styles.mark}>
        <PlaceGlyph kind={column.point.kind} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{column.point.name}</span>
        <span className={styles.kind}>{column.point.kindWord}</span>
        <span className={styles.altitude}>
          <MeasureText value={column.point.altitudeM} unit="m" />
        </span>
      </span>
      {begins && (
        <span className={styles.day} style={{ color: 'var(--leaving)' }}>
          <Trans>Día {column.leaving}</Trans>
        </span>
      )}
    </li>
  );
}
