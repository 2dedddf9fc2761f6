import { Trans } from '@lingui/react/macro';
import styles from './FoundingSteps.module.css';

/** The way from an account to the first held spots, with where the person stands now. */
export function FoundingSteps() {
  return (
    <ol className={styles.steps}>
      <li aria-current="step">
        <strong>
          <Trans>Registre su agencia</Trans>
        </strong>
        <Trans>Tres datos. Usted queda como titular.</Trans>
      </li>
      <li>
        <strong>
          <Trans>Complete el expediente de certificación</Trans>
        </strong>
        <Trans>Puede dejarlo y volver: cada respuesta se guarda.</Trans>
      </li>
      <li>
        <strong>
          <Trans>La red lo revisa y decide</Trans>
        </strong>
        <Trans>Si algo falta, le dice qué y por qué.</Trans>
      </li>
      <li>
        <strong>
          <Trans>Bloquee y confirme cupos</Trans>
        </strong>
        <Trans>Mientras tanto ya puede ver salidas y preparar itinerarios.</Trans>
      </li>
    </ol>
  );
}
