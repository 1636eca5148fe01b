import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { aQuestion, aQuestionnaire, calculated, hl7, variable } from './fixtures.ts';
import type { Questionnaire } from './model/fhir.ts';
import { publicFile, publicFiles } from './public-suite.fixture.ts';

let county: County;
let admin: Visitor;
let second: Visitor;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
  second = await county.as('admin2');
});
afterAll(() => county.close());

const facts = { license: 'Public domain', population: 'Youth of 12 to 17 years', validated: 'no' };
const asText = (questionnaire: unknown) => JSON.stringify(questionnaire);
const stored = async () => Number((await county.owner('select count(*) from instruments.instruments'))[0]?.count);

const sleep = (version: string, text = 'How many hours did you sleep?'): Questionnaire =>
  aQuestionnaire([aQuestion('hours', 'integer', { text })], {
    title: 'Sleep',
    url: 'https://example.org/Questionnaire/sleep',
    version,
  });

/** Brings a tool in as one administrator and approves it as another; gives its address. */
async function approved(text: string): Promise<string> {
  const brought = await admin.post('/screening-tools/import/confirmed', {
    text,
    ...facts,
    tool: await following(text),
  });
  expect(brought.status, brought.text.slice(0, 2_000)).toBe(303);
  const at = brought.location ?? '';
  expect((await second.post(`${at}/approval`, {})).status).toBe(303);
  return at;
}

async function following(text: string): Promise<string> {
  const preview = await admin.post('/screening-tools/import', { text });
  return /name="tool"[\s\S]*?<option value="([^"]+)" selected/.exec(preview.text)?.[1] ?? '';
}

/** A hundred million steps: no machine ends them in two seconds. */
const TEN = '(1|2|3|4|5|6|7|8|9|10)';
const WITHOUT_END = Array.from({ length: 8 }).reduce<string>((inner) => `${TEN}.select(${inner})`, '1');

describe('the library of screening tools', () => {
  it('shows each tool with its version, standing, license, population and whether it was tested', async () => {
    const { status, text } = await (await county.as('analyst')).get('/screening-tools');
    expect(status).toBe(200);
    expect(text).toContain('Universal screen, short');
    expect(text).toContain('In use');
    expect(text).toContain('Not validated');
    expect(text).toContain('Children and youth under 18');
  });

  it.each(['administrator', 'plan lead', 'analyst'])('is open to a %s, in English and Spanish', async (role) => {
    const who = await county.as({ administrator: 'admin', 'plan lead': 'planlead', analyst: 'analyst' }[role] ?? '');
    for (const path of ['/screening-tools', '/screening-tools/universal-screen/1', '/screening-tools/scored']) {
      expect((await who.get(path)).status, path).toBe(200);
      expect((await who.get(`${path}?lang=es`)).text, path).toContain('Herramientas');
    }
  });

  it('is not there for anyone else, and only an administrator changes it', async () => {
    for (const handle of ['socialworker', 'supervisor', 'officer', 'privacy', 'counsel'])
      expect((await (await county.as(handle)).get('/screening-tools')).status, handle).toBe(404);
    const analyst = await county.as('analyst');
    expect((await analyst.get('/screening-tools/import')).status).toBe(404);
    for (const path of ['import', 'import/confirmed', 'universal-screen/1/retirement', 'scored'])
      expect((await analyst.post(`/screening-tools/${path}`, {})).status, path).toBe(404);
    expect((await (await county.as('other-county')).get('/screening-tools')).status).toBe(404);
  });

  it('finds nothing at an address that names nothing', async () => {
    for (const path of ['nothing/1', 'universal-screen/99', 'universal-screen/x', 'universal-screen/1e9', '%00/1'])
      expect([400, 404], path).toContain((await admin.get(`/screening-tools/${path}`)).status);
  });
});

