import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { bringInto } from '../../../test/harness/instruments.ts';
import { nameOf, screened } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

type Json = Record<string, unknown>;
const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);

/** What is not a QuestionnaireResponse of FHIR R4: names, values, and nesting (its rule qrs-1), item by item. */
function faultsIn(file: Json): string[] {
  const faults: string[] = [];
  const allowed = (at: string, value: Json, names: RegExp) => {
    for (const name of Object.keys(value)) if (!names.test(name)) faults.push(`${at}: ${name}`);
  };
  allowed(
    'response',
    file,
    /^(resourceType|id|language|extension|identifier|questionnaire|status|subject|authored|author|source|item)$/,
  );
  if (file.resourceType !== 'QuestionnaireResponse' || file.status !== 'completed')
    faults.push('not a finished response');
  if (!/^\S+\|\S+$/.test(String(file.questionnaire))) faults.push('no exact version');
  if (Number.isNaN(Date.parse(String(file.authored)))) faults.push('no time');
  const visit = (items: Json[]) => {
    for (const item of items) {
      const at = String(item.linkId);
      allowed(at, item, /^(linkId|definition|text|answer|item|extension)$/);
      if (typeof item.linkId !== 'string' || typeof item.text !== 'string') faults.push(`${at}: no words`);
      if ('answer' in item && 'item' in item) faults.push(`${at}: items beside and below answers`);
      for (const part of ['answer', 'item'])
        if (part in item && list(item[part]).length === 0) faults.push(`${at}: empty`);
      for (const answer of list(item.answer)) {
        allowed(
          `${at} answer`,
          answer,
          /^(value(Boolean|Decimal|Integer|Date|DateTime|Time|String|Uri|Attachment|Coding|Quantity|Reference)|item|extension)$/,
        );
        const values = Object.keys(answer).filter((name) => name.startsWith('value'));
        const isAbsent = list(answer.extension).some(({ url }) => String(url).endsWith('/data-absent-reason'));
        if (values.length !== (isAbsent ? 0 : 1)) faults.push(`${at}: ${values.length} values`);
        visit(list(answer.item));
      }
      visit(list(item.item));
    }
  };
  visit(list(file.item));
  return faults;
}

const countOf = async (act: string) =>
  Number((await county.owner('select count(*)::int as n from audit.entries where act = $1', [act]))[0]?.n);

describe('a finished screening as a file', () => {
  it('is a QuestionnaireResponse of the exact version, each item with its words, and no name in it', async () => {
    const worker = await county.as('socialworker');
    const { id, page } = await screened(worker, 'child-welfare', ['asked.sex-for-place-to-stay'], {
      given: 'Qwyxana',
      about: '',
    });
    expect(page.text).toContain(`/screenings/${id}/answers.json`);
    const before = await countOf('screening.answers-exported');
    const file = await worker.get(`/screenings/${id}/answers.json`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toContain('application/fhir+json');
    const read = JSON.parse(file.text) as Json;
    expect(faultsIn(read)).toEqual([]);
    expect(read.questionnaire).toMatch(/Questionnaire\/universal-screen\|\d/);
    expect(file.text).toContain('"linkId": "asked.sex-for-place-to-stay"');
    expect(file.text).toMatch(/"code": "yes"/);
    expect(file.text).not.toContain('Qwyxana');
    expect(await countOf('screening.answers-exported')).toBe(before + 1);
  });

  it('is for those who may read the screening alone, and only once it is finished', async () => {
    const nurse = await county.as('nurse');
    const { id } = await screened(nurse, 'clinic', ['seen.signs-of-harm']);
    for (const handle of ['educator', 'officer', 'admin', 'other-county', 'probation'])
      expect((await (await county.as(handle)).get(`/screenings/${id}/answers.json`)).status, handle).toBe(404);
    const begun = await nurse.post('/here', { door: 'clinic', instrument: 'universal-screen-short', age: '16' });
    expect((await nurse.get(`${begun.location}/answers.json`)).status).toBe(404);
  });

  it('carries the files that answer a question, whole', async () => {
    await bringInto(county, {
      resourceType: 'Questionnaire',
      id: 'papers',
      status: 'active',
      item: [{ linkId: 'letter', type: 'attachment', text: 'The letter' }],
    });
    const worker = await county.as('socialworker');
    const begun = await worker.post('/here', { door: 'child-welfare', instrument: 'papers', age: '15', about: 'x' });
    const at = begun.location ?? '';
    const name = nameOf((await worker.get(at)).text, 'letter') ?? expect.fail();
    await worker.post(at, { [name]: new File(['You owe us'], 'a.txt', { type: 'text/plain' }), do: 'finish' });
    const read = JSON.parse((await worker.get(`${at}/answers.json`)).text) as Json;
    expect(faultsIn(read)).toEqual([]);
    expect(read.questionnaire).toBe('https://throughline.example/Questionnaire/papers|1');
    const [answer] = list(list(read.item)[0]?.answer);
    expect(answer?.valueAttachment).toMatchObject({ contentType: 'text/plain', data: btoa('You owe us') });
  });
});
