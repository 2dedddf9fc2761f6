import { useLingui } from '@lingui/react/macro';
import { create } from 'qrcode';
import styles from './QrCode.module.css';

/** Modules kept empty on each side, or readers do not find the code. */
const quiet = 4;

/** A QR code drawn as one path: sharp at any size, black on white whatever the theme and the printer. */
export function QrCode(props: { text: string }) {
  const { t } = useLingui();
  const { modules } = create(props.text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * quiet;
  const path = Array.from(modules.data, (isDark, index) =>
    isDark ? `M${(index % modules.size) + quiet} ${Math.floor(index / modules.size) + quiet}h1v1h-1z` : '',
  ).join('');
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t`Código QR: ${props.text}`} shapeRendering="crispEdges">
      <path className={styles.ground} d={`M0 0h${size}v${size}H0z`} />
      <path className={styles.dark} d={path} />
    </svg>
  );
}
