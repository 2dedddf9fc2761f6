import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { CertificationFile_certification, CertificationFile_item } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Section } from '@/ui/page/Section.tsx';
import { nothing, whatIsMissing } from './answers.ts';
import styles from './CertificationFile.module.css';
import { checklistLevels } from './checklist-levels.ts';
import { ChecklistLine } from './ChecklistLine.tsx';
import { FileSummary } from './FileSummary.tsx';
import { savedLines } from './saved-lines.ts';
import { useAnswerSaver } from './use-answer-saver.ts';

const FILE: TypedDocumentNode<CertificationFile_certification> = gql`
  fragment CertificationFile_certification on Certification {
    id
    state
    lines {
      item {
        id
        slug
      }
      answer
      validUntil
      updatedAt
      updatedBy {
        id
        name
      }
    }
    missing {
      id
    }
    may {
      edit
      submit
    }
  }
`;
const ITEM: TypedDocumentNode<CertificationFile_item> = gql`
  fragment CertificationFile_item on ChecklistItem {
    id
    slug
    title {
      es
      en
    }
    level
    isRequired
    needsValidUntil
    ...ChecklistItemFacts_item
  }
`;
fragmentRegistry.register(FILE);
fragmentRegistry.register(ITEM);

/** The file in work: every requirement with the fields of its answer, saved line by line, and at the side what is missing. */
export function CertificationFile(props: {
  certification: FragmentType<CertificationFile_certification>;
  items: Array<FragmentType<CertificationFile_item>>;
  personId: string;
  today: LocalDate;
  onClosed: () => void;
}) {
  const { i18n } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FILE, from: props.certification });
  const { data: items } = useOwnFragment({ fragment: ITEM, from: props.items });
  const lines = savedLines(file.lines);
  const { saver, entries, fault, isClosed } = useAnswerSaver({ certificationId: file.id, personId: props.personId, lines });
  const lineOf = (slug: string) => lines.get(slug) ?? nothing;
  const found = whatIsMissing(items, ({ slug }) => entries[slug]?.value ?? lineOf(slug), props.today);

  return (
    <div className={styles.file}>
      <div className={styles.groups}>
        {checklistLevels.map(({ level, title, help }) => (
          <Section key={level} title={i18n._(title)} help={i18n._(help)}>
            <div>
              {items
                .filter((item) => item.level === level)
                .map((item) => (
                  <ChecklistLine
                    key={item.slug}
                    item={item}
                    saved={lineOf(item.slug)}
                    entry={entries[item.slug]}
                    isClosed={isClosed}
                    personId={props.personId}
                    today={props.today}
                    onChange={(value) => saver.change(item.slug, value, lineOf(item.slug))}
                    onLeave={() => saver.leave(item.slug)}
                    onSettle={(whose) => saver.settle(item.slug, whose, lineOf(item.slug))}
                  />
                ))}
            </div>
          </Section>
        ))}
      </div>
      <FileSummary
        certificationId={file.id}
        count={items.length}
        found={found}
        entries={entries}
        fault={fault}
        isClosed={isClosed}
        onSaveAll={saver.saveAll}
        onClosed={props.onClosed}
      />
    </div>
  );
}
