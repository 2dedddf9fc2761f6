import { createLink } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import styles from './FilterChips.module.css';

/** One row of filters that live in the address: each choice is a link, the chosen one says so. */
export function FilterChips(props: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.row} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {props.label}
      </span>
      <div className={styles.chips}>{props.children}</div>
    </div>
  );
}

type ChipProps = React.AnchorHTMLAttributes<HTMLAnchorElement> & { isChosen: boolean; ref?: React.Ref<HTMLAnchorElement> };

function ChipLook({ isChosen, children, ...rest }: ChipProps) {
  return (
    <a {...rest} className={styles.chip} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </a>
  );
}

export const FilterChip = createLink(ChipLook);
