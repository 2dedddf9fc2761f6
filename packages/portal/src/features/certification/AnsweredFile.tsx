import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { AnsweredFile_certification, AnsweredFile_item } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Section } from '@/ui/page/Section.tsx';
import { DiamondProgress } from '@/ui/weave/DiamondProgress.tsx';
import { AnsweredLine } from './AnsweredLine.tsx';
import { nothing, whatIsMissing } from './answers.ts';
import styles from './AnsweredFile.module.css';
import { checklistLevels } from './checklist-levels.ts';
import { LineThread } from './LineThread.tsx';
import { PaperRow } from './PaperRow.tsx';
import { savedLines } from './saved-lines.ts';

const FILE: TypedDocumentNode<AnsweredFile_certification> = gql`
  fragment AnsweredFile_certification on Certification {
    id
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
      documents {
        id
        versions {
          id
          validUntil
        }
        ...PaperRow_document
      }
    }
    may {
      comment
    }
    comments {
      id
    }
    ...LineThread_certification
  }
`;
const ITEM: TypedDocumentNode<AnsweredFile_item> = gql`
  fragment AnsweredFile_item on ChecklistItem {
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

/** A file to read: every requirement with its answer, its date, and who answered when. */
export function AnsweredFile(props: {
  certification: FragmentType<AnsweredFile_certification>;
  items: Array<FragmentType<AnsweredFile_item>>;
  today: LocalDate;
  /** Who reads it, where the comments are shown with it. */
  personId?: string;
}) {
  const { t, i18n } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FILE, from: props.certification });
  const { data: items } = useOwnFragment({ fragment: ITEM, from: props.items });
  const lines = savedLines(file.lines);
  const lineOf = ({ slug }: { slug: string }) => lines.get(slug) ?? nothing;
  const { answered } = whatIsMissing(items, lineOf, props.today);
  return (
    <div className={styles.file}>
      <DiamondProgress done={answered} of={items.length} label={t`${answered} de ${items.length} requisitos con respuesta`} />
      {checklistLevels.map(({ level, title }) => (
        <Section key={level} title={i18n._(title)}>
          <div>
            {items
              .filter((item) => item.level === level)
              .map((item) => (
                <AnsweredLine
                  key={item.slug}
                  item={item}
                  saved={lineOf(item)}
                  today={props.today}
                  papers={
                    <ul className={styles.papers}>
                      {file.lines
                        .find((line) => line.item.slug === item.slug)
                        ?.documents.map((document) => <PaperRow key={document.id} document={document} today={props.today} />)}
                    </ul>
                  }
                  thread={props.personId && <LineThread certification={file} itemSlug={item.slug} personId={props.personId} />}
                />
              ))}
          </div>
        </Section>
      ))}
      {props.personId && (file.may.comment || file.comments.length > 0) && (
        <Section title={t`Sobre todo el expediente`}>
          <LineThread certification={file} itemSlug={null} personId={props.personId} />
        </Section>
      )}
    </div>
  );
}
