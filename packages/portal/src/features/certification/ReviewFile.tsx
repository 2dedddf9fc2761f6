import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { ReviewFile_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { useKept } from '@/lib/use-kept.ts';
import { useSingleKeys } from '@/lib/use-single-keys.ts';
import { Section } from '@/ui/page/Section.tsx';
import { checklistLevels } from './checklist-levels.ts';
import { markDraft } from './mark-draft.ts';
import { markKeys, markKinds, type MarkKind } from './mark-words.ts';
import { neighbours } from './neighbours.ts';
import styles from './ReviewFile.module.css';
import { ReviewLine } from './ReviewLine.tsx';
import { useMarkLine } from './use-mark-line.ts';

const FRAGMENT: TypedDocumentNode<ReviewFile_certification> = gql`
  fragment ReviewFile_certification on Certification {
    id
    may {
      decide
    }
    lines {
      item {
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
      answer
      validUntil
      evidence
      updatedAt
      updatedBy {
        id
        name
      }
      mark {
        mark
        note
        markedAt
        markedBy {
          id
          name
        }
      }
      documents {
        id
        versions {
          id
          version
          fileName
          mediaType
          bytes
          url
          issuedOn
          validUntil
          thumbnailUrl
          uploadedAt
          erasedAt
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

export type ReviewedLine = ReviewFile_certification['lines'][number];

/**
 * The checklist as a reviewer reads it, item by item, with the marks. N and B go from item to item; O, P and X mark the one at hand.
 * `thread` is what is said about an item: another noun's, the page brings it.
 */
export function ReviewFile(props: {
  certification: FragmentType<ReviewFile_certification>;
  personId: string;
  today: LocalDate;
  shownDocumentId: string | null;
  onShowDocument: (id: string) => void;
  /** The first paper of the item that the keys went to: shown where there is room beside. */
  onAtHand: (documentId: string) => void;
  onReload: () => void;
  thread?: (slug: string) => ReactNode;
}) {
  const { i18n } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [keys] = useKept('vilcanota.keys', ['on', 'off'], 'on');
  const [atHand, setAtHand] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ slug: string; mark: Exclude<MarkKind, 'OK'> } | null>(null);
  const { mark, problem, isBusy } = useMarkLine();
  const slugs = checklistLevels.flatMap(({ level }) => file.lines.filter(({ item }) => item.level === level).map(({ item }) => item.slug));

  function go(slug: string | undefined) {
    if (!slug) return;
    setAtHand(slug);
    const line = document.getElementById(slug);
    line?.scrollIntoView({ block: 'nearest' });
    line?.focus({ preventScroll: true });
    const papers = file.lines.find(({ item }) => item.slug === slug)?.documents;
    if (papers?.[0]) props.onAtHand(papers[0].id);
  }

  /** True when it stands. What is being written at another item stays open. */
  async function set(slug: string, wish: MarkKind | null, note: string | null): Promise<boolean> {
    const line = file.lines.find(({ item }) => item.slug === slug);
    if (!line) return false;
    const isSet = await mark({ certificationId: file.id, itemSlug: slug, mark: wish, note, evidence: line.evidence });
    if (isSet) setAsking((now) => (now?.slug === slug ? null : now));
    return isSet;
  }

  /** The button or the key of a mark: OK at once, the others once they say why; the same again takes it back. */
  function press(slug: string | null, wish: MarkKind) {
    const line = file.lines.find(({ item }) => item.slug === slug);
    if (!line || !file.may.decide || isBusy(line.item.slug)) return;
    if (line.mark?.mark === wish && asking?.slug !== slug) void set(line.item.slug, null, null);
    else if (wish === 'OK') void set(line.item.slug, 'OK', null);
    else setAsking({ slug: line.item.slug, mark: wish });
  }

  const { next, previous } = neighbours(slugs, atHand);
  const marking = Object.fromEntries(markKinds.map((kind) => [markKeys[kind], () => press(atHand, kind)]));
  useSingleKeys({ n: () => go(next), b: () => go(previous), ...marking }, keys === 'on');

  return (
    <div className={styles.file}>
      {checklistLevels.map(({ level, title }) => (
        <Section key={level} title={i18n._(title)}>
          <div>
            {file.lines
              .filter(({ item }) => item.level === level)
              .map((line) => (
                <ReviewLine
                  key={line.item.slug}
                  line={line}
                  today={props.today}
                  mayMark={file.may.decide}
                  isAtHand={atHand === line.item.slug}
                  asking={asking?.slug === line.item.slug ? asking.mark : null}
                  noteDraft={{ owner: props.personId, name: markDraft(file.id, line.item.slug) }}
                  isBusy={isBusy(line.item.slug)}
                  problem={problem?.slug === line.item.slug ? problem : null}
                  shownDocumentId={props.shownDocumentId}
                  onEnter={() => setAtHand(line.item.slug)}
                  onPress={(wish) => press(line.item.slug, wish)}
                  onNote={(wish, note) => set(line.item.slug, wish, note)}
                  onStopAsking={() => setAsking(null)}
                  onShowDocument={props.onShowDocument}
                  onReload={props.onReload}
                  thread={props.thread?.(line.item.slug)}
                />
              ))}
          </div>
        </Section>
      ))}
    </div>
  );
}
