import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFor } from './answer.ts';
import { aFile, aVersion, yes } from './fixtures.ts';
import type { LawRecord, Person } from './person.ts';
import { decidingNames, type Jurisdiction } from './remedy.ts';

const record: LawRecord = {
  id: 'r',
  jurisdiction: 'us-zz',
  kind: 'conviction',
  offense: { code: null, kinds: ['theft'], grade: 'misdemeanor' },
  offenseOn: '2021-05-01',
  forms: ['labor'],
  nexus: { during: 'yes', demanded: 'yes' },
};
const person: Person = { bornOn: '2006-01-01', periods: [], records: [record] };
const on = '2026-12-01';
const answer = (file: Jurisdiction, over: Partial<LawRecord> = {}, who: Partial<Person> = {}) => {
  const [first] = answerFor({ ...record, ...over }, { ...person, ...who }, file, on).answers;
  if (!first) throw new Error('no remedy');
  return first;
};

describe('One law about one record', () => {
  test('Each condition met by what is known: eligible', () => {
    expect(answer(aFile([aVersion()])).verdict).toBe('eligible');
  });

  test('A condition that was read and is not met: not, with the reason and what else there is', () => {
    const law = aVersion({ offenses: yes({ which: 'any-but', groups: ['violent'] }) });
    const ways = [
      { id: 'pardon', label: { en: 'A pardon', es: 'Un indulto' }, citation: 'x', sure: 'memory', when: ['offense'] },
    ];
    const robbed = answer(aFile([law], { ways }), { offense: { code: 'PC 211(a)', kinds: [] } });
    expect(robbed.verdict).toBe('not');
    expect(robbed.reasons.filter(({ holds }) => holds === 'no').map(({ condition }) => condition)).toEqual(['offense']);
    expect(robbed.ways.map(({ id }) => id)).toEqual(['pardon']);
    expect(answer(aFile([law])).verdict).toBe('eligible');
  });

  test('A code decides over the kind, and a code with more digits is another', () => {
    const law = aVersion({ offenses: yes({ which: 'any-but', groups: ['violent'] }) });
    expect(answer(aFile([law]), { offense: { code: 'PC 2110', kinds: ['theft'] } }).verdict).toBe('eligible');
    expect(answer(aFile([law]), { offense: { code: 'PC 2110', kinds: [] } }).verdict).toBe('perhaps');
  });

  test('A law that was read at second hand closes no door by a list that somebody read', () => {
    const law = aVersion({ offenses: { value: { which: 'any-but', groups: ['violent'] }, sure: 'secondary' } });
    const robbed = answer(aFile([law]), { offense: { code: 'PC 211', kinds: [] } });
    expect([robbed.verdict, robbed.reasons.find(({ condition }) => condition === 'offense')?.holds]).toEqual([
      'not-known',
      'law-unknown',
    ]);
  });

  test('A code that a list is known to leave out is outside, whatever its kind', () => {
    const law = aVersion({ offenses: yes({ which: 'any-but', groups: ['violent'] }) });
    const groups = aFile([law]).groups.map((group) => ({ ...group, outsideCodes: ['PC 213.9'] }));
    const charged = (code: string) =>
      answer(aFile([law], { groups }), { offense: { code, kinds: ['robbery'] } }).verdict;
    expect([charged('PC 213.9(a)'), charged('PC 213.8')]).toEqual(['eligible', 'not']);
  });

  test('A list that counts from 14 holds nothing of a child of 13, and asks where the age is not known', () => {
    const law = aVersion({ offenses: yes({ which: 'any-but', groups: ['violent'] }) });
    const file = aFile([law], { groups: aFile([law]).groups.map((group) => ({ ...group, ageFrom: 14 })) });
    const robbed = { offense: { code: 'PC 211', kinds: [] } };
    const born = (bornOn: string | undefined, under18At = {}) => answer(file, robbed, { bornOn, under18At }).verdict;
    expect([born('2007-05-02'), born('2007-05-01'), born(undefined), born(undefined, { r: 'no' })]).toEqual([
      'eligible',
      'not',
      'perhaps',
      'not',
    ]);
  });

  test('Clean years that look back from the day of asking wait for nothing', () => {
    const clean = { from: 'asking', of: 'any-conviction', spans: [{ span: 'P3Y' }] };
    const convicted = (...days: string[]) =>
      answer(aFile([aVersion({ clean: yes(clean) })]), {}, { laterConvictions: days.map((day) => ({ on: day })) })
        .verdict;
    expect([convicted(), convicted('2023-12-01'), convicted('2023-12-02'), convicted('2026-12-01')]).toEqual([
      'eligible',
      'eligible',
      'not',
      'not',
    ]);
    expect(answer(aFile([aVersion({ clean: yes(clean) })]), {}, { laterConvictions: undefined }).verdict).toBe(
      'perhaps',
    );
  });

  test('A fact that is missing is asked, never guessed', () => {
    const asked = answer(aFile([aVersion()]), { nexus: {} });
    expect([asked.verdict, asked.ask.map(({ condition }) => condition)]).toEqual(['perhaps', ['nexus']]);
  });

  test('Read at second hand only: at most perhaps, and it closes no door', () => {
    expect(answer(aFile([aVersion({ sure: 'secondary' })])).verdict).toBe('perhaps');
    const closed = { value: false, sure: 'secondary' };
    expect(answer(aFile([aVersion({ ageAtOffense: { under18: closed, adult: closed } })])).verdict).toBe('not-known');
  });

  test('A law before its day does not answer, nor after its last', () => {
    const [old, now] = [aVersion({ from: '2016-01-01', until: '2019-12-31' }), aVersion({ nexus: yes('none') })];
    const on = (day: string) => answerFor(record, person, aFile([old, now]), day).answers[0];
    expect(on('2015-12-31')).toMatchObject({ verdict: 'not', law: null });
    expect(on('2019-12-31')?.law?.nexus).toEqual(yes('direct-result'));
    expect(on('2020-01-01')?.law?.nexus).toEqual(yes('none'));
  });

  test('Sealing is due at the later of a year from arrest and 90 days from the order', () => {
    const law = aVersion({
      sealedBy: yes({
        of: [
          { from: 'arrest', span: 'P1Y' },
          { from: 'order', span: 'P90D' },
        ],
      }),
    });
    const due = (arrestedOn: string) => answer(aFile([law]), { arrestedOn, orderedOn: '2026-03-01' }).dates.sealedBy;
    expect([due('2021-05-01'), due('2026-02-28')]).toEqual(['2026-05-30', '2027-02-28']);
  });
});

