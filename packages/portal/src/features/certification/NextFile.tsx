import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { NextFile_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { daysToRenew } from './standing.ts';
import { StartCertification } from './StartCertification.tsx';

const FRAGMENT: TypedDocumentNode<NextFile_certification> = gql`
  fragment NextFile_certification on Certification {
    id
    state
    validUntil
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The way to a file of one's own: the first, one that follows a refused or ended one, or a renewal. Nothing while one is in work. */
export function NextFile(props: {
  agencyId: string;
  certification: FragmentType<NextFile_certification> | null;
  today: LocalDate;
  onStarted: () => void;
}) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const start = { agencyId: props.agencyId, onStarted: props.onStarted };
  if (!file) {
    return (
      <StartCertification {...start} look="primary">
        <Trans>Abrir el expediente</Trans>
      </StartCertification>
    );
  }
  switch (file.state) {
    case 'REJECTED':
    case 'EXPIRED':
    case 'REVOKED':
      return (
        <StartCertification {...start} look="primary">
          <Trans>Abrir un expediente nuevo con lo que sigue vigente de este</Trans>
        </StartCertification>
      );
    case 'APPROVED':
      return (
        <StartCertification {...start} look={daysToRenew('CERTIFIED', file.validUntil, props.today) === null ? 'secondary' : 'primary'} help={t`Empieza con lo que sigue vigente de este expediente.`}>
          <Trans>Preparar la renovación</Trans>
        </StartCertification>
      );
    default:
      return null;
  }
}
