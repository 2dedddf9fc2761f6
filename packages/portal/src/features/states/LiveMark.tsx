import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLiveState } from '@/lib/live-state.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import styles from './LiveMark.module.css';

/** A connection that is made anew within this time is nobody's business. */
const PATIENCE_MS = 4_000;

/** Says, where changes should come by themselves, that they do not at the moment. While they do it says nothing. */
export function LiveMark() {
  const isDown = useLiveState() === 'down';
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(isDown), isDown ? PATIENCE_MS : 0);
    return () => window.clearTimeout(timer);
  }, [isDown]);
  return (
    <p className={styles.mark} role="status">
      {isSaid && (
        <>
          <SteppedDiamond shape="half" size={12} />
          <Trans>Sin conexión en vivo: se actualiza cada medio minuto.</Trans>
        </>
      )}
    </p>
  );
}
