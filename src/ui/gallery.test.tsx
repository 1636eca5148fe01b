import { describe, expect, test } from 'vitest';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { allCatalogues } from '#platform/i18n/catalogue.ts';
import { CSRF_FIELD, KEY_FIELD } from './form.tsx';
import { StaffGallery } from './gallery.fixture.tsx';
import { errors } from './gallery-form.fixture.tsx';
import { PublicGallery } from './gallery-public.fixture.tsx';

const staff = (lang: Lang = 'en') => String(StaffGallery({ lang }));
const visitor = (lang: Lang = 'en') => String(PublicGallery({ lang }));
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const ids = (html: string) => all(html, /\sid="([^"]+)"/g);

describe.each([
  ['staff', staff],
  ['public', visitor],
] as const)('the %s page', (_name, render) => {
  test.each(['en', 'es'] as const)('is whole and in one language: %s', (lang) => {
    const html = render(lang);
    expect(html).toMatch(/^<!doctype html><html lang="/i);
    expect(html).toContain(`<html lang="${lang}" dir="ltr">`);
    expect(all(html, /<(h1)>/g)).toHaveLength(1);
    expect(all(html, /<(main)\s/g)).toHaveLength(1);
  });

  test('gives each id once, and every reference to an id leads somewhere', () => {
    const html = render();
    const there = ids(html);
    expect(new Set(there).size).toBe(there.length);
    const references = [
      ...all(html, /\sfor="([^"]+)"/g),
      ...all(html, /\saria-labelledby="([^"]+)"/g),
      ...all(html, /\saria-controls="([^"]+)"/g),
      ...all(html, /\saria-describedby="([^"]+)"/g).flatMap((list) => list.split(' ')),
      ...all(html, /\shref="#([^"]+)"/g),
    ];
    for (const reference of references) expect(there).toContain(reference);
  });

  test('every field has a label', () => {
    const html = render();
    const labelled = new Set(all(html, /\sfor="([^"]+)"/g));
    const fields = [...html.matchAll(/<(?:input|select|textarea)\s[^>]*>/g)].map(([tag]) => tag);
    for (const tag of fields.filter((tag) => !tag.includes('type="hidden"'))) {
      expect(labelled, tag).toContain(/\sid="([^"]+)"/.exec(tag)?.[1]);
    }
  });

  test('asks nothing of another origin, and holds no style or handler that a strict policy would refuse', () => {
    const html = render();
    expect(html).not.toMatch(/\s(?:src|srcset)="(?:https?:)?\/\//);
    expect(html).not.toMatch(/<link[^>]+href="(?:https?:)?\/\//);
    expect(html).not.toMatch(/\sstyle="/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    for (const tag of html.match(/<(?:script|style)[^>]*>/g) ?? []) expect(tag).toContain('nonce="n0nce"');
  });
});

test('each line of the error summary leads to its field, and the field says the same', () => {
  const html = staff();
  const summary = /<div class="tl-error-summary"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
  expect(summary).toContain('autofocus');
  expect(summary).toContain('tabindex="-1"');
  for (const [name, message] of Object.entries(errors)) {
    expect(summary).toContain(`<a href="#field-${name}">${message}</a>`);
    expect(html).toContain(`<div class="usa-error-message" id="field-${name}-error">${message}</div>`);
  }
});

test('what was typed is still there', () => {
  const html = staff();
  expect(html).toContain('“I can’t leave until it’s paid.”</textarea>');
  expect(html).toMatch(/<input type="radio" id="field-safe-2" name="safe" value="no" checked=""/);
  expect(html).toMatch(/<input type="checkbox" id="field-wishes" name="wishes" value="food" checked=""/);
  expect(html).toMatch(/<option value="hall" selected="">/);
  expect(html).toMatch(/type="date" value="2027-01-01"/);
});

test('a form that changes something carries the token and a key of its own; one that asks carries neither', () => {
  const html = staff();
  const forms = [...html.matchAll(/<form class="tl-form"([^>]*)>([\s\S]*?)<\/form>/g)];
  const keys = forms
    .filter(([, attributes]) => attributes?.includes('method="post"'))
    .map(([, , inside]) => inside ?? '');
  expect(keys).toHaveLength(2);
  for (const inside of keys) expect(inside).toContain(`name="${CSRF_FIELD}" value="t0ken"`);
  const names = keys.map((inside) => new RegExp(`name="${KEY_FIELD}" value="([^"]+)"`).exec(inside)?.[1]);
  expect(names).toEqual(['k3y-1', 'k3y-2']);
  const search = forms.find(([, attributes]) => attributes?.includes('method="get"'))?.[2];
  expect(search).not.toContain('type="hidden"');
  expect(staff()).toBe(html);
});

test('a clock says its state in words and gives the exact time', () => {
  const html = staff();
  expect(html).toContain('3 days late');
  expect(html).toContain('<time datetime="2026-02-28T18:40:00.000Z">Sat, Feb 28, 10:40 AM</time>');
});

test('a table keeps its roles, its caption and its order when it becomes cards', () => {
  const html = staff();
  expect(html).toContain('<caption>My youth</caption>');
  expect(html).toContain('aria-sort="ascending"');
  expect(all(html, /<th scope="row" (role)="rowheader"/g)).toHaveLength(3);
  expect(html).toContain('data-label="Next duty"');
});

test('a withheld count shows neither its number nor its length', () => {
  const html = staff();
  expect(html).toContain('<td class="tl-numeric">withheld</td>');
  expect(html).toMatch(/class="tl-chart__withheld" x="1" y="3" width="2.5rem"/);
});

test('in Spanish no English of the kit is left', () => {
  const html = staff('es') + visitor('es');
  const kit = allCatalogues().flatMap((entries) => Object.entries(entries));
  const left = kit.filter(([, [en, es]]) => en !== es && !en.includes('{') && html.includes(`>${en}<`));
  // The word for the other language stands in that language.
  expect(left.map(([key]) => key).filter((key) => !['inOtherLanguage'].includes(key))).toEqual([]);
});

test('the public page is quick to leave and keeps nothing', () => {
  const html = visitor();
  expect(html).toMatch(/<a class="tl-exit" id="exit" href="https:\/\/www\.weather\.gov\/" rel="noreferrer/);
  expect(html).toContain('<meta name="referrer" content="same-origin"/>');
  expect(html).not.toContain('Throughline');
  expect(html).not.toMatch(/traffick|exploit/i);
});
