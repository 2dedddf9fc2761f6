import { Trans } from '@lingui/react/macro';
import styles from './WaitingRules.module.css';

/** The order of the list and who is passed over: the same two sentences as in the contract. */
export function WaitingRules() {
  return (
    <div className={styles.rules}>
      <p>
        <Trans>
          Se atiende estrictamente por orden de llegada, antes que a quien no está en la lista. Al grupo cuyo mínimo no cabe en ninguna de sus fechas se
          le salta y conserva su lugar; los siguientes reciben solo lo que él no pudo usar.
        </Trans>
      </p>
      <p>
        <Trans>
          Una oferta es un bloqueo de 12 horas, como máximo hasta la fecha en que usted deja de esperar o la víspera de la salida: confirmarla la acepta,
          liberarla la rechaza. Si solo cabe una parte, salen personas de la clase más numerosa y queda al menos una adulta.
        </Trans>
      </p>
    </div>
  );
}
