import { linkedParts } from '@/lib/linked-parts.ts';

/** A text somebody typed, with its web addresses as links. They open beside the work, and learn nothing of where they were. */
export function LinkedText(props: { children: string }) {
  return linkedParts(props.children).map((part, index) =>
    part.href ? (
      <a key={index} href={part.href} target="_blank" rel="noreferrer nofollow">
        {part.text}
      </a>
    ) : (
      <span key={index}>{part.text}</span>
    ),
  );
}
