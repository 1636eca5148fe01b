import { compileString } from 'sass';
import { expect, test } from 'vitest';

const css = compileString('@use "tokens"; @include tokens.custom-properties;', {
  loadPaths: [`${import.meta.dirname}/styles`],
}).css;
const [light = '', dark = ''] = css.split('@media');
const read = (block: string) =>
  new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]));
const schemes = { light: read(light), dark: read(dark) };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['ground', 'surface', 'sunken'];
const text = 4.5;
const shape = 3;
const pairs: [front: string, behind: string[], least: number][] = [
  ['ink', [...grounds, 'teal-soft', 'amber-soft', 'good-soft', 'rust-soft'], 7],
  ['ink-soft', grounds, text],
  ['teal', [...grounds, 'teal-soft', 'amber-soft', 'good-soft'], text],
  ['teal-hover', [...grounds, 'teal-soft'], text],
  ['on-teal', ['teal', 'teal-hover', 'teal-press'], text],
  ['on-band', ['band'], 7],
  ['on-band-soft', ['band'], text],
  ['amber', [...grounds, 'amber-soft'], text],
  ['good', [...grounds, 'good-soft'], text],
  ['rust', [...grounds, 'rust-soft'], text],
  ['line-strong', ['ground', 'surface'], shape],
  ['focus', grounds, shape],
  ['ground', ['ink'], 7],
];

test('each token has a light and a dark value, and no two tokens one light value', () => {
  expect([...schemes.dark.keys()]).toEqual([...schemes.light.keys()]);
  expect(new Set(schemes.light.values()).size).toBe(schemes.light.size);
});

const cases = Object.keys(schemes).flatMap((scheme) =>
  pairs.flatMap(([front, behinds, least]) => behinds.map((behind) => [scheme, front, behind, least] as const)),
);

test.each(cases)('%s: %s can be read on %s (%s to 1)', (scheme, front, behind, least) => {
  const colors = schemes[scheme as keyof typeof schemes];
  expect(contrast(colors.get(front) ?? '', colors.get(behind) ?? '')).toBeGreaterThanOrEqual(least);
});

test('nothing is the red of an alarm', () => {
  for (const colors of Object.values(schemes)) {
    for (const [name, hex] of colors) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      expect(r > 170 && g < 90 && b < 90, `${name} ${hex}`).toBe(false);
    }
  }
});
