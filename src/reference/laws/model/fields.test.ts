import { describe, expect, test } from 'vitest';
import { shippedLaws } from '../shipped.ts';
import { filledWith } from './filled.ts';
import { aFile, aVersion } from './fixtures.ts';
import { readVersion } from './read-version.ts';

describe('A version in the form', () => {
  test('Reads back as it was, for every version of every law that ships', () => {
    for (const file of shippedLaws().values())
      for (const { id, versions } of file.remedies)
        for (const law of versions) {
          const read = readVersion(
            { ...filledWith(law), ...(law.from || law.checkedOn ? {} : { from: '2001-02-03' }) },
            file,
            law,
          );
          expect(read, `${file.id} ${id}`).toEqual({
            law: { ...law, from: law.from ?? (law.checkedOn ? null : '2001-02-03') },
          });
        }
  });

  const file = aFile([aVersion()]);
  const faultsOf = (over: Record<string, string | string[]>) => {
    const read = readVersion({ ...filledWith(aVersion()), ...over }, file, null);
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
    const read = readVersion({ ...filledWith(aVersion()), 'forms.how': '', 'record-arrest.how': '' }, file, null);
    expect(read).toMatchObject({ law: { forms: 'unknown', records: { arrest: 'unknown' } } });
  });
});
