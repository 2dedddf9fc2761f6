import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import type { CertificationNote_agency } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { CertifiedNote } from './CertifiedNote.tsx';
import { EndedNote } from './EndedNote.tsx';
import { FileInWorkNote } from './FileInWorkNote.tsx';
import { NoFileNote } from './NoFileNote.tsx';

const FRAGMENT: TypedDocumentNode<CertificationNote_agency> = gql`
  fragment CertificationNote_agency on Agency {
    id
    standing
    certifiedUntil
    certification {
      id
      code
      state
      submittedAt
      validUntil
      decisionReason
      missing {
        id
      }
      may {
        edit
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/**
 * Where the agency stands with its certification and what comes next, in one notice. `hasLink`: with the way to the file
 * (everywhere but on the file's own page).
 */
export function CertificationNote(props: { agency: FragmentType<CertificationNote_agency>; today: LocalDate; isOwner: boolean; hasLink: boolean }) {
  const { data: agency } = useOwnFragment({ fragment: FRAGMENT, from: props.agency });
  const { certification: file, standing, certifiedUntil } = agency;
  const shared = { isOwner: props.isOwner, hasLink: props.hasLink };
  if (!file) return <NoFileNote {...shared} standing={standing} />;
  switch (file.state) {
    case 'DRAFT':
    case 'SUBMITTED':
    case 'IN_REVIEW':
    case 'INFO_REQUESTED':
      return <FileInWorkNote {...shared} file={file} standing={standing} certifiedUntil={certifiedUntil} />;
    case 'APPROVED':
      if (standing === 'CERTIFIED' && certifiedUntil) {
        return <CertifiedNote {...shared} standing={standing} certifiedUntil={certifiedUntil} reason={file.decisionReason} today={props.today} />;
      }
      return <EndedNote {...shared} file={file} certifiedUntil={certifiedUntil} />;
    default:
      return <EndedNote {...shared} file={file} certifiedUntil={certifiedUntil} />;
  }
}

export type FileNews = NonNullable<CertificationNote_agency['certification']>;
