import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChildWelfareEpisodes, csecCodes, csecProblems, csecRows, type Episode } from './csec-history.ts';
import { afcars } from './federal.ts';

const none: ChildWelfareEpisodes = { fosterCare: [], absences: [], openCases: [], closedWithIlp: [] };
const year: Episode = { from: '2026-01-01', to: '2026-12-31' };

describe('the six csec history codes', () => {
  const rows = (occurrence: Episode, episodes: Partial<ChildWelfareEpisodes>) =>
    csecRows('confirmed', occurrence, { ...none, ...episodes });

  it.each<[string, Partial<ChildWelfareEpisodes>, ReturnType<typeof csecRows>]>([
    [
      'before and during foster care',
      { fosterCare: [{ from: '2026-06-01', to: null }] },
      [
        { code: 6868, start: '2026-01-01', end: '2026-06-01' },
        { code: 6869, start: '2026-06-01', end: '2026-12-31' },
      ],
    ],
    [
      'in an open case at home',
      { openCases: [{ from: '2025-01-01', to: null }] },
      [{ code: 6870, start: '2026-01-01', end: '2026-12-31' }],
    ],
    [
      'while absent from placement, which is not also "during foster care" for those days',
      { fosterCare: [{ from: '2025-01-01', to: null }], absences: [{ from: '2025-12-15', to: '2027-02-01' }] },
      [{ code: 6871, start: '2026-01-01', end: '2026-12-31' }],
    ],
    [
      'after a closed case with independent-living services',
      { closedWithIlp: [{ from: '2026-03-01', to: '2026-04-01' }] },
      [{ code: 6872, start: '2026-03-01', end: '2026-04-01' }],
    ],
    [
      'two absences are one row, from the first to the last',
      {
        fosterCare: [{ from: '2025-01-01', to: null }],
        absences: [
          { from: '2026-02-01', to: '2026-02-10' },
          { from: '2026-05-01', to: '2026-05-20' },
        ],
      },
      [
        { code: 6869, start: '2026-01-01', end: '2026-12-31' },
        { code: 6871, start: '2026-02-01', end: '2026-05-20' },
      ],
    ],
    ['known to no one: no row', {}, []],
  ])('%s', (_, episodes, expected) => {
    expect(rows(year, episodes)).toEqual(expected);
  });

  it('suspected or at risk is 6867', () => {
    const known = { ...none, openCases: [{ from: '2025-01-01', to: null }] };
    expect(csecRows('suspected', year, known)).toEqual([{ code: 6867, start: '2026-01-01', end: '2026-12-31' }]);
  });

  it('finds what the state would refuse', () => {
    expect(
      csecProblems([
        { code: 6871, start: '2026-01-01', end: null },
        { code: 6869, start: '2026-02-01', end: '2026-01-01' },
        { code: 6869, start: '2026-02-01', end: null },
        { code: 6867, start: null, end: null },
      ]),
    ).toEqual([
      { code: 6871, rule: 'R-10971' },
      { code: 6869, rule: 'R-10975' },
      { code: 6869, rule: 'duplicate' },
      { code: 6867, rule: 'start-date' },
    ]);
  });

  it('rows that are derived break no rule, but for a youth still absent (6871 has no end yet)', () => {
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const episode = fc.tuple(day, fc.option(day)).map(([a, b]) => {
      const [from = a, to = null] = b === null ? [a] : [a, b].sort();
      return { from, to };
    });
    const some = fc.array(episode, { maxLength: 3 });
    fc.assert(
      fc.property(
        episode,
        fc.record({ fosterCare: some, absences: some, openCases: some, closedWithIlp: some }),
        (occurrence, known) => {
          const derived = csecRows('confirmed', occurrence, known);
          const stillAbsent = derived.some((row) => row.code === csecCodes.absentFromPlacement && row.end === null);
          expect(csecProblems(derived)).toEqual(stillAbsent ? [{ code: 6871, rule: 'R-10971' }] : []);
        },
      ),
    );
  });
});

describe('the federal elements', () => {
  const inCare = { from: '2026-06-01', to: null };
  it('before and during care, with the day law enforcement was told', () => {
    expect(
      afcars({ occurrence: year, currentFosterCare: inCare, toldLawEnforcement: ['2026-05-02', '2026-06-15'] }),
    ).toEqual({
      E106: 1,
      E107: 1,
      E108: '2026-05-02',
      E109: 1,
      E110: 1,
      E111: '2026-06-15',
    });
  });
  it('E111 is never before the latest removal', () => {
    expect(afcars({ occurrence: year, currentFosterCare: inCare, toldLawEnforcement: ['2026-05-02'] })).toMatchObject({
      E110: 0,
      E111: null,
    });
  });
  it('no confirmed cse: both no, and nothing about law enforcement', () => {
    expect(afcars({ occurrence: null, currentFosterCare: inCare, toldLawEnforcement: [] })).toEqual({
      E106: 0,
      E107: null,
      E108: null,
      E109: 0,
      E110: null,
      E111: null,
    });
  });
  it('a youth who is not in foster care has no such record', () => {
    expect(afcars({ occurrence: year, currentFosterCare: null, toldLawEnforcement: [] })).toBeNull();
  });
});
