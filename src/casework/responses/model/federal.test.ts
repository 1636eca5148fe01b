import { describe, expect, it } from 'vitest';
import { federalState } from './federal.ts';
import { type KnownForPartA, partA } from './part-a.ts';

const LA = 'America/Los_Angeles';

describe('the federal request', () => {
  it('can be made until 23:59 on the day before the 18th birthday, by the earlier clock: Eastern', () => {
    expect(federalState({ birthDay: '2009-06-15' }, LA).lastMinute?.toISOString()).toBe('2027-06-15T03:59:00.000Z');
  });

  it('of one born on 29 February, as if born on the 28th', () => {
    expect(federalState({ birthDay: '2008-02-29' }, LA).lastMinute?.toISOString()).toBe('2026-02-28T04:59:00.000Z');
  });

  it('has no last minute while nobody knows the date of birth', () => {
    expect(federalState({}, LA).lastMinute).toBeNull();
  });

  it('gives interim help for 90 days, and 30 more when HHS extends it', () => {
    const facts = { letter: 'interim', interimFrom: '2026-11-01' };
    expect(federalState(facts, LA).interimUntil).toBe('2027-01-30');
    expect(federalState({ ...facts, interimExtended: true }, LA).interimUntil).toBe('2027-03-01');
    expect(federalState({ ...facts, letter: 'eligibility' }, LA).interimUntil).toBeNull();
  });
});

const known: KnownForPartA = {
  requester: { name: 'Ana Soto', agency: 'Child welfare', phone: '(213) 555-0100' },
  child: {
    name: 'Mateo',
    born: null,
    age: 16,
    sex: null,
    birthplace: 'Huehuetenango, Guatemala',
    nationality: null,
    language: 'Mam',
    where: 'with an aunt',
    contact: null,
  },
  forms: ['lt'],
  discovered: 'Wed, Nov 25, 9:00 AM',
};

describe('Part A', () => {
  it('says what is missing, and where to fill it in', () => {
    const missing = partA(known, { circumstances: 'Night shifts at a plant.' }).missing;
    expect(missing.map(({ id, place }) => [id, place])).toEqual([
      ['requester-title', 'here'],
      ['requester-email', 'here'],
      ['child-born', 'identity'],
      ['safe-now', 'here'],
    ]);
  });

  it('is complete when nothing that must be there is missing', () => {
    const typed = {
      'requester-title': 'Social worker',
      'requester-email': 'ana@county.example',
      circumstances: 'Night shifts.',
      'safe-now': 'Yes.',
    };
    expect(partA({ ...known, child: { ...known.child, born: '2010-01-02' } }, typed).complete).toBe(true);
  });

  it('counts forced crime as labor, and says both where both are named', () => {
    const kind = (forms: KnownForPartA['forms']) =>
      partA({ ...known, forms }, {})
        .sections.flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'kind')?.value;
    expect([kind(['ltfc']), kind(['cse']), kind(['cse', 'ltfc']), kind([])]).toEqual([
      'kind-labor',
      'kind-sex',
      'kind-both',
      null,
    ]);
  });
});
