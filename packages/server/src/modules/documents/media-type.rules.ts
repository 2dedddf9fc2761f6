import type { MediaType } from './document.rules.ts';

/** How many bytes from the beginning say what a file is. */
export const HEAD_BYTES = 1_024;

const PDF = Buffer.from('%PDF-');
const startsWith = (head: Buffer, bytes: readonly number[], at = 0) => bytes.every((byte, i) => head[at + i] === byte);
/** A byte order mark or blanks before the header: some printers write them. */
const BLANK = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

/** What a file is by its first bytes; NOT_ONLY_A_PDF when a PDF begins behind something else, undefined for anything unknown. */
export function mediaTypeOf(head: Buffer): MediaType | 'NOT_ONLY_A_PDF' | undefined {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  const begins = head.subarray(0, HEAD_BYTES).indexOf(PDF);
  if (begins < 0) return undefined;
  return head.subarray(0, begins).every((byte) => BLANK.has(byte)) ? 'application/pdf' : 'NOT_ONLY_A_PDF';
}

/** How many bytes from the end say whether a PDF is whole and alone: all among which a reader of archives looks for an archive's end (its record and the longest comment behind it). */
export const TAIL_BYTES = 22 + 65_535;
const END = Buffer.from('%%EOF');
/** The end of an archive (zip) of one piece: its mark, and that it is the first and only disk. No compressed page of a PDF says this by chance. */
const ARCHIVE_END = Buffer.from([0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0]);

/**
 * Whether a PDF is whole and alone in its file: BROKEN without its end, NOT_ONLY_A_PDF with anything but blanks behind it, or where programs would find an
 * archive's end before it, as when a second end mark is its comment.
 */
export function endOfPdf(tail: Buffer): 'WHOLE' | 'BROKEN' | 'NOT_ONLY_A_PDF' {
  const ends = tail.lastIndexOf(END);
  if (tail.includes(ARCHIVE_END)) return 'NOT_ONLY_A_PDF';
  if (ends < 0) return 'BROKEN';
  return tail.subarray(ends + END.length).every((byte) => BLANK.has(byte)) ? 'WHOLE' : 'NOT_ONLY_A_PDF';
}
