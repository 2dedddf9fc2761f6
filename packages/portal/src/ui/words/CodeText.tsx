import { joinClasses } from '@/lib/join-classes.ts';

/** A code for people, in figures that cannot be confused: VT-7F3K-92QX. */
export function CodeText(props: { children: string; className?: string }) {
  return <span className={joinClasses('code', props.className)}>{props.children}</span>;
}
