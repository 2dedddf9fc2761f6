import { Trans } from '@lingui/react/macro';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import styles from './StandingRights.module.css';

/** What an agency may do without a certification in force, what not, and why. Nothing for a certified one: it may do everything. */
export function StandingRights(props: { standing: AgencyStanding }) {
  if (props.standing === 'CERTIFIED') return null;
  return (
    <div className={styles.rights}>
      <ul className={styles.list}>
        <li data-may="yes">
          <SteppedDiamond shape="filled" />
          <span>
            <Trans>Puede ver salidas, cupos libres y precios, y preparar itinerarios.</Trans>
          </span>
        </li>
        {props.standing !== 'NOT_CERTIFIED' && (
          <li data-may="yes">
            <SteppedDiamond shape="filled" />
            <span>
              <Trans>Sus reservas confirmadas siguen en pie; también puede leerlas y cancelarlas.</Trans>
            </span>
          </li>
        )}
        <li data-may="no">
          <SteppedDiamond shape="barred" />
          <span>
            <Trans>No puede bloquear ni confirmar cupos.</Trans>
          </span>
        </li>
      </ul>
      <p className={styles.why}>
        <Trans>Las comunidades reciben grupos solo de agencias que la red ha revisado y certificado.</Trans>
      </p>
    </div>
  );
}
