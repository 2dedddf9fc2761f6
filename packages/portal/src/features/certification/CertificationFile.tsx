import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CertificationFile_certification, CertificationFile_item } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Section } from '@/ui/page/Section.tsx';
import { nothing, whatIsMissing } from './answers.ts';
import { AskedAgainNote } from './AskedAgainNote.tsx';
import { CarriedLine } from './CarriedLine.tsx';
import styles from './CertificationFile.module.css';
import { checklistLevels } from './checklist-levels.ts';
import { ChecklistLine } from './ChecklistLine.tsx';
import { EditPapers, type PaperRules } from './EditPapers.tsx';
import { FileSummary } from './FileSummary.tsx';
import { LineMarkNotice } from './LineMarkNotice.tsx';
import { LineThread } from './LineThread.tsx';
import { savedLines } from './saved-lines.ts';
import { useAnswerSaver } from './use-answer-saver.ts';
import { usePaperQueue } from './use-paper-queue.ts';

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
      isCarriedOver
      askedAgain {
        lapsesOn
        answer
        documents {
          id
          ...PaperRow_document
        }
      }
      mark {
        mark
        note
        markedAt
      }
      documents {
        id
        versions {
          id
          validUntil
        }
        ...EditablePaper_document
      }
    }
    missing {
      id
    }
    may {
      edit
      submit
    }
    ...LineThread_certification
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
  rules: PaperRules;
  personId: string;
  today: LocalDate;
  onClosed: () => void;
}) {
  const { t, i18n } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FILE, from: props.certification });
  const { data: items } = useOwnFragment({ fragment: ITEM, from: props.items });
  const lines = savedLines(file.lines);
  const { saver, entries, fault, isClosed } = useAnswerSaver({ certificationId: file.id, personId: props.personId, lines });
  const { queue, sendings, arrived } = usePaperQueue(file.id, props.rules.mostBytes);
  // A requirement of a renewal that nothing is asked for is opened only to change it.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const lineOf = (slug: string) => lines.get(slug) ?? nothing;
  const found = whatIsMissing(items, ({ slug }) => ({ ...lineOf(slug), ...entries[slug]?.value }), props.today);

  return (
    <div className={styles.file}>
      <div className={styles.groups}>
        {checklistLevels.map(({ level, title, help }) => (
          <Section key={level} title={i18n._(title)} help={i18n._(help)}>
            <div>
              {items
                .filter((item) => item.level === level)
                .map((item) => {
                  const { slug } = item;
                  const line = file.lines.find((one) => one.item.slug === slug);
                  if (!line) return null;
                  if (line.isCarriedOver && !line.mark && !opened.includes(slug)) {
                    return <CarriedLine key={slug} item={item} saved={lineOf(slug)} onChange={() => setOpened([...opened, slug])} />;
                  }
                  return (
                    <ChecklistLine
                      key={slug}
                      item={item}
                      saved={lineOf(slug)}
                      entry={entries[slug]}
                      isClosed={isClosed}
                      personId={props.personId}
                      today={props.today}
                      asked={
                        <>
                          <LineMarkNotice mark={line.mark} />
                          <AskedAgainNote askedAgain={line.askedAgain} today={props.today} />
                        </>
                      }
                      papers={
                        <EditPapers
                          certificationId={file.id}
                          itemSlug={slug}
                          titleId={`${slug}-title`}
                          documents={line.documents}
                          rules={props.rules}
                          queue={queue}
                          sendings={sendings}
                          arrived={arrived[slug] ?? null}
                          today={props.today}
                          onClosed={props.onClosed}
                        />
                      }
                      thread={<LineThread certification={file} itemSlug={slug} personId={props.personId} />}
                      onChange={(value) => saver.change(slug, value, lineOf(slug))}
                      onLeave={() => saver.leave(slug)}
                      onSettle={(whose) => saver.settle(slug, whose, lineOf(slug))}
                    />
                  );
                })}
            </div>
          </Section>
        ))}
        <Section title={t`Sobre todo el expediente`}>
          <LineThread certification={file} itemSlug={null} personId={props.personId} />
        </Section>
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
