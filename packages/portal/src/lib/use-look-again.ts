import { useEffect, useEffectEvent } from 'react';

/** Looks again when a person comes back to this tab: meanwhile a colleague or the clock may have changed what it shows. */
export function useLookAgain(lookAgain: () => void) {
  const look = useEffectEvent(lookAgain);
  useEffect(() => {
    function onReturn() {
      if (document.visibilityState === 'visible') look();
    }
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, []);
}

/** Looks again every so often while this tab is seen; null: not at all. */
export function useLookAgainEvery(everyMs: number | null, lookAgain: () => void) {
  const look = useEffectEvent(lookAgain);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') look();
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
}
