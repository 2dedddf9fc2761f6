import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { InForceMark } from '@/features/states/InForceMark.tsx';
import type { QueueRail_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { DueOn } from './DueOn.tsx';
import { FileKind } from './FileKind.tsx';
import { queueSearchOf, type QueueView } from './queue-search.ts';
import styles from './QueueRail.module.css';
import { WaitingTime } from './WaitingTime.tsx';

const FRAGMENT: TypedDocumentNode<QueueRail_certification> = gql`
  fragment QueueRail_certification on Certification {
    id
    state
    kind
    validUntil
    submittedAt
    dueOn
    missingCount
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

/** The files of the list beside the one that is open, to go from one to the next. */
export function QueueRail(props: { certifications: Array<FragmentType<QueueRail_certification>>; view: QueueView; currentId: string; today: LocalDate }) {
  const { t } = useLingui();
  const { data: files } = useOwnFragment({ fragment: FRAGMENT, from: props.certifications });
  const search = queueSearchOf(props.view);
  return (
    <nav aria-label={t`Expedientes`} className={styles.rail}>
      <Link to="/staff/certifications" search={search} className={styles.back}>
        <Trans>Todos los expedientes de la lista</Trans>
      </Link>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <Link
              to="/staff/certifications/$id"
              params={{ id: file.id }}
              search={search}
              className={styles.file}
              aria-current={file.id === props.currentId ? 'page' : undefined}
              data-focus="inset"
            >
              <span className={styles.name}>{file.agency.tradeName}</span>
              <span className={styles.facts}>
                <InForceMark of="certification" state={file.state} until={file.validUntil} today={props.today} />
                <FileKind kind={file.kind} />
              </span>
              <span className={styles.facts}>
                {isOpen(file.state) && file.submittedAt && <WaitingTime submittedAt={file.submittedAt} today={props.today} />}
                {isOpen(file.state) && file.dueOn && (
                  <span>
                    <Trans>
                      plazo <DueOn dueOn={file.dueOn} state={file.state} today={props.today} />
                    </Trans>
                  </span>
                )}
                {file.missingCount > 0 && <Plural value={file.missingCount} one="falta #" other="faltan #" />}
                {file.assignee && <span>{file.assignee.name}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {files.length === 0 && (
        <p className={styles.none}>
          <Trans>Ningún otro expediente en esta lista.</Trans>
        </p>
      )}
    </nav>
  );
}

const isOpen = (state: QueueRail_certification['state']) => state === 'SUBMITTED' || state === 'IN_REVIEW' || state === 'INFO_REQUESTED';
