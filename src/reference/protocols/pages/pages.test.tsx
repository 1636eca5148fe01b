import { describe, expect, test } from 'vitest';
import { nothingSet } from '../fixtures.ts';
import { inOrderOfNeeds } from '../model/guide.ts';
import { dueWords, spanWords, timeLeftWords } from '../model/sentences.ts';
import { shippedDefinitions } from '../shipped.ts';
import { words } from '../words.ts';
import { DefinitionRead } from './definition-read.tsx';
import { drawnNeeds, FlowPicture, layOut, wrap } from './flow-picture.tsx';

const all = shippedDefinitions();
const langs = ['en', 'es'] as const;

describe('The flow picture', () => {
  for (const definition of all)
    for (const lang of langs)
      test(`${definition.id}, ${lang}: every step is drawn and said, with a title, a description and no color`, () => {
        const html = String(<FlowPicture definition={definition} lang={lang} />);
        expect(html.match(/class="flow-box /g)).toHaveLength(definition.steps.length);
        expect(html.match(/<li>/g)).toHaveLength(definition.steps.length);
        expect(html).toContain('role="img"');
        expect(html).toContain(`aria-labelledby="flow-${definition.id}-title flow-${definition.id}-desc"`);
        expect(html).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(|style=/i);
        expect(html).not.toMatch(/undefined|\[object/);
        const titles = [...html.matchAll(/font-weight="bold">([^<]*)</g)].map((at) => at[1] ?? '');
        expect(titles.filter((text) => text.includes('…'))).toEqual([]);
        expect(titles.filter((text) => text.length > 24)).toEqual([]);
      });

  test('no two boxes touch, and a step stands below all that it needs', () => {
    for (const definition of all) {
      const { places, height } = layOut(definition);
      const seen = new Set<string>();
      for (const step of definition.steps) {
        const place = places.get(step.id);
        if (!place) throw new Error(step.id);
        expect(place.y).toBeLessThan(height);
        expect(seen.has(`${place.x},${place.y}`)).toBe(false);
        seen.add(`${place.x},${place.y}`);
        for (const need of step.needs) expect(places.get(need)?.y).toBeLessThan(place.y);
      }
    }
  });

  test('a line that another already implies is not drawn', () => {
    const definition = all.find((each) => each.id === 'first-responder');
    const step = definition?.steps.find((each) => each.id === 'child-welfare-there');
    if (!definition || !step) throw new Error('missing');
    expect(step.needs).toEqual(['call-hotline', 'call-team']);
    expect(drawnNeeds(definition, step)).toEqual(['call-team']);
  });

  test('long words wrap, and what does not fit is cut with an ellipsis', () => {
    expect(wrap('a bb ccc dddd', 5, 3)).toEqual(['a bb', 'ccc', 'dddd']);
    expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two…']);
    expect(wrap('', 5, 2)).toEqual(['']);
  });
});

describe('The reading page', () => {
  for (const definition of all)
    for (const lang of langs)
      test(`${definition.id}, ${lang}: each step with owner, clock, law and whether it was checked`, () => {
        const html = String(<DefinitionRead definition={definition} lang={lang} county={nothingSet} />);
        for (const step of definition.steps) expect(html).toContain(`id="step-${step.id}"`);
        expect(html.split('tl-tag--').length - 1).toBe(definition.steps.length + 1);
        expect(html).toContain(words(lang)('notVerified', { certainty: '' }).trim());
        expect(html).not.toMatch(/undefined|\[object|\{\w+\}/);
      });

  test('says once what happens when a step is late, and at a step only what is its own', () => {
    const definition = all.find((each) => each.id === 'first-responder');
    if (!definition) throw new Error('missing');
    const html = String(<DefinitionRead definition={definition} lang="en" county={nothingSet} />);
    expect(html.match(/tell the supervisor at once/g)).toHaveLength(1);
    expect(html.split('<dt>If late</dt>').length - 1).toBe(definition.steps.filter((step) => step.onLate).length);
  });

  test('says that the county has not set a time, and shows it once it has', () => {
    const definition = all.find((each) => each.id === 'school');
    if (!definition) throw new Error('missing');
    const page = (settings: Record<string, string>) =>
      String(<DefinitionRead definition={definition} lang="en" county={{ switches: new Set(), settings }} />);
    expect(page({})).toContain('no clock yet: the county has not set “Time to check back”');
    expect(page({ 'check-time': 'P5BD' })).toContain('within 5 business days after “Offer help nearby”');
  });

  test('what a county types is shown as text', () => {
    const definition = { ...(all[0] as (typeof all)[number]), title: { en: '<script>x</script>', es: 'x' } };
    expect(String(<DefinitionRead definition={definition} lang="en" county={nothingSet} />)).not.toContain('<script>');
  });
});

describe('In words', () => {
  const due = new Date('2026-06-10T12:00:00Z');
  test.each([
    [-40, 'due in 40 minutes', 'vence en 40 minutos'],
    [-1, 'due in 1 minute', 'vence en 1 minuto'],
    [0, 'due now', 'vence ahora'],
    [-60 * 24 * 5, 'due in 5 days', 'vence en 5 días'],
    [2, '2 minutes late', '2 minutos de retraso'],
    [60 * 24 * 3, '3 days late', '3 días de retraso'],
    [60 * 3, '3 hours late', '3 horas de retraso'],
  ])('%d minutes after the deadline', (minutes, en, es) => {
    const now = new Date(due.getTime() + minutes * 60_000);
    expect([timeLeftWords(due, now, 'en'), timeLeftWords(due, now, 'es')]).toEqual([en, es]);
  });
  test.each([
    ['PT90M', '90 minutes'],
    ['PT1H', '1 hour'],
    ['PT1H30M', '1 hour and 30 minutes'],
    ['P2BD', '2 business days'],
    ['P1CD', '1 court day'],
    ['P90D', '90 days'],
    ['P2W', '14 days'],
    ['P1Y6M', '1 year and 6 months'],
    ['PT0S', 'at once'],
  ])('%s', (span, said) => {
    expect(spanWords(span, 'en')).toBe(said);
  });
  test('every clock can be said in both languages', () => {
    for (const definition of all)
      for (const step of definition.steps)
        for (const lang of langs) expect(dueWords(definition, step, lang)).not.toMatch(/\{|undefined|^$/);
  });
});

describe('Plain words', () => {
  /** Flesch–Kincaid grade of English text, syllables by vowel groups. */
  const grade = (text: string) => {
    const sentences = text.split(/[.!?:;]+\s/).filter((each) => each.trim()).length;
    const list = text.toLowerCase().match(/[a-z’']+/g) ?? [];
    const syllables = list.reduce((sum, word) => {
      const groups = word.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 1;
      return sum + Math.max(1, groups);
    }, 0);
    return 0.39 * (list.length / sentences) + 11.8 * (syllables / list.length) - 15.59;
  };
  for (const definition of all)
    test(`${definition.id} reads at grade 8 or below`, () => {
      const text = [definition.purpose, ...definition.steps.map((s) => s.sentence), ...definition.doNot]
        .map((t) => t.en)
        .join(' ');
      expect(grade(text)).toBeLessThanOrEqual(8);
    });
});

test('steps are told in an order in which they can be done', () => {
  for (const definition of all) {
    const order = inOrderOfNeeds(definition).map((step) => step.id);
    expect(order).toHaveLength(definition.steps.length);
    for (const step of definition.steps)
      for (const need of step.needs) expect(order.indexOf(need)).toBeLessThan(order.indexOf(step.id));
  }
});
