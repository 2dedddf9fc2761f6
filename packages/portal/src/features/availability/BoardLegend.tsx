import { Trans, useLingui } from '@lingui/react/macro';
import { lastSpots } from '@/features/states/room.ts';
import styles from './BoardLegend.module.css';
import tile from './BoardTile.module.css';

/** What the tiles mean, by the tiles themselves. */
export function BoardLegend() {
  const { t } = useLingui();
  return (
    <dl className={styles.legend} aria-label={t`Qué significan los casilleros`}>
      <Entry look="open" sample="9">
        <Trans>cupos libres</Trans>
      </Entry>
      <Entry look="last" sample="3">
        <Trans>últimos {lastSpots} o menos</Trans>
      </Entry>
      <Entry look="tight" sample="2">
        <Trans>no alcanzan para su grupo</Trans>
      </Entry>
      <Entry look="open" sample="9" isOnRequest>
        <Trans>a solicitud: responde la red</Trans>
      </Entry>
      <Entry look="full" sample="">
        <Trans>llena</Trans>
      </Entry>
      <Entry look="none" sample="–">
        <Trans>sin salida</Trans>
      </Entry>
    </dl>
  );
}

function Entry(props: { look: string; sample: string; isOnRequest?: boolean; children: React.ReactNode }) {
  return (
    <div className={styles.entry}>
      <dt aria-hidden="true">
        <span className={`${tile.tile} ${styles.sample}`} data-look={props.look} data-on-request={props.isOnRequest || undefined}>
          {props.sample}
        </span>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
