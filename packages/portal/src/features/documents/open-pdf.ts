import { getDocument, GlobalWorkerOptions, version, type PDFPageProxy, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The bundler makes this module: the address of the file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { DrawWish, OpenPaper } from './open-paper.ts';

GlobalWorkerOptions.workerSrc = workerUrl;
/** Above this a canvas is not drawn by every browser. */
const mostDots = 16_000_000;

/** Opens a PDF that is already here: drawn page by page, never run. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPaper> {
  // Without WebAssembly, which our pages do not allow; what it reads of rare pictures is fetched from where the build put it.
  const loading = getDocument({ data: bytes, useWasm: false, wasmUrl: `/assets/pdfjs-${version}/`, enableXfa: false, stopAtErrors: false });
  const pdf = await loading.promise;
  let drawing: RenderTask | undefined;
  let latest = 0;
  return {
    pages: pdf.numPages,
    async draw(canvas, wish) {
      const mine = ++latest;
      drawing?.cancel();
      const sheet = await pdf.getPage(wish.page);
      // A later wish came meanwhile, and draws on the same canvas.
      if (mine !== latest) return;
      drawing = render(sheet, canvas, wish);
      await drawing.promise.catch((cause: { name?: string }) => {
        if (cause.name !== 'RenderingCancelledException') throw cause;
      });
    },
    async words(page) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ').trim();
    },
    close: () => void loading.destroy(),
  };
}

function render(sheet: PDFPageProxy, canvas: HTMLCanvasElement, { width, turn, density }: DrawWish) {
  const rotation = (sheet.rotate + turn) % 360;
  const natural = sheet.getViewport({ scale: 1, rotation });
  const scale = Math.min((width * density) / natural.width, Math.sqrt(mostDots / (natural.width * natural.height)));
  const viewport = sheet.getViewport({ scale, rotation });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return sheet.render({ canvas, viewport });
}
