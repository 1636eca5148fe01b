import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFor, shippedLaws } from '#reference/laws/index.ts';
import { gates } from '../shipped.ts';
import { askedOf } from './asked.ts';
import { type Charge, recordKindOf, whats, wrongIn } from './charge.ts';
import { bringsInOthers } from './crossing.ts';
import { furthest, happeningOf } from './happening.ts';
import { type Ask, ladder } from './ladder.ts';
import { testsFor } from './legal-tests.ts';
import { type Known, personOf } from './person.ts';
import { type Evidence, nothingSaid, type Worksheet } from './sheet.ts';

const charge: Charge = {
  id: 'c',
  jurisdiction: 'us-ca',
  code: 'HS 11351.5',
  kinds: ['drug-sale'],
  grade: 'felony',
  degree: null,
  offenseOn: '2026-05-02',
  arrestedOn: '2026-05-02',
  what: 'arrest',
  happenedOn: '2026-05-02',
  completed: null,
  completedOn: null,
  jurisdictionEndedOn: null,
  fineCents: null,
  finePaidCents: null,
  fineStayed: false,
  registration: null,
  words: { description: 'Cocaine base for sale', agency: '', court: '', caseNumber: '', sentence: '' },
  recordedAt: new Date(0),
  byName: null,
  editedAt: new Date(0),
  editedByName: null,
  withdrawnAt: null,
  sealed: false,
};
const sheet: Worksheet = {
  id: 's',
  during: 'yes',
  demanded: 'yes',
  otherwise: 'no',
  whom: ['gang'],
  means: ['debt'],
  forms: ['labor'],
  said: nothingSaid,
  words: { demanded: 'Hold it', where: '', got: '', refusal: 'They would hurt my brother', knew: '' },
  at: new Date(0),
  byName: null,
};
const known: Known = {
  bornOn: '2011-03-01',
  charges: [charge],
  sheets: new Map(),
  evidence: [],
  account: null,
  periods: [],
};
const account = { id: 'a', words: '', complete: 'yes' as const, diligent: null, at: new Date(0), byName: null };

describe('a youth as the laws see one', () => {
  it('has no record of a charge that is open, and none of one that was withdrawn', () => {
    const all = [
      charge,
      { ...charge, id: 'open', what: 'filed' as const },
      { ...charge, id: 'gone', withdrawnAt: new Date(0) },
    ];
    const person = personOf({ ...known, charges: all });
    expect(person.records.map(({ id }) => id)).toEqual(['c']);
    expect(person.pendingCharge).toBe('yes');
    expect(whats.filter((what) => recordKindOf({ what }) === null)).toEqual(['filed']);
  });

  it('was not looked for later convictions until somebody says that every record stands here', () => {
    const convicted = { ...charge, what: 'convicted' as const };
    expect(personOf({ ...known, charges: [convicted] }).laterConvictions).toBeUndefined();
    expect(personOf({ ...known, charges: [convicted] }).pendingCharge).toBeUndefined();
    const looked = personOf({ ...known, charges: [convicted], account });
    expect(looked.laterConvictions).toEqual([{ on: '2026-05-02', grade: 'felony' }]);
    expect(looked.pendingCharge).toBe('no');
  });

  it('is answered by the law only as far as the worksheet goes', () => {
    const law = shippedLaws().get('us-ca') ?? null;
    const answer = (sheets: Known['sheets'], over: Partial<Known> = {}) => {
      const person = personOf({ ...known, ...over, sheets });
      const [record] = person.records;
      if (!record) throw new Error('no record');
      return answerFor(record, person, law, '2026-12-01').answers.find(({ remedy }) => remedy.id === 'pc-236.14');
    };
    const nexus = (sheets: Known['sheets']) =>
      answer(sheets)?.reasons.find(({ condition }) => condition === 'nexus')?.holds;
    expect(nexus(new Map())).toBe('ask');
    expect(nexus(new Map([['c', sheet]]))).toBe('yes');
    expect(nexus(new Map([['c', { ...sheet, demanded: 'no' }]]))).toBe('no');
    const robbery = { ...charge, code: 'PC 211', kinds: ['robbery'] };
    expect(answer(new Map([['c', sheet]]), { charges: [robbery] })?.verdict).toBe('not');
  });
});

describe('what the laws ask beside the worksheet', () => {
  it('is asked once each, whichever way a law already stands', () => {
    const law = shippedLaws().get('us-ca') ?? null;
    const person = personOf(known);
    const [record] = person.records;
    if (!record) throw new Error('no record');
    const names = askedOf(answerFor(record, person, law, '2026-12-01')).map(({ name }) => name);
    expect(names).toContain('ask:groups:violent');
    expect(new Set(names).size).toBe(names.length);
    expect(askedOf(null)).toEqual([]);
  });
});

