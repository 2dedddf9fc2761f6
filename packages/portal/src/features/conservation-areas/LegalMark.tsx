import { Trans } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { LegalState } from '@/graphql/__generated__/schema.ts';
import styles from './LegalMark.module.css';

/** The legal state as far as it is known, with the year that decides it. Never "recognised" for a term that has ended. */
export function LegalMark(props: { area: { legalState: LegalState; isPerpetual: boolean; termEndsInYear: number | null } }) {
  const { legalState, isPerpetual, termEndsInYear } = props.area;
  return (
    <span className={styles.legal}>
      <StateMark of="legal" state={legalState} />{' '}
      {isPerpetual && (
        <span className={styles.term}>
          <Trans>a perpetuidad</Trans>
        </span>
      )}
      {termEndsInYear !== null && (
        <span className={styles.term}>
          {legalState === 'TERM_ENDED' ? <Trans>plazo hasta {termEndsInYear}</Trans> : <Trans>vigente hasta {termEndsInYear}</Trans>}
        </span>
      )}
    </span>
  );
}
