import { useState } from 'react';
import { keepDraft, readDraft } from './session-drafts.ts';

/**
 * State of a form that outlives a reload, until it was saved: then `forget`. `name` says which thing it is about: under another name there is another draft. Without
 * an owner nothing is kept.
 */
export function useDraft<Value>(owner: string | null, name: string, start: Value) {
  const read = () => ({ name, value: (owner === null ? null : readDraft<Value>(owner, name)) ?? start });
  const [kept, setKept] = useState<{ name: string; value: Value }>(read);
  // What was typed about one thing never becomes what is said about the next.
  const now = kept.name === name ? kept : read();
  if (now !== kept) setKept(now);
  function change(value: Value) {
    if (owner !== null) keepDraft(owner, name, value);
    setKept({ name, value });
  }
  function forget() {
    if (owner !== null) keepDraft(owner, name, null);
    setKept({ name, value: start });
  }
  return [now.value, change, forget] as const;
}
