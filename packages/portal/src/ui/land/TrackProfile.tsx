import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { formatMeasure, formatNumber } from '@/lib/format-number.ts';
import { useElementSize } from '@/lib/use-element-size.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { ProfileDrawing } from './ProfileDrawing.tsx';
import { frameOf, kmAtLeft } from './profile-frame.ts';
import { SpanFacts } from './SpanFacts.tsx';
import { climbTo, type CourseDay, type CoursePoint, type Span, spanBetween, totalKm, walkedTo } from './track-course.ts';
import styles from './TrackProfile.module.css';

/** So far a pointer moves before it draws out a part instead of pointing at a place. */
const DRAG_PX = 6;

/**
 * Altitudes as files give them; a slider that walks along them with the keys and the pointer. Drawing over it, or Enter at both ends, chooses a
 * part of the way and states its length, ascent and descent.
 */
export function TrackProfile(props: { course: readonly CourseDay[]; cursor: CoursePoint; onMove: (km: number) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [box, { width }] = useElementSize();
  const [begun, setBegun] = useState<number | null>(null);
  const [span, setSpan] = useState<Span | null>(null);
  const pressed = useRef<{ left: number; km: number } | null>(null);
  const { course, cursor, onMove } = props;
  const end = totalKm(course);
  const frame = frameOf(course, width);
  const metres = (m: number) => formatMeasure(m, 'm', language);
  const km = formatNumber(cursor.km, language, { digits: 1 });
  const [done, whole] = [climbTo(course, cursor.km), climbTo(course, end)];
  const [upDone, upLeft] = done && whole ? [metres(done.upM), metres(whole.upM - done.upM)] : [null, null];
  const place = cursor.altitudeM === null ? t`Kilómetro ${km}, altura por confirmar` : t`Kilómetro ${km}, ${cursor.altitudeM} metros`;
  const spoken = [place, upDone && t`subida hecha ${upDone}, por subir ${upLeft}`, begun !== null && t`eligiendo un tramo`].filter(Boolean).join('; ');
  const shown = begun === null ? span : spanBetween(begun, cursor.km);

  function point(event: React.PointerEvent<HTMLDivElement>) {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const at = kmAtLeft(left, width, end);
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      pressed.current = { left, km: at };
      setBegun(null);
    } else if (event.pointerType !== 'mouse' && !pressed.current) return;
    const from = pressed.current;
    if (from && Math.abs(left - from.left) >= DRAG_PX) {
      // The part goes on where the pointer leaves the drawing.
      if (!event.currentTarget.hasPointerCapture?.(event.pointerId)) event.currentTarget.setPointerCapture?.(event.pointerId);
      setSpan(spanBetween(from.km, at));
    }
    onMove(at);
  }
  function release(event: React.PointerEvent<HTMLDivElement>) {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
    // A press that stays where it is points at a place: the part that was chosen goes.
    if (event.type === 'pointerup' && pressed.current && Math.abs(left - pressed.current.left) < DRAG_PX) setSpan(null);
    pressed.current = null;
  }
  function forget() {
    setBegun(null);
    setSpan(null);
  }
  function press(event: React.KeyboardEvent) {
    const to = walkedTo(event.key, event.shiftKey, cursor.km, end);
    if (to !== undefined) onMove(to);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (begun !== null && begun !== cursor.km) setSpan(spanBetween(begun, cursor.km));
      setBegun(begun === null ? cursor.km : null);
    } else if (event.key === 'Escape' && shown) forget();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.profile}>
      <div
        ref={box}
        className={styles.box}
        role="slider"
        tabIndex={0}
        aria-label={t`Recorrido, en kilómetros`}
        aria-valuemin={0}
        aria-valuemax={Number(end.toFixed(3))}
        aria-valuenow={Number(cursor.km.toFixed(3))}
        aria-valuetext={spoken}
        onKeyDown={press}
        onPointerDown={point}
        onPointerMove={point}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {width > 0 && <ProfileDrawing course={course} cursor={cursor} frame={frame} span={shown} climbs={upDone === null ? null : t`↑ hecho ${upDone} · por subir ${upLeft}`} />}
      </div>
      {shown && shown.toKm > shown.fromKm ? (
        <SpanFacts course={course} span={shown} onForget={forget} />
      ) : (
        <p className={styles.hint}>
          <Trans>Arrastre sobre el perfil, o pulse Intro en los dos extremos, para medir un tramo.</Trans>
        </p>
      )}
    </div>
  );
}
