import { Trans } from '@lingui/react/macro';
import type { AgencyStanding, CertificationState } from '@/graphql/__generated__/schema.ts';

/** What the agency asks for with its file, as far as its standing tells: certified agencies renew. Nothing for decided files. */
export function FileKind(props: { standing: AgencyStanding; state: CertificationState }) {
  const isWaiting = props.state === 'SUBMITTED' || props.state === 'IN_REVIEW' || props.state === 'INFO_REQUESTED';
  if (!isWaiting) return <Trans>decidido</Trans>;
  return props.standing === 'NOT_CERTIFIED' ? <Trans>primera certificación</Trans> : <Trans>renovación</Trans>;
}
