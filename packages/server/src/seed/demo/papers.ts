import sharp from 'sharp';

/** A one-page PDF of the demonstration, which says on the page itself that it is one. */
export function demoPdf(title: string, lines: readonly string[] = []): Buffer {
  const text = (size: number, y: number, words: string) => `BT /F1 ${size} Tf 60 ${y} Td (${words.replace(/[\\()]/g, (c) => `\\${c}`)}) Tj ET`;
  const page = [
    '0.72 0.12 0.22 rg', text(54, 730, 'DEMO'), text(13, 705, 'Documento inventado para la demostración: no acredita nada.'), '0.12 0.11 0.09 rg', text(22, 640, title),
    ...lines.map((line, i) => text(13, 600 - 22 * i, line)), '0.72 0.12 0.22 RG 3 w 40 40 515 762 re S',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (es-PE) >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

/** The letters of DEMO as dots: pictures need no font that way. */
const LETTERS = ['1110 1111 10001 0110', '1001 1000 11011 1001', '1001 1110 10101 1001', '1001 1000 10001 1001', '1110 1111 10001 0110'];

/** A photograph of the demonstration: a sheet of one colour on which DEMO is to be read. */
export function demoPicture(hue: number, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const dots = LETTERS.flatMap((row, y) => [...row].map((dot, x) => (dot === '1' ? `<rect x="${130 + x * 47}" y="${330 + y * 47}" width="44" height="44"/>` : ''))).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="hsl(${hue},35%,86%)"/><rect x="60" y="60" width="1080" height="780" fill="none" stroke="hsl(${hue},45%,35%)" stroke-width="10"/><g fill="hsl(${hue},55%,25%)">${dots}</g></svg>`;
  return sharp(Buffer.from(svg)).toFormat(format).toBuffer();
}
