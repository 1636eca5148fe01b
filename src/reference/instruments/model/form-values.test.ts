import { describe, expect, it } from 'vitest';
import { withFiles } from '../files.ts';
import { answered, aQuestion, aQuestionnaire, hl7, skipAllowed, yesNo } from '../fixtures.ts';
import { declinedAnswer } from './answers.ts';
import type { Answer, Item, Response } from './fhir.ts';
import { type Entries, readForm } from './form.ts';

const nothing: Response = { resourceType: 'QuestionnaireResponse', status: 'in-progress' };
const read = (item: Item[] | Item, entries: Entries, before: Response = nothing) =>
  readForm(aQuestionnaire([item].flat()), entries, before);
const answer = (item: Item, typed: string | string[]): Answer[] =>
  read(
    item,
    [typed].flat().map((value) => [`q.${item.linkId}`, value]),
  ).response.item?.[0]?.answer ?? [];

describe('what is typed', () => {
  it.each<[Item['type'], string, Answer]>([
    ['boolean', 'true', { valueBoolean: true }],
    ['integer', ' 15 ', { valueInteger: 15 }],
    ['integer', '-0', { valueInteger: 0 }],
    ['decimal', '1.50', { valueDecimal: 1.5 }],
    ['decimal', '.5', { valueDecimal: 0.5 }],
    ['date', '2026-03-14', { valueDate: '2026-03-14' }],
    ['date', '3/14/2026', { valueDate: '2026-03-14' }],
    ['date', '2026', { valueDate: '2026' }],
    ['dateTime', '2026-03-14T10:30', { valueDateTime: '2026-03-14T10:30:00' }],
    ['time', '10:30', { valueTime: '10:30:00' }],
    ['string', '  María\u0000  José ', { valueString: 'María José' }],
    ['text', 'a\r\nb', { valueString: 'a\nb' }],
    ['url', 'https://example.org', { valueUri: 'https://example.org' }],
    ['reference', 'Patient/1', { valueReference: { reference: 'Patient/1' } }],
    ['reference', 'her aunt', { valueReference: { display: 'her aunt' } }],
    ['quantity', '12', { valueQuantity: { value: 12 } }],
    ['choice', 'typed', { valueCoding: { display: 'typed' } }],
    ['string', 'half \ud800 a sign', { valueString: 'half \ufffd a sign' }],
  ])('%s %j is read', (type, typed, expected) => {
    expect(answer(aQuestion('a', type), typed)).toEqual([expected]);
  });

  it.each<[Item['type'], string, string]>([
    ['boolean', 'perhaps', 'problemNotOffered'],
    ['integer', '1.5', 'problemInteger'],
    ['integer', 'many', 'problemInteger'],
    ['integer', '9'.repeat(40), 'problemInteger'],
    ['decimal', '1e9', 'problemNumber'],
    ['decimal', 'Infinity', 'problemNumber'],
    ['date', '2026-02-30', 'problemDate'],
    ['date', 'tomorrow', 'problemDate'],
    ['time', '25:00', 'problemTime'],
    ['url', 'a b', 'problemUrl'],
    ['string', 'x'.repeat(60_000), 'problemTooLongForm'],
  ])('%s %j is refused, and kept to be shown again', (type, typed, key) => {
    const result = read(aQuestion('a', type), [['q.a', typed]]);
    expect(result.problems).toEqual([{ name: 'q.a', linkId: 'a', key, values: {} }]);
    expect(result.response.item).toBeUndefined();
    expect(result.typed.get('q.a')?.[0]).toBe(typed.slice(0, 50_000));
  });

  it('is chosen by the short key of an option', () => {
    const item = aQuestion('a', 'choice', { answerOption: yesNo ?? [] });
    expect(answer(item, 'yes')).toEqual([yesNo?.[0]]);
    expect(read(item, [['q.a', 'maybe']]).problems).toMatchObject([{ key: 'problemNotOffered' }]);
    expect(answer({ ...item, repeats: true }, ['', 'no', 'yes'])).toEqual([yesNo?.[1], yesNo?.[0]]);
    expect(
      read(item, [
        ['q.a', 'no'],
        ['q.a', 'yes'],
      ]).problems,
    ).toMatchObject([{ key: 'problemOnlyOne' }]);
  });

  it('tells options of one code and two systems apart', () => {
    const item = aQuestion('a', 'choice', {
      answerOption: [
        { valueCoding: { system: 's', code: 'c' } },
        { valueCoding: { system: 't', code: 'c' } },
        { valueCoding: { code: '_skip' } },
      ],
    });
    expect(answer(item, 't|c')).toEqual([{ valueCoding: { system: 't', code: 'c' } }]);
    expect(answer(item, '__skip')).toEqual([{ valueCoding: { code: '_skip' } }]);
  });

  it('may be in one’s own words in an open choice', () => {
    const item = aQuestion('a', 'open-choice', { answerOption: yesNo ?? [] });
    expect(
      read(item, [
        ['q.a', '_other'],
        ['q.a#other', 'both'],
      ]).response.item,
    ).toEqual([answered('a', { valueString: 'both' })]);
    expect(
      read(item, [
        ['q.a', 'yes'],
        ['q.a#other', 'both'],
      ]).response.item,
    ).toEqual([answered('a', ...(yesNo?.slice(0, 1) ?? []))]);
  });

  it('has a unit', () => {
    const unit = (code: string) =>
      hl7('questionnaire-unitOption', { valueCoding: { system: 'ucum', code, display: `${code}.` } });
    const item = aQuestion('a', 'quantity', { extension: [unit('m'), unit('cm')] });
    expect(
      read(item, [
        ['q.a', '3'],
        ['q.a#unit', 'cm'],
      ]).response.item,
    ).toEqual([answered('a', { valueQuantity: { value: 3, unit: 'cm.', system: 'ucum', code: 'cm' } })]);
    expect(
      read(item, [
        ['q.a', '3'],
        ['q.a#unit', 'kg'],
      ]).problems,
    ).toMatchObject([{ key: 'problemUnit' }]);
  });

  it('may be that one chose not to answer, where that is offered', () => {
    const item = aQuestion('a', 'string', { extension: [skipAllowed()] });
    expect(
      read(item, [
        ['q.a', ''],
        ['q.a#skip', '1'],
      ]).response.item,
    ).toEqual([answered('a', declinedAnswer())]);
    expect(answer(aQuestion('a', 'boolean', { extension: [skipAllowed()] }), ['', '_skip'])).toEqual([
      declinedAnswer(),
    ]);
    expect(read(aQuestion('a', 'string'), [['q.a#skip', '1']]).problems).toMatchObject([{ key: 'problemNoSkip' }]);
  });

  const sent = async (...files: File[]) => {
    let n = 0;
    const entries = files.map((file): [string, File] => ['q.a', file]);
    return withFiles(entries, () => `00000000-0000-0000-0000-00000000000${++n}`);
  };
  const note = new File(['abc'], 'note.txt', { type: 'text/plain' });
  const pdf = new File(['%PDF-1.7'], 'letter.pdf', { type: '' });

  it('comes as a file too: kept under an address of its own, and it stays when no other is chosen', async () => {
    const item = aQuestion('a', 'attachment');
    const { entries, contents } = await sent(note);
    const first = read(item, entries).response;
    const url = 'urn:uuid:00000000-0000-0000-0000-000000000001';
    expect(first.item?.[0]?.answer).toEqual([
      { valueAttachment: { contentType: 'text/plain', title: 'note.txt', size: 3, url } },
    ]);
    expect(contents.get(url)).toEqual(new TextEncoder().encode('abc'));
    expect(read(item, (await sent(new File([], ''))).entries, first).response).toEqual(first);
    expect(read(item, [['q.a#remove', '0']], first).response.item).toBeUndefined();
    const other = read(item, (await sent(pdf)).entries, first).response;
    expect(other.item?.[0]?.answer).toMatchObject([{ valueAttachment: { contentType: 'application/pdf' } }]);
  });

  it('may be several files, each taken away for itself', async () => {
    const item = aQuestion('a', 'attachment', { repeats: true });
    const first = read(item, (await sent(note)).entries).response;
    const both = read(item, (await sent(pdf)).entries, first).response;
    expect(both.item?.[0]?.answer?.map(({ valueAttachment }) => valueAttachment?.title)).toEqual([
      'note.txt',
      'letter.pdf',
    ]);
    const left = read(item, [['q.a#remove', '0']], both).response;
    expect(left.item?.[0]?.answer?.map(({ valueAttachment }) => valueAttachment?.title)).toEqual(['letter.pdf']);
    const many = await sent(...Array.from({ length: 11 }, () => note));
    expect(read(item, many.entries).problems).toMatchObject([{ key: 'problemTooMany', values: { max: 10 } }]);
  });

  it('is no file whose bytes are not what it claims, nor one too large or not asked for', async () => {
    const problems = async (file: File, extension: ReturnType<typeof hl7>[] = []) =>
      read(aQuestion('a', 'attachment', { extension }), (await sent(file)).entries).problems.map(({ key }) => key);
    const page = new File(['<script>alert(1)</script>'], 'photo.jpg', { type: 'image/jpeg' });
    expect(await problems(page)).toEqual(['problemFileKind']);
    expect(await problems(new File(['MZ\u0000'], 'a.txt', { type: 'text/plain' }))).toEqual(['problemFileKind']);
    expect(await problems(new File([new Uint8Array(5_000_001)], 'a.txt', { type: 'text/plain' }))).toEqual([
      'problemFileSize',
    ]);
    expect(await problems(note, [hl7('mimeType', { valueCode: 'image/*' })])).toEqual(['problemFileKind']);
    expect(await problems(note, [hl7('mimeType', { valueCode: 'text/*' })])).toEqual([]);
    expect(await problems(note, [hl7('maxSize', { valueDecimal: 2 })])).toEqual(['problemFileSize']);
  });
});
