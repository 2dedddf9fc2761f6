import { Trans } from '@lingui/react/macro';
import type { InvitationState } from '@/graphql/__generated__/schema.ts';

/** What became of an invitation that is not open any more, and what to do. */
export function InvitationOverWords({ state }: { state: InvitationState }) {
  switch (state) {
    case 'ACCEPTED':
      return <Trans>Esta invitación ya se aceptó: el enlace sirve una sola vez.</Trans>;
    case 'WITHDRAWN':
      return <Trans>Quien le invitó retiró esta invitación.</Trans>;
    case 'REPLACED':
      return <Trans>Una invitación más nueva la reemplazó. Abra el enlace de la última carta.</Trans>;
    default:
      return <Trans>Esta invitación venció: dura siete días. Pida otra a quien le invitó.</Trans>;
  }
}
