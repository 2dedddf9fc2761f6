/** A paper of one page that says what it is: a PDF that every reader opens. */
export function paper(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const stream = `BT /F1 18 Tf 40 100 Td (Documento de prueba: ${name}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const table = objects.map((object, i) => {
    const offset = String(body.length).padStart(10, '0');
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${offset} 00000 n \n`;
  }).join('');
  const start = body.length;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`) };
}
