import type { MediaType } from './document.rules.ts';

/** Longest name that is kept, without its ending. */
const LONGEST = 120;
const ENDINGS: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'], 'image/jpeg': ['jpg', 'jpeg'], 'image/png': ['png'], 'image/webp': ['webp'],
};

/** What a stored object of a type ends in. */
export const endingOf = (mediaType: MediaType): string => ENDINGS[mediaType][0]!;

/**
 * The name under which a paper is shown and downloaded: what the person's own name for it leaves without folders, without characters
 * that nobody sees or that turn writing around, not too long, with the ending of what it is. It is never part of a path.
 */
export function displayName(given: string | undefined, mediaType: MediaType): string {
  const last = (given ?? '').toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  const visible = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replace(/[<>:"|?*]/g, ' ').replace(/\s+/gu, ' ');
  const [stem, ending] = splitEnding(visible);
  const isRight = ENDINGS[mediaType].includes(ending.toLowerCase());
  const name = (isRight ? stem : visible).replace(/^[.\s]+|[.\s]+$/gu, '');
  const short = [...new Intl.Segmenter('es', { granularity: 'grapheme' }).segment(name)].slice(0, LONGEST).map(({ segment }) => segment).join('').slice(0, 2 * LONGEST).toWellFormed().trim();
  return `${short || 'documento'}.${isRight ? ending.toLowerCase() : endingOf(mediaType)}`;
}

function splitEnding(name: string): [string, string] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** Says to a browser: keep this as a file of that name (RFC 6266, RFC 5987), never show it as a page. */
export function attachmentOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
