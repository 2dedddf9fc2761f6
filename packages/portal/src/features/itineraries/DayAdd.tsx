import { Trans, useLingui } from '@lingui/react/macro';
import { withItem } from './itinerary-document.ts';
import styles from './DayAdd.module.css';
import type { Edit } from './use-itinerary-editor.ts';

/** What a day can get without the network: a note; a free day where nobody is on the way. */
export function DayAdd(props: { day: number; isEmpty: boolean; isOnTheWay: boolean; edit: Edit }) {
  const { t } = useLingui();
  const { day, edit } = props;
  return (
    <div className={styles.add}>
      {props.isEmpty && (
        <span className={styles.nothing}>
          <Trans>Sin programa</Trans>
        </span>
      )}
      {!props.isOnTheWay && (
        <button type="button" aria-label={t`+ Día libre, día ${day}`} onClick={() => edit((before) => withItem(before, { day, kind: 'FREE_DAY', text: '' }))}>
          <Trans>+ Día libre</Trans>
        </button>
      )}
      <button type="button" aria-label={t`+ Nota, día ${day}`} onClick={() => edit((before) => withItem(before, { day, kind: 'NOTE', text: '' }))}>
        <Trans>+ Nota</Trans>
      </button>
    </div>
  );
}
