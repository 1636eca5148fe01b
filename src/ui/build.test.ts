import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAssets, withCustomProperties } from '../../build.mjs';
import { type Assets, loadAssets } from './assets.ts';
import { StaffGallery } from './gallery.fixture.tsx';
import { PublicGallery } from './gallery-public.fixture.tsx';

const outDir = mkdtempSync(join(tmpdir(), 'assets-'));
let manifest: Awaited<ReturnType<typeof buildAssets>>;
let assets: Assets;
const text = (name: string) => readFileSync(join(outDir, manifest[name]?.file ?? ''), 'utf8');

beforeAll(async () => {
  manifest = await buildAssets({ outDir });
  assets = loadAssets(outDir, '/assets');
}, 30_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

test.each([
  ['staff.css', 25_000],
  ['public.css', 7_000],
  ['staff.js', 6_000],
])('%s is at most %i bytes, compressed', (name, most) => {
  expect(manifest[name]?.gzip).toBeLessThanOrEqual(most);
});

test('the way out is under a kilobyte and stores nothing', () => {
  expect(manifest['exit.js']?.bytes).toBeLessThan(1024);
  expect(text('exit.js')).not.toMatch(/cookie|Storage|indexedDB/);
  expect(text('exit.js')).not.toContain('</');
});

test('a public page is one answer of at most 14 kB, compressed', () => {
  const html = String(PublicGallery({ assets }));
  expect(gzipSync(html).length).toBeLessThanOrEqual(14_000);
  expect(html).toContain(assets.publicCss);
  expect(html).toContain(assets.exitJs);
});

test('style sheets fetch nothing', () => {
  for (const name of ['staff.css', 'public.css']) expect(text(name)).not.toMatch(/url\(|@import|@font-face/);
});

test('each class that a component writes is in its style sheet, or needs no rule', () => {
  const noRule = new Set(['tl-staff', 'tl-step__body', 'usa-radio', 'usa-checkbox', 'usa-pagination__page-no']);
  const written = (html: string) =>
    new Set([...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const missing = (html: string, css: string) =>
    [...written(html)].filter((name) => !noRule.has(name) && !css.includes(`.${name}`));
  expect(missing(String(StaffGallery({})), text('staff.css'))).toEqual([]);
  expect(missing(String(PublicGallery({})), text('public.css'))).toEqual([]);
});

test('a class that no source names is gone', () => {
  expect(text('staff.css')).not.toContain(['usa-button', '-accent-cool'].join('-'));
});

test('every color is a token: USWDS’s own values have become custom properties', () => {
  const css = ':root {\n  --ground: #faf7f2;\n  --teal: #0f5c61;\n}\na { color: #0f5c61; background-color: white; }';
  const themed = withCustomProperties(css);
  expect(themed).toContain('color: var(--teal); background-color: var(--surface);');
  expect(themed).toContain('--teal: #0f5c61;');
});

test('the same inputs are built once; each file is named by its content', async () => {
  const file = join(outDir, manifest['staff.css']?.file ?? '');
  const before = statSync(file).mtimeMs;
  expect(await buildAssets({ outDir })).toEqual(manifest);
  expect(statSync(file).mtimeMs).toBe(before);
  expect(file).toMatch(/staff-[0-9a-f]{12}\.css$/);
  expect(assets.staffCss.integrity).toMatch(/^sha384-/);
});
