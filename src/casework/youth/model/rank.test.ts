import { describe, expect, it } from 'vitest';
import { aCard, nicknames, sought } from './card.fixture.ts';
import { nearDays, type Sought } from './query.ts';
import { LIKELY, rank } from './rank.ts';
import type { Card } from './tokens.ts';
import { words } from './words.ts';

const firstOf = (question: Sought, cards: Card[]) =>
  rank(
    question,
    cards.map((card, n) => ({ id: `${n}`, card })),
    nicknames,
  )[0];

const maria = aCard('María José', 'García López');

describe('the order of who was found', () => {
  const crowd = [
    aCard('Mario', 'García'),
    aCard('María', 'Garza'),
    aCard('María', 'García', { born: '2011-01-01' }),
    aCard('Marta', 'García'),
    maria,
    aCard('Kevin', 'García López'),
  ];

  it.each([
    ['Maria Garcia Lopez', ['sameName', 'sameYear']],
    ['Marai Garcia Lopez', ['oneLetterApart', 'sameYear']],
    ['Garcia Lopez Maria', ['sameName', 'orderSwapped', 'sameYear']],
    ['Mari Garsia Lopes', ['oneLetterApart', 'sameYear']],
  ])('%s', (text, reasons) => {
    const first = firstOf(sought(text), crowd);
    expect(first?.id).toBe('4');
    expect(first?.score).toBeGreaterThan(LIKELY);
    expect(first?.reasons.map(({ key }) => key)).toEqual(reasons);
  });

  it('says why in both languages', () => {
    const [reason] = firstOf(sought('Beto Soto'), [aCard('Roberto', 'Soto')])?.reasons ?? [];
    expect(reason && words('en')(reason.key)).toBe('Known short form of the name');
    expect(reason && words('es')(reason.key)).toBe('Forma corta conocida del nombre');
  });

  it('leaves out who is nothing like it, and never wavers', () => {
    expect(rank(sought('Maria Garcia'), [{ id: 'a', card: aCard('Kevin', 'Nguyen') }], nicknames)).toEqual([]);
    const twins = ['b', 'a', 'c'].map((id) => ({ id, card: maria }));
    expect(rank(sought('Maria Garcia'), twins, nicknames).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('puts an identifier above everything', () => {
    const card = aCard('Ana', 'Soto', { identifiers: [{ kind: 'county', value: 'A-1234' }] });
    const question = sought('Maria Garcia', { identifier: 'a 1234' });
    expect(firstOf(question, [maria, card])).toMatchObject({ id: '1', score: 1 });
    expect(firstOf(question, [maria, card])?.reasons[0]).toEqual({ key: 'sameIdentifier' });
  });

  it('puts the day of birth above the year', () => {
    const others = [aCard('María', 'García'), aCard('María', 'García', { born: '2010-12-03' })];
    const found = rank(
      sought('Maria Garcia', { born: '2010-12-03', years: [] }),
      others.map((card, n) => ({ id: `${n}`, card })),
      nicknames,
    );
    expect(found[0]).toMatchObject({ id: '1', reasons: [{ key: 'sameName' }, { key: 'sameDay' }] });
    expect(found[1]?.reasons).toContainEqual({ key: 'dayMiswritten' });
  });
});

describe('dates easily written for one another', () => {
  it('are few, real-looking, and not the day itself', () => {
    expect(nearDays('2010-03-12')).toEqual([
      '2010-12-03',
      '2010-03-21',
      '2011-03-12',
      '2009-03-12',
      '2020-03-12',
      '2000-03-12',
    ]);
    expect(nearDays('2010-01-31')).not.toContain('2010-31-01');
  });
});
