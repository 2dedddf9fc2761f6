import { useState, type SyntheticEvent } from 'react';
import styles from './MailLetter.module.css';

/** Of the frame itself, which its height includes: above and below. */
const borders = 2;

/**
 * A letter as its reader's mail program would show it. It runs no scripts, whatever is in it; being of our own origin it only lets us
 * read how tall it is. Its links open in a tab of their own.
 */
export function LetterPage(props: { html: string; title: string }) {
  const [height, setHeight] = useState(480);
  const measure = (event: SyntheticEvent<HTMLIFrameElement>) => {
    const root = event.currentTarget.contentDocument?.documentElement;
    if (root) setHeight(root.scrollHeight + borders);
  };
  return (
    <iframe
      className={styles.page}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={props.html}
      title={props.title}
      style={{ height }}
      onLoad={measure}
    />
  );
}
