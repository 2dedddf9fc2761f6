import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { NextFile_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { StartCertification } from './StartCertification.tsx';

const FRAGMENT: TypedDocumentNode<NextFile_certification> = gql`
  fragment NextFile_certification on Certification {
    id
    state
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The way to a file of one's own: the first, one that follows a refused or ended one, or a renewal. Nothing while one is in work. */
export function NextFile(props: {
  agencyId: string;
  certification: FragmentType<NextFile_certification> | null;
  onStarted: () => void;
}) {
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
        <StartCertification {...start} look="secondary">
          <Trans>Preparar la renovación con lo que sigue vigente</Trans>
        </StartCertification>
      );
    default:
      return null;
  }
}
