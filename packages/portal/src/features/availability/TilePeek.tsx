import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import { hasRoomFor, isAwaitable, lookOf, type BoardRowData, type ChosenDeparture } from './board-rows.ts';
import type { Holder } from './holder.ts';
import { nearestWithRoom } from './near-room.ts';
import { TileFacts } from './TileFacts.tsx';
import styles from './TilePeek.module.css';

/** What one wants to know of a departure before choosing it: room, what limits it, the price for the group; and what to do. */
export function TilePeek(props: {
  departure: ChosenDeparture;
  groupSize: number;
  holder: Holder;
  rows: readonly BoardRowData[];
  isChosen: boolean;
  onHold: (departure: ChosenDeparture) => void;
  onPlan: (departure: ChosenDeparture) => void;
  onWait: (departure: ChosenDeparture) => void;
  onChoose: (id: string) => void;
  /** In the peek window the pointer alone reaches the buttons: the keyboard has its keys and the bar below. On a phone the bar has all verbs. */
  isOnPhone?: boolean;
}) {
  const { t } = useLingui();
  const { departure, groupSize } = props;
  const isHoldable = hasRoomFor(departure, groupSize);
  const isAgency = props.holder === 'agency';

  return (
    <div className={styles.peek}>
      <div>
        <p className={styles.name}>{departure.trek.name}</p>
        <p className={styles.dates}>
          <DateRangeText from={departure.date} to={departure.endDate} /> · <Plural value={departure.trek.days ?? 1} one="# día" other="# días" />
        </p>
      </div>
      <TileFacts departureId={departure.id} groupSize={groupSize} hasPrice={isHoldable} />
      {isHoldable && departure.isOnRequest && (
        <p className={styles.keys}>
          <Trans>Salida a solicitud: los cupos quedan guardados mientras la red responde.</Trans>
        </p>
      )}
      {!isHoldable && lookOf(departure, groupSize) !== 'none' && <Nearest {...props} />}
      {isAwaitable(departure, groupSize) && isAgency && !props.isOnPhone && (
        <div className={styles.actions}>
          <Button size="small" tabIndex={-1} onClick={() => props.onWait(departure)}>
            <Trans>Entrar en lista de espera</Trans>
          </Button>
        </div>
      )}
      {isHoldable && isAgency && !props.isOnPhone && (
        <div className={styles.actions}>
          <Button size="small" tabIndex={-1} onClick={() => props.onHold(departure)}>
            {departure.isOnRequest ? <Plural value={groupSize} one="Solicitar # cupo" other="Solicitar # cupos" /> : <Plural value={groupSize} one="Bloquear # cupo" other="Bloquear # cupos" />}
          </Button>
          <Button size="small" tabIndex={-1} onClick={() => props.onPlan(departure)}>
            <Trans>Agregar a itinerario</Trans>
          </Button>
        </div>
      )}
      {isHoldable && isAgency && !props.isOnPhone && (
        <p className={styles.keys}>
          <Trans>
            Con el teclado: <kbd>Enter</kbd> elige, <kbd>H</kbd> bloquea, los números cambian el grupo.
          </Trans>
        </p>
      )}
      {props.holder === 'operations' && !props.isOnPhone && (
        <ButtonLink size="small" tabIndex={-1} to="/staff/departures/$id" params={{ id: departure.id }}>
          <Trans>Ver la salida</Trans>
        </ButtonLink>
      )}
      {!isAgency && isHoldable && !props.isChosen && !props.isOnPhone && (
        <Button size="small" tabIndex={-1} onClick={() => props.onChoose(departure.id)}>
          {t`Elegir esta salida`}
        </Button>
      )}
    </div>
  );
}

function Nearest(props: { departure: ChosenDeparture; groupSize: number; rows: readonly BoardRowData[]; onChoose: (id: string) => void; isOnPhone?: boolean }) {
  const { departure } = props;
  const near = nearestWithRoom(props.rows, { id: departure.id, date: departure.date, trekId: departure.trek.id }, props.groupSize);
  if (near.length === 0) return null;
  return (
    <div className={styles.near}>
      <p>
        <Trans>Lo más cercano con {props.groupSize} cupos:</Trans>
      </p>
      <ul>
        {near.map((one) => (
          <li key={one.id}>
            <Button look="quiet" size="small" tabIndex={props.isOnPhone ? undefined : -1} onClick={() => props.onChoose(one.id)}>
              <DateText date={one.date} style="brief" />
              {one.trek.id !== departure.trek.id && <span className={styles.other}>{one.trek.name}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
