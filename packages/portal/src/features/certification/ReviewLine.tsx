import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import { focusWhenGone } from '@/lib/focus-when-gone.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { LinkedText } from '@/ui/words/LinkedText.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import { ChecklistItemFacts } from './ChecklistItemFacts.tsx';
import { GoodUntil } from './GoodUntil.tsx';
import { LinePapers } from './LinePapers.tsx';
import { MarkButtons } from './MarkButtons.tsx';
import { MarkNote } from './MarkNote.tsx';
import { MarkProblemNote } from './MarkProblemNote.tsx';
import { markShapes, type MarkKind } from './mark-words.ts';
import type { ReviewedLine } from './ReviewFile.tsx';
import styles from './ReviewLine.module.css';
import type { MarkProblem } from './use-mark-line.ts';

type Asking = Exclude<MarkKind, 'OK'>;

/** One requirement under review: what the agency shows, what was said, and the mark. */
export function ReviewLine(props: {
  line: ReviewedLine;
  today: LocalDate;
  mayMark: boolean;
  isAtHand: boolean;
  asking: Asking | null;
  /** Where a note that is being written is kept. */
  noteDraft: { owner: string; name: string };
  isBusy: boolean;
  problem: MarkProblem | null;
  shownDocumentId: string | null;
  onEnter: () => void;
  onPress: (mark: MarkKind) => void;
  onNote: (mark: Asking, note: string) => Promise<boolean>;
  onStopAsking: () => void;
  onShowDocument: (id: string) => void;
  onReload: () => void;
  thread?: ReactNode;
}) {
  const { line, today } = props;
  const { item, mark } = line;
  const goOn = () => focusWhenGone(() => document.getElementById(item.slug));
  const showsNothing = line.answer === null && line.documents.length === 0;
  return (
    <article className={styles.line} id={item.slug} tabIndex={-1} data-at-hand={props.isAtHand || undefined} data-mark={mark?.mark} onFocus={props.onEnter} aria-labelledby={`${item.slug}-title`}>
      <div className={styles.mark}>
        <SteppedDiamond shape={mark ? markShapes[mark.mark] : 'hollow'} size={18} />
      </div>
      <div className={styles.words}>
        <h3 id={`${item.slug}-title`}>
          <NetworkText text={item.title} />
        </h3>
        <div className={styles.answer}>
          {showsNothing && <p className={styles.quiet}>{item.isRequired ? <Trans>Sin respuesta</Trans> : <Trans>Sin respuesta (no es obligatoria)</Trans>}</p>}
          {line.answer !== null && (
            <p className={styles.text}>
              <LinkedText>{line.answer}</LinkedText>
            </p>
          )}
          {line.validUntil && <GoodUntil day={line.validUntil} today={today} />}
          {line.updatedAt && (
            <p className={styles.quiet}>
              {line.updatedBy?.name} · <InstantText at={line.updatedAt} />
            </p>
          )}
        </div>
        <LinePapers documents={line.documents} today={today} shownId={props.shownDocumentId} onShow={props.onShowDocument} />
        {props.mayMark && <MarkButtons title={item.title} mark={mark?.mark ?? null} asking={props.asking} isBusy={props.isBusy} onPress={props.onPress} />}
        {props.asking && (
          <MarkNote
            mark={props.asking}
            note={mark?.note ?? ''}
            draft={props.noteDraft}
            isBusy={props.isBusy}
            onSave={async (note) => {
              const isSaved = await props.onNote(props.asking!, note);
              if (isSaved) goOn();
              return isSaved;
            }}
            onCancel={() => {
              props.onStopAsking();
              goOn();
            }}
          />
        )}
        {mark && !props.asking && (
          <p className={styles.said}>
            {mark.note && <span className={styles.text}>{mark.note}</span>}
            <span className={styles.quiet}>
              {mark.markedBy?.name} · <InstantText at={mark.markedAt} />
            </span>
          </p>
        )}
        {props.problem && <MarkProblemNote problem={props.problem} onReload={props.onReload} />}
        <div className={styles.foot}>
          {props.thread}
          <details className={styles.more}>
            <summary>
              <Trans>Qué se pide</Trans>
            </summary>
            <ChecklistItemFacts item={item} />
          </details>
        </div>
      </div>
    </article>
  );
}
