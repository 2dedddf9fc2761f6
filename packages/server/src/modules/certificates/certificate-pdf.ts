import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { CertificateRow } from './certificate.finders.ts';
import { type CertificateState, publicRuc, qrText } from './certificate.rules.ts';
import { dayWords, instantWords } from './certificate-words.ts';
import { drawWeaveBand } from './weave-band.ts';

const MM = 72 / 25.4;
const MARGIN = 18 * MM;
/** Design language: at least 32 mm, with its quiet zone; this one carries a signature and is larger. */
const QR_MM = 46;
const INK = '#1f1b16';
const QUIET = '#676051';
const DISPLAY = 'display';
const TEXT = 'text';
const STRONG = 'strong';

// Static letters: pdfkit reads no variable fonts. Read once.
const FONTS = {
  [DISPLAY]: '@fontsource/piazzolla/files/piazzolla-latin-700-normal.woff', [TEXT]: '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff',
  [STRONG]: '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff',
};
let fonts: Promise<Map<string, Buffer>> | undefined;
const readFonts = () => (fonts ??= Promise.all(Object.entries(FONTS).map(async ([name, path]) => [name, await readFile(fileURLToPath(import.meta.resolve(path)))] as const)).then((read) => new Map(read)));

/** What the paper is made from: the certificate, where it is checked, and whether all of it is invented. */
export type CertificatePaper = CertificateRow & { siteUrl: string; isDemo: boolean };

const STATES: Record<CertificateState, string> = { VALID: 'vigente', LAPSED: 'vencido', SUSPENDED: 'suspendido', REVOKED: 'revocado' };

/** The modules of a QR: dark or not, row by row. Error correction M, so that a creased paper is still read. */
export function qrOf({ siteUrl, number, jws }: Pick<CertificatePaper, 'siteUrl' | 'number' | 'jws'>): { size: number; isDark: (row: number, column: number) => boolean } {
  const { modules } = QRCode.create(qrText(siteUrl, number, jws), { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

/** Sets a certificate as a tagged PDF in Spanish: A4, readable in black and white, with the date of its making. */
export async function certificatePdf(paper: CertificatePaper): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4', margin: MARGIN, lang: 'es-PE', tagged: true, displayTitle: true, pdfVersion: '1.7', // Its types do not know this one yet.
    subset: 'PDF/UA' as never, autoFirstPage: false,
    info: { Title: `Certificado ${paper.number}: ${paper.agencyName}`, Author: 'Vilcanota Trek', Subject: 'Certificación de agencia', CreationDate: new Date(paper.asOf) },
  });
  const done = collect(doc);
  for (const [name, content] of await readFonts()) doc.registerFont(name, content);
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  writePage(doc, root, paper);
  root.end();
  doc.end();
  return done;
}

type Doc = PDFKit.PDFDocument;
type Root = ReturnType<Doc['struct']>;

function writePage(doc: Doc, root: Root, paper: CertificatePaper): void {
  const width = doc.page.width - 2 * MARGIN;
  doc.markContent('Artifact', { type: 'Layout' });
  drawWeaveBand(doc, { x: 0, y: 0, width: doc.page.width });
  doc.endMarkedContent();
  const say = (tag: 'H1' | 'H2' | 'P', text: string, { font = TEXT, size = 11, gap = 4, colour = INK, indent = width }: { font?: string; size?: number; gap?: number; colour?: string; indent?: number } = {}) => {
    root.add(doc.struct(tag, {}, () => {
      doc.font(font).fontSize(size).fillColor(colour).text(text, MARGIN, doc.y, { width: indent, lineGap: size * 0.2 });
    }));
    doc.y += gap * MM;
  };
  doc.y = MARGIN + 6 * MM;
  say('P', 'Vilcanota Trek · red de turismo rural comunitario, Cusco', { font: STRONG, size: 11, colour: QUIET, gap: 6 });
  if (paper.isDemo) say('P', 'DEMOSTRACIÓN: este certificado es inventado y no vale nada.', { font: STRONG, size: 13, gap: 4 });
  say('H1', 'Certificado de agencia', { font: DISPLAY, size: 30, gap: 2 });
  say('P', `N.º ${paper.number}`, { font: STRONG, size: 15, gap: 9 });
  say('P', 'La red certifica a', { gap: 1 });
  say('P', paper.agencyName, { font: DISPLAY, size: 22, gap: 1 });
  const ruc = publicRuc(paper.ruc);
  if (ruc) say('P', `RUC ${ruc}`, { colour: QUIET, gap: 3 });
  say('P', 'para bloquear y confirmar cupos en las salidas de las rutas de la red, y para llevar caminantes a las áreas de conservación de sus comunidades.', { gap: 7 });
  say('H2', 'Vigencia', { font: DISPLAY, size: 15, gap: 0.5 });
  say('P', `Del ${dayWords(paper.validFrom)} al ${dayWords(paper.validUntil)}, inclusive.`, { font: STRONG, size: 13, gap: 5 });
  if (paper.conditions) {
    say('H2', 'Condiciones', { font: DISPLAY, size: 15, gap: 0.5 });
    say('P', paper.conditions, { gap: 5 });
  }
  writeCheck(doc, root, paper, say, width);
}

function writeCheck(doc: Doc, root: Root, paper: CertificatePaper, say: (tag: 'H2' | 'P', text: string, how?: object) => void, width: number): void {
  const side = QR_MM * MM;
  const latest = doc.page.height - MARGIN - side - 34 * MM;
  if (doc.y > latest) doc.addPage(); // long conditions
  const top = Math.max(doc.y, latest);
  const [left, textWidth] = [MARGIN + side + 8 * MM, width - side - 8 * MM];
  root.add(doc.struct('Figure', { alt: `Código QR que lleva a ${paper.siteUrl}/certificates/${paper.number} y contiene la forma firmada de este certificado.` }, () => drawQr(doc, paper, MARGIN, top, side)));
  const beside = (tag: 'H2' | 'P', text: string, font: string, size: number) => {
    root.add(doc.struct(tag, {}, () => {
      doc.font(font).fontSize(size).fillColor(INK).text(text, left, doc.y, { width: textWidth, lineGap: size * 0.25 });
    }));
    doc.y += 2 * MM;
  };
  doc.y = top + 2 * MM;
  beside('H2', 'Compruébelo ahora', DISPLAY, 15);
  beside('P', 'Este papel muestra el estado del día en que se imprimió. Escanee el código para saber qué vale en este momento: vigente, vencido, suspendido o revocado.', TEXT, 11);
  beside('P', `${paper.siteUrl.replace(/^https?:\/\//, '')}/certificates/${paper.number}`, STRONG, 10);
  beside('P', 'El código contiene además este certificado firmado (Ed25519): con la clave que la red publica se comprueba sin conexión.', TEXT, 9.5);
  doc.y = top + side + 8 * MM;
  say('P', `Emitido el ${instantWords(paper.issuedAt)}. Impreso el ${instantWords(paper.asOf)}; en ese momento: ${STATES[paper.state]}.`, { size: 9.5, colour: QUIET, gap: 0 });
}

/** As one path of squares, so that no seam shows between them. The quiet zone is the paper around it. */
function drawQr(doc: Doc, paper: CertificatePaper, x: number, y: number, side: number): void {
  const { size, isDark } = qrOf(paper);
  const unit = side / size;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) if (isDark(row, column)) doc.rect(x + column * unit, y + row * unit, unit, unit);
  }
  doc.fill('#000000');
}

function collect(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
