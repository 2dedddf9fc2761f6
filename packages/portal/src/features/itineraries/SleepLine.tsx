import { Trans, useLingui } from '@lingui/react/macro';
import { formatMeasure } from '@/lib/format-number.ts';
import { useElementSize } from '@/lib/use-element-size.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { steepNightsOf, type Night } from './day-plan.ts';
import styles from './SleepLine.module.css';

const height = 64;
const top = 22;
const bottom = 10;

/** How high one sleeps, night by night, where it is known; with a word of care where it climbs too fast. */
export function SleepLine(props: { nights: readonly Night[] }) {
  const steep = steepNightsOf(props.nights);
  if (!props.nights.some(({ place }) => place !== null && place.altitudeM !== null)) return null;
  return (
    <div className={styles.sleep}>
      <p className={styles.title}>
        <Trans>Altura de las noches</Trans>
      </p>
      <SleepDrawing nights={props.nights} steepDays={steep.map(({ day }) => day)} />
      {steep.map(({ day, climbM }) => (
        <Notice key={day} tone="attention">
          <Trans>
            Día {day}: se duerme {climbM} m más arriba que la noche anterior. Conviene una noche intermedia para aclimatarse.
          </Trans>
        </Notice>
      ))}
    </div>
  );
}

/** Known nights as steps; nothing is drawn for a night nobody can place. */
function SleepDrawing(props: { nights: readonly Night[]; steepDays: readonly number[] }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [box, { width }] = useElementSize();
  const known = props.nights.flatMap(({ day, place }) => (place && place.altitudeM !== null ? [{ day, name: place.name, altitudeM: place.altitudeM }] : []));
  const heights = known.map(({ altitudeM }) => altitudeM);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const y = (altitudeM: number) => (high === low ? (top + height - bottom) / 2 : top + ((high - altitudeM) / (high - low)) * (height - top - bottom));
  const step = width / props.nights.length;
  const words = known.map(({ day, name, altitudeM }) => t`día ${day}: ${name}, ${formatMeasure(altitudeM, 'm', language)}`).join('; ');

  return (
    <div ref={box} className={styles.box}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={t`Altura de las noches. ${words}`}>
          {known.map(({ day, altitudeM }) => (
            <g key={day} className={styles.night} data-steep={props.steepDays.includes(day) || undefined}>
              <line x1={(day - 1) * step + 3} x2={day * step - 3} y1={y(altitudeM)} y2={y(altitudeM)} />
              <text x={(day - 0.5) * step} y={y(altitudeM) - 7} textAnchor="middle">
                {step > 56 ? formatMeasure(altitudeM, 'm', language) : altitudeM}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
