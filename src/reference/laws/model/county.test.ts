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

  const names = {
    title: { en: 'Ours', es: 'La nuestra' },
    kind: 'trafficking' as const,
    plain: { en: 'It clears.', es: 'Borra.' },
  };
  const made = (over: object): OwnVersion => ({ ...own(aVersion({ makes: names, ...over })), remedy: 'own-1' });
  const madeOn = (laws: OwnVersion[], day: string) => {
    const remedy = withOwn(shipped, laws).remedies.find(({ id }) => id === 'own-1');
    return remedy ? (versionOn(remedy, day).law?.citation ?? null) : undefined;
  };

  test('Of a way that no file has stands after those of the file, and only with a name', () => {
    const file = withOwn(shipped, [made({})]);
    expect(file.remedies.map(({ id, title }) => [id, title.en])).toEqual([
      ['one', 'One'],
      ['own-1', 'Ours'],
    ]);
    expect(withOwn(shipped, [{ ...own(aVersion()), remedy: 'own-1' }]).remedies).toHaveLength(1);
    expect(withOwn(shipped, [{ ...made({}), remedy: 'gone' }]).remedies).toHaveLength(1);
  });

  test('Ends: what it overlaps holds on no day after, and what was to hold later never does', () => {
    const first = made({ citation: 'first', from: '2022-01-01' });
    const later = made({ citation: 'later', from: '2030-01-01' });
    const end = made({ citation: 'first', from: '2022-01-01', until: '2027-06-30', ends: true });
    const days = ['2021-12-31', '2022-01-01', '2027-06-30', '2027-07-01', '2031-01-01'];
    expect(days.map((day) => madeOn([first, later, end], day))).toEqual([null, 'first', 'first', null, null]);
    const corrected = made({ citation: 'before', from: '2020-01-01', until: '2021-12-31' });
    expect(days.map((day) => madeOn([first, corrected], day))).toEqual(['before', 'first', 'first', 'first', 'first']);
    const again = made({ citation: 'again', from: '2029-01-01' });
    expect(madeOn([first, end, again], '2031-01-01')).toBe('again');
  });

  test('A list of its own lets in what is on it, asks about the rest, and shuts out only where the list is whole', () => {
    const list = { id: 'own-list-1', label: { en: 'L', es: 'L' }, citation: 'Code 3', sure: 'read', codes: ['PC 484'] };
    const offenses = yes({ which: 'only', groups: [list.id] });
    const said = (code: string | null, over: object, version: object = {}) =>
      answerFor(
        { ...record, offense: { ...record.offense, code } },
        person,
        withOwn(shipped, [made({ offenses, list: { ...list, ...over }, ...version })]),
        '2026-12-01',
      ).answers.find(({ remedy }) => remedy.id === 'own-1')?.verdict;
    expect(said('PC 484(a)', {})).toBe('eligible');
    expect(said('PC 459', {})).toBe('perhaps');
    expect(said(null, {})).toBe('perhaps');
    expect(said('PC 459', { complete: true })).toBe('not');
    expect(said(null, { complete: true })).toBe('perhaps');
    expect(said('PC 484', { sure: 'memory' })).toBe('not-known');
    expect(said('PC 484', {}, { list: undefined })).toBe('not-known');
  });

  test('Of a way that no file has, from memory, turns no answer of any file to yes', () => {
    for (const file of shippedLaws().values()) {
      const law: OwnVersion = { ...made({ sure: 'memory' }), jurisdiction: file.id };
      const { answers } = answerFor({ ...record, jurisdiction: file.id }, person, withOwn(file, [law]), '2026-12-01');
      expect(answers.find(({ remedy }) => remedy.id === 'own-1')?.verdict, file.id).toBe('not-known');
    }
  });
});
