import { useSyncExternalStore } from 'react';

/** How live what one sees is: nothing is followed, the first connection is made, changes come by themselves, or not at the moment. */
export type LiveState = 'unused' | 'connecting' | 'live' | 'down';

let state: LiveState = 'unused';
const watchers = new Set<() => void>();

export function setLiveState(next: LiveState) {
  if (state === next) return;
  state = next;
  for (const watcher of watchers) watcher();
}

function watch(onChange: () => void) {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(watch, () => state);
}
