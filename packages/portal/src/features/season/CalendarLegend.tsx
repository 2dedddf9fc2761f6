import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { TileLook } from './calendar-rows.ts';
import tiles from './CalendarTile.module.css';
import styles from './CalendarLegend.module.css';

/** What the tiles of the calendar mean: every sign they can bear. */
export function CalendarLegend() {
  return (
    <ul className={styles.legend}>
      <li>
        <span className={tiles.number} aria-hidden="true">4<span className={tiles.of}>/12</span></span> <Trans>tomados de los cupos del grupo</Trans>
      </li>
      <Entry look="below"><Trans>bajo su mínimo</Trans></Entry>
      <Entry look="reached"><Trans>mínimo alcanzado</Trans></Entry>
      <Entry look="guaranteed"><Trans>garantizada</Trans></Entry>
      <Entry look="full"><Trans>llena</Trans></Entry>
      <Entry look="stopped"><Trans>cerrada a la venta</Trans></Entry>
      <Entry look="barred" sign="×"><Trans>cierre en la ruta</Trans></Entry>
      <Entry look="off" sign="—"><Trans>cancelada</Trans></Entry>
      <Entry look="past"><Trans>en camino o terminada</Trans></Entry>
      <li>
        <span className={`${tiles.tile} ${styles.swatch}`} data-under-way="true" aria-hidden="true" /> <Trans>su grupo sigue en camino</Trans>
      </li>
      <li>
        <span className={`${tiles.tile} ${styles.swatch}`} data-on-request="true" aria-hidden="true" /> <Trans>a solicitud</Trans>
      </li>
      <li>
        <span className={`${tiles.tile} ${styles.swatch}`} aria-hidden="true"><span className={tiles.guides} /></span> <Trans>sale pronto con gente y le faltan guías</Trans>
      </li>
    </ul>
  );
}

function Entry(props: { look: TileLook; sign?: string; children: ReactNode }) {
  return (
    <li>
      <span className={`${tiles.tile} ${styles.swatch}`} data-look={props.look} aria-hidden="true">
        {props.sign ?? <span className={tiles.mark} data-mark={props.look} />}
      </span>{' '}
      {props.children}
    </li>
  );
}
