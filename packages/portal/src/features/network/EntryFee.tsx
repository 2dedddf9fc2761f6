import { Trans, useLingui } from '@lingui/react/macro';
import { Contours } from '@/ui/land/Contours.tsx';
import { Section } from '@/ui/page/Section.tsx';
import styles from './EntryFee.module.css';

/** Whom the entry pays. No amount stands here: each area has its own, and some are not set. */
export function EntryFee() {
  const { t } = useLingui();
  return (
    <div className={styles.panel}>
      <div className={styles.drawing}>
        <Contours seed="conservation-fee" />
      </div>
      <Section title={t`Lo que paga su entrada`}>
        <p className={styles.text}>
          <Trans>
            Al entrar a un área se paga una tarifa de conservación por persona. Es de la comunidad dueña: no se descuenta ni se
            comisiona. Donde la red aún no fijó el monto, dice «por confirmar».
          </Trans>
        </p>
      </Section>
    </div>
  );
}
