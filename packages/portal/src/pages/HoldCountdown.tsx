import { countdownText, holdTime } from '@/features/reservations/hold-time.ts';
import { useServerNow } from '@/lib/use-server-now.ts';

/** What is left of a hold: `18:24`. By the server's clock; not announced as it changes. */
export function HoldCountdown(props: { heldAt: string; expiresAt: string }) {
  return <span>{countdownText(holdTime(props, useServerNow()).secondsLeft)}</span>;
}
