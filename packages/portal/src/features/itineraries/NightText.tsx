import { Trans } from '@lingui/react/macro';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { nightOf, type PlannedBlock } from './day-plan.ts';
import styles from './NightText.module.css';

/** Where a trek sleeps after a day, and how high; its last day ends without a night. */
export function NightText(props: { block: PlannedBlock; day: number; isStacked?: boolean }) {
  const night = nightOf(props.block, props.day);
  if (!props.block.departure) return null;
  return (
    <span className={styles.night}>
      {night ? (
        <>
          <Trans>Noche en {night.name}</Trans>
          {props.isStacked ? <br /> : ' · '}
          <MeasureText value={night.altitudeM} unit="m" />
        </>
      ) : (
        <Trans>Termina este día</Trans>
      )}
    </span>
  );
}
