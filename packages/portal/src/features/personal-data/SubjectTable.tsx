import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { SubjectTable_subject } from '@/graphql/__generated__/documents.ts';
import type { DataSubjectKind } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { EraseButton } from './EraseButton.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import styles from './personal-data.module.css';

const FRAGMENT: TypedDocumentNode<SubjectTable_subject> = gql`
  fragment SubjectTable_subject on DataSubject {
    id
    kind
    name
    email
    document
    lastDay
    agencyName
  }
`;
fragmentRegistry.register(FRAGMENT);

const kindWords: Record<DataSubjectKind, MessageDescriptor> = { TRAVELLER: msg`Viaja o viajó`, PERSON: msg`Tiene una cuenta`, CREW: msg`Guía o arriero` };

/** Who was found, with what tells them apart, and what can be done with their data. */
export function SubjectTable(props: { subjects: Array<FragmentType<SubjectTable_subject>>; onErased: () => void }) {
  const { t, i18n } = useLingui();
  const { data: subjects } = useOwnFragment({ fragment: FRAGMENT, from: props.subjects });
  return (
    <DataTable
      caption={t`Personas encontradas`}
      rows={subjects}
      rowKey={({ kind, id }) => `${kind}/${id}`}
      columns={[
        { key: 'name', header: <Trans>Nombre</Trans>, isName: true, cell: ({ name }) => name },
        { key: 'who', header: <Trans>Quién es</Trans>, cell: ({ kind }) => i18n._(kindWords[kind]) },
        { key: 'tells', header: <Trans>Para reconocerla</Trans>, cell: (subject) => <Telling subject={subject} /> },
        {
          key: 'acts',
          header: <Trans>Sus datos</Trans>,
          cell: ({ kind, id, name }) => (
            <div className={styles.actions}>
              <ExportButtons subject={{ kind, id }} of={name} />
              <EraseButton subject={{ kind, id }} name={name} onErased={props.onErased} />
            </div>
          ),
        },
      ]}
    />
  );
}

function Telling({ subject: { email, document, lastDay, agencyName } }: { subject: SubjectTable_subject }) {
  const parts = [email, document, agencyName].filter(Boolean).join(' · ');
  return (
    <>
      {parts}
      {lastDay && (
        <>
          {' · '}
          <Trans>
            última ruta hasta el <DateText date={lastDay} />
          </Trans>
        </>
      )}
    </>
  );
}
