import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nicknames } from './card.fixture.ts';
import { wordsOf } from './fold.ts';
import { editsBetween, jaroWinkler, likeness } from './likeness.ts';
import { otherNames, readNicknames, sameByNickname } from './nicknames.ts';
import { oneLetterGone } from './tokens.ts';

describe('nicknames', () => {
  it.each([
    ['beto', 'roberto'],
    ['roberto', 'beto'],
    ['chuy', 'jesus'],
    ['lupe', 'guadalupe'],
    ['liz', 'elizabeth'],
    ['carlitos', 'carlos'],
    ['juanito', 'juan'],
    ['panchita', 'francisca'],
    ['bill', 'william'],
    ['memo', 'guillermo'],
    ['dieguito', 'diego'],
    ['pepe', 'jose'],
    ['nacho', 'ignacio'],
  ])('%s is %s', (a, b) => {
    expect(sameByNickname(a, b, nicknames)).toBe(true);
    expect(sameByNickname(b, a, nicknames)).toBe(true);
  });

  it('brings few others, never the name itself', () => {
    for (const name of nicknames.keys()) {
      const others = otherNames(name, nicknames);
      expect(others.length).toBeLessThanOrEqual(12);
      expect(others).not.toContain(name);
    }
    expect(sameByNickname('roberto', 'ricardo', nicknames)).toBe(false);
    expect(otherNames('carrillo', nicknames)).toEqual([]);
  });

  it('are folded single words, so that each can be found', () => {
    for (const name of nicknames.keys()) expect(wordsOf(name), name).toEqual([name]);
  });

  it('refuses another file', () => {
    expect(() => readNicknames({ en: { liz: 'elizabeth' } })).toThrow();
  });
});

describe('letters', () => {
  const word = fc.stringMatching(/^[a-e]{0,7}$/);

  it.each([
    ['maria', 'maria', 0],
    ['maria', 'mria', 1],
    ['maria', 'amria', 1],
    ['maria', 'mario', 1],
    ['maria', 'marias', 1],
    ['maria', 'mraio', 2],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, apart) => {
    expect(editsBetween(a, b)).toBe(apart);
  });

  it('are the same distance both ways; no distance only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(a, b)).toBe(editsBetween(b, a));
        expect(editsBetween(a, b) === 0).toBe(a === b);
        expect(editsBetween(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 10);
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['abc', 'xyz', 0],
  ])('%s and %s: the known Jaro-Winkler figure', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });

  it('two words one letter apart share a word with one letter gone', () => {
    const long = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(
        long,
        fc.nat(),
        fc.stringMatching(/^[a-z]$/),
        fc.constantFrom(0, 1, 2, 3),
        (one, where, letter, how) => {
          const at = where % one.length;
          const next = one[at + 1] ?? '';
          const wrong = [
            one.slice(0, at) + letter + one.slice(at + 1),
            one.slice(0, at) + one.slice(at + 1),
            one.slice(0, at) + letter + one.slice(at),
            one.slice(0, at) + next + (one[at] ?? '') + one.slice(at + 2),
          ][how];
          const known = oneLetterGone(one);
          expect(oneLetterGone(wrong ?? '').some((variant) => known.includes(variant))).toBe(true);
          expect(known.length).toBeLessThanOrEqual(8);
        },
      ),
    );
  });

  it.each([
    ['maria', 'maria', 'same'],
    ['marai', 'maria', 'oneLetter'],
    ['yesenia', 'jessenia', 'sound'],
    ['beto', 'roberto', 'nickname'],
    ['m', 'maria', 'initial'],
    ['alejandro', 'alejandrina', 'near'],
    ['maria', 'kevin', 'other'],
  ])('%s for %s: %s', (heard, recorded, how) => {
    expect(likeness(heard, recorded, nicknames).how).toBe(how);
  });

  it('a worse agreement never scores above a better one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,9}$/), fc.stringMatching(/^[a-z]{1,9}$/), (a, b) => {
        const { score } = likeness(a, b, nicknames);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 1).toBe(a === b);
      }),
    );
  });
});