describe('a file', () => {
  it('is shown before anything is kept: what was read, what is not used, the form itself', async () => {
    const before = await stored();
    const text = asText(
      aQuestionnaire(
        [
          aQuestion('a', 'integer', { extension: [hl7('questionnaire-signatureRequired', { valueBoolean: true })] }),
          aQuestion('b', 'choice', { answerValueSet: 'http://example.org/far-away' }),
        ],
        { title: 'Two questions' },
      ),
    );
    const preview = await admin.post('/screening-tools/import', { text });
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('What was read: Two questions');
    expect(preview.text).toContain('2 questions');
    expect(preview.text).toContain('The answers to b come from http://example.org/far-away');
    expect(preview.text).toContain('questionnaire-signatureRequired');
    expect(preview.text).toContain('name="q.a"');
    expect(await stored()).toBe(before);
  });

  it('works in its preview: it calculates, and keeps what was typed', async () => {
    const text = asText(
      aQuestionnaire([
        aQuestion('a', 'integer'),
        aQuestion('double', 'integer', {
          readOnly: true,
          extension: [calculated("%resource.item.where(linkId='a').answer.value * 2")],
        }),
      ]),
    );
    const preview = await admin.post('/screening-tools/import', { text, 'q-sent': '1', 'q.a': '21' });
    expect(preview.text).toMatch(/<output[^>]*>42<\/output>/);
  });

  it('needs a license, a population, and figures with their source; what was typed comes back', async () => {
    const text = asText(sleep('0'));
    const page = await admin.post('/screening-tools/import/confirmed', {
      text,
      license: '',
      population: 'Boys',
      validated: 'published',
      figures: '80 %',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Say under which license it may be used.');
    expect(page.text).toContain('Figures and their source belong together.');
    expect(page.text).toContain('Boys');
    expect(page.text).toContain('What was read: Sleep');
  });

  it.each([
    ['no JSON', '{"resourceType":', 'not JSON'],
    ['another resource', '{"resourceType":"Patient"}', 'not a FHIR Questionnaire'],
    ['an empty bundle', '{"resourceType":"Bundle","entry":[]}', 'holds no Questionnaire'],
    ['the LHC-Forms format', '{"items":[],"name":"x"}', 'LHC-Forms format'],
    [
      'a type that does not exist',
      asText(aQuestionnaire([{ linkId: 'x', type: 'colour' as never }])),
      'Item x has the type “colour”',
    ],
    [
      'STU3',
      asText(aQuestionnaire([{ linkId: 'x', type: 'choice', option: [] } as never])),
      'Item x has the part “option”',
    ],
    [
      'a linkId of another kind',
      asText(aQuestionnaire([{ linkId: {}, type: 'string' } as never])),
      'a linkId that is no text',
    ],
    [
      'two of one linkId',
      asText(aQuestionnaire([aQuestion('x', 'string'), aQuestion('x', 'string')])),
      'The linkId x stands 2 times',
    ],
    [
      'a question that is not there',
      asText(
        aQuestionnaire([
          aQuestion('x', 'string', { enableWhen: [{ question: 'y', operator: 'exists', answerBoolean: true }] }),
        ]),
      ),
      'Item x depends on y',
    ],
    ['depth without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'not JSON'],
    [
      'deep groups',
      `{"resourceType":"Questionnaire","item":${'[{"linkId":"x","type":"group","item":'.repeat(300)}[]${'}]'.repeat(300)}}`,
      'too large or too deep',
    ],
    [
      'an expression that never ends',
      asText(aQuestionnaire([aQuestion('x', 'integer', { extension: [calculated(WITHOUT_END)] })])),
      'take too long',
    ],
  ])('with %s is refused with a sentence', async (_what, text, sentence) => {
    const page = await admin.post('/screening-tools/import', { text });
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect((await admin.post('/screening-tools/import/confirmed', { text, ...facts })).status).toBe(422);
  });

  it('that is huge, or of another kind of input, is answered with 4xx', async () => {
    expect((await admin.post('/screening-tools/import', { text: 'x'.repeat(2_500_000) })).status).toBe(413);
    expect((await admin.post('/screening-tools/import', { text: 'x'.repeat(1_600_000) })).status).toBe(422);
    expect((await admin.post('/screening-tools/import', {})).status).toBe(422);
    expect((await admin.post('/screening-tools/import', { text: ['a', 'b'], pick: 'x' })).status).toBe(422);
    expect((await admin.post('/screening-tools/import/confirmed', { text: '{}', pick: '-1', ...facts })).status).toBe(
      422,
    );
  });

  it('whose references lead in a circle comes to an end, with a sentence', async () => {
    const circle = aQuestionnaire(
      [
        aQuestion('a', 'string', { enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }] }),
        aQuestion('b', 'string', { enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }] }),
        aQuestion('c', 'choice', { answerValueSet: '#one' }),
        aQuestion('d', 'integer', { extension: [calculated("%resource.item.where(linkId='d').answer.value + 1")] }),
      ],
      {
        extension: [variable('u', '%w'), variable('w', '%u')],
        contained: [
          { resourceType: 'ValueSet', id: 'one', compose: { include: [{ valueSet: ['#two'] }] } },
          { resourceType: 'ValueSet', id: 'two', compose: { include: [{ valueSet: ['#one'] }] } },
        ],
      },
    );
    const page = await admin.post('/screening-tools/import', { text: asText(circle) });
    expect(page.status).toBe(200);
    expect(page.text).toContain('open one another in a circle');
    expect(page.text).toContain('a → b → a');
    expect(page.text).toContain('These variables need one another in a circle');
    expect(page.text).toContain('These value sets take in one another in a circle');
    expect(page.text).toContain('d → d');
  });

  it('can be a bundle: the value sets come along, and one of several tools is chosen', async () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          resource: {
            ...aQuestionnaire([aQuestion('q', 'choice', { answerValueSet: 'urn:colors|2' })]),
            title: 'Colors',
          },
        },
        { resource: sleep('9') },
        {
          resource: {
            resourceType: 'ValueSet',
            url: 'urn:colors',
            compose: { include: [{ system: 'urn:all-colors' }] },
          },
        },
        { resource: { resourceType: 'CodeSystem', url: 'urn:all-colors', concept: [{ code: 'red', display: 'Red' }] } },
      ],
    };
    const first = await admin.post('/screening-tools/import', { text: asText(bundle) });
    expect(first.text).toContain('What was read: Colors');
    expect(first.text).toContain('2 value sets or code systems of the bundle came into the tool');
    expect(first.text).toContain('Red');
    expect((await admin.post('/screening-tools/import', { text: asText(bundle), pick: '1' })).text).toContain(
      'What was read: Sleep',
    );
  });

  it.skipIf(publicFiles.length === 0).each(publicFiles.length > 0 ? publicFiles : ['none'])(
    '%s of the public suite comes in, is tried, and goes out unchanged',
    async (name) => {
      const text = publicFile(name);
      const brought = await admin.post('/screening-tools/import/confirmed', { text, ...facts });
      expect(brought.status, brought.text.slice(0, 1_000)).toBe(303);
      const at = brought.location ?? '';
      expect((await admin.get(at)).status).toBe(200);
      expect((await admin.get(`${at}/preview`)).status).toBe(200);
      expect((await admin.post(`${at}/preview`, { 'q-sent': '1' })).status).toBe(200);
      const file = await admin.get(`${at}/file.json`);
      expect(file.headers.get('content-disposition')).toContain('attachment');
      expect(JSON.parse(file.text)).toEqual(JSON.parse(text));
    },
  );
});

