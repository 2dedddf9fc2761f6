import { Trans } from '@lingui/react/macro';
import { limaToday } from '@/lib/lima-today.ts';
import { serverNow } from '@/lib/server-clock.ts';
import { InstantText } from './DateText.tsx';

/** An end that comes: its time of day, and its day too where that is another than today in Lima. */
export function UntilText(props: { at: string }) {
  return isToday(props.at) ? (
    <Trans>
      hasta las <InstantText at={props.at} style="time" /> (Lima)
    </Trans>
  ) : (
    <Trans>
      hasta el <InstantText at={props.at} /> (Lima)
    </Trans>
  );
}

/** True while the day in Lima is that of the instant. */
export const isToday = (at: string): boolean => limaToday(new Date(at)) === limaToday(new Date(serverNow()));
