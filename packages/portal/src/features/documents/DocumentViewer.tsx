import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type KeyboardEvent } from 'react';
import type { DocumentViewer_document } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import styles from './DocumentViewer.module.css';
import { PaperPane } from './PaperPane.tsx';
import { afterStep, firstView, stepOfKey, type ViewStep } from './view.ts';

const FRAGMENT: TypedDocumentNode<DocumentViewer_document> = gql`
  fragment DocumentViewer_document on Document {
    id
    versions {
      id
      version
      fileName
      mediaType
      uploadedAt
      url
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/**
 * A paper to look at: larger, turned, page by page, and beside what it was before. Both panes move together. The latest version
 * is shown unless another is asked for; give a `key` with the document's id where one viewer shows several. `isNarrow`: there is no room for two
 * beside each other here, so comparing opens a window of its own.
 */
export function DocumentViewer(props: { document: FragmentType<DocumentViewer_document>; versionId?: string; isNarrow?: boolean; beginsCompared?: boolean }) {
  const { t } = useLingui();
  const { data: document } = useOwnFragment({ fragment: FRAGMENT, from: props.document });
  const [view, setView] = useState(firstView);
  const [pages, setPages] = useState(1);
  const [isComparing, setComparing] = useState(props.beginsCompared ?? false);
  const shown = document.versions.find(({ id }) => id === props.versionId) ?? document.versions[0];
  if (!shown) return null;
  const earlier = document.versions.find(({ version }) => version < shown.version);
  const isInWindow = props.isNarrow && isComparing;
  const isBeside = isComparing && !props.isNarrow && earlier;
  const step = (wish: ViewStep) => setView(afterStep(view, wish, pages));

  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'c' && earlier && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      return setComparing(!isComparing);
    }
    const wish = stepOfKey(event);
    if (!wish) return undefined;
    event.preventDefault();
    event.stopPropagation();
    return step(wish);
  }

  return (
    <section className={styles.viewer} aria-label={props.beginsCompared ? t`Comparación de ${shown.fileName}` : t`Documento ${shown.fileName}`} onKeyDown={onKey}>
      <div className={styles.tools} role="toolbar" aria-label={t`Ver el documento`}>
        <Button size="small" onClick={() => step('smaller')} aria-label={t`Reducir`} aria-keyshortcuts="-">
          −
        </Button>
        <Button size="small" onClick={() => step('fit')} aria-keyshortcuts="0" aria-label={t`${Math.round(view.zoom * 100)} %, ajustar al ancho`}>
          {Math.round(view.zoom * 100)} %
        </Button>
        <Button size="small" onClick={() => step('larger')} aria-label={t`Ampliar`} aria-keyshortcuts="+">
          +
        </Button>
        <Button size="small" onClick={() => step('turn')} aria-keyshortcuts="r">
          <Trans>Girar</Trans>
        </Button>
        {pages > 1 && (
          <span className={styles.pages}>
            <Button size="small" onClick={() => step('previous')} aria-label={t`Página anterior`} aria-keyshortcuts="PageUp">
              ‹
            </Button>
            <span aria-live="polite">
              <Trans>
                Página {view.page} de {pages}
              </Trans>
            </span>
            <Button size="small" onClick={() => step('next')} aria-label={t`Página siguiente`} aria-keyshortcuts="PageDown">
              ›
            </Button>
          </span>
        )}
        {earlier && (
          <Button size="small" aria-pressed={isComparing} onClick={() => setComparing(!isComparing)} aria-keyshortcuts="c">
            {isComparing ? <Trans>Ver solo esta versión</Trans> : <Trans>Comparar versiones</Trans>}
          </Button>
        )}
        <a className={styles.download} href={shown.url} download>
          <Trans>Descargar</Trans>
        </a>
      </div>
      <div className={styles.panes} data-compared={isBeside ? true : undefined}>
        {isBeside && (
          <PaperPane key={earlier.id} {...earlier} view={view} heading={<VersionWords of={earlier} />} />
        )}
        <PaperPane key={shown.id} {...shown} view={view} onPages={setPages} heading={isBeside ? <VersionWords of={shown} /> : undefined} />
      </div>
      <p className="spoken">
        <Plural value={document.versions.length} one="Hay una versión de este documento." other="Hay # versiones de este documento." />
      </p>
      {isInWindow && (
        <Dialog title={t`Comparar ${shown.fileName} con la versión anterior`} isOpen onClose={() => setComparing(false)} size="sheet">
          <DocumentViewer document={props.document} versionId={shown.id} beginsCompared />
        </Dialog>
      )}
    </section>
  );
}

function VersionWords({ of }: { of: { version: number; uploadedAt: string } }) {
  return (
    <Trans>
      Versión {of.version} · <InstantText at={of.uploadedAt} />
    </Trans>
  );
}
