import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { DocumentViewer } from '@/features/documents/DocumentViewer.tsx';
import { PaperPicture } from '@/features/documents/PaperPicture.tsx';
import type { PaperRow_document } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ErasedPaper } from './ErasedPaper.tsx';
import { FileSize } from './FileSize.tsx';
import styles from './PaperRow.module.css';

const FRAGMENT: TypedDocumentNode<PaperRow_document> = gql`
  fragment PaperRow_document on Document {
    id
    versions {
      id
      version
      fileName
      mediaType
      bytes
      issuedOn
      validUntil
      isCarried
      uploadedAt
      erasedAt
      uploadedBy {
        id
        name
      }
      url
      thumbnailUrl
    }
    ...DocumentViewer_document
  }
`;
fragmentRegistry.register(FRAGMENT);

/** A paper of a requirement: what it is, until when it is valid, who sent it when, what it was before; looked at in a window. */
export function PaperRow(props: { document: FragmentType<PaperRow_document>; today: LocalDate; actions?: ReactNode; dates?: ReactNode }) {
  const { t } = useLingui();
  const { data: document } = useOwnFragment({ fragment: FRAGMENT, from: props.document });
  const [looking, setLooking] = useState<string | null>(null);
  const [now, ...before] = document.versions;
  if (!now) return null;
  if (now.erasedAt) {
    return (
      <li className={styles.facts}>
        <ErasedPaper version={now.version} erasedAt={now.erasedAt} />
      </li>
    );
  }
  return (
    <li className={styles.paper}>
      <button type="button" className={styles.picture} onClick={() => setLooking(now.id)} aria-label={t`Ver ${now.fileName}`}>
        <PaperPicture url={now.url} mediaType={now.mediaType} bytes={now.bytes} thumbnailUrl={now.thumbnailUrl} />
      </button>
      <div className={styles.words}>
        <p className={styles.name}>{now.fileName}</p>
        <p className={styles.facts}>
          <FileSize bytes={now.bytes} />
          {' · '}
          {now.isCarried ? <Trans>Del expediente anterior</Trans> : <InstantText at={now.uploadedAt} />}
          {now.uploadedBy && <> · {now.uploadedBy.name}</>}
        </p>
        {props.dates ?? <PaperValidity issuedOn={now.issuedOn} validUntil={now.validUntil} today={props.today} />}
        <div className={styles.actions}>
          <Button size="small" onClick={() => setLooking(now.id)}>
            <Trans>Ver</Trans>
          </Button>
          {props.actions}
        </div>
        {before.length > 0 && (
          <details className={styles.before}>
            <summary>
              <Trans>Versiones anteriores ({before.length})</Trans>
            </summary>
            <ol>
              {before.map((version) => (
                <li key={version.id}>
                  <button type="button" className={styles.earlier} onClick={() => setLooking(version.id)}>
                    <Trans>
                      Versión {version.version}: {version.fileName}
                    </Trans>
                  </button>{' '}
                  <span className={styles.facts}>
                    <InstantText at={version.uploadedAt} />
                    {version.uploadedBy && <> · {version.uploadedBy.name}</>}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <Dialog isOpen={looking !== null} onClose={() => setLooking(null)} title={document.versions.find(({ id }) => id === looking)?.fileName ?? now.fileName} size="sheet">
        {looking && <DocumentViewer document={document} versionId={looking} />}
      </Dialog>
    </li>
  );
}

function PaperValidity({ issuedOn, validUntil, today }: { issuedOn: LocalDate | null; validUntil: LocalDate | null; today: LocalDate }) {
  if (!issuedOn && !validUntil) return null;
  return (
    <p className={styles.facts}>
      {issuedOn && (
        <Trans>
          Emitido el <DateText date={issuedOn} />
        </Trans>
      )}
      {issuedOn && validUntil && ' · '}
      {validUntil &&
        (validUntil < today ? (
          <StatusMark tone="stop">
            <Trans>
              Venció el <DateText date={validUntil} />
            </Trans>
          </StatusMark>
        ) : (
          <Trans>
            Vigente hasta el <DateText date={validUntil} />
          </Trans>
        ))}
    </p>
  );
}
