import type { FragmentType } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ChecklistItemFacts_item } from '@/graphql/__generated__/documents.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import type { BothTexts } from '@/lib/pick-text.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { LinkedText } from '@/ui/words/LinkedText.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import styles from './AnsweredLine.module.css';
import { isAnswered, isOutOfDate, type Item, type SavedLine } from './answers.ts';
import { ChecklistItemFacts } from './ChecklistItemFacts.tsx';

/** One requirement and what the agency answered. */
export function AnsweredLine(props: {
  item: Item & { title: BothTexts } & FragmentType<ChecklistItemFacts_item>;
  saved: SavedLine;
  today: LocalDate;
  papers?: ReactNode;
  thread?: ReactNode;
}) {
  const { item, saved, today } = props;
  return (
    <article className={styles.line} id={item.slug}>
      <div className={styles.mark}>
        <SteppedDiamond shape={isAnswered(item, saved) ? 'filled' : 'hollow'} size={18} />
      </div>
      <div className={styles.words}>
        <h3>
          <NetworkText text={item.title} />
        </h3>
        <div className={styles.answer}>
          {saved.answer === '' && saved.papers.length > 0 ? null : saved.answer === '' ? (
            <p className={styles.none}>{item.isRequired ? <Trans>Sin respuesta</Trans> : <Trans>Sin respuesta (no es obligatoria)</Trans>}</p>
          ) : (
            <p className={styles.text}>
              <LinkedText>{saved.answer}</LinkedText>
            </p>
          )}
          {item.needsValidUntil && saved.validUntil !== '' && (
            <p>
              {isOutOfDate({ answer: saved.answer, validUntil: saved.validUntil }, today) ? (
                <StatusMark tone="stop">
                  <Trans>
                    Venció el <DateText date={saved.validUntil} />
                  </Trans>
                </StatusMark>
              ) : (
                <Trans>
                  Vigente hasta el <DateText date={saved.validUntil} />
                </Trans>
              )}
            </p>
          )}
          {saved.updatedAt && (
            <p className={styles.who}>
              {saved.updatedBy?.name} · <InstantText at={saved.updatedAt} />
            </p>
          )}
        </div>
        {props.papers}
        {props.thread}
        <details className={styles.more}>
          <summary>
            <Trans>Qué se pide</Trans>
          </summary>
          <ChecklistItemFacts item={item} />
        </details>
      </div>
    </article>
  );
}
