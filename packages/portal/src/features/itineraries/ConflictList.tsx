import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConflictWords } from './ConflictWords.tsx';
import type { DepartureOf } from './day-plan.ts';
import type { Conflict } from './itinerary-fragment.ts';
import styles from './SidePanel.module.css';

/** Everything that stands in the way of holding, by day. It blocks only the hold, never the drafting. */
export function ConflictList(props: { conflicts: readonly Conflict[]; departureOf: DepartureOf; people: number; isBehind: boolean }) {
  const { t } = useLingui();
  const count = props.conflicts.length;
  if (count === 0) return null;
  return (
    <section className={styles.panel} data-tone="stop" aria-busy={props.isBehind}>
      <h2 className={styles.title}>{t`${plural(count, { one: '# conflicto', other: '# conflictos' })}`}</h2>
      <ul className={styles.conflicts}>
        {props.conflicts.map((conflict) => {
          const departure = conflict.departure ? props.departureOf(conflict.departure.id) : undefined;
          return (
            <li key={`${conflict.itemId}${conflict.kind}`}>
              <a href={`#day-${conflict.day}`}>
                <Trans>Día {conflict.day}</Trans>
              </a>
              {departure && `, ${departure.trek.name}`}: <ConflictWords conflict={conflict} departure={departure} people={props.people} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
