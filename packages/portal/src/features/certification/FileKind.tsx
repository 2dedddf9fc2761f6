import { Trans } from '@lingui/react/macro';
import type { CertificationKind } from '@/graphql/__generated__/schema.ts';

/** What the agency asks for with its file. */
export function FileKind(props: { kind: CertificationKind }) {
  return props.kind === 'NEW' ? <Trans>primera certificación</Trans> : <Trans>renovación</Trans>;
}
