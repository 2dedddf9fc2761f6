import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { MailLetter_mail } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { InstantText } from '@/ui/words/DateText.tsx';
import { LinkedText } from '@/ui/words/LinkedText.tsx';
import styles from './MailLetter.module.css';

const FRAGMENT: TypedDocumentNode<MailLetter_mail> = gql`
  fragment MailLetter_mail on Mail {
    id
    at
    to
    subject
    text
  }
`;
fragmentRegistry.register(FRAGMENT);

/** A letter as its reader would get it, opened like an envelope. */
export function MailLetter(props: { mail: FragmentType<MailLetter_mail>; isOpen: boolean }) {
  const { data: mail } = useOwnFragment({ fragment: FRAGMENT, from: props.mail });
  return (
    <details className={styles.letter} open={props.isOpen}>
      <summary className={styles.envelope}>
        <span className={styles.subject}>{mail.subject}</span>
        <span className={styles.facts}>
          <Trans>Para {mail.to}</Trans>
          <InstantText at={mail.at} />
        </span>
      </summary>
      <p className={styles.text}>
        <LinkedText>{mail.text}</LinkedText>
      </p>
    </details>
  );
}
