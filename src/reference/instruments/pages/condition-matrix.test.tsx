import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aQuestion, aQuestionnaire, aResponse, hl7, when } from '../fixtures.ts';
import { clockAt } from '../model/clock.ts';
import { enablement } from '../model/enablement.ts';
import type { EnableWhen, Item } from '../model/fhir.ts';
import { readForm } from '../model/form.ts';
import { QuestionnaireFields } from './questionnaire-form.tsx';

/** Each type with a value to compare with, and what a person types: below it, at it, above it. */
type Row = { item: Item; than: Record<string, unknown>; typed: [string, string, string]; ordered: boolean };

const coding = (code: string) => ({ valueCoding: { system: 'urn:c', code, display: code } });
const unit = hl7('questionnaire-unit', { valueCoding: { system: 'urn:u', code: 'kg', display: 'kg' } });
const of = (type: Item['type'], more: Partial<Item> = {}) => aQuestion('a', type, more);
const integers = [4, 5, 10].map((valueInteger) => ({ valueInteger }));
const rows: Record<string, Row> = {
  decimal: { item: of('decimal'), than: { answerDecimal: 2.5 }, typed: ['1.5', '2.50', '13'], ordered: true },
  integer: { item: of('integer'), than: { answerInteger: 5 }, typed: ['4', '5', '10'], ordered: true },
  date: {
    item: of('date'),
    than: { answerDate: '2026-03-14' },
    typed: ['2026-03-13', '2026-03-14', '2026-12-01'],
    ordered: true,
  },
  dateTime: {
    item: of('dateTime'),
    than: { answerDateTime: '2026-03-14T18:00:00+01:00' },
    typed: ['2026-03-14T09:59', '2026-03-14T10:00', '2026-03-14T10:01'],
    ordered: true,
  },
  time: { item: of('time'), than: { answerTime: '10:30:00' }, typed: ['09:59', '10:30', '23:00'], ordered: true },
  string: { item: of('string'), than: { answerString: 'm' }, typed: ['a', 'm', 'z'], ordered: true },
  text: { item: of('text'), than: { answerString: 'm' }, typed: ['a', 'm', 'z'], ordered: true },
  url: { item: of('url'), than: { answerString: 'urn:m' }, typed: ['urn:a', 'urn:m', 'urn:z'], ordered: true },
  quantity: {
    item: of('quantity', { extension: [unit] }),
    than: { answerQuantity: { value: 5, system: 'urn:u', code: 'kg' } },
    typed: ['4', '5', '10'],
    ordered: true,
  },
  'choice of codes': {
    item: of('choice', { answerOption: ['a', 'm', 'z'].map(coding) }),
    than: { answerCoding: { system: 'urn:c', code: 'm' } },
    typed: ['a', 'm', 'z'],
    ordered: false,
  },
  'choice of numbers': {
    item: of('choice', { answerOption: integers }),
    than: { answerInteger: 5 },
    typed: ['4', '5', '10'],
    ordered: true,
  },
  'open choice': {
    item: of('open-choice', { answerOption: ['a', 'm', 'z'].map(coding) }),
    than: { answerCoding: { system: 'urn:c', code: 'm' } },
    typed: ['a', 'm', 'z'],
    ordered: false,
  },
  reference: {
    item: of('reference'),
    than: { answerReference: { reference: 'Patient/2' } },
    typed: ['Patient/1', 'Patient/2', 'her aunt'],
    ordered: false,
  },
  boolean: { item: of('boolean'), than: { answerBoolean: true }, typed: ['false', 'true', 'false'], ordered: false },
};

const orders: EnableWhen['operator'][] = ['>', '<', '>=', '<='];
const parts: Record<string, (row: Row) => EnableWhen> = {
  answered: () => when('a', 'exists', { answerBoolean: true }),
  unanswered: () => when('a', 'exists', { answerBoolean: false }),
  ...Object.fromEntries(
    (['=', '!=', ...orders] as const).map((sign) => [sign, (row: Row) => when('a', sign, row.than)]),
  ),
};

const file = (row: Row) =>
  aQuestionnaire([
    row.item,
    ...Object.entries(parts)
      .filter(([sign]) => row.ordered || !orders.some((order) => order === sign))
      .map(([sign, condition]) => aQuestion(sign, 'string', { enableWhen: [condition(row)] })),
  ]);

/** What FHIR says is open (hl7.org/fhir/R4/codesystem-questionnaire-enable-operator.html); -1, 0, 1: where it stands. */
function expected(row: Row, order: number | null): string[] {
  if (order === null) return ['unanswered', '!='];
  const open = ['answered', order === 0 ? '=' : '!='];
  if (!row.ordered) return open;
  return [...open, ...(order > 0 ? ['>', '>='] : order < 0 ? ['<', '<='] : ['>=', '<='])];
}

const cases = (row: Row): [string, number | null][] => [
  ['', null],
  ...row.typed.map((typed, at): [string, number] => [typed, at - 1]),
];
const moment = clockAt(new Date('2026-03-14T18:00:00Z'), 'America/Los_Angeles');
const sorted = (names: Iterable<string>) => [...names].filter((name) => name in parts).toSorted();

describe.each(Object.entries(rows))('conditions on a %s', (_type, row) => {
  it('hold as FHIR says, for each operator', () => {
    for (const [typed, order] of cases(row)) {
      const questionnaire = file(row);
      const { response } = readForm(questionnaire, [['q.a', typed]], aResponse(), moment);
      const open = [...enablement(questionnaire, response, moment)].map((name) => decodeURIComponent(name.slice(2)));
      expect([typed, sorted(open)]).toEqual([typed, expected(row, order).toSorted()]);
    }
  });
});

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

describe.skipIf(!installed)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  let script: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: installed ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    const entryPoints = [new URL('../../../browser/questionnaire.ts', import.meta.url).pathname];
    const made = await build({ entryPoints, bundle: true, write: false, target: 'es2022' });
    script = made.outputFiles[0]?.text ?? '';
  }, 60_000);
  afterAll(() => browser?.close());

  async function put(typed: string): Promise<void> {
    const field = page.locator('[name="q.a"]:not([type=hidden])');
    if (typed === '') return;
    if ((await field.first().getAttribute('type')) === 'radio')
      await page.locator(`[name="q.a"][value="${typed}"]`).check();
    else await field.fill(typed);
  }

  it.each(Object.entries(rows))(
    'the page judges a %s as the server does, or leaves it to the server',
    async (_type, row) => {
      for (const [typed, order] of cases(row)) {
        const fields = (
          <QuestionnaireFields
            questionnaire={file(row)}
            response={aResponse()}
            problems={[]}
            lang="en"
            moment={moment}
          />
        );
        await page.setContent(`<form>${fields}</form><script>${script}</script>`);
        await put(typed);
        const judged = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('[data-when]')].map((part) => ({
            name: decodeURIComponent((part.dataset.part ?? '').slice(2)),
            isOpen: !part.hidden,
          })),
        );
        const wanted = expected(row, order);
        for (const { name, isOpen } of judged)
          expect([typed, name, isOpen]).toEqual([typed, name, wanted.includes(name)]);
      }
    },
  );
});
