import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import type { BoardView } from './BoardGrid.tsx';
import styles from './BoardBar.module.css';
import { hasRoomFor, isAwaitable, type ChosenDeparture } from './board-rows.ts';
import { GroupPrice } from './GroupPrice.tsx';
import { useShrunk } from './use-shrunk.ts';

/** Stays below the board while something is chosen: what, what it costs, and the one thing to do with it. */
export function BoardBar(props: BoardView) {
  const { t } = useLingui();
  const { chosen, search } = props;
  const short = chosen.filter((departure) => !hasRoomFor(departure, search.groupSize));
  const shrunk = useShrunk(chosen);
  if (chosen.length === 0) return null;

  return (
    <section className={styles.bar} aria-label={t`Su elección`}>
      <ul className={styles.chosen}>
        {chosen.map((departure) => (
          <li key={departure.id} data-short={short.includes(departure) || undefined}>
            <span className={styles.words}>
              <span className={styles.name}>{departure.trek.name}</span>
              <span className={styles.dates}>
                <DateRangeText from={departure.date} to={departure.endDate} />
              </span>
            </span>
            <button type="button" aria-label={t`Quitar ${departure.trek.name}`} onClick={() => props.onToggle(departure.id)}>
              <IconX size={16} stroke={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.decision}>
        <div className={styles.says} role="status">
          {short.length > 0 && <Short departure={short[0]!} groupSize={search.groupSize} />}
          {short.length === 0 && shrunk && <Shrunk departure={shrunk.departure} before={shrunk.before} />}
          {short.length === 0 && <GroupPrice departureIds={chosen.map(({ id }) => id)} groupSize={search.groupSize} />}
        </div>
        <BarActions {...props} isHoldable={short.length === 0} />
      </div>
    </section>
  );
}

/** A choice that has become smaller while one looked, and still does. */
function Shrunk(props: { departure: ChosenDeparture; before: number }) {
  const { departure, before } = props;
  return (
    <span>
      <Trans>
        {departure.trek.name}: quedaban {before} cupos, ahora quedan {departure.freeSpots}.
      </Trans>{' '}
    </span>
  );
}

/** A choice that does not fit (any more), in words: what is left, what the group needs. */
function Short(props: { departure: ChosenDeparture; groupSize: number }) {
  const { t } = useLingui();
  const { departure, groupSize } = props;
  const name = departure.trek.name;
  return (
    <span className={styles.short}>
      {departure.isOpen
        ? t`${name}: ${plural(departure.freeSpots, { one: 'queda # cupo', other: 'quedan # cupos' })} y su grupo es de ${groupSize}.`
        : t`${name}: ya no quedan cupos. Elija otra fecha.`}
    </span>
  );
}

function BarActions(props: BoardView & { isHoldable: boolean }) {
  const { t } = useLingui();
  const language = useLanguage();
  const here = useLocation({ select: (location) => location.href });
  const { chosen, search } = props;
  const isOne = chosen.length === 1;
  const rules = useHoldRules();
  if (props.holder === 'visitor') {
    return (
      <ButtonLink to="/sign-in" search={{ to: here }} look="primary">
        <Trans>Ingresar para bloquear</Trans>
      </ButtonLink>
    );
  }
  if (props.holder === 'operations') {
    return (
      <div className={styles.actions}>
        {chosen.map(({ id, date, trek }) => (
          <ButtonLink key={id} to="/staff/departures/$id" params={{ id }} aria-label={t`Ver la salida: ${trek.name}, ${formatDate(date, language, 'weekday')}`}>
            {isOne ? <Trans>Ver la salida</Trans> : <DateText date={date} style="brief" />}
          </ButtonLink>
        ))}
      </div>
    );
  }
  if (props.holder === 'without-agency') {
    return (
      <p className={styles.why}>
        <Trans>Su cuenta no pertenece a una agencia: puede mirar, no bloquear.</Trans>
      </p>
    );
  }
  if (props.holder === 'reader') {
    return (
      <p className={styles.why}>
        <Trans>Su función en la agencia permite mirar, no bloquear cupos.</Trans>
      </p>
    );
  }
  return (
    <div className={styles.actions}>
      <Button look={isOne ? 'secondary' : 'primary'} onClick={() => props.onPlan(chosen)}>
        {isOne ? <Trans>Agregar a itinerario</Trans> : <Plural value={chosen.length} one="Itinerario con # salida" other="Itinerario con # salidas" />}
      </Button>
      {isOne && isAwaitable(chosen[0]!, search.groupSize) && (
        <Button look="primary" onClick={() => props.onWait(chosen[0]!)}>
          <Trans>Entrar en lista de espera</Trans>
        </Button>
      )}
      {isOne && !isAwaitable(chosen[0]!, search.groupSize) && (
        <Button look="primary" disabled={!props.isHoldable} onClick={() => props.onHold(chosen[0]!)}>
          {chosen[0]!.isOnRequest ? <Plural value={search.groupSize} one="Solicitar # cupo" other="Solicitar # cupos" /> : <Plural value={search.groupSize} one="Bloquear # cupo" other="Bloquear # cupos" />}
          {rules && (
            <span className={styles.time}>
              {chosen[0]!.isOnRequest ? <Trans>· respuesta en {rules.requestHours} h</Trans> : <Trans>· {rules.holdMinutes} min</Trans>}
            </span>
          )}
        </Button>
      )}
    </div>
  );
}
