import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { LineThread_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { InstantText } from '@/ui/words/DateText.tsx';
import { LinkedText } from '@/ui/words/LinkedText.tsx';
import { CommentForm } from './CommentForm.tsx';
import styles from './LineThread.module.css';

const FRAGMENT: TypedDocumentNode<LineThread_certification> = gql`
  fragment LineThread_certification on Certification {
    id
    may {
      comment
      commentInternally
    }
    comments {
      id
      body
      side
      isInternal
      writtenAt
      writtenBy {
        id
        name
      }
    }
    lines {
      item {
        id
        slug
      }
      comments {
        id
        body
        side
        isInternal
        writtenAt
        writtenBy {
          id
          name
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What was said about a requirement, or about the whole file (no slug), by both sides, and the place to answer. Folded while nobody spoke. */
export function LineThread(props: { certification: FragmentType<LineThread_certification>; itemSlug: string | null; personId: string }) {
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const { itemSlug } = props;
  const comments = itemSlug === null ? file.comments : (file.lines.find(({ item }) => item.slug === itemSlug)?.comments ?? []);
  if (comments.length === 0 && !file.may.comment) return null;
  return (
    <details className={styles.thread} open={comments.length > 0}>
      <summary>{comments.length > 0 ? <Trans>Comentarios ({comments.length})</Trans> : <Trans>Comentar</Trans>}</summary>
      {comments.length > 0 && (
        <ol className={styles.list}>
          {comments.map((comment) => (
            <li key={comment.id} className={styles.comment} data-side={comment.side} data-internal={comment.isInternal || undefined}>
              <p className={styles.who}>
                <strong>{comment.writtenBy?.name ?? 'Vilcanota Trek'}</strong> · <InstantText at={comment.writtenAt} />
                {comment.isInternal && (
                  <>
                    {' · '}
                    <Trans>solo la red lo ve</Trans>
                  </>
                )}
              </p>
              <p className={styles.body}>
                <LinkedText>{comment.body}</LinkedText>
              </p>
            </li>
          ))}
        </ol>
      )}
      {file.may.comment && <CommentForm certificationId={file.id} itemSlug={itemSlug} personId={props.personId} mayBeInternal={file.may.commentInternally} />}
    </details>
  );
}
