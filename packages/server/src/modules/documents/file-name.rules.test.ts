import { describe, expect, it } from 'vitest';
import { attachmentOf, displayName } from './file-name.rules.ts';

const pdf = (name: string | undefined) => displayName(name, 'application/pdf');

describe('the name of a paper', () => {
  it('stays what a person called it', () => {
    expect(pdf('Póliza de seguro 2027.pdf')).toBe('Póliza de seguro 2027.pdf');
    expect(displayName('q’ollqe (copia).JPEG', 'image/jpeg')).toBe('q’ollqe (copia).jpeg');
  });

  it('loses folders, and what is no character to be seen', () => {
    expect(pdf('../../etc/passwd')).toBe('passwd.pdf');
    expect(pdf('C:\\Temp\\RUC.pdf')).toBe('RUC.pdf');
    expect(pdf('a\0b\r\n\u202Efdp.exe')).toBe('abfdp.exe.pdf');
    expect(pdf('\u200Bx\u2066y.pdf')).toBe('xy.pdf');
    expect(pdf('a<b>:"|?*.pdf')).toBe('a b.pdf');
    expect(pdf('\uD800x.pdf')).toBe('�x.pdf');
  });

  it('says what it is, not what it claims', () => {
    expect(displayName('foto.html', 'image/png')).toBe('foto.html.png');
    expect(displayName('foto.png.exe', 'image/webp')).toBe('foto.png.exe.webp');
  });

  it('is never empty, hidden or without end', () => {
    for (const nothing of [undefined, '', '...', '../', '\0', '.pdf']) expect(pdf(nothing)).toBe('documento.pdf');
    expect(pdf(`${'ñ'.repeat(500)}.pdf`)).toBe(`${'ñ'.repeat(120)}.pdf`);
    expect(pdf(`${'e' + '\u0301'.repeat(10_000)}.pdf`).length).toBeLessThan(300);
  });

  it('is told to browsers in both ways they read', () => {
    expect(attachmentOf('Póliza "1" 100%.pdf')).toBe(`attachment; filename="Poliza _1_ 100_.pdf"; filename*=UTF-8''P%C3%B3liza%20%221%22%20100%25.pdf`);
    expect(attachmentOf("a'b(c)*.pdf")).toContain("filename*=UTF-8''a%27b%28c%29%2A.pdf");
  });
});