describe('For any law and any facts', () => {
  const said = fc.constantFrom('yes' as const, 'no' as const, undefined);
  const records: fc.Arbitrary<Partial<LawRecord>> = fc.record({
    kind: fc.constantFrom('arrest' as const, 'conviction' as const, 'adjudication' as const),
    offense: fc.record({
      code: fc.constantFrom(null, 'PC 211', 'PC 484'),
      kinds: fc.subarray(['theft', 'robbery', 'other']),
    }),
    nexus: fc.record({ during: said, demanded: said, otherwise: said }),
    completed: said,
    prosecutorConsents: said,
    offenseOn: fc.constantFrom('2012-05-01', '2021-05-01', '2024-05-01', undefined),
  });
  const sure = fc.constantFrom('read', 'secondary', 'memory');
  const dimension = (value: fc.Arbitrary<unknown>) => fc.oneof(fc.constant('unknown'), fc.record({ value, sure }));
  const versions = fc
    .record({
      sure,
      forms: dimension(fc.constantFrom(['sex'], ['labor'], ['sex', 'labor'])),
      offenses: dimension(
        fc.constantFrom(
          { which: 'any' },
          { which: 'any-but', groups: ['violent'] },
          { which: 'only', groups: ['violent'] },
        ),
      ),
      nexus: dimension(fc.constantFrom('none', 'direct-result', 'but-for', 'while-victim')),
      sentenceCompleted: dimension(fc.boolean()),
      prosecutorConsent: dimension(fc.boolean()),
      diligence: dimension(fc.boolean()),
      predicate: dimension(fc.constantFrom(null, ['violent'])),
      ageAtOffense: fc.record({ under18: dimension(fc.boolean()), adult: dimension(fc.boolean()) }),
    })
    .map((over) => aVersion(over));

  test('Making one dimension unknown, or unread, never makes it eligible, and never opens what was open less', () => {
    fc.assert(
      fc.property(versions, records, fc.constantFrom(...decidingNames), fc.boolean(), (law, facts, name, unread) => {
        if (name === 'also' || name === 'records' || name === 'ageAtOffense') return;
        // Where a law asks for no nexus, which form it was does not matter.
        if (name === 'forms' && law.nexus !== 'unknown' && law.nexus.value === 'none') return;
        const known = law[name];
        const blind = { ...law, [name]: unread && known !== 'unknown' ? { ...known, sure: 'memory' } : 'unknown' };
        expect(['not', 'not-known']).toContain(answer(aFile([aVersion(blind)]), facts).verdict);
      }),
      { numRuns: 400 },
    );
  });

  test('Nobody read the law: only "not known", whatever its fields hold', () => {
    fc.assert(
      fc.property(versions, records, (law, facts) => {
        const file = aFile([{ ...law, sure: 'memory' }], { read: false });
        expect(answer(file, facts).verdict).toBe('not-known');
      }),
      { numRuns: 200 },
    );
  });

  test('More evidence on file changes no answer, so it never turns eligible into not', () => {
    fc.assert(
      fc.property(versions, records, fc.array(fc.string()), (law, facts, evidence) => {
        const file = aFile([law]);
        expect(answer(file, { ...facts, evidence }).verdict).toBe(answer(file, facts).verdict);
      }),
      { numRuns: 100 },
    );
  });

  test('Answering a question that was open never leads from eligible to anything else', () => {
    fc.assert(
      fc.property(versions, records, (law, facts) => {
        const before = answer(aFile([law]), facts);
        if (before.verdict !== 'eligible') return;
        const after = answer(aFile([law]), { ...facts, restitutionPaid: 'yes', completed: facts.completed ?? 'yes' });
        expect(after.verdict).toBe('eligible');
      }),
      { numRuns: 200 },
    );
  });
});
