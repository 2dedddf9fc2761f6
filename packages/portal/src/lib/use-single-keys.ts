import { useEffect, useEffectEvent } from 'react';

/**
 * Keys pressed alone (J, K…) do something on this page. Never while somebody types, while a dialog is open, or together
 * with Ctrl, Alt or Cmd. `isOn` lets a person switch them off: who speaks to the computer needs that.
 */
export function useSingleKeys(keys: Record<string, () => void>, isOn: boolean) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement | null;
    if (target?.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog]')) return;
    const run = keys[event.key.toLowerCase()];
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const onPress = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', onPress);
    return () => window.removeEventListener('keydown', onPress);
  }, [isOn]);
}
