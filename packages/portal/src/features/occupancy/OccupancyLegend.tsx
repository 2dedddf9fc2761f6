import { Trans } from '@lingui/react/macro';
import { heatBounds } from './heat.ts';
import mark from './HeatMark.module.css';
import styles from './OccupancyLegend.module.css';

/** What the steps of the scale are. */
export function OccupancyLegend({ isOfAgency }: { isOfAgency: boolean }) {
  const ends = [...heatBounds.slice(1), null];
  return (
    <ul className={styles.legend}>
      <li>
        <span className={mark.mark} data-step="0">0</span>
        <Trans>nadie todavía</Trans>
      </li>
      {ends.map((end, index) => (
        <li key={end ?? 'over'}>
          <span className={mark.mark} data-step={index + 1} />
          {end === null ? <Trans>80 % o más</Trans> : index === 0 ? <Trans>menos de 20 %</Trans> : <Trans>{heatBounds[index]}–{end} %</Trans>}
        </li>
      ))}
      {isOfAgency ? (
        <li><Trans>El color va por la celda con más cupos tomados.</Trans></li>
      ) : (
        <>
          <li><span className={mark.mark} data-unknown="true">4</span><Trans>tomados, cupo por confirmar</Trans></li>
          <li><span className={mark.mark} data-over="true" data-step="5">108</span><Trans>más de lo que hoy se ofrece</Trans></li>
        </>
      )}
    </ul>
  );
}
