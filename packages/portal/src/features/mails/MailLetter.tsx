import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MailLetter_mail } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { InstantText } from '@/ui/words/DateText.tsx';
import { LinkedText } from '@/ui/words/LinkedText.tsx';
import { languageWords, letterWords, mailStateWords } from './letter-words.ts';
import { LetterPage } from './LetterPage.tsx';
import styles from './MailLetter.module.css';

const FRAGMENT: TypedDocumentNode<MailLetter_mail> = gql`
  fragment MailLetter_mail on Mail {
    id
    at
    to
    language
    letter
    state
    subject
    text
    html
  }
`;
fragmentRegistry.register(FRAGMENT);

/** A letter as its reader would get it, opened like an envelope: the page, and below it the plain text. */
export function MailLetter(props: { mail: FragmentType<MailLetter_mail>; isOpen: boolean }) {
  const { i18n } = useLingui();
  const { data: mail } = useOwnFragment({ fragment: FRAGMENT, from: props.mail });
  // What is closed is not set: a hundred letters are a hundred documents.
  const [isOpen, setOpen] = useState(props.isOpen);
  const lang = mail.language.toLowerCase();
  return (
    <details className={styles.letter} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.envelope}>
        <span className={styles.subject} lang={lang}>
          {mail.subject}
        </span>
        <span className={styles.facts}>
          <span>
            <Trans>Para {mail.to}</Trans>
          </span>
          <span>
            <InstantText at={mail.at} />
          </span>
          <span>
            <Trans>Motivo: {i18n._(letterWords[mail.letter])}</Trans>
          </span>
          <span>{i18n._(languageWords[mail.language])}</span>
          <span>{i18n._(mailStateWords[mail.state])}</span>
        </span>
      </summary>
      {isOpen && mail.html && <LetterPage html={mail.html} title={mail.subject} />}
      {isOpen && (mail.html ? (
        <details className={styles.plain}>
          <summary>
            <Trans>Leer como texto</Trans>
          </summary>
          <PlainLetter text={mail.text} lang={lang} />
        </details>
      ) : (
        <PlainLetter text={mail.text} lang={lang} />
      ))}
    </details>
  );
}

function PlainLetter(props: { text: string; lang: string }) {
  return (
    <p className={styles.text} lang={props.lang}>
      <LinkedText>{props.text}</LinkedText>
    </p>
  );
}
