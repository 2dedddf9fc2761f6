import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { InForceMark } from '@/features/states/InForceMark.tsx';
import type { QueueTable_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { DataTable, type Column } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { DueOn } from './DueOn.tsx';
import { FileKind } from './FileKind.tsx';
import { queueSearchOf, type QueueView } from './queue-search.ts';
import { WaitingTime } from './WaitingTime.tsx';

const FRAGMENT: TypedDocumentNode<QueueTable_certification> = gql`
  fragment QueueTable_certification on Certification {
    id
    code
    kind
    state
    submittedAt
    dueOn
    validUntil
    missingCount
    markCounts {
      ok
      asked
      refused
      unmarked
    }
    assignee {
      id
      name
    }
    agency {
      id
      tradeName
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

type Row = QueueTable_certification;

/** Files as rows: whose, what it asks for, how long it waits, by when it is due, who is at it, how far the review has come, what is missing. */
export function QueueTable(props: { certifications: Array<FragmentType<QueueTable_certification>>; view: QueueView; today: LocalDate }) {
  const { t } = useLingui();
  const { data: files } = useOwnFragment({ fragment: FRAGMENT, from: props.certifications });
  const { show } = props.view;
  const columns: Array<Column<Row>> = [
    {
      key: 'agency',
      header: t`Agencia`,
      isName: true,
      cell: (file) => (
        <Link to="/staff/certifications/$id" params={{ id: file.id }} search={queueSearchOf(props.view)}>
          {file.agency.tradeName}
        </Link>
      ),
    },
    { key: 'kind', header: t`Qué pide`, cell: (file) => <FileKind kind={file.kind} /> },
    { key: 'state', header: t`Estado`, cell: (file) => <InForceMark of="certification" state={file.state} until={file.validUntil} today={props.today} /> },
  ];
  if (show === 'lapsing' || show === 'all') {
    columns.push({ key: 'until', header: t`Vigente hasta`, cell: (file) => (file.validUntil ? <DateText date={file.validUntil} /> : '–') });
  }
  if (show !== 'lapsing') {
    columns.push(
      { key: 'waiting', header: t`Espera`, cell: (file) => (isOpen(file) && file.submittedAt ? <WaitingTime submittedAt={file.submittedAt} today={props.today} /> : '–') },
      { key: 'due', header: t`Plazo`, cell: (file) => (isOpen(file) ? <DueOn dueOn={file.dueOn} state={file.state} today={props.today} /> : '–') },
      { key: 'assignee', header: t`A cargo de`, cell: (file) => file.assignee?.name ?? '–' },
      { key: 'marks', header: t`Revisado`, align: 'end', cell: ({ markCounts: marks }) => marks && `${marks.ok + marks.asked + marks.refused}/${marks.ok + marks.asked + marks.refused + marks.unmarked}` },
    );
  }
  columns.push({ key: 'missing', header: t`Falta`, align: 'end', cell: (file) => file.missingCount });
  return <DataTable caption={t`Expedientes de certificación`} rows={files} rowKey={(file) => file.id} columns={columns} />;
}

const isOpen = ({ state }: Row) => state === 'SUBMITTED' || state === 'IN_REVIEW' || state === 'INFO_REQUESTED';
