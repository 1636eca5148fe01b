import { describe, expect, it, test } from 'vitest';
import { fileName, paperKindOf } from './paper-kind.ts';

const bytes = (text: string, ...first: number[]) => new Uint8Array([...first, ...Buffer.from(text, 'latin1')]);
const packed = (names: string) => bytes(names, 0x50, 0x4b, 0x03, 0x04);

describe('a paper is what its bytes say', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7'), 'pdf'],
    ['a picture', bytes('\r\n\x1a\n', 0x89, 0x50, 0x4e, 0x47), 'png'],
    ['a photograph', bytes('', 0xff, 0xd8, 0xff, 0xe0), 'jpg'],
    ['a letter', packed('[Content_Types].xml word/document.xml'), 'docx'],
    ['a spreadsheet', packed('[Content_Types].xml xl/workbook.xml'), 'xlsx'],
    ['slides', packed('[Content_Types].xml ppt/slides'), 'pptx'],
    ['text', new TextEncoder().encode('Señas y horas\n'), 'txt'],
  ])('%s', (_what, given, ending) => {
    expect(paperKindOf(given)?.ending).toBe(ending);
  });

  test.each([
    ['nothing', bytes('')],
    ['a program', bytes('ELF', 0x7f)],
    ['a page', bytes(' <html><script>')],
    ['a drawing with script', bytes('<svg onload=x>')],
    ['PostScript', bytes('%!PS')],
    ['an archive', packed('secret.exe')],
    ['a letter with macros', packed('[Content_Types].xml word/document.xml word/vbaProject.bin')],
    ['text in another encoding', bytes('Se\xf1as')],
    ['bytes', bytes('\x00\x01')],
  ])('%s is none', (_what, given) => {
    expect(paperKindOf(given)).toBeNull();
  });
});

it('is saved under a name that says what it is', () => {
  expect(fileName('Guía de enlaces: 2026/11', 2, 'application/pdf')).toBe('Guia-de-enlaces-2026-11-v2.pdf');
  expect(fileName('…', 1, 'image/png')).toBe('paper-v1.png');
});
