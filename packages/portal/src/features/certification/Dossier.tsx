import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { Dossier_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { FactsStrip, type Fact } from '@/ui/figures/FactsStrip.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';

const FRAGMENT: TypedDocumentNode<Dossier_certification> = gql`
  fragment Dossier_certification on Certification {
    id
    code
    submittedAt
    submittedBy {
      id
      name
    }
    agency {
      id
      legalName
      ruc
      standing
      certifiedUntil
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who asks to be certified: the agency's papers, how it stands today, who handed the file in and when. */
export function Dossier(props: { certification: FragmentType<Dossier_certification> }) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const { agency } = file;
  const facts: Fact[] = [
    { label: t`Razón social`, value: agency.legalName ?? <ToBeConfirmed /> },
    { label: 'RUC', value: agency.ruc ? <CodeText>{agency.ruc}</CodeText> : <ToBeConfirmed /> },
    {
      label: t`Hoy`,
      value: <StateMark of="agency" state={agency.standing} />,
      note: agency.certifiedUntil && <DateText date={agency.certifiedUntil} />,
    },
    { label: t`Expediente`, value: <CodeText>{file.code}</CodeText> },
  ];
  if (file.submittedAt) {
    facts.push({ label: t`Presentado`, value: <InstantText at={file.submittedAt} />, note: file.submittedBy?.name });
  }
  return <FactsStrip facts={facts} />;
}
