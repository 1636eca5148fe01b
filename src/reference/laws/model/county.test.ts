import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedLaws } from '../shipped.ts';
import { answerFor } from './answer.ts';
import { type OwnVersion, withOwn } from './county.ts';
import { aFile, aVersion, yes } from './fixtures.ts';
import type { LawRecord, Person } from './person.ts';
import type { Jurisdiction, Version } from './remedy.ts';
import { versionOn } from './versions.ts';

const own = (law: Version | null, approvedOn = '2026-11-01'): OwnVersion => ({
  jurisdiction: 'us-zz',
  remedy: 'one',
  law,
  approvedOn,
});
const lawOn = (file: Jurisdiction, day: string) => {
  const [remedy] = file.remedies;
  return remedy ? versionOn(remedy, day) : null;
};
const cited = (file: Jurisdiction, day: string) => lawOn(file, day)?.law?.citation ?? null;
const record: LawRecord = {
  id: 'r',
  jurisdiction: 'us-zz',
  kind: 'conviction',
  offense: { code: null, kinds: ['theft'], grade: 'misdemeanor' },
  offenseOn: '2021-05-01',
  forms: ['labor'],
  nexus: { during: 'yes', demanded: 'yes' },
};
const person: Person = { bornOn: '2006-01-01', periods: [], records: [record] };
const verdict = (file: Jurisdiction) => answerFor(record, person, file, '2026-12-01').answers[0]?.verdict;

describe('A county’s own version', () => {
  const shipped = aFile([aVersion({ citation: 'old', from: '2015-01-01', until: '2019-12-31' }), aVersion()]);

  test('Holds on its days and nowhere else; what ships holds before and after', () => {
    const law = aVersion({ citation: 'ours', from: '2018-01-01', until: '2021-06-30' });
    const file = withOwn(shipped, [own(law)]);
    expect(
      ['2014-01-01', '2017-12-31', '2018-01-01', '2021-06-30', '2021-07-01'].map((day) => cited(file, day)),
    ).toEqual([null, 'old', 'ours', 'ours', 'Code 1']);
    expect(lawOn(file, '2019-01-01')?.law?.own).toBe('2026-11-01');
  });

  test('Of any days leaves every other day as it was', () => {
    const day = fc
      .integer({ min: 0, max: 6000 })
      .map((n) => new Date(Date.UTC(2012, 0, 1 + n)).toISOString().slice(0, 10));
    const span = fc.tuple(day, fc.option(day)).filter(([from, until]) => until === null || from <= until);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), day, (spans, on) => {
        const laws = spans.map(([from, until], n) => own(aVersion({ citation: `own ${n}`, from, until })));
        const holds = spans.findLastIndex(([from, until]) => from <= on && (until === null || on <= until));
        const wanted = holds >= 0 ? `own ${holds}` : cited(shipped, on);
        expect(cited(withOwn(shipped, laws), on)).toBe(wanted);
      }),
    );
  });

  test('Put back: what ships holds again, as if none had been', () => {
    expect(withOwn(shipped, [own(aVersion({ citation: 'ours' })), own(null)]).remedies).toEqual(shipped.remedies);
  });

  test('From memory, with what is not known, or of a law at second hand never becomes yes', () => {
    const file = aFile([aVersion({ nexus: 'unknown' })]);
    expect(verdict(file)).toBe('not-known');
    for (const over of [
      { sure: 'memory' },
      { nexus: { value: 'direct-result', sure: 'memory' } },
      { offenses: 'unknown' },
      { bars: { value: [], sure: 'memory' } },
    ])
      expect(verdict(withOwn(file, [own(aVersion(over))])), JSON.stringify(over)).toBe('not-known');
    expect(verdict(withOwn(file, [own(aVersion({ sure: 'secondary' }))]))).toBe('perhaps');
    expect(verdict(withOwn(file, [own(aVersion())]))).toBe('eligible');
  });

  test('Of a law that nobody of the program read opens that remedy and no other', () => {
    const other = { id: 'two', title: { en: 'Two', es: 'Dos' }, kind: 'trafficking', plain: { en: 'x', es: 'x' } };
    const guessed = aVersion({ sure: 'secondary' });
    const [one] = aFile([guessed]).remedies;
    const file = aFile([], { read: false, remedies: [one, { ...other, versions: [guessed] }] });
    const verdicts = (laws: OwnVersion[]) =>
      answerFor(record, person, withOwn(file, laws), '2026-12-01').answers.map((each) => [
        each.remedy.id,
        each.verdict,
      ]);
    expect(verdicts([own(aVersion())])).toEqual([
      ['one', 'eligible'],
      ['two', 'not-known'],
    ]);
    expect(verdicts([own(aVersion({ sure: 'secondary' }))]).map(([, each]) => each)).toEqual([
      'not-known',
      'not-known',
    ]);
  });

  test('That names a list of offenses the file no longer has lets nothing in', () => {
    const law = aVersion({ offenses: yes({ which: 'any-but', groups: ['gone'] }) });
    expect(verdict(withOwn(shipped, [own(law)]))).toBe('not-known');
  });

  test('Of every file that ships: no version of memory turns any answer to yes or perhaps', () => {
    for (const file of shippedLaws().values()) {
      const laws = file.remedies.map(
        ({ id }): OwnVersion => ({
          jurisdiction: file.id,
          remedy: id,
          law: aVersion({ sure: 'memory', from: '2000-01-01' }),
          approvedOn: '2026-11-01',
        }),
      );
      const answers = answerFor(
        { ...record, jurisdiction: file.id },
        person,
        withOwn(file, laws),
        '2026-12-01',
      ).answers;
      expect(
        answers.every((each) => each.verdict === 'not-known'),
        file.id,
      ).toBe(true);
    }
  });
});
