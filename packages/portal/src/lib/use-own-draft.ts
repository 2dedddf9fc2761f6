import { createContext, useContext, useEffect, useRef } from 'react';
import { useDraft } from './use-draft.ts';

/** Who works at this desk: what they type is kept under their name. Null where nobody is known: then it lasts as long as its field. */
export const DraftOwner = createContext<string | null>(null);

const GOES_WITHIN_MS = 300;

/** A draft of whoever works here, about the thing of this name; no name, nothing kept. */
export function useOwnDraft<Value>(name: string | undefined, start: Value) {
  const owner = useContext(DraftOwner);
  return useDraft(name === undefined ? null : owner, name ?? '', start);
}

/**
 * For dialogs that stay until their act has ended well: a draft is done with when the dialog goes while its act runs. Whoever closes it
 * says so with `leave` before, and finds what they wrote when they come back.
 */
export function useDoneDraft(isOpen: boolean, forget: () => void) {
  const isActing = useRef(false);
  const forgetNow = useRef(forget);
  useEffect(() => {
    forgetNow.current = forget;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      if (isActing.current) forgetNow.current();
      isActing.current = false;
    };
  }, [isOpen]);
  return {
    leave: () => (isActing.current = false),
    acting: (act: Promise<unknown>) => {
      isActing.current = true;
      // The dialog is taken away a moment after its act has ended.
      return act.finally(() => window.setTimeout(() => (isActing.current = false), GOES_WITHIN_MS));
    },
  };
}
