import { describe, expect, it } from 'vitest';
import { linesOfPage } from './model/history-pdf.ts';
import { readSheet } from './model/history-sheet.ts';
import { pdfOf } from './pdf.fixture.ts';
import { isPdf, textOfPdf } from './pdf-text.ts';

describe('a PDF', () => {
  it('gives its lines as they stand, page after page, and they are read like a pasted sheet', async () => {
    const bytes = pdfOf([
      ['* * * *', 'COURT: NAM:01', '20240511 CASC INVENTED COUNTY', 'CNT:01 #Z-1'],
      ['459 PC-BURGLARY', 'DISPO:CONVICTED'],
    ]);
    expect(isPdf(bytes)).toBe(true);
    const read = await textOfPdf(bytes);
    expect(read).toEqual({
      text: '* * * *\nCOURT: NAM:01\n20240511 CASC INVENTED COUNTY\nCNT:01 #Z-1\n459 PC-BURGLARY\nDISPO:CONVICTED',
    });
    expect('text' in read && readSheet(read.text).found[0]?.values).toMatchObject({
      code: 'PC 459',
      what: 'convicted',
    });
  });
  it('that is a picture of a page says so', async () => {
    expect(await textOfPdf(pdfOf([[]]))).toEqual({ wrong: 'pdfNoText' });
  });
  it('that is broken, or none, cannot be opened; one with too many pages is too long', async () => {
    expect(await textOfPdf(new TextEncoder().encode('%PDF-1.7\nnothing'))).toEqual({ wrong: 'pdfNotRead' });
    expect(await textOfPdf(pdfOf(Array.from({ length: 81 }, () => ['x'])))).toEqual({ wrong: 'pdfTooLong' });
  });
  it('puts pieces of one line together from the left, however they come', () => {
    const at = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 6 });
    expect(
      linesOfPage([at('second', 0, 80), at('DISPO:', 0, 100.4), at('CONVICTED', 36, 100), at('#7', 200, 100)]),
    ).toEqual(['DISPO:CONVICTED #7', 'second']);
  });
});
