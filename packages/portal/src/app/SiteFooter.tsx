import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import styles from './SiteFooter.module.css';

/** Who we are, where the facts come from, what the drawings are not for. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.who}>
          <p className={styles.name}>Vilcanota Trek</p>
          <p>
            <Trans>
              Red de turismo rural de las comunidades andinas de la cordillera del Vilcanota, Cusco, Perú. Antes se llamó Lares Trek.
              Asesora: Asociación Ecosistemas Andinos (ECOAN).
            </Trans>
          </p>
        </div>
        <ul className={styles.links}>
          <li>
            <Link to="/agencies">
              <Trans>Agencias certificadas</Trans>
            </Link>
          </li>
          <li>
            <Link to="/privacy">
              <Trans>Datos personales</Trans>
            </Link>
          </li>
          <li>
            <Link to="/developers">
              <Trans>Para desarrolladores (GraphQL)</Trans>
            </Link>
          </li>
        </ul>
        <p className={styles.small}>
          <Trans>
            Las alturas y los diagramas son indicativos: no sirven para orientarse en el camino. Cada dato lleva su fuente; lo que nadie ha
            confirmado dice «por confirmar». Los datos personales se tratan según la Ley 29733.
          </Trans>
        </p>
      </div>
    </footer>
  );
}
