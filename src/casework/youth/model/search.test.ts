import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, nicknames, sought } from './card.fixture.ts';
import { wordsOf } from './fold.ts';
import { knownBy } from './known.ts';
import { queryTokens, type Sought, yearsOfAge, yearsOfYouth } from './query.ts';
import { rank } from './rank.ts';
import { type Card, indexTokens, MOST_TOKENS } from './tokens.ts';

const score = (question: Sought, card: Card): number => {
  const known = new Set(indexTokens(card).map(({ kind, text }) => kind + text));
  return queryTokens(question, nicknames).reduce(
    (sum, { kind, text, weight }) => sum + (known.has(kind + text) ? weight : 0),
    0,
  );
};
const finds = (question: Sought, card: Card) => score(question, card) > 0;
const maria = aCard('María José', 'García López');

describe('a youth is found', () => {
  it.each([
    ['as recorded', 'María José García López'],
    ['without accents, by one name and one surname', 'maria garcia'],
    ['by the second surname', 'Maria Lopez'],
    ['by the middle name', 'Jose Garcia'],
    ['middle name and second surname', 'Jose Lopez'],
    ['in swapped order', 'Garcia Lopez, Maria'],
    ['with names written as one', 'Mariajose Garcia'],
    ['with hyphens', 'Maria-Jose Garcia-Lopez'],
    ['one letter replaced', 'Marta Garcia'],
    ['one letter gone', 'Maria Garca'],
    ['one letter added', 'Maria Garrcia'],
    ['letters changed over', 'Amria Garcia'],
    ['a letter wrong in each', 'Marja Garcja'],
    ['two wrong in one', 'Marja Gxrcja'],
    ['by ear', 'Maria Garsia'],
    ['by a short form', 'Mari Garcia'],
    ['by a surname and an initial', 'M Garcia'],
    ['by one name', 'Garcia'],
    ['by one name, one letter wrong', 'Garxia'],
  ])('%s: %s', (_how, text) => {
    expect(finds(sought(text), maria)).toBe(true);
  });

  it.each([
    ['by an age that may be two years', sought('Maria Garcia', { years: yearsOfAge(15, '2026-03-01') })],
    ['by a year one off, when the name is right', sought('Maria Garcia', { years: [2011] })],
    ['without any year', sought('Marai Garcia', { years: yearsOfYouth('2026-03-01') })],
    ['by name alone, in any year', sought('Maria Garcia', { years: [] })],
    ['by date of birth and one name', sought('Maria', { years: [], born: '2010-03-12' })],
    ['by date of birth with day and month changed over', sought('Maria', { years: [], born: '2010-12-03' })],
    ['by date of birth alone', sought('', { years: [], born: '2010-03-12' })],
  ])('%s', (_how, question) => {
    expect(finds(question, maria)).toBe(true);
  });

  it('by an identifier, however it is written', () => {
    const card = aCard('Ana', 'Soto', { identifiers: [{ kind: 'county', value: 'A-1234' }] });
    const question = sought('', { years: [], identifier: 'a 1234' });
    expect(finds(question, card)).toBe(true);
  });

  it('when no birth date is known, or only the year', () => {
    expect(finds(sought('Matia Garcia'), { ...maria, born: null })).toBe(true);
    expect(finds(sought('Marai Garcia'), { ...maria, born: '2010' })).toBe(true);
  });

  it('by a short form on record, or its long form', () => {
    expect(finds(sought('Roberto Soto'), aCard('Beto', 'Soto'))).toBe(true);
    expect(finds(sought('Beto Soto'), aCard('Roberto', 'Soto'))).toBe(true);
    expect(finds(sought('Chuy Sotto'), aCard('Jesús', 'Soto'))).toBe(true);
  });

  it('by any of the names on record', () => {
    const card = { ...maria, names: [...maria.names, { given: 'Majo', family: 'Ruiz' }] };
    expect(finds(sought('Majo Ruis'), card)).toBe(true);
  });

  it('who has one name only', () => {
    const card = aCard('Teresa', '');
    expect(finds(sought('Teresa'), card)).toBe(true);
    expect(finds(sought('Tersea'), card)).toBe(true);
  });

  it('whatever single letter is wrong, in any name of three letters or more', () => {
    const name = fc.stringMatching(/^[a-z]{3,10}$/);
    fc.assert(
      fc.property(
        name,
        name,
        fc.nat(),
        fc.stringMatching(/^[a-z]$/),
        fc.boolean(),
        (given, family, where, letter, first) => {
          const word = first ? given : family;
          const at = where % word.length;
          const wrong = word.slice(0, at) + letter + word.slice(at + 1);
          const text = first ? `${wrong} ${family}` : `${given} ${wrong}`;
          fc.pre(wordsOf(`${given} ${family}`).join(' ') === `${given} ${family}` && wordsOf(text).length === 2);
          expect(finds(sought(text), aCard(given, family))).toBe(true);
        },
      ),
    );
  });
});

