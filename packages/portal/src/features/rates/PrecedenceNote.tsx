import { Trans, useLingui } from '@lingui/react/macro';
import { Section } from '@/ui/page/Section.tsx';
import styles from './PrecedenceNote.module.css';

/** Which rate is used when several apply: the same order as in the contract. */
export function PrecedenceNote() {
  const { t } = useLingui();
  return (
    <Section title={t`Qué tarifa se usa cuando varias corresponden`}>
      <ol className={styles.order}>
        <li>
          <Trans>la de temporada;</Trans>
        </li>
        <li>
          <Trans>la del grupo más grande;</Trans>
        </li>
        <li>
          <Trans>la más precisa en clase y edad;</Trans>
        </li>
        <li>
          <Trans>la que empieza más tarde;</Trans>
        </li>
        <li>
          <Trans>la que se registró después.</Trans>
        </li>
      </ol>
      <p className={styles.note}>
        <Trans>Cuenta el primer día de la salida. Las tarifas de conservación nunca se rebajan: no cambian por temporada ni por grupo.</Trans>
      </p>
    </Section>
  );
}
