import { Trans } from '@lingui/react/macro';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';

/** What an agency without a certification in force may do meanwhile, and what is missing. */
export function StandingWords(props: { standing: AgencyStanding }) {
  switch (props.standing) {
    case 'LAPSED':
      return <Trans>La certificación de su agencia venció. Sus reservas confirmadas siguen en pie; para nuevos bloqueos hace falta renovarla.</Trans>;
    case 'SUSPENDED':
      return <Trans>La certificación de su agencia está suspendida. Sus reservas confirmadas siguen en pie; no se aceptan nuevos bloqueos.</Trans>;
    default:
      return <Trans>Su agencia todavía no está certificada. Puede mirar cupos y armar itinerarios; para bloquear, complete su expediente.</Trans>;
  }
}
