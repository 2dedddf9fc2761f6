import { useEffect, useRef, useState } from 'react';
import { openPaper } from './open-paper.ts';
import styles from './PaperPicture.module.css';

/** A PDF is fetched whole to draw its first page: only where that is not much, and not for whoever asked to save data. */
const mostBytes = 1_000_000;
const savesData = () => (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** A paper in small: the picture that the server made, or the first page of a PDF drawn here once it is in sight; else its kind. */
export function PaperPicture(props: { url: string; mediaType: string; bytes: number; thumbnailUrl: string | null }) {
  const { url, mediaType, bytes, thumbnailUrl } = props;
  if (thumbnailUrl) return <img className={styles.picture} src={thumbnailUrl} alt="" loading="lazy" />;
  if (mediaType !== 'application/pdf') return <span aria-hidden="true">▧</span>;
  return bytes <= mostBytes && !savesData() ? <FirstPage url={url} /> : <span aria-hidden="true">PDF</span>;
}

function FirstPage({ url }: { url: string }) {
  const frame = useRef<HTMLSpanElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      // Without it the word stays: the paper itself can still be opened, and says there what is wrong.
      draw(url, canvas.current!, leaving.signal).then(() => !leaving.signal.aborted && setDrawn(true), () => undefined);
    });
    watch.observe(frame.current!);
    return () => {
      watch.disconnect();
      leaving.abort();
    };
  }, [url]);
  return (
    <span ref={frame} className={styles.page} aria-hidden="true">
      {!isDrawn && 'PDF'}
      <canvas ref={canvas} className={styles.picture} hidden={!isDrawn} />
    </span>
  );
}

async function draw(url: string, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
  const paper = await openPaper(url, 'application/pdf', signal);
  try {
    if (!signal.aborted) await paper.draw(canvas, { page: 1, width: 72, turn: 0, density: Math.min(window.devicePixelRatio, 2) });
  } finally {
    paper.close();
  }
}
