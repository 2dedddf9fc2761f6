import { useSyncExternalStore } from 'react';
import { serverNow } from './server-clock.ts';

/** Now by the server's clock, in whole seconds: a component that uses it is drawn again every second. */
export function useServerNow(): number {
  return useSyncExternalStore(everySecond, wholeSecond);
}

const wholeSecond = () => Math.floor(serverNow() / 1000) * 1000;

function everySecond(onTick: () => void) {
  // Four looks per second, so that a second is never shown twice as long as another.
  const timer = window.setInterval(onTick, 250);
  return () => window.clearInterval(timer);
}
