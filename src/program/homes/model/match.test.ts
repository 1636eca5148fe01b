import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf, type HomeSays, inOrder, type YouthWants } from './match.ts';

const home: HomeSays = {
  languages: ['en'],
  pets: 'yes',
  children: null,
  affirming: 'no',
  parenting: null,
  fromAge: 13,
  toAge: 17,
};
const wants: YouthWants = {
  age: 15,
  languages: ['en', 'es'],
  region: 'spa-6',
  pets: 'not',
  children: 'want',
  affirming: 'want',
  ownChild: '',
};
const keys = (reasons: readonly { key: string }[]) => reasons.map(({ key }) => key);

describe('a home and a youth', () => {
  it('fit by what both said, each reason in words; what nobody said is no reason', () => {
    const fit = fitOf(home, 'spa-6', wants);
    expect(keys(fit.fits)).toEqual(['near', 'speaks', 'age']);
    expect(keys(fit.against)).toEqual(['speaks-not', 'pets-there', 'affirming-not']);
    expect(keys(fit.unsaid)).toEqual(['children-unsaid']);
  });

  it('say nothing of what the youth does not mind', () => {
    const none: YouthWants = { ...wants, age: null, languages: [], region: '', pets: '', children: '', affirming: '' };
    expect(fitOf(home, 'spa-6', none)).toEqual({ fits: [], against: [], unsaid: [] });
  });

  it('stand in one order, whatever order they came in, and none is lost', () => {
    const says = fc.constantFrom('yes' as const, 'no' as const, null);
    const any = fc.array(fc.record({ pets: says, children: says, affirming: says }), { maxLength: 6 });
    fc.assert(
      fc.property(any, fc.integer(), (all, turn) => {
        const rows = all.map((each, at) => ({ number: at, fit: fitOf({ ...home, ...each }, 'spa-6', wants) }));
        const by = turn % Math.max(1, rows.length);
        const turned = [...rows.slice(by), ...rows.slice(0, by)];
        expect(inOrder(turned)).toEqual(inOrder(rows));
        expect(inOrder(rows)).toHaveLength(rows.length);
      }),
    );
  });
});
