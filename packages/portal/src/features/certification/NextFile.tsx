import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans } from '@lingui/react/macro';
import type { NextFile_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { savedLines } from './saved-lines.ts';
import { StartCertification } from './StartCertification.tsx';

const FRAGMENT: TypedDocumentNode<NextFile_certification> = gql`
  fragment NextFile_certification on Certification {
    id
    state
    lines {
      item {
        id
        slug
      }
      answer
      validUntil
      updatedAt
      updatedBy {
        id
        name
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The way to a file of one's own: the first, one that follows a refused or ended one, or a renewal. Nothing while one is in work. */
export function NextFile(props: {
  agencyId: string;
  personId: string;
  certification: FragmentType<NextFile_certification> | null;
  onStarted: () => void;
}) {
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const start = { agencyId: props.agencyId, personId: props.personId, onStarted: props.onStarted };
  if (!file) {
    return (
      <StartCertification {...start} look="primary">
        <Trans>Abrir el expediente</Trans>
      </StartCertification>
    );
  }
  const earlier = savedLines(file.lines);
  const answers = [...earlier.values()].filter(({ answer }) => answer !== '').length;
  switch (file.state) {
    case 'REJECTED':
    case 'EXPIRED':
    case 'REVOKED':
      return (
        <StartCertification {...start} earlier={earlier} look="primary">
          {answers > 0 ? (
            <Plural
              value={answers}
              one="Abrir un expediente nuevo con # respuesta de este"
              other="Abrir un expediente nuevo con las # respuestas de este"
            />
          ) : (
            <Trans>Abrir un expediente nuevo</Trans>
          )}
        </StartCertification>
      );
    case 'APPROVED':
      return (
        <StartCertification {...start} earlier={earlier} look="secondary">
          <Trans>Preparar la renovación con estas respuestas</Trans>
        </StartCertification>
      );
    default:
      return null;
  }
}
