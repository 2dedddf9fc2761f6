import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { QueueRail_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { FileKind } from './FileKind.tsx';
import type { QueueShow } from './queue-search.ts';
import styles from './QueueRail.module.css';
import { WaitingTime } from './WaitingTime.tsx';

const FRAGMENT: TypedDocumentNode<QueueRail_certification> = gql`
  fragment QueueRail_certification on Certification {
    id
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

/** The files of the list beside the one that is open, to go from one to the next. */
export function QueueRail(props: { certifications: Array<FragmentType<QueueRail_certification>>; show: QueueShow; currentId: string; today: LocalDate }) {
  const { t } = useLingui();
  const { data: files } = useOwnFragment({ fragment: FRAGMENT, from: props.certifications });
  const search = props.show === 'waiting' ? {} : { show: props.show };
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
                {props.show === 'waiting' ? <FileKind standing={file.agency.standing} /> : <StateMark of="certification" state={file.state} />}
                {!file.decidedAt && file.submittedAt && <WaitingTime submittedAt={file.submittedAt} today={props.today} />}
                {file.missing.length > 0 && <Trans>{file.missing.length} sin responder</Trans>}
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
