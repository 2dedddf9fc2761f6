// The design language's dyes on paper: laguna, quenua, anil, qolle.
const DYES = ['#0e4f53', '#96481f', '#2b4c8c', '#e8b54a'];
/** One unit of the grid: the band is six of them high, 12 px as on a screen. */
const UNIT = 2;
const REPEAT = 12;
/** A stepped diamond on the grid, column by column: where it begins and how high it is. */
const DIAMOND = [[2, 2], [1, 4], [0, 6], [0, 6], [1, 4], [2, 2]] as const;

/** The strip of stepped diamonds at the upper edge of a paper: plain geometry made here, a copy of no textile. */
export function drawWeaveBand(doc: PDFKit.PDFDocument, { x, y, width }: { x: number; y: number; width: number }): void {
  for (let at = 0, n = 0; at < width; at += REPEAT * UNIT, n++) {
    for (const half of [0, 1]) {
      DIAMOND.forEach(([top, height], column) => doc.rect(x + at + (half * 6 + column) * UNIT, y + top * UNIT, UNIT, height * UNIT));
      doc.fill(DYES[(n * 2 + half) % DYES.length]!);
    }
  }
}
