import type { FragmentType } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { PaperRow_document } from '@/graphql/__generated__/documents.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './EditPapers.module.css';
import { PaperRow } from './PaperRow.tsx';

type AskedAgain = { lapsesOn: LocalDate; answer: string | null; documents: ReadonlyArray<{ id: string } & FragmentType<PaperRow_document>> };

/** In a renewal: what the earlier file showed and runs out, to look at while one brings the new one. */
export function AskedAgainNote(props: { askedAgain: AskedAgain | null; today: LocalDate }) {
  const { askedAgain, today } = props;
  if (!askedAgain) return null;
  return (
    <Notice tone="attention">
      {askedAgain.lapsesOn < today ? (
        <Trans>
          Lo que presentó en el expediente anterior venció el <DateText date={askedAgain.lapsesOn} />: traiga lo nuevo.
        </Trans>
      ) : (
        <Trans>
          Lo que presentó en el expediente anterior vence el <DateText date={askedAgain.lapsesOn} />: traiga lo nuevo.
        </Trans>
      )}
      <details>
        <summary>
          <Trans>Ver lo que presentó</Trans>
        </summary>
        {askedAgain.answer && <p>{askedAgain.answer}</p>}
        <ul className={styles.list}>
          {askedAgain.documents.map((document) => (
            <PaperRow key={document.id} document={document} today={today} />
          ))}
        </ul>
      </details>
    </Notice>
  );
}
