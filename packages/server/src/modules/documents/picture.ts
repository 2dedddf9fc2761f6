import sharp from 'sharp';
import { type FileUnreadable, fileUnreadable, LONGEST_SIDE, MOST_PIXELS, type PictureTooLarge, refuseIfTooManyPixels } from './document.rules.ts';

// Pictures are unpacked outside of our own memory: one at a time, by one thread, and nothing is remembered.
sharp.cache(false);
sharp.concurrency(1);

const THUMBNAIL_SIDE = 320;
let lastTurn: Promise<unknown> = Promise.resolve();

/** One picture at a time in this process, in the order they came. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = lastTurn.then(work, work);
  lastTurn = mine.catch(() => {});
  return mine;
}

export type Picture = { path: string; thumbnailPath: string; width: number; height: number };
type Format = 'jpeg' | 'png' | 'webp';

/**
 * Draws a picture anew: turned as it is to be seen, at most so large, without where and with what it was taken and without anything
 * hidden behind it; and a small one of it. A header that promises too many dots is refused before anything is unpacked.
 */
export function redrawPicture(path: string, format: Format): Promise<Picture | PictureTooLarge | FileUnreadable> {
  return inTurn(async () => {
    const open = () => sharp(path, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error', pages: 1 });
    try {
      const header = await sharp(path, { limitInputPixels: false, sequentialRead: true }).metadata();
      const refusal = refuseIfTooManyPixels({ width: header.width ?? 0, height: header.height ?? 0 });
      if (refusal) return refusal;
      if (header.format !== format) return fileUnreadable('BROKEN');
      const redrawn = { path: `${path}.redrawn`, thumbnailPath: `${path}.small` };
      const { width, height } = await open().autoOrient().resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true }).toFormat(format, QUALITY[format]).toFile(redrawn.path);
      await sharp(redrawn.path).resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 70 }).toFile(redrawn.thumbnailPath);
      return { ...redrawn, width, height };
    } catch (cause) {
      // The library says of every picture that it cannot read only that; what our disk refuses has a code.
      if ((cause as { code?: string }).code) throw cause;
      return fileUnreadable('BROKEN');
    }
  });
}

const QUALITY = { jpeg: { quality: 85 }, png: { compressionLevel: 7 }, webp: { quality: 85 } } as const;
