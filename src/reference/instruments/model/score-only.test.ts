import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, faultsOfBands, parseScoredTools, readScoreOnly } from './score-only.ts';

const file = new URL('../../../../reference/instruments/score-only.json', import.meta.url);
const tools = parseScoredTools(JSON.parse(readFileSync(file, 'utf8')));
const cseIt = tools.find((tool) => tool.id === 'cse-it-2') ?? expect.fail('no CSE-IT');

const known = { tools, isLicensed: (user: string) => user === 'nurse-1', today: '2026-03-14' };
const typed = { tool: 'cse-it-2', total: '9', band: '', licensedUser: 'nurse-1', on: '2026-03-14' };

describe('the result of a licensed tool', () => {
  it.each([
    [0, 'no-concern'],
    [3, 'no-concern'],
    [4, 'possible-concern'],
    [8, 'possible-concern'],
    [9, 'clear-concern'],
    [23, 'clear-concern'],
    [24, undefined],
    [-1, undefined],
  ])('a total of %i is in the band %s', (total, band) => {
    expect(bandOf(cseIt, total)?.id).toBe(band);
  });

  it('comes in as total and band, by a licensed person, and never with its questions', () => {
    expect(readScoreOnly(typed, known)).toEqual({
      ok: true,
      value: { tool: 'cse-it-2', total: 9, band: 'clear-concern', licensedUser: 'nurse-1', on: '2026-03-14' },
    });
    expect(Object.keys(cseIt)).not.toContain('items');
  });

  it.each([
    ['another tool', { tool: 'x' }, { tool: 'scoreTool' }],
    ['no such total', { total: '24' }, { total: 'scoreTotal' }],
    ['half a point', { total: '1.5' }, { total: 'scoreTotal' }],
    ['a band that does not go with it', { band: 'no-concern' }, { band: 'scoreBand' }],
    ['someone without a license', { licensedUser: 'nurse-2' }, { licensedUser: 'scoreLicence' }],
    ['tomorrow', { on: '2026-03-15' }, { on: 'scoreDay' }],
    ['a day that does not exist', { on: '2026-02-30' }, { on: 'scoreDay' }],
  ])('is refused with %s', (_, change, fields) => {
    expect(readScoreOnly({ ...typed, ...change }, known)).toEqual({ ok: false, failure: { kind: 'invalid', fields } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.anything(),
        (total, on, band) => void readScoreOnly({ ...typed, total, on, band }, known),
      ),
    );
  });

  it('the bands leave no gap, and are shown as not verified', () => {
    expect(faultsOfBands(cseIt)).toEqual([]);
    expect(cseIt.bandsCheckedOn).toBeNull();
    const gap = { ...cseIt, bands: cseIt.bands.filter((band) => band.id !== 'possible-concern') };
    expect(faultsOfBands(gap)).toHaveLength(1);
    expect(faultsOfBands({ ...cseIt, total: { min: 0, max: 30 } })).toHaveLength(1);
  });

  it('of a tool without bands keeps the total, and the band in the person’s words', () => {
    const other = { ...typed, tool: 'other-licensed', total: '12' };
    expect(readScoreOnly(other, known)).toMatchObject({ value: { total: 12, band: null } });
    expect(readScoreOnly({ ...other, band: ' high ' }, known)).toMatchObject({ value: { band: 'high' } });
    expect(readScoreOnly({ ...other, total: '1000' }, known)).toMatchObject({
      failure: { fields: { total: 'scoreTotal' } },
    });
  });

  it('says in whom each was measured, and when that was checked', () => {
    for (const one of tools) expect(one.population.en.length, one.id).toBeGreaterThan(3);
    expect(tools.find(({ id }) => id === 'qyit')?.population.en).toMatch(/not measured under 18/);
    for (const { accuracy } of tools) if (accuracy.status === 'published') expect(accuracy.source).not.toBe('');
  });
});
