import { describe, expect, it } from 'vitest';
import { endOfPdf, mediaTypeOf } from './media-type.rules.ts';

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('what a file is', () => {
  it('is said by its first bytes', () => {
    expect(mediaTypeOf(bytes('%PDF-1.7\n'))).toBe('application/pdf');
    expect(mediaTypeOf(bytes([0xef, 0xbb, 0xbf], '\r\n%PDF-1.4'))).toBe('application/pdf');
    expect(mediaTypeOf(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(mediaTypeOf(bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]))).toBe('image/png');
    expect(mediaTypeOf(bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '))).toBe('image/webp');
  });

  it('is nothing of ours when they say anything else', () => {
    for (const head of ['', 'MZ', '<svg xmlns="http://www.w3.org/2000/svg">', 'GIF89a', 'PK\x03\x04', 'RIFF1234AVI ', '%PD', '\x89PNX']) expect(mediaTypeOf(bytes(head))).toBeUndefined();
  });

  it('is not only a PDF when the PDF begins behind a page or an archive', () => {
    for (const before of ['<html><script>1</script>', 'PK\x03\x04', 'x']) expect(mediaTypeOf(bytes(before, '%PDF-1.7'))).toBe('NOT_ONLY_A_PDF');
    expect(mediaTypeOf(bytes('<'.repeat(1024), '%PDF-1.7'))).toBeUndefined();
  });
});

describe('the end of a PDF', () => {
  it('is its mark and blanks', () => {
    expect(endOfPdf(bytes('startxref\n9\n%%EOF\r\n\0'))).toBe('WHOLE');
    expect(endOfPdf(bytes('%%EOF\nxref…\n%%EOF'))).toBe('WHOLE');
  });

  it('is missing in a file that was cut off, and not the end where an archive follows', () => {
    expect(endOfPdf(bytes('startxref\n9\n'))).toBe('BROKEN');
    expect(endOfPdf(bytes('%%EOF\nPK\x05\x06'))).toBe('NOT_ONLY_A_PDF');
    expect(endOfPdf(bytes('%%EOF\nPK\x05\x06', '\0'.repeat(16), '\x06\0', '\n%%EOF'))).toBe('NOT_ONLY_A_PDF');
    expect(endOfPdf(bytes('stream PK\x05\x06 of a page endstream\n%%EOF'))).toBe('WHOLE');
    expect(endOfPdf(bytes('%%EOF<html>'))).toBe('NOT_ONLY_A_PDF');
  });
});
