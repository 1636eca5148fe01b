import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { aCounty, type County } from './county.ts';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The shell draws no window of its own and takes half the time; it is the same engine. `run.mjs` looks for the same. */
const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A sample county behind a real server, and a real browser in front of it. */
export type Scene = {
  county: County;
  base: string;
  /** A person at their own device. `script: false` blocks the site's scripts and leaves the engine on, for axe. */
  person: (
    handle: string | null,
    options?: { width?: number; height?: number; script?: boolean; lang?: 'en' | 'es'; dark?: boolean },
  ) => Promise<Person>;
  close: () => Promise<void>;
};

export type Person = {
  page: Page;
  context: BrowserContext;
  go: (path: string) => Promise<void>;
  /** Presses the button of this name and waits for the page that follows. */
  press: (name: string | RegExp) => Promise<void>;
  follow: (name: string | RegExp) => Promise<void>;
  sees: (text: string | RegExp) => Promise<void>;
  seesNot: (text: string | RegExp) => Promise<void>;
  /** No accessibility violation by axe, and nothing wider than the window. */
  accessible: () => Promise<void>;
};

export async function aScene(): Promise<Scene> {
  // The site must know its own address, which is known only once it listens.
  const site: { county?: County } = {};
  const away = () => new Response('', { status: 503 });
  const server = serve({
    fetch: (request, bindings) => site.county?.app.fetch(request, bindings) ?? away(),
    port: 0,
    hostname: '127.0.0.1',
  });
  await new Promise<void>((done) => (server.listening ? done() : server.once('listening', () => done())));
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const county = await aCounty({ signIn: { siteUrl: base, provider: null, proxies: 0 } });
  site.county = county;
  const browser = await startBrowser();
  return {
    county,
    base,
    person: (handle, options = {}) => aPerson(browser, county, base, handle, options),
    close: async () => {
      await browser.close();
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await county.close();
    },
  };
}

function startBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('No Chromium here: install the package "chromium", or set CHROMIUM_PATH to it.');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // A microphone that hums, for a page that asks for one.
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ];
  return chromium.launch({ executablePath, headless: true, args });
}

type Options = NonNullable<Parameters<Scene['person']>[1]>;

async function aPerson(
  browser: Browser,
  county: County,
  base: string,
  handle: string | null,
  options: Options,
): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    locale: options.lang === 'es' ? 'es-US' : 'en-US',
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  if (options.script === false) await context.route('**/assets/*.js', (route) => route.abort());
  if (handle) {
    const cookie = (await county.as(handle)).cookie ?? '';
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: base }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const settled = () => page.waitForLoadState('domcontentloaded');
  return {
    page,
    context,
    go: async (path) => {
      await page.goto(`${base}${path}`, { waitUntil: 'domcontentloaded' });
    },
    press: async (name) => {
      await Promise.all([
        page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
        page.getByRole('button', { name }).first().click(),
      ]);
    },
    follow: async (name) => {
      await Promise.all([
        page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
        page.getByRole('link', { name }).filter({ visible: true }).first().click(),
      ]);
    },
    sees: async (text) => {
      await settled();
      await page.getByText(text).filter({ visible: true }).first().waitFor();
    },
    seesNot: async (text) => {
      await settled();
      expect(await page.getByText(text).count()).toBe(0);
    },
    accessible: () => accessible(page),
  };
}

async function accessible(page: Page): Promise<void> {
  // Once a page: another width is the same document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
    const found = await (window as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // No rule among these reads style sheets or media files, and what is in order is not listed.
      preload: false,
      resultTypes: ['violations'],
    });
    // biome-ignore lint/suspicious/noExplicitAny: axe's own shapes.
    return found.violations.map(
      (each: any) => `${each.id}: ${each.nodes.map((node: any) => node.target.join(' ')).join('; ')}`,
    );
  });
  expect(violations).toEqual([]);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:is([type="checkbox"], [type="radio"])')]
      .filter((box) => box.checkVisibility())
      .filter((box) => Math.min(box.getBoundingClientRect().width, box.getBoundingClientRect().height) < 24)
      .map((box) => box.id),
  );
  expect(small, 'boxes under 24 px (WCAG 2.5.8)').toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
}
