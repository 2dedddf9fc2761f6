import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useElementSize } from '@/lib/use-element-size.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { openPaper, type OpenPaper } from './open-paper.ts';
import styles from './DocumentViewer.module.css';
import type { View } from './view.ts';

type Opened = { url: string; paper: OpenPaper } | { url: string; fault: true } | null;

/** One version of a paper, drawn as the view says. It has no controls of its own: two panes are moved together. */
export function PaperPane(props: { url: string; fileName: string; mediaType: string; view: View; heading?: ReactNode; onPages?: (pages: number) => void }) {
  const { t } = useLingui();
  const { url, fileName, mediaType, view, onPages } = props;
  const [opened, setOpened] = useState<Opened>(null);
  const [attempt, setAttempt] = useState(0);
  const [words, setWords] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frame, size] = useElementSize();

  useEffect(() => {
    const leaving = new AbortController();
    let paper: OpenPaper | undefined;
    openPaper(url, mediaType, leaving.signal).then(
      (found) => {
        paper = found;
        if (leaving.signal.aborted) return found.close();
        setOpened({ url, paper: found });
        onPages?.(found.pages);
        return undefined;
      },
      () => {
        if (!leaving.signal.aborted) setOpened({ url, fault: true });
      },
    );
    return () => {
      leaving.abort();
      paper?.close();
    };
  }, [url, mediaType, attempt, onPages]);

  const paper = opened?.url === url && 'paper' in opened ? opened.paper : null;
  const page = Math.min(view.page, paper?.pages ?? 1);
  const width = Math.floor(size.width * view.zoom);
  useEffect(() => {
    if (!paper || !canvas.current || width === 0) return undefined;
    let isLeft = false;
    const fail = () => {
      if (!isLeft) setOpened({ url, fault: true });
    };
    paper.draw(canvas.current, { page, width, turn: view.turn, density: Math.min(window.devicePixelRatio, 2) }).catch(fail);
    paper.words(page).then((found) => {
      if (!isLeft) setWords(found);
    }, fail);
    return () => {
      isLeft = true;
    };
  }, [paper, page, width, view.turn, url]);

  const pages = paper?.pages ?? 1;
  return (
    <figure className={styles.pane}>
      {props.heading && <figcaption className={styles.heading}>{props.heading}</figcaption>}
      {/* What is larger than its frame is moved by the keyboard too. */}
      <div ref={frame} className={styles.frame} tabIndex={0} role="group" aria-label={fileName} aria-busy={!opened || undefined}>
        {opened?.url === url && 'fault' in opened ? (
          <Notice
            tone="stop"
            isAnnounced
            actions={
              <>
                <Button
                  size="small"
                  onClick={() => {
                    setOpened(null);
                    setAttempt(attempt + 1);
                  }}
                >
                  <Trans>Volver a intentar</Trans>
                </Button>
                <a href={url} download>
                  <Trans>Descargar el archivo</Trans>
                </a>
              </>
            }
          >
            <Trans>Este documento no se pudo mostrar aquí. Puede descargarlo y abrirlo con otro programa.</Trans>
          </Notice>
        ) : (
          <>
            <canvas
              ref={canvas}
              className={styles.sheet}
              style={{ width: `${view.zoom * 100}%` }}
              role="img"
              aria-label={pages > 1 ? t`${fileName}, página ${page} de ${pages}` : fileName}
            />
            {words && <p className="spoken">{words}</p>}
          </>
        )}
      </div>
    </figure>
  );
}
