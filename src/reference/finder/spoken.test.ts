import { afterEach, describe, expect, it } from 'vitest';
import { pseudoLanguage, wordsFolder } from '../../../test/harness/pseudo-language.ts';
import {
  faultsOf,
  isRightToLeft,
  languagesOffered,
  needName,
  offerLanguages,
  speak,
  tagOf,
  template,
} from './spoken.ts';

afterEach(() => offerLanguages('/nowhere'));
const heard = { lang: 'en', tag: 'ar-XX' } as const;

describe('a further language of the finder', () => {
  it('is offered when its file is whole, and then speaks every word of it', () => {
    expect(faultsOf(pseudoLanguage())).toEqual([]);
    expect(speak(heard)('heading')).toBe('What do you need right now?');
    expect(offerLanguages(wordsFolder({ 'ar-XX.json': pseudoLanguage() }))).toEqual([]);
    expect(languagesOffered().map(({ tag }) => tag)).toEqual(['en', 'es', 'ar-XX']);
    expect(speak(heard)('heading')).toBe(pseudoLanguage().finder.heading);
    expect(speak(heard)('moreAnswers', { n: 12 })).toContain('12');
    expect(speak(heard)('call', { number: '(213) 555-0142' })).toContain('\u2068(213) 555-0142\u2069');
    expect(needName('food', heard)).not.toBe('Food');
    expect([tagOf(heard), isRightToLeft(heard)]).toEqual(['ar-XX', true]);
    expect([tagOf({ lang: 'es', tag: 'hy' }), isRightToLeft({ lang: 'es', tag: 'hy' })]).toEqual(['es', false]);
  });

  it.each([
    [
      'a text',
      (all: ReturnType<typeof pseudoLanguage>) => ({ ...all, finder: { ...all.finder, heading: ' ' } }),
      'finder.heading is missing',
    ],
    ['a need', (all) => ({ ...all, needs: { ...all.needs, food: '' } }), 'needs.food is missing'],
    ['a line', (all) => ({ ...all, lines: {} }), 'lines.emergency is missing'],
    ['the way out', (all) => ({ ...all, page: { ...all.page, publicExit: '' } }), 'page.publicExit is missing'],
    [
      'a brace',
      (all) => ({ ...all, finder: { ...all.finder, checked: 'نعم' } }),
      'finder.checked has other braces than {day}',
    ],
    ['who checked it', (all) => ({ ...all, checkedBy: null }), 'nobody has checked it'],
    ['a second person', (all) => ({ ...all, checkedBy: all.translatedBy }), 'who translated it has checked it'],
    ['its shape', () => ({ tag: 'xx' }), /It is not of the shape/],
  ] as [string, (all: ReturnType<typeof pseudoLanguage>) => unknown, string | RegExp][])(
    'is not offered while it lacks %s, and it is said why',
    (_what, without, because) => {
      const [fault] = offerLanguages(wordsFolder({ 'ar-XX.json': without(pseudoLanguage()) }));
      expect(fault?.because).toMatch(
        because instanceof RegExp ? because : new RegExp(`^${because.replace(/[{}.]/g, '\\$&')}$`),
      );
      expect(languagesOffered().map(({ tag }) => tag)).toEqual(['en', 'es']);
    },
  );

  it('is not the template as it was written: nobody has checked that', () => {
    expect(faultsOf(template())).toEqual(['nobody has checked it']);
  });
});
