import { Trans } from '@lingui/react/macro';
import type { MayNotDecideReason } from '@/graphql/__generated__/schema.ts';

/** Why this certifier leaves the decision to another. */
export function MayNotDecideWords(props: { because: MayNotDecideReason }) {
  switch (props.because) {
    case 'PREPARED_BY_YOU':
      return <Trans>Usted preparó o presentó este expediente: lo decide otra persona de la red.</Trans>;
    case 'OWN_AGENCY':
      return <Trans>Usted pertenece a esta agencia: lo decide otra persona de la red.</Trans>;
    case 'NOT_SUBMITTED':
      return <Trans>La agencia todavía no ha presentado este expediente, o espera su respuesta.</Trans>;
    case 'PROPOSED_BY_YOU':
      return <Trans>Usted lo propuso: lo confirma o lo rechaza otra persona.</Trans>;
    case 'PROPOSAL_ENDED':
      return <Trans>Esta propuesta ya no espera.</Trans>;
    default:
      return <Trans>Usted no puede decidir este expediente.</Trans>;
  }
}
