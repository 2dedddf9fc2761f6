import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import styles from './BudgetFormula.module.css';

export type BudgetParts = { total: number; used: number; left: number; base: number; earned: number; lost: number; windowDays: number };

/** "Así se calcula": the published formula with this agency's own numbers in it. */
export function BudgetFormula(props: { budget: BudgetParts }) {
  const language = useLanguage();
  const rules = useHoldRules();
  const { budget } = props;
  const hours = (count: number) => formatNumber(count, language);
  // Compared in tenths, as they are shown.
  const sum = Math.round((budget.base + budget.earned - budget.lost) * 10) / 10;
  return (
    <details className={styles.formula}>
      <summary>
        <Trans>Así se calcula</Trans>
      </summary>
      <dl className={styles.sum}>
        <Line name={<Trans>Base de toda agencia</Trans>} value={hours(budget.base)} />
        <Line name={rules ? <Trans>Por cupos confirmados ({hours(rules.earnedPerConfirmedSpot)} por cupo)</Trans> : <Trans>Por cupos confirmados</Trans>} value={`+ ${hours(budget.earned)}`} />
        <Line name={<Trans>Por bloqueos vencidos sin confirmar</Trans>} value={`− ${hours(budget.lost)}`} />
        <Line isTotal name={budget.total < sum ? <Trans>Total, con el tope</Trans> : budget.total > sum ? <Trans>Total, con el mínimo</Trans> : <Trans>Total</Trans>} value={hours(budget.total)} />
        <Line name={<Trans>Usado en extensiones</Trans>} value={`− ${hours(budget.used)}`} />
        <Line isTotal name={<Trans>Le queda</Trans>} value={hours(budget.left)} />
      </dl>
      {rules && (
        <p>
          <Trans>
            En horas-cupo, por los bloqueos de los últimos {rules.windowDays} días. El total nunca baja de {hours(rules.floorSpotHours)} ni pasa de {hours(rules.ceilingSpotHours)}. Cada
            hora-cupo de un bloqueo vencido resta {hours(rules.lostPerLapsedSpotHour)}. Si confirma o libera antes, las horas que no usó vuelven.
          </Trans>
        </p>
      )}
      <p>
        <Trans>Es una regla de este sistema: la red no publica otra.</Trans>
      </p>
    </details>
  );
}

function Line(props: { name: ReactNode; value: string; isTotal?: boolean }) {
  return (
    <div data-total={props.isTotal || undefined}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
