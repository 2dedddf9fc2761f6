import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Ridges } from '@/ui/land/Ridges.tsx';
import styles from './HomeHero.module.css';

/** The evening over the range, who owns and guards the land, and the two ways on. */
export function HomeHero() {
  return (
    <section className={styles.hero}>
      <Ridges seed="vilcanota" className={styles.land} />
      <div className={styles.inner}>
        <h1 className={styles.display}>
          <Trans>Camine donde los bosques de queuña guardan el agua.</Trans>
        </h1>
        <p className={styles.text}>
          <Trans>
            Las comunidades andinas del Vilcanota son dueñas de sus áreas de conservación y las cuidan. Lo que usted paga al entrar mantiene
            en pie los bosques.
          </Trans>
        </p>
        <div className={styles.actions}>
          <ButtonLink to="/treks" look="attention">
            <Trans>Ver las rutas</Trans>
          </ButtonLink>
          <ButtonLink to="/agencies" look="on-sky">
            <Trans>Agencias certificadas</Trans>
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
