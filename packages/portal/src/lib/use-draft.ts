import { useState } from 'react';
import { keepDraft, readDraft } from './session-drafts.ts';

/** State of a form that outlives a reload, until it was saved: then `forget`. `name` says which thing it is about. */
export function useDraft<Value>(owner: string, name: string, start: Value) {
  const [value, setValue] = useState<Value>(() => readDraft<Value>(owner, name) ?? start);
  function change(next: Value) {
    keepDraft(owner, name, next);
    setValue(next);
  }
  function forget() {
    keepDraft(owner, name, null);
    setValue(start);
  }
  return [value, change, forget] as const;
}