describe('the legal tests', () => {
  const stands = (test: string, point: string, over: Partial<Worksheet> = {}, evidence: Evidence[] = []) =>
    testsFor({ ...sheet, ...over }, evidence, false)
      .find((each) => each.test === test)
      ?.points.find((each) => each.point === point)?.stands;

  it('say what is there, what is missing, and what speaks against', () => {
    expect(stands('direct-result', 'demanded')).toBe('there');
    expect(stands('direct-result', 'demanded', { demanded: null })).toBe('missing');
    expect(stands('direct-result', 'demanded', { demanded: 'no' })).toBe('against');
    expect(stands('duress', 'threat')).toBe('there');
    expect(stands('duress', 'threat', { means: ['fraud'] })).toBe('missing');
    expect(stands('intent', 'knew-little')).toBe('missing');
  });

  it('take the days for an answer only where nobody gave one', () => {
    const then = (during: Worksheet['during'], byDays: boolean) =>
      testsFor({ ...sheet, during }, [], byDays)[0]?.points.find(({ point }) => point === 'exploited-then')?.stands;
    expect([then(null, true), then(null, false), then('no', true)]).toEqual(['there', 'missing', 'against']);
  });

  it('never lose a point that was there by more evidence', () => {
    const piece = fc.record({
      id: fc.uuid(),
      chargeId: fc.constant('c'),
      kind: fc.constantFrom('document' as const, 'witness' as const),
      weight: fc.constantFrom('strong' as const, 'weak' as const),
      tests: fc.subarray(['direct-result' as const, 'duress' as const, 'intent' as const]),
      words: fc.string(),
      at: fc.constant(new Date(0)),
    });
    const there = (evidence: Evidence[]) =>
      testsFor(sheet, evidence, false).flatMap(({ test, points }) =>
        points.flatMap((each) => (each.stands === 'there' ? [`${test} ${each.point}`] : [])),
      );
    fc.assert(
      fc.property(fc.array(piece), piece, (some, more) => {
        expect(there([...some, more])).toEqual(expect.arrayContaining(there(some)));
      }),
    );
  });
});

describe('the gates', () => {
  const ask = (gate: string, answer: Ask['answer']): Ask => ({
    id: gate,
    chargeId: 'c',
    gate,
    whom: 'x',
    put: '',
    dueOn: null,
    askedOn: null,
    answer,
    answeredOn: null,
    answerWords: null,
    byName: null,
  });
  const next = (what: Charge['what'], asks: Ask[] = []) =>
    ladder(gates, { what }, asks).find(({ state }) => state === 'next')?.gate.id ?? null;

  it('begin where the charge stands', () => {
    expect(next('arrest')).toBe('diversion');
    expect(next('filed')).toBe('defense');
    expect(next('sustained')).toBe('dismissal');
    expect(next('convicted')).toBe('vacatur');
  });

  it('go on to the next after a no, wait while one is asked, and stop at a yes', () => {
    expect(next('arrest', [ask('diversion', 'no')])).toBe('decline');
    expect(next('arrest', [ask('diversion', null)])).toBeNull();
    expect(next('arrest', [ask('diversion', 'yes')])).toBeNull();
    expect(next('arrest', [ask('diversion', 'not-asked')])).toBe('diversion');
  });

  it('lead somewhere, whatever became of the charge', () => {
    for (const what of whats) expect(next(what), what).not.toBeNull();
  });
});

describe('a charge', () => {
  it('is not right where its days or sums cannot be, and says which', () => {
    expect(wrongIn(charge, '2026-12-01')).toEqual({});
    expect(Object.keys(wrongIn({ ...charge, offenseOn: '2027-01-01', arrestedOn: null }, '2026-12-01'))).toEqual([
      'offenseOn',
    ]);
    expect(wrongIn({ ...charge, finePaidCents: 100 }, '2026-12-01')).toEqual({ finePaid: 'paidMore' });
  });

  it('says by its code or kind that others were brought in, and by nothing else', () => {
    expect(bringsInOthers({ code: 'PC 266h(a)', kinds: [] })).toBe(true);
    expect(bringsInOthers({ code: 'PC 236.1', kinds: [] })).toBe(true);
    expect(bringsInOthers({ code: null, kinds: ['recruiting'] })).toBe(true);
    expect(bringsInOthers({ code: 'PC 459', kinds: ['burglary'] })).toBe(false);
  });
});

describe('what a charge tells the county’s protocols', () => {
  const of = (over: Partial<Charge>) => happeningOf({ ...charge, ...over }, '2026-06-01');
  it('is an arrest, a ticket or a petition of now; what is long past or decided begins nothing', () => {
    expect([of({}), of({ what: 'citation' }), of({ what: 'filed' })]).toEqual(['arrest', 'citation', 'petition']);
    expect([of({ what: 'diverted' }), of({ what: 'diverted', arrestedOn: null })]).toEqual(['arrest', 'citation']);
    for (const what of ['rejected', 'sustained', 'convicted', 'dismissed', 'warrant'] as const)
      expect(of({ what }), what).toBeNull();
    const old = { happenedOn: '2025-11-30', arrestedOn: null, offenseOn: null };
    expect([of(old), of({ ...old, happenedOn: null })]).toEqual([null, 'arrest']);
    // A petition that is open is of now, however long ago it was filed.
    expect(of({ ...old, what: 'filed' })).toBe('petition');
  });
  it('is of several the one that is furthest on', () => {
    expect(furthest(['citation', null, 'petition', 'arrest'])).toBe('petition');
    expect(furthest([null])).toBeNull();
  });
});
