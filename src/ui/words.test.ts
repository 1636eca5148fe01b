import { expect, test } from 'vitest';
import { allCatalogues, fill } from '#platform/i18n/catalogue.ts';
import { words } from './words.ts';

const entries = allCatalogues().flatMap((catalogue) => Object.entries(catalogue));
const holes = (template: string) => [...new Set([...template.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

test.each(entries)('%s is said in both languages with the same holes', (_key, [en, es]) => {
  expect(en.trim()).not.toBe('');
  expect(es.trim()).not.toBe('');
  expect(holes(es)).toEqual(holes(en));
  for (const [template, lang] of [
    [en, 'en'],
    [es, 'es'],
  ] as const) {
    const values = Object.fromEntries(holes(template).map((name) => [name, 2]));
    expect(fill(template, lang, values)).not.toMatch(/[{}|]/);
  }
});

// A parent or a caregiver reads this frame around words that say usted.
test('what stands on every public page addresses nobody', () => {
  for (const key of ['publicFooter', 'publicExit', 'publicExitHint', 'publicSkip'] as const)
    expect(words('es')(key)).not.toMatch(/\b(tú|tu|tus|te|ti|presiona|presione|su|sus|usted|abriste)\b/i);
});

test('staff are addressed as usted, the public as tú', () => {
  for (const [key, [, es]] of entries) {
    const wrong = key.startsWith('public')
      ? /\b(usted|su|sus|presione|elija)\b/i
      : /\b(tú|tu|tus|te|ti|presiona|elige)\b/i;
    expect(es, key).not.toMatch(wrong);
  }
});
