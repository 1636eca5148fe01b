import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfOf, typstText } from './index.ts';

const paper = (body: string, lang = 'en') =>
  [
    `#set document(title: ${typstText('A paper')})`,
    `#set text(lang: ${typstText(lang)})`,
    `#heading(level: 1, ${typstText('A paper')})`,
    `#text(${typstText(body)})`,
  ].join('\n');
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a document', () => {
  it('is tagged, says its language, and says that it is PDF/UA', async () => {
    const pdf = latin1(await pdfOf(paper('Words', 'es')));
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('pdfuaid');
    expect(pdf).toMatch(/\/Lang ?\(es\)/);
  });

  it('is refused without a title, with an error that holds none of its words', async () => {
    await expect(pdfOf('#text("a secret name")')).rejects.toThrow(/^The document could not be set/);
  });

  it('cannot read a file', async () => {
    await expect(pdfOf(`${paper('x')}\n#read("/etc/hostname")`)).rejects.toThrow('could not be set');
    await expect(pdfOf(`${paper('x')}\n#read("/../../etc/hostname")`)).rejects.toThrow('could not be set');
  });

  it.each([
    '日本 太郎',
    'ክርስቲና',
    'Nguyễn Thị',
    'محمد',
    '😀🏽',
    '\u200f\u202e',
    'e\u0301\u0323',
    '\u{e000}\u{10fffd}',
    '`"the text',
  ])('can hold a name in any script: %s', async (name) => {
    expect(latin1(await pdfOf(paper(`Name: ${name}.`))).startsWith('%PDF-')).toBe(true);
  });

  it('takes every text that a form can send, and never as markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        expect((await pdfOf(paper(text))).length).toBeGreaterThan(1000);
      }),
      { numRuns: 25 },
    );
    for (const hostile of ['#read("/etc/passwd")', '"); #panic("x"); #text("', '\\"', '$x$', '*_`<@#'])
      expect((await pdfOf(paper(hostile))).length).toBeGreaterThan(1000);
  });
});
