import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactTokens, indexTokens } from './tokens.ts';

const name = fc.record({
  given: fc.constantFrom('Ana', 'María José', 'Nayeli', 'O’Neil', ''),
  family: fc.constantFrom('Marrow', 'de la Cruz', 'Íñiguez', ''),
});
const card = fc.record({
  names: fc.array(name, { maxLength: 2 }),
  born: fc.constantFrom('2010-03-04', '2010', null),
  identifiers: fc.array(fc.record({ kind: fc.constant('cws'), value: fc.constantFrom('A-12', 'a 12', '77', ' ') }), {
    maxLength: 2,
  }),
});

describe('the tokens that say most', () => {
  it('are those of the index: identifiers and the day of birth, and no other', () => {
    fc.assert(
      fc.property(card, (one) => {
        const sorted = (all: { kind: string; text: string }[]) => all.map(({ kind, text }) => kind + text).sort();
        expect(sorted(exactTokens(one))).toEqual(
          sorted(indexTokens(one).filter(({ kind }) => kind === 'b' || kind === 'i')),
        );
      }),
    );
  });
});
