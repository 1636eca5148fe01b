import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf, readCsv, writeCsv } from '#platform/documents/csv.ts';
import { textOf } from '../uploads.ts';
import { guessed, headingAt, incomingFromSheet } from './spreadsheet.ts';

const read = (text: string) => {
  const head = headOf(text, headingAt);
  const all = incomingFromSheet(text, guessed(head?.columns ?? []), 'list.csv');
  return all.filter(({ name }) => name === 'service');
};
const faultsIn = (text: string) =>
  read(text).flatMap(({ source, faults }) => faults.map(({ at, key, value }) => [source, at, key, value]));

describe('a spreadsheet as people send it', () => {
  it('may have semicolons, a title above its headings, and two columns of one name', () => {
    const text = 'County food list 2026;;;\n\nAgency;Program;Phone;Phone\nKitchen;Meals;555-0100;555-0199\n';
    expect(headOf(text, headingAt)).toEqual({ columns: ['Agency', 'Program', 'Phone', 'Phone (2)'], lines: 1 });
    expect(read(text)[0]).toMatchObject({
      source: 'list.csv, 4',
      body: { name: 'Meals', phones: [{ number: '555-0100' }] },
    });
  });

  it('says which line and column a merged cell left empty, and never makes an organization of the service', () => {
    const text = 'Agency,Program\nCasa Luz,Beds\n,Meals\nKitchen,Rides\n';
    expect(faultsIn(text)).toEqual([['list.csv, 3', 'Agency', 'faultMerged', undefined]]);
  });

  it('says where digits were lost', () => {
    expect(faultsIn('Agency,Program,Phone,Zip\nA,B,5.55E+09,90012\nA,C,(213) 555-0100,9.0E+4\n')).toEqual([
      ['list.csv, 2', 'Phone', 'faultDigitsLost', '5.55E+09'],
      ['list.csv, 3', 'Zip', 'faultDigitsLost', '9.0E+4'],
    ]);
  });

  it('takes a day where there is one reading, and asks where there are two', () => {
    const text = 'Agency,Program,Checked\nA,B,2026-03-04\nA,C,3/25/26\nA,D,3/4/26\nA,E,soon\nA,F,\nA,G,5/5/2026\n';
    expect(faultsIn(text)).toEqual([
      ['list.csv, 4', 'Checked', 'faultDayUnclear', '3/4/26'],
      ['list.csv, 5', 'Checked', 'faultDayUnclear', 'soon'],
    ]);
    expect(read(text).map(({ body }) => body.assured_date)).toEqual([
      '2026-03-04',
      '2026-03-25',
      '3/4/26',
      'soon',
      undefined,
      '2026-05-05',
    ]);
  });

  it('is read in the letters of Windows or of UTF-16 where it is not UTF-8, but a JSON file never', () => {
    const windows = Uint8Array.from([0x4e, 0x69, 0xf1, 0x6f, 0x73]);
    expect(textOf('a.csv', windows)).toBe('Niños');
    expect(textOf('a.json', windows)).toBeNull();
    expect(textOf('a.csv', Buffer.from('\ufeffNiños', 'utf16le'))).toBe('Niños');
    expect(textOf('a.csv', Uint8Array.from([0x41, 0x00, 0xff]))).toBeNull();
  });
});

describe('a table that is given out', () => {
  it('holds no cell that a spreadsheet would run, and comes in again as it was', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '+1 213 555 0100',
        '-2+3',
        '@SUM(A1)',
        "'=x",
        "''=x",
        "'quoted",
        '-118.25',
        'plain',
        '\t=1',
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ maxLength: 6, unit: fc.constantFrom('=', ',', '"', "'", '+', '\n', 'a', ';', '\t') }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { maxLength: 5 }), (rows) => {
        const text = writeCsv(['a', 'b'], rows);
        const back = readCsv(text);
        if (!back.ok) throw new Error('unread');
        const plain = rows.map(({ a, b }) => [a.trim(), b.trim()]).filter((cells) => cells.some(Boolean));
        expect(back.lines.map(({ values }) => [values.a, values.b].map((each) => each?.trim()))).toEqual(plain);
        // As a spreadsheet reads it, which restores nothing.
        const shown = (parse(text) as string[][]).slice(1).flat();
        for (const each of shown) if (!/^[+-]?\d+(\.\d+)?$/.test(each)) expect(each).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 300 },
    );
  });
});
