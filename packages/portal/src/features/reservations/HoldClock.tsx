import { Trans, useLingui } from '@lingui/react/macro';
import { formatOwnTime } from '@/lib/format-own-time.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { useServerNow } from '@/lib/use-server-now.ts';
import { InstantText } from '@/ui/words/DateText.tsx';
import { isToday } from '@/ui/words/UntilText.tsx';
import { countdownText, holdTime } from './hold-time.ts';
import styles from './HoldClock.module.css';

/**
 * What is left of a hold: large, with a thin bar that empties and the clock times. It counts by the server's clock.
 * The figure is not announced as it changes; HoldAnnouncer speaks at five minutes and at one.
 */
export function HoldClock(props: { heldAt: string; expiresAt: string }) {
  const { t } = useLingui();
  const language = useLanguage();
  const time = holdTime(props, useServerNow());
  const ownTime = formatOwnTime(props.expiresAt, language);
  return (
    <div className={styles.clock} data-phase={time.phase}>
      <p className={styles.left} role="timer" aria-label={t`Tiempo que queda del bloqueo: ${countdownText(time.secondsLeft)}`}>
        {countdownText(time.secondsLeft)}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.rest} style={{ transform: `scaleX(${time.share.toFixed(4)})` }} />
      </div>
      <p className={styles.until}>
        {!isToday(props.expiresAt) ? (
          <Trans>
            Bloqueado hasta el <InstantText at={props.expiresAt} /> (Lima)
          </Trans>
        ) : (
          <Trans>
            Bloqueado hasta las <InstantText at={props.expiresAt} style="time" /> (Lima)
          </Trans>
        )}
        {ownTime && (
          <>
            {' · '}
            <Trans>{ownTime} en su reloj</Trans>
          </>
        )}
      </p>
      <p className={styles.after}>
        <Trans>Después, los cupos vuelven a la venta. La reserva y los nombres quedan escritos aquí.</Trans>
      </p>
    </div>
  );
}
