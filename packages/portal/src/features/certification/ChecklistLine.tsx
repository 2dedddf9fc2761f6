import type { FragmentType } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ChecklistItemFacts_item } from '@/graphql/__generated__/documents.ts';
import type { ReactNode } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import type { BothTexts } from '@/lib/pick-text.ts';
import { DateField, TextAreaField } from '@/ui/fields/fields.tsx';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import type { Entry } from './answer-saver.ts';
import { isAnswered, isOutOfDate, type Answer, type Item, type SavedLine } from './answers.ts';
import { ChecklistItemFacts } from './ChecklistItemFacts.tsx';
import styles from './ChecklistLine.module.css';
import { LineClash } from './LineClash.tsx';
import { LineState } from './LineState.tsx';

/** An answer is words, numbers or a link: longer papers are shown to the network another way. */
const longestAnswer = 2_000;

/** One requirement with the fields of its answer. It is saved while one types, and at once on leaving. */
export function ChecklistLine(props: {
  item: Item & { title: BothTexts } & FragmentType<ChecklistItemFacts_item>;
  saved: SavedLine;
  entry: Entry | undefined;
  isClosed: boolean;
  personId: string;
  today: LocalDate;
  /** What the network asks, and what a renewal asks again. */
  asked?: ReactNode;
  papers?: ReactNode;
  thread?: ReactNode;
  onChange: (value: Answer) => void;
  onLeave: () => void;
  onSettle: (whose: 'mine' | 'theirs') => void;
}) {
  const { t } = useLingui();
  const { item, saved, entry, today } = props;
  const value: Answer = entry?.value ?? { answer: saved.answer, validUntil: saved.validUntil };
  const shown = { ...value, papers: saved.papers };
  const titleId = `${item.slug}-title`;
  return (
    <article id={item.slug} className={styles.line} aria-labelledby={titleId} onBlur={props.onLeave}>
      <div className={styles.mark}>
        <SteppedDiamond shape={isAnswered(item, shown) ? 'filled' : 'hollow'} size={18} />
      </div>
      <div className={styles.words}>
        <h3 id={titleId} className={styles.title} tabIndex={-1}>
          <NetworkText text={item.title} />
        </h3>
        {props.asked}
        <ChecklistItemFacts item={item} />
        <div className={styles.fields} data-dated={item.needsValidUntil}>
          <TextAreaField
            label={item.isRequired && saved.papers.length > 0 ? t`Respuesta (si el documento no lo dice todo)` : t`Respuesta`}
            isOptional={!item.isRequired}
            aria-describedby={titleId}
            rows={2}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={longestAnswer}
            value={value.answer}
            onChange={(event) => props.onChange({ ...value, answer: event.currentTarget.value })}
          />
          {item.needsValidUntil && (
            <DateField
              isSaidInWords
              label={t`Vigente hasta`}
              isOptional={!item.isRequired}
              help={item.isRequired && saved.papers.some(({ validUntil }) => validUntil !== null) ? t`Si es otra que la del documento.` : undefined}
              aria-describedby={titleId}
              value={value.validUntil}
              onChange={(event) => props.onChange({ ...value, validUntil: event.currentTarget.value })}
              error={isOutOfDate(value, today) && <Trans>Ya venció: renuévelo y ponga la nueva fecha.</Trans>}
            />
          )}
        </div>
        {entry?.state === 'clash' && <LineClash saved={saved} onSettle={props.onSettle} />}
        <LineState entry={entry} saved={saved} isClosed={props.isClosed} personId={props.personId} today={today} />
        {props.papers}
        {props.thread}
      </div>
    </article>
  );
}
