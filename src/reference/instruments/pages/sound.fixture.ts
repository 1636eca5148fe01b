import { expect } from 'vitest';

export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

/** What a person with a screen reader needs: every field has a name, no id stands twice, nothing points nowhere. */
export function expectSound(html: string): void {
  const ids = attributes(html, 'id');
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  for (const id of [
    ...attributes(html, 'for'),
    ...attributes(html, 'aria-describedby').flatMap((list) => list.split(' ')),
    ...attributes(html, 'aria-labelledby'),
  ])
    expect(ids).toContain(id);
  const labelled = new Set(attributes(html, 'for'));
  for (const [field] of html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
    if (field.includes('type="hidden"')) continue;
    expect(labelled.has(attributes(field, 'id')[0] ?? '') || field.includes('aria-label=')).toBe(true);
  }
}
