import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aQuestion, aQuestionnaire, aResponse, calculated, enabledBy, skipAllowed, when } from '../fixtures.ts';
import { readForm } from '../model/form.ts';
import { liveState } from '../model/live.ts';
import { QuestionnaireFields, SaveStatus } from './questionnaire-form.tsx';

const island = async () => {
  const entryPoints = [new URL('../../../browser/questionnaire.ts', import.meta.url).pathname];
  const made = await build({ entryPoints, bundle: true, minify: true, write: false, target: 'es2022' });
  return made.outputFiles[0]?.text ?? '';
};

it('is small', async () => {
  expect((await island()).length).toBeLessThan(4_000);
});

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const address = 'http://form.test/';
const number = "%resource.item.where(linkId='n').answer.value";
const questionnaire = aQuestionnaire(
  [
    aQuestion('a', 'boolean'),
    aQuestion('b', 'string', { enableWhen: [when('a', '=', { answerBoolean: true })] }),
    aQuestion('c', 'string', { enableWhen: [when('b', 'exists', { answerBoolean: true })] }),
    aQuestion('n', 'integer'),
    aQuestion('d', 'string', { enableWhen: [when('n', '>', { answerInteger: 9 })] }),
    aQuestion('e', 'string', { extension: [enabledBy(`${number} > 9`)] }),
    aQuestion('level', 'choice', {
      answerOption: [{ valueString: 'low' }, { valueString: 'high' }],
      extension: [calculated(`iif(${number} > 9, 'high', 'low')`)],
    }),
    aQuestion('parts', 'choice', {
      repeats: true,
      answerOption: [{ valueString: 'low' }, { valueString: 'high' }],
      extension: [calculated(`iif(${number} > 9, 'low' | 'high', 'low')`)],
    }),
    aQuestion('note', 'text', { extension: [calculated(`'It is ' & ${number}.toString()`)] }),
    aQuestion('own', 'integer', { extension: [calculated(`${number} + 1`)] }),
    aQuestion('twice', 'integer', { readOnly: true, extension: [calculated(`${number} * 2`)] }),
  ],
  { extension: [skipAllowed()] },
);

describe.skipIf(!installed)('the form in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  let answering: 'ok' | 'broken' | 'away' | 'refused';
  let saves = 0;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: installed ?? '', args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    answering = 'ok';
    saves = 0;
    let response = aResponse();
    const script = await island();
    page = await browser.newPage();
    await page.clock.install({ time: '2026-03-14T14:00:00' });
    await page.route(`${address}**`, async (route) => {
      if (route.request().method() === 'GET') {
        const fields = (
          <QuestionnaireFields questionnaire={questionnaire} response={response} problems={[]} lang="en" />
        );
        const body = `<!doctype html><html lang="en"><title>Form</title><form data-save="/save">${fields}${<SaveStatus lang="en" />}</form><script>${script}</script>`;
        return route.fulfill({ contentType: 'text/html', body });
      }
      saves++;
      if (answering === 'away') return route.abort('internetdisconnected');
      if (answering === 'broken') return route.fulfill({ status: 503 });
      if (answering === 'refused') return route.fulfill({ status: 403 });
      response = readForm(questionnaire, new URLSearchParams(route.request().postData() ?? ''), response).response;
      const words = (node: { answers: { valueInteger?: number }[] }) => String(node.answers[0]?.valueInteger ?? '');
      return route.fulfill({ json: { at: '2:05 PM', ...liveState(questionnaire, response, words) } });
    });
    await page.goto(address);
    await page.clock.pauseAt('2026-03-14T15:00:00');
  });

  const part = (name: string) => page.locator(`[data-part="q.${name}"]`);
  const says = (text: string) => page.locator('[data-save-status]', { hasText: text }).waitFor();
  const choose = (value: string) => page.locator(`input[name="q.a"][value="${value}"]`).check();
  const number = (value: string) => page.locator('[name="q.n"]').fill(value);

  it('opens and closes as it is answered, and keeps what was typed', async () => {
    expect(await part('b').isVisible()).toBe(false);
    await choose('true');
    expect(await part('b').isVisible()).toBe(true);
    await page.locator('[name="q.b"]').fill('x');
    expect(await part('c').isVisible()).toBe(true);
    await choose('_skip');
    expect([await part('b').isVisible(), await part('c').isVisible()]).toEqual([false, false]);
    await choose('true');
    expect(await page.locator('[name="q.b"]').inputValue()).toBe('x');
    await number('10');
    expect(await part('d').isVisible()).toBe(true);
    await number('9');
    expect(await part('d').isVisible()).toBe(false);
  });

  it('saves a second after typing stops, and shows what the server worked out', async () => {
    await number('1');
    await number('12');
    await says('Not saved yet');
    expect(saves).toBe(0);
    await page.clock.runFor(1_000);
    await says('Saved at 2:05 PM');
    expect(saves).toBe(1);
    await page.locator('output', { hasText: '24' }).waitFor();
    expect(await part('e').isVisible()).toBe(true);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('shows what was worked out in every kind of field, and never sends it as a person’s own', async () => {
    const kept = () =>
      page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('form') ?? undefined)));
    for (const [typed, level, parts] of [
      ['3', 'low', ['low']],
      ['12', 'high', ['low', 'high']],
      ['4', 'low', ['low']],
    ] as const) {
      await number(typed);
      await page.clock.runFor(1_000);
      await page.locator('output', { hasText: String(Number(typed) * 2) }).waitFor();
      await says('Saved at 2:05 PM');
      expect(await kept()).toMatchObject({
        'q.level': level,
        'q.note': `It is ${typed}`,
        'q.own': String(Number(typed) + 1),
      });
      const on = page.locator('[name="q.parts"]:checked');
      expect(await on.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))).toEqual(parts);
    }
    await page.locator('[name="q.own"]').fill('40');
    await page.clock.runFor(1_000);
    await number('5');
    await page.clock.runFor(1_000);
    await page.locator('output', { hasText: '10' }).waitFor();
    expect(await kept()).toMatchObject({ 'q.own': '40', 'q.level': 'low' });
  });

  it.each(['away', 'broken'] as const)('tries again when the server is %s', async (how) => {
    answering = how;
    await number('3');
    await page.clock.runFor(1_000);
    await says('Not saved yet. We try again');
    answering = 'ok';
    await page.clock.runFor(2_000);
    await says('Saved at 2:05 PM');
  });

  it('says plainly when a save is refused', async () => {
    answering = 'refused';
    await number('3');
    await page.clock.runFor(1_000);
    await says('Not saved. Use');
  });
});
