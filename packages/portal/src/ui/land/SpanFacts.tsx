import { Trans } from '@lingui/react/macro';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '../actions/Button.tsx';
import { MeasureText } from '../words/MeasureText.tsx';
import { type CourseDay, measureSpan, type Span } from './track-course.ts';
import styles from './TrackProfile.module.css';

/** What was measured of a part of the way: said aloud as it changes. */
export function SpanFacts({ course, span, onForget }: { course: readonly CourseDay[]; span: Span; onForget: () => void }) {
  const { lengthKm, climb } = measureSpan(course, span);
  const language = useLanguage();
  const tenth = (km: number) => formatNumber(km, language, { digits: 1 });
  const [from, to] = [tenth(span.fromKm), tenth(span.toKm)];
  return (
    <div className={styles.facts}>
      <p role="status">
        <strong>
          <Trans>
            Tramo del kilómetro {from} al {to}:
          </Trans>
        </strong>{' '}
        <MeasureText value={Number(lengthKm.toFixed(1))} unit="km" />
        {climb && (
          <>
            {' '}
            · ↑ <MeasureText value={climb.upM} unit="m" /> · ↓ <MeasureText value={climb.downM} unit="m" />
          </>
        )}
      </p>
      <Button size="small" look="quiet" onClick={onForget}>
        <Trans>Quitar el tramo</Trans>
      </Button>
    </div>
  );
}
