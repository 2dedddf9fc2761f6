import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { UntilText } from '@/ui/words/UntilText.tsx';
import styles from './DeskTodo.module.css';

type Hold = {
  code: string;
  people: number;
  named: number;
  expiresAt: string;
  heldTogether: ReadonlyArray<unknown>;
  /** The waiting party these spots were offered to. */
  waitingEntry: { code: string } | null;
  departure: { date: string; endDate: string; trek: { name: string } };
};

/** A hold that runs: what, until when, how long still. */
export function HeldRow(props: { hold: Hold; countdown: ReactNode }) {
  const { hold } = props;
  const more = hold.heldTogether.length - 1;
  return (
    <li className={styles.row} data-tone="attention">
      <span className={styles.mark}>
        <SteppedDiamond shape="half" size={16} />
      </span>
      <div className={styles.words}>
        <Link to="/desk/reservations/$code" params={{ code: hold.code }} className={styles.link}>
          <Trans>Confirmar: {hold.departure.trek.name}</Trans>
        </Link>
        <span className={styles.facts}>
          <DateRangeText from={hold.departure.date} to={hold.departure.endDate} />
          <span>
            <Plural value={hold.people} one="# persona" other="# personas" />
          </span>
          {hold.waitingEntry && (
            <span>
              <Trans>oferta de la lista de espera</Trans>
            </span>
          )}
          {more > 0 && (
            <span>
              <Plural value={more} one="y # salida más" other="y # salidas más" />
            </span>
          )}
        </span>
      </div>
      <span className={styles.when}>
        <strong className={styles.figure}>{props.countdown}</strong>
        <span>
          <UntilText at={hold.expiresAt} />
        </span>
      </span>
    </li>
  );
}