describe('a version', () => {
  it('is approved by a second administrator, never by the one who brought it in', async () => {
    const brought = await admin.post('/screening-tools/import/confirmed', { text: asText(sleep('1')), ...facts });
    const at = brought.location ?? '';
    expect((await admin.get(at)).text).toContain('Another administrator must approve it.');
    expect((await admin.post(`${at}/approval`, {})).status).toBe(422);
    expect((await second.post(`${at}/use`, {})).status).toBe(422);
    expect((await second.post(`${at}/approval`, {})).status).toBe(303);
    expect((await second.get(at)).text).toContain('Put in use');
    expect((await second.post(`${at}/approval`, {})).status).toBe(422);
  });

  it('once stored does not change, whoever asks the database', async () => {
    const change = (set: string) =>
      county.owner(`update instruments.instruments set ${set} where id = 'universal-screen'`);
    await expect(change(`questionnaire = '{}'`)).rejects.toThrow('does not change');
    await expect(change(`facts = '{}'`)).rejects.toThrow('does not change');
    await expect(change('in_use_since = null')).rejects.toThrow('once');
  });

  it('goes on in the screenings that were begun with it, when the next one is in use', async () => {
    const first = await approved(asText(sleep('2', 'Hours of sleep last night?')));
    expect((await admin.post(`${first}/use`, {})).status).toBe(303);
    const [, , id = ''] = first.split('/');
    const worker = await county.as('socialworker');
    const begin = () =>
      worker.post('/here', { door: 'child-welfare', instrument: id, age: '15', about: 'at the desk' });
    const running = (await begin()).location ?? '';
    expect((await worker.get(running)).text).toContain('Hours of sleep last night?');
    const next = await approved(asText(sleep('3', 'Hours of sleep this week?')));
    expect(next.split('/')[2]).toBe(id);
    expect((await second.post(`${next}/use`, {})).status).toBe(303);
    expect((await admin.get(first)).text).toContain('Retired');
    expect((await worker.get(running)).text).toContain('Hours of sleep last night?');
    const finished = await worker.post(running, { 'q.hours': '6', do: 'finish' });
    expect(finished.location).toBe(`${running}/result`);
    expect((await worker.get((await begin()).location ?? '')).text).toContain('Hours of sleep this week?');
    expect((await admin.post(`${next}/retirement`, {})).status).toBe(303);
    expect((await begin()).status).toBe(404);
  });
});

describe('trying a tool', () => {
  it('works out and checks what was typed, and stores nothing', async () => {
    const before = await county.owner('select count(*) from screening.screenings');
    const at = '/screening-tools/runaway-homeless-youth/1/preview';
    const planlead = await county.as('planlead');
    expect((await planlead.get(at)).text).toContain('Nothing that you type here is kept.');
    const tried = await planlead.post(at, { 'q-sent': '1', 'q.R15.1': '1' });
    expect(tried.status).toBe(200);
    expect(tried.text).toMatch(/data-part="q\.R15\.A"(?![^>]*hidden)/);
    expect(await county.owner('select count(*) from screening.screenings')).toEqual(before);
  });

  it.each([
    '{',
    '[]',
    '{"resourceType":"QuestionnaireResponse","status":"x","item":[{"linkId":1}]}',
    '{"a":'.repeat(9_000),
  ])('is not upset by a state that nobody of ours wrote: %s', async (state) => {
    const page = await admin.post('/screening-tools/universal-screen-short/1/preview', {
      'q-sent': '1',
      state,
      'q.x': 'y',
    });
    expect(page.status).toBe(200);
  });
});
