/** How a page is to be drawn: as wide as this on the screen, turned by so many degrees, with so many dots for each of the screen's. */
export type DrawWish = { page: number; width: number; turn: number; density: number };

/** A paper that can be drawn. Who opens it closes it. */
export type OpenPaper = {
  pages: number;
  draw: (canvas: HTMLCanvasElement, wish: DrawWish) => Promise<void>;
  /** What is written on a page, for whoever hears it; empty where the page is a picture. */
  words: (page: number) => Promise<string>;
  close: () => void;
};

/** Fetches a paper and opens it. What draws PDFs is fetched with the first of them. */
export async function openPaper(url: string, mediaType: string, signal: AbortSignal): Promise<OpenPaper> {
  const answer = await fetch(url, { signal, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`The paper was not given: ${answer.status}`);
  if (mediaType !== 'application/pdf') return (await import('./open-picture.ts')).openPicture(await answer.blob());
  const [{ openPdf }, bytes] = await Promise.all([import('./open-pdf.ts'), answer.arrayBuffer()]);
  return openPdf(bytes);
}
