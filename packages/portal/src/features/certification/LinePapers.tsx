import { Trans } from '@lingui/react/macro';
import { PaperPicture } from '@/features/documents/PaperPicture.tsx';
import type { LocalDate } from '@/lib/format-date.ts';
import { InstantText } from '@/ui/words/DateText.tsx';
import { ErasedPaper } from './ErasedPaper.tsx';
import { GoodUntil } from './GoodUntil.tsx';
import styles from './LinePapers.module.css';
import type { ReviewedLine } from './ReviewFile.tsx';

/** The papers of an item under review: pressing one shows it beside. */
export function LinePapers(props: { documents: ReviewedLine['documents']; today: LocalDate; shownId: string | null; onShow: (id: string) => void }) {
  if (props.documents.length === 0) return null;
  return (
    <ul className={styles.papers}>
      {props.documents.map(({ id, versions }) => {
        const [now] = versions;
        if (now?.erasedAt) {
          return (
            <li key={id} className={styles.facts}>
              <ErasedPaper version={now.version} erasedAt={now.erasedAt} />
            </li>
          );
        }
        return (
          now && (
            <li key={id}>
              <button type="button" className={styles.paper} aria-pressed={id === props.shownId} onClick={() => props.onShow(id)}>
                <span className={styles.picture}>
                  <PaperPicture url={now.url} mediaType={now.mediaType} bytes={now.bytes} thumbnailUrl={now.thumbnailUrl} />
                </span>
                <span className={styles.words}>
                  <span className={styles.name}>{now.fileName}</span>
                  <span className={styles.facts}>
                    <InstantText at={now.uploadedAt} />
                    {versions.length > 1 && (
                      <>
                        {' · '}
                        <Trans>versión {now.version}</Trans>
                      </>
                    )}
                  </span>
                </span>
              </button>
              {now.validUntil && <GoodUntil day={now.validUntil} today={props.today} />}
            </li>
          )
        );
      })}
    </ul>
  );
}
