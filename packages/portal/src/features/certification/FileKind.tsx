import { Trans } from '@lingui/react/macro';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';

/** What the agency asks for with its file, as far as its standing tells: who was certified before asks for a renewal. */
export function FileKind(props: { standing: AgencyStanding }) {
  return props.standing === 'NOT_CERTIFIED' ? <Trans>primera certificación</Trans> : <Trans>renovación</Trans>;
}
