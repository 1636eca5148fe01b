import { describe, expect, it } from 'vitest';
import { pdfOf } from '#platform/documents/index.ts';
import { paperLines } from './crisis-lines.ts';
import { placardSource, posterSource } from './pages/papers.typ.ts';
import { paperWords } from './words-papers.ts';

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
const place = { place: 'Cedar Branch Library', phones: ['(213) 555-0150'], lines: paperLines };
const crowded = {
  place: 'The Reverend Doctor Maria Esperanza Fernandez-Quillstar Memorial Regional Library and Community Center',
  phones: ['(213) 555-0150', '(213) 555-0151', '(213) 555-0152', '(213) 555-0153'],
  lines: paperLines,
};

describe.each([
  { name: 'the poster', source: posterSource },
  { name: 'the placard', source: placardSource },
])('$name', ({ source }) => {
  it('is one page, however long the name and however many the numbers', async () => {
    for (const given of [place, crowded, { ...place, phones: [] }]) expect(pagesOf(await pdfOf(source(given)))).toBe(1);
  });

  it('has the place’s own numbers, the lines that were checked, and both languages', () => {
    const text = source(place);
    for (const said of [...place.phones, ...paperLines.map(({ call }) => call)]) expect(text).toContain(said);
    for (const lang of ['en', 'es'] as const) expect(text).toContain(paperWords(lang)('publicNeedPlace'));
    expect(text).not.toMatch(/traffick|trata\b|exploit|explota/i);
  });
});

it('no line is on paper that nobody has checked, and one answers for danger and one to talk', () => {
  expect(paperLines.every(({ checkedOn }) => checkedOn !== null)).toBe(true);
  expect(paperLines.map(({ call }) => call)).toEqual(expect.arrayContaining(['911', '988']));
});
