import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { QueueTable_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { FileKind } from './FileKind.tsx';
import type { QueueShow } from './queue-search.ts';
import { WaitingTime } from './WaitingTime.tsx';

const FRAGMENT: TypedDocumentNode<QueueTable_certification> = gql`
  fragment QueueTable_certification on Certification {
    id
    code
    state
    submittedAt
    decidedAt
    missing {
      id
    }
    agency {
      id
      tradeName
      standing
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Files as rows: whose, what kind, how long they wait, what they lack. */
export function QueueTable(props: { certifications: Array<FragmentType<QueueTable_certification>>; show: QueueShow; today: LocalDate }) {
  const { t } = useLingui();
  const { data: files } = useOwnFragment({ fragment: FRAGMENT, from: props.certifications });
  return (
    <DataTable
      caption={t`Expedientes de certificación`}
      rows={files}
      rowKey={(file) => file.id}
      columns={[
        {
          key: 'agency',
          header: t`Agencia`,
          isName: true,
          cell: (file) => (
            <Link to="/staff/certifications/$id" params={{ id: file.id }} search={props.show === 'waiting' ? {} : { show: props.show }}>
              {file.agency.tradeName}
            </Link>
          ),
        },
        { key: 'code', header: t`Expediente`, cell: (file) => <CodeText>{file.code}</CodeText> },
        { key: 'kind', header: t`Qué pide`, cell: (file) => <FileKind standing={file.agency.standing} state={file.state} /> },
        { key: 'state', header: t`Estado`, cell: (file) => <StateMark of="certification" state={file.state} /> },
        {
          key: 'waiting',
          header: t`Espera`,
          cell: (file) => <WaitingTime submittedAt={file.submittedAt} decidedAt={file.decidedAt} today={props.today} />,
        },
        { key: 'missing', header: t`Sin responder`, align: 'end', cell: (file) => file.missing.length },
      ]}
    />
  );
}
