import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@/ui/actions/Button.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './AmendDialog.module.css';
import type { AmendRefusal } from './use-amendment.ts';

type Alternative = Extract<AmendRefusal, { __typename: 'NoRoom' }>['alternatives'][number];
export type OtherDeparture = Alternative['parts'][number]['departure'];

/** Where all of the group could go instead, at this moment: choosing one asks for its price anew. */
export function AmendAlternatives(props: { alternatives: readonly Alternative[]; onChoose: (departure: OtherDeparture) => void }) {
  const found = props.alternatives.flatMap(({ parts }) => (parts.length === 1 ? parts : []));
  if (found.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>En los siete días antes y después no hay otra salida con lugar para todo el grupo.</Trans>
      </p>
    );
  }
  return (
    <div>
      <p className={styles.quiet}>
        <Trans>Ahora mismo hay cupo para todo el grupo en:</Trans>
      </p>
      <ul className={styles.others}>
        {found.map(({ departure, free }) => (
          <li key={departure.id} className={styles.other}>
            <span>
              {departure.trek.name}, <DateRangeText from={departure.date} to={departure.endDate} /> · <Plural value={free} one="# cupo libre" other="# cupos libres" />
            </span>
            <Button size="small" onClick={() => props.onChoose(departure)}>
              <Trans>Elegir esta salida</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
