import { useEffect, useState } from 'react';
import { publishedKeys } from './published-keys.ts';
import { type Check, checkSignedForm, signedFormOf } from './signed-paper.ts';

/** The check of the signed form that came with the address: undefined while it is checked, null when none came. The part after the # never leaves this browser. */
export function useSignedForm(): Check | null | undefined {
  const [jws] = useState(() => signedFormOf(window.location.hash));
  const [check, setCheck] = useState<Check>();
  useEffect(() => {
    if (jws === null) return undefined;
    let isGone = false;
    void (async () => {
      // Whatever goes wrong is said: a page without a verdict would help whoever forged it.
      const checked = await publishedKeys()
        .then((keys) => checkSignedForm(jws, keys))
        .catch((): Check => ({ verdict: 'unable' }));
      if (!isGone) setCheck(checked);
    })();
    return () => {
      isGone = true;
    };
  }, [jws]);
  return jws === null ? null : check;
}
