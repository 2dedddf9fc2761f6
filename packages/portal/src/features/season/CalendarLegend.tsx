import { Trans } from '@lingui/react/macro';
import tiles from './CalendarTile.module.css';
import styles from './CalendarLegend.module.css';

/** What the tiles of the calendar mean. */
export function CalendarLegend() {
  return (
    <ul className={styles.legend}>
      <li>
        <span className={tiles.number} aria-hidden="true">4<span className={tiles.of}>/12</span></span> <Trans>tomados de su tamaño</Trans>
      </li>
      <li>
        <span className={tiles.mark} data-mark="below" aria-hidden="true" /> <Trans>bajo su mínimo</Trans>
      </li>
      <li>
        <span className={tiles.mark} data-mark="reached" aria-hidden="true" /> <Trans>mínimo alcanzado</Trans>
      </li>
      <li>
        <span className={tiles.mark} data-mark="guaranteed" aria-hidden="true" /> <Trans>garantizada</Trans>
      </li>
      <li>
        <span className={styles.swatch}><span className={tiles.guides} aria-hidden="true" /></span> <Trans>faltan guías</Trans>
      </li>
      <li>
        <span className={`${tiles.tile} ${styles.swatch}`} data-look="stopped" aria-hidden="true" /> <Trans>cerrada a la venta</Trans>
      </li>
      <li>
        <span className={`${tiles.tile} ${styles.swatch}`} data-look="barred" aria-hidden="true" /> <Trans>cierre en la ruta</Trans>
      </li>
    </ul>
  );
}
