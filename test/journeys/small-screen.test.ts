import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

/** A table on a telephone: a word is read whole, not in two pieces. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  await screened(await scene.county.as('nurse'), 'clinic', ['seen.signs-of-harm']);
});
afterAll(() => scene.close());

it.each([
  ['planlead', '/measures', 'en'],
  ['planlead', '/measures', 'es'],
  ['privacy', '/ledger', 'en'],
  ['privacy', '/ledger', 'es'],
] as const)('%s reads %s (%s) at 320 px and no word is broken', async (handle, path, lang) => {
  const reader = await scene.person(handle, { width: 320, lang });
  await reader.go(`${path}?lang=${lang}`);
  await reader.accessible();
  expect(await brokenWords(reader.page)).toEqual([]);
  await reader.context.close();
});

it.each([true, false])('a long menu folds away, and opens and leads on (script: %s)', async (script) => {
  const reader = await scene.person('privacy', { width: 320, script });
  await reader.go('/work');
  const link = reader.page.getByRole('link', { name: 'Sealing orders' });
  expect(await link.isVisible()).toBe(false);
  await reader.page.getByText('The county', { exact: true }).click();
  await reader.accessible();
  if (script) {
    await reader.page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await reader.page.keyboard.press('Enter');
  }
  await reader.follow('Sealing orders');
  await reader.sees('Sealing orders');
  await reader.context.close();
});

/** Words that stand on two lines. The name before a cell's value is drawn by the style sheet: it is put in as text first. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const cell of document.querySelectorAll<HTMLElement>('main tbody td[data-label]')) {
      const name = document.createElement('span');
      name.textContent = cell.dataset.label ?? '';
      cell.removeAttribute('data-label');
      cell.prepend(name);
    }
    const off = new CSSStyleSheet();
    off.replaceSync('.tl-table tbody td::before { display: none !important }');
    document.adoptedStyleSheets = [off];
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest('.usa-sr-only, .tl-code')) continue;
      for (const found of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) broken.push(found[0]);
      }
    }
    return broken;
  });
