import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { HoldBudgetMeter_agency } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { BudgetFormula } from './BudgetFormula.tsx';
import styles from './HoldBudgetMeter.module.css';

const FRAGMENT: TypedDocumentNode<HoldBudgetMeter_agency> = gql`
  fragment HoldBudgetMeter_agency on Agency {
    id
    holdBudget {
      total
      used
      left
      base
      earned
      lost
      windowDays
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What an agency has left to extend holds with, as figure and bar, and how it is counted. Nothing for who may not see it. */
export function HoldBudgetMeter(props: { agency: FragmentType<HoldBudgetMeter_agency> }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data: agency } = useOwnFragment({ fragment: FRAGMENT, from: props.agency });
  const budget = agency.holdBudget;
  if (!budget) return null;
  const hours = (count: number) => formatNumber(count, language);
  return (
    <div className={styles.meter}>
      <p className={styles.words}>
        <strong className={styles.left}>{hours(budget.left)}</strong>{' '}
        <span>
          <Trans>de {hours(budget.total)} horas-cupo libres</Trans>
        </span>
      </p>
      <div
        className={styles.bar}
        role="meter"
        aria-label={t`Saldo para extender bloqueos, en horas-cupo`}
        aria-valuemin={0}
        aria-valuemax={budget.total}
        aria-valuenow={budget.left}
      >
        <div className={styles.rest} style={{ transform: `scaleX(${budget.total > 0 ? (budget.left / budget.total).toFixed(4) : 0})` }} />
      </div>
      <p className={styles.note}>
        <Trans>Una hora-cupo guarda un cupo una hora más allá del bloqueo.</Trans>
      </p>
      <BudgetFormula budget={budget} />
    </div>
  );
}
