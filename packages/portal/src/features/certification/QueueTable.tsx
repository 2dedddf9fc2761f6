import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { QueueTable_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { DataTable, type Column } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
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
    validUntil
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
  const waitingColumns: Array<Column<QueueTable_certification>> = [
    { key: 'kind', header: t`Qué pide`, cell: (file) => <FileKind standing={file.agency.standing} /> },
    { key: 'state', header: t`Estado`, cell: (file) => <StateMark of="certification" state={file.state} /> },
    { key: 'waiting', header: t`Espera`, cell: (file) => file.submittedAt && <WaitingTime submittedAt={file.submittedAt} today={props.today} /> },
    { key: 'missing', header: t`Sin responder`, align: 'end', cell: (file) => file.missing.length },
  ];
  const decidedColumns: Array<Column<QueueTable_certification>> = [
    { key: 'state', header: t`Estado`, cell: (file) => <StateMark of="certification" state={file.state} /> },
    { key: 'submitted', header: t`Presentado`, cell: (file) => file.submittedAt && <InstantText at={file.submittedAt} /> },
    { key: 'decided', header: t`Decidido`, cell: (file) => (file.decidedAt ? <InstantText at={file.decidedAt} /> : <Trans>todavía no</Trans>) },
    { key: 'until', header: t`Vigente hasta`, cell: (file) => (file.validUntil ? <DateText date={file.validUntil} /> : '–') },
  ];
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
        ...(props.show === 'waiting' ? waitingColumns : decidedColumns),
      ]}
    />
  );
}
