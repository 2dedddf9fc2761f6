import type { FormEventHandler, ReactNode } from 'react';
import styles from './FormStack.module.css';

/** A form whose fields stand one below the other. Our own messages instead of the browser's. */
export function FormStack(props: { onSubmit: FormEventHandler<HTMLFormElement>; children: ReactNode }) {
  return (
    <form noValidate className={styles.stack} onSubmit={props.onSubmit}>
      {props.children}
    </form>
  );
}
