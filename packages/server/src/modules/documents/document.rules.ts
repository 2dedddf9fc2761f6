import type { Refusal } from '#graphql/problem';

/** What papers may be: by their content, whatever they are called or declared to be. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A scanned paper of many pages fits; a film does not (the network's own number). */
export const LARGEST_BYTES = 15 * 1024 * 1024;
/** A photograph of 40 megapixels; what unpacks into more is refused by its header alone. */
export const MOST_PIXELS = 40_000_000;
/** A page at 300 dots per inch is 3,508 dots high: larger pictures are kept at this size. */
export const LONGEST_SIDE = 4_000;
/** Documents an item or a file has at one time, and versions one document has had: a file is read by people (the network's own numbers). */
export const MOST_PER_ITEM = 10;
export const MOST_PER_FILE = 120;
export const MOST_VERSIONS = 30;
/** Papers a file has ever had, with their versions and those that were taken out, and their bytes: what was sent stays on a disk at least until the night (the network's own numbers). */
export const MOST_EVER = 400;
export const MOST_BYTES_EVER = 1024 ** 3;

export type FileTooLarge = Refusal<'FileTooLarge'> & { mostBytes: number };
export type FileTypeNotAccepted = Refusal<'FileTypeNotAccepted'> & { accepted: readonly MediaType[] };
export type FileUnreadable = Refusal<'FileUnreadable'> & { because: 'EMPTY' | 'BROKEN' | 'NOT_ONLY_A_PDF' };
export type PictureTooLarge = Refusal<'PictureTooLarge'> & { width: number; height: number; mostPixels: number };
export type DatesInvalid = Refusal<'DatesInvalid'>;
export type TooManyDocuments = Refusal<'TooManyDocuments'> & { where: 'ITEM' | 'FILE' | 'VERSIONS' | 'EVER' | 'BYTES_EVER'; most: number };

export const fileTooLarge = (): FileTooLarge => ({ kind: 'FileTooLarge', mostBytes: LARGEST_BYTES, message: `A file has at most ${LARGEST_BYTES} bytes.` });
export const fileTypeNotAccepted = (): FileTypeNotAccepted =>
  ({ kind: 'FileTypeNotAccepted', accepted: mediaTypes, message: 'By its content this is no PDF, JPEG, PNG or WebP.' });
export const fileUnreadable = (because: FileUnreadable['because']): FileUnreadable => ({ kind: 'FileUnreadable', because, message: UNREADABLE[because] });

const UNREADABLE = {
  EMPTY: 'The file is empty.', BROKEN: 'The file is broken or cut off.',
  NOT_ONLY_A_PDF: 'The file holds something before or behind the PDF: other programs would read something else in it.',
};

/** Refuses a picture that unpacks into more dots than are read. */
export function refuseIfTooManyPixels({ width, height }: { width: number; height: number }): PictureTooLarge | undefined {
  if (width * height <= MOST_PIXELS) return undefined;
  return { kind: 'PictureTooLarge', width, height, mostPixels: MOST_PIXELS, message: `A picture has at most ${MOST_PIXELS} dots; this one says ${width} × ${height}.` };
}

/** Refuses a paper that would run out before it was issued. */
export function refuseIfDatesInvalid({ issuedOn, validUntil }: { issuedOn: string | null; validUntil: string | null }): DatesInvalid | undefined {
  if (!issuedOn || !validUntil || issuedOn <= validUntil) return undefined;
  return { kind: 'DatesInvalid', message: 'A paper does not run out before it is issued.' };
}

/** How many documents there are already: in the item, in the whole file, versions of the document that is replaced, and what the file was ever sent. */
export type DocumentCounts = { inItem: number; inFile: number; versions: number; ever: number; bytesEver: number };

/** Refuses one more document, or one more version of a document, than a file holds, and more than it takes in its life. */
export function refuseIfTooMany(counts: DocumentCounts, isNewVersion: boolean, bytes: number): TooManyDocuments | undefined {
  const tooMany = (where: TooManyDocuments['where'], most: number): TooManyDocuments => ({ kind: 'TooManyDocuments', where, most, message: `At most ${most} (${where}).` });
  if (counts.ever >= MOST_EVER) return tooMany('EVER', MOST_EVER);
  if (counts.bytesEver + bytes > MOST_BYTES_EVER) return tooMany('BYTES_EVER', MOST_BYTES_EVER);
  if (isNewVersion) return counts.versions < MOST_VERSIONS ? undefined : tooMany('VERSIONS', MOST_VERSIONS);
  if (counts.inItem >= MOST_PER_ITEM) return tooMany('ITEM', MOST_PER_ITEM);
  return counts.inFile >= MOST_PER_FILE ? tooMany('FILE', MOST_PER_FILE) : undefined;
}
