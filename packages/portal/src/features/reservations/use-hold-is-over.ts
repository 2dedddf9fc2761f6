import { useEffect, useEffectEvent, useState } from 'react';
import { serverNow } from '@/lib/server-clock.ts';

type Hold = { state: string; expiresAt: string | null };
/** The longest time a browser's timer can wait. */
const longestWait = 2_147_483_647;

/**
 * True from the instant the time of a hold or a request is over by the server's clock, without asking it. `onOver` runs once at that
 * instant, a moment late, so that the server agrees.
 */
export function useHoldIsOver(hold: Hold | null | undefined, onOver: () => void): boolean {
  const runs = hold?.state === 'HELD' || hold?.state === 'PENDING';
  const end = runs && hold.expiresAt ? Date.parse(hold.expiresAt) : null;
  const [overAt, setOverAt] = useState<number | null>(null);
  const tell = useEffectEvent(onOver);

  useEffect(() => {
    if (end === null) return undefined;
    const timers = [window.setTimeout(() => setOverAt(end), Math.min(longestWait, Math.max(0, end - serverNow())))];
    timers.push(window.setTimeout(() => tell(), Math.min(longestWait, Math.max(0, end - serverNow()) + 1500)));
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, [end]);

  return end !== null && overAt === end;
}
