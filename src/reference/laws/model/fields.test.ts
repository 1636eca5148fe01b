import { describe, expect, test } from 'vitest';
import { shippedLaws } from '../shipped.ts';
import { filledWith } from './filled.ts';
import { aFile, aVersion } from './fixtures.ts';
import { readVersion } from './read-version.ts';
import type { Version } from './remedy.ts';

const listId = 'own-list-1';

describe('A version in the form', () => {
  test('Reads back as it was, for every version of every law that ships', () => {
    for (const file of shippedLaws().values())
      for (const { id, versions } of file.remedies)
        for (const law of versions) {
          const read = readVersion(
            { ...filledWith(law), ...(law.from || law.checkedOn ? {} : { from: '2001-02-03' }) },
            { file, before: law, made: false, listId },
          );
          expect(read, `${file.id} ${id}`).toEqual({
            law: { ...law, from: law.from ?? (law.checkedOn ? null : '2001-02-03') },
          });
        }
  });

  const file = aFile([aVersion()]);
  const faultsOf = (over: Record<string, string | string[]>) => {
    const read = readVersion({ ...filledWith(aVersion()), ...over }, { file, before: null, made: false, listId });
    return 'faults' in read ? read.faults : {};
  };

  test('Says beside each field what is not right', () => {
    expect(faultsOf({ from: '', checkedOn: '' })).toEqual({ from: 'fromOrChecked', checkedOn: 'readNeedsDay' });
    expect(faultsOf({ until: '2019-01-01' })).toEqual({ until: 'endsBefore' });
    expect(faultsOf({ citation: ' ', source: '', sure: '' })).toEqual({
      citation: 'needed',
      source: 'needed',
      sure: 'chooseOne',
    });
    expect(faultsOf({ 'nexus.is': 'because' })).toEqual({ 'nexus.is': 'chooseOne' });
    expect(faultsOf({ 'earliest.is': 'last', 'earliest.0.from': 'arrest', 'earliest.0.n': '0' })).toEqual({
      'earliest.0.n': 'spanNotRight',
    });
    expect(faultsOf({ 'also.0.en': 'Was it so?' })).toMatchObject({ 'also.0.es': 'bothLanguages' });
  });

  test('Takes no "all but" and no "only" without a list', () => {
    for (const which of ['any-but', 'only'])
      for (const groups of [[], ['gone']])
        expect(faultsOf({ 'offenses.is': which, 'offenses.groups': groups })).toEqual({
          'offenses.groups': 'chooseList',
        });
  });

  test('What is not said is not known, never no', () => {
    const read = readVersion(
      { ...filledWith(aVersion()), 'forms.how': '', 'record-arrest.how': '' },
      { file, before: null, made: false, listId },
    );
    expect(read).toMatchObject({ law: { forms: 'unknown', records: { arrest: 'unknown' } } });
  });

  describe('with a list of its own', () => {
    const form = {
      'offenses.is': 'only',
      'offenses.codes': ' PC 484(a) \r\n\nPC  459\nPC 459',
      'offenses.listEn': 'L',
    };
    const readOf = (
      over: Record<string, string>,
      { id = 'us-zz', before = null as Version | null, made = false } = {},
    ) =>
      readVersion(
        { ...filledWith(before ?? aVersion()), ...form, ...over },
        { file: { ...file, id }, before, made, listId },
      );
    const wrong = (over: Record<string, string>, of = {}) => {
      const read = readOf(over, of);
      return 'faults' in read ? read.faults : {};
    };

    test('Takes each code once, shows English where Spanish was left out, and keeps the list while it is the same', () => {
      const read = readOf({});
      if (!('law' in read)) throw new Error(JSON.stringify(read));
      expect(read.law.list).toMatchObject({
        id: listId,
        label: { en: 'L', es: 'L' },
        citation: 'Code 1',
        codes: ['PC 484(a)', 'PC 459'],
        complete: false,
      });
      expect(read.law.offenses).toMatchObject({ value: { which: 'only', groups: [listId] } });
      const again = (over: Record<string, string>) =>
        readVersion(
          { ...filledWith(read.law), ...over },
          { file, before: read.law, made: false, listId: 'own-list-2' },
        );
      expect(again({})).toEqual(read);
      expect(again({ 'offenses.codes': 'PC 1' })).toMatchObject({ law: { list: { id: 'own-list-2' } } });
    });

    test('Says beside its field what is not right, and loses no list without a word', () => {
      expect(wrong({ 'offenses.codes': 'theft' })).toEqual({ 'offenses.codes': 'codesNotRight' });
      expect(wrong({ 'offenses.codes': '18-7-201' })).toEqual({});
      expect(wrong({ 'offenses.codes': '484' }, { id: 'us-ca' })).toEqual({ 'offenses.codes': 'codesNotCalifornian' });
      for (const codes of ['PC 484(a)', 'WIC 602', 'HS 11352.1(a)(1)', 'PC 236.1', 'VC 10851 (a)'])
        expect(wrong({ 'offenses.codes': codes }, { id: 'us-ca' }), codes).toEqual({});
      expect(wrong({ 'offenses.codes': Array.from({ length: 301 }, (_, n) => `PC ${n + 1}`).join('\n') })).toEqual({
        'offenses.codes': 'codesNotRight',
      });
      expect(wrong({ 'offenses.is': 'any' })).toEqual({ 'offenses.is': 'listUnused' });
      expect(wrong({ 'offenses.how': '' })).toEqual({ 'offenses.how': 'chooseOne' });
      expect(wrong({ 'offenses.listEn': '' })).toMatchObject({ 'offenses.listEn': 'needed' });
      expect(wrong({ 'offenses.codes': '' })).toMatchObject({ 'offenses.codes': 'codesNeeded' });
    });
  });

  test('A way that no file has needs a name, a sentence and for whom', () => {
    const read = (over: Record<string, string>) =>
      readVersion({ ...filledWith(aVersion()), ...over }, { file, before: null, made: true, listId });
    expect(read({})).toEqual({ faults: { titleEn: 'needed', plainEn: 'needed', kind: 'chooseOne' } });
    const law = read({ titleEn: 'T', plainEn: 'P', plainEs: 'Pe', kind: 'general' });
    expect(law).toMatchObject({
      law: { makes: { title: { en: 'T', es: 'T' }, plain: { en: 'P', es: 'Pe' }, kind: 'general' } },
    });
    if ('law' in law) expect(read({ ...(filledWith(law.law) as Record<string, string>) })).toEqual(law);
  });
});
