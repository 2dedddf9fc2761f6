import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { createLink } from '@tanstack/react-router';
import { joinClasses } from '@/lib/join-classes.ts';
import styles from './Button.module.css';

/** One filled `primary` per view. `attention` is for the hero; `danger` is outlined, `danger-filled` only in its confirm step. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'attention' | 'danger' | 'danger-filled' | 'on-sky';
type Looks = { look?: ButtonLook; size?: 'regular' | 'small'; icon?: ReactNode };

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Looks & { isBusy?: boolean };

/** A verb with its object: "Bloquear 8 cupos". While busy it keeps its size and refuses a second press. */
export function Button({ look = 'secondary', size = 'regular', icon, isBusy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={joinClasses(styles.button, styles[look], styles[size], isBusy && styles.busy, className)}
    >
      {icon}
      {children}
    </button>
  );
}

type LinkProps = React.AnchorHTMLAttributes<HTMLAnchorElement> & Looks & { ref?: React.Ref<HTMLAnchorElement> };

/** A link to a file that looks like a button. */
export function FileLink({ look = 'secondary', size = 'regular', icon, className, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={joinClasses(styles.button, styles[look], styles[size], className)}>
      {icon}
      {children}
    </a>
  );
}

/** A link to another page that looks like a button; `to` and `params` are checked against the list of routes. */
export const ButtonLink = createLink(FileLink);
