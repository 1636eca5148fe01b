import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, nicknames } from './card.fixture.ts';
import { compareCards } from './duplicates.ts';
import type { Card } from './tokens.ts';

const maria = aCard('María José', 'García López');

describe('two records of perhaps one youth', () => {
  const same = (a: Card, b: Card) => compareCards(a, b, nicknames);
  const id = (value: string, kind = 'county') => ({ identifiers: [{ kind, value }] });

  it.each<[string, Card, Card, string]>([
    ['same name, same day', maria, aCard('Maria Jose', 'Garcia Lopez'), 'likely'],
    ['one surname left out', maria, aCard('Maria', 'Garcia'), 'likely'],
    ['a letter wrong, same day', maria, aCard('Marai José', 'García López'), 'likely'],
    ['short form, same day', aCard('Roberto', 'Soto'), aCard('Beto', 'Soto'), 'likely'],
    ['same name, day and month changed over', maria, { ...maria, born: '2010-12-03' }, 'likely'],
    ['same name, day not known', maria, { ...maria, born: null }, 'possible'],
    ['same name, only the year', maria, { ...maria, born: '2010' }, 'possible'],
    ['same identifier, other spelling', aCard('Ana', 'Soto', id('A1')), aCard('Anna', 'Sotto', id('a-1')), 'likely'],
    ['same name, other day', maria, { ...maria, born: '2012-07-01' }, 'unlikely'],
    ['twins', aCard('Luis', 'Soto'), aCard('Ana', 'Soto'), 'unlikely'],
    ['twins with long surnames', aCard('Luis', 'García López Soto'), aCard('Ana', 'García López Soto'), 'unlikely'],
    ['twins under one number', aCard('Luis', 'Soto', id('A1')), aCard('Ana', 'Soto', id('A1')), 'possible'],
    ['nothing alike', maria, aCard('Kevin', 'Nguyen', { born: '2008-01-01' }), 'unlikely'],
    ['same day only', maria, aCard('Kevin', 'Nguyen'), 'unlikely'],
    [
      'same number of different kinds',
      aCard('Ana', 'Soto', id('1')),
      aCard('Kim', 'Le', id('1', 'school')),
      'unlikely',
    ],
  ])('%s: %s', (_what, a, b, standing) => {
    expect(same(a, b).standing).toBe(standing);
    expect(same(b, a).standing).toBe(standing);
  });

  it('names what speaks for and against', () => {
    const found = same(aCard('Luis', 'Soto', id('A1')), aCard('Ana', 'Soto', id('B2')));
    expect(found.for.map(({ key }) => key)).toEqual(['sameDay']);
    expect(found.against.map(({ key }) => key)).toContain('perhapsSiblings');
    expect(found.against.map(({ key }) => key)).toContain('otherIdentifier');
  });

  it('comes out the same whichever record is first', () => {
    const name = fc.constantFrom('Ana', 'Anna María', 'Beto', 'Roberto', 'Luis', 'Kim');
    const family = fc.constantFrom('Soto', 'García López', 'Garcia', 'Nguyen', 'Sotto');
    const born = fc.constantFrom('2010-03-12', '2010-12-03', '2010', null, '2012-01-01');
    const card = fc.record({ name, family, born }).map((one) => aCard(one.name, one.family, { born: one.born }));
    fc.assert(
      fc.property(card, card, (a, b) => {
        expect(same(a, b).points).toBeCloseTo(same(b, a).points, 9);
      }),
    );
  });
});