describe('the tokens', () => {
  it('are few', () => {
    expect(indexTokens(aCard('Ana', 'Soto')).length).toBeLessThanOrEqual(20);
    expect(indexTokens(maria).length).toBeLessThanOrEqual(40);
    const many = {
      ...maria,
      names: Array.from({ length: 20 }, (_, n) => ({ given: `Name${'x'.repeat(n)}`, family: `Other${n}` })),
    };
    expect(indexTokens(many)).toHaveLength(MOST_TOKENS);
    expect(queryTokens(sought('Maria Garcia'), nicknames).length).toBeLessThan(150);
  });

  it('are each there once, and the same each time', () => {
    const tokens = indexTokens(maria).map(({ kind, text }) => kind + text);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(indexTokens(maria).map(({ kind, text }) => kind + text)).toEqual(tokens);
  });

  it('never fail, whatever was typed', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (given, family, asked) => {
        const card = aCard(given, family);
        expect(indexTokens(card).length).toBeLessThanOrEqual(MOST_TOKENS);
        expect(() => rank(sought(asked), [{ id: 'a', card }], nicknames)).not.toThrow();
        expect(queryTokens(sought(asked), nicknames).length).toBeLessThan(2000);
      }),
      { numRuns: 30 },
    );
  });

  it('do not bring everyone of a common name', () => {
    expect(score(sought('Maria Garcia'), aCard('Kevin', 'Nguyen'))).toBe(0);
    expect(score(sought('Maria Garcia'), aCard('Maria', 'Garcia', { born: '1999-01-01' }))).toBeLessThan(10);
    expect(score(sought('Maria Garcia'), maria)).toBeGreaterThan(
      score(sought('Maria Garcia'), aCard('Mario', 'Garza')),
    );
  });
});

describe('is this youth known, asked without opening a name', () => {
  const known = (question: Sought, card: Card) => {
    const tokens = new Set(indexTokens(card).map(({ kind, text }) => kind + text));
    return knownBy(
      question,
      queryTokens(question, nicknames).filter(({ kind, text }) => tokens.has(kind + text)),
    );
  };

  it.each<[string, Sought, Card, string]>([
    ['same name, same year', sought('Maria Garcia'), maria, 'likely'],
    ['a letter wrong', sought('Marai Garcia'), maria, 'likely'],
    ['by ear and short form', sought('Beto Zoto'), aCard('Roberto', 'Soto'), 'likely'],
    ['another first name that begins alike', sought('Monica Garcia'), maria, 'possible'],
    ['another first name', sought('Kevin Garcia'), maria, 'no'],
    ['one name and a year', sought('Garcia'), maria, 'possible'],
    ['same name, another year', sought('Maria Garcia', { years: [1999] }), maria, 'possible'],
    ['one name and the day', sought('Garcia', { born: '2010-03-12' }), maria, 'likely'],
    ['the day only', sought('Kevin', { born: '2010-03-12' }), maria, 'no'],
    [
      'an identifier',
      sought('', { identifier: '77' }),
      { ...maria, identifiers: [{ kind: 'county', value: '77' }] },
      'likely',
    ],
    ['nobody', sought('Kevin Nguyen'), maria, 'no'],
  ])('%s', (_what, question, card, answer) => {
    expect(known(question, card)).toBe(answer);
  });
});
