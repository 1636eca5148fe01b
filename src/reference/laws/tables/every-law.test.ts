import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFor } from '../model/answer.ts';
import { memberOf } from '../model/offenses.ts';
import type { LawRecord, Person } from '../model/person.ts';
import { recordKinds } from '../model/remedy.ts';
import { californiaCode, californiaCodes, offenseKinds, shippedLaws } from '../shipped.ts';

const laws = [...shippedLaws().values()];
const unread = laws.filter(({ read }) => !read);
const kinds = offenseKinds.map(({ id }) => id);

describe('The files of the laws', () => {
  test('There is one for each state, the District of Columbia and the federal law; 32 were read', () => {
    expect(laws.length).toBe(52);
    expect(laws.filter(({ read }) => read).length).toBe(32);
  });

  test('Every text stands in both languages, and no citation, source or note is empty', () => {
    for (const law of laws)
      walk(law, law.id, (value, at) => {
        if (typeof value === 'string') expect(value.trim(), at).not.toBe('');
        if (isText(value)) expect(value.en === value.es && !sameInBoth.has(value.en), at).toBe(false);
      });
  });

  test('Each remedy of a file that was read has a version that was read, cited, with the day it was checked', () => {
    for (const { id, remedies } of laws.filter(({ read }) => read)) {
      expect(remedies.length, id).toBeGreaterThan(0);
      for (const remedy of remedies) {
        const read = remedy.versions.filter(({ sure }) => sure === 'read');
        expect(read.length, remedy.id).toBeGreaterThan(0);
        for (const { checkedOn, checkedBy, source } of read)
          expect(checkedOn && checkedBy && source, remedy.id).toBeTruthy();
      }
    }
  });

  test('No day is answered by a law that began later or had ended', () => {
    const days = [
      '2009-01-01',
      '2010-08-13',
      '2017-01-01',
      '2021-12-31',
      '2022-06-01',
      '2025-07-01',
      '2026-11-30',
      '2026-12-01',
    ];
    const record: LawRecord = { id: 'r', jurisdiction: '', kind: 'conviction', offense: { code: null, kinds: [] } };
    for (const law of laws)
      for (const on of days)
        for (const { law: held, remedy } of answerFor(record, { periods: [], records: [record] }, law, on).answers) {
          if (!held || held.sure === 'memory') continue;
          expect((held.from ?? held.checkedOn ?? '9') <= on, `${remedy.id} on ${on}`).toBe(true);
          expect(held.until === null || on <= held.until, `${remedy.id} on ${on}`).toBe(true);
        }
  });

  test('What nobody read says nowhere that it was read', () => {
    for (const law of unread) walk(law.remedies, law.id, (value, at) => expect(value, at).not.toBe('read'));
    expect(unread.every(({ note }) => note !== undefined)).toBe(true);
  });
});

describe('The twenty that nobody has read', () => {
  const said = fc.constantFrom('yes' as const, 'no' as const, undefined);
  const day = fc.constantFrom('2012-05-01', '2021-05-01', '2024-05-01', undefined);
  const facts = fc.record({
    kind: fc.constantFrom(...recordKinds),
    kinds: fc.subarray(kinds, { maxLength: 2 }),
    grade: fc.constantFrom('misdemeanor' as const, 'felony' as const, undefined),
    nexus: fc.record({ during: said, demanded: said, otherwise: said }),
    form: fc.constantFrom('sex' as const, 'labor' as const),
    offenseOn: day,
    bornOn: fc.constantFrom('1990-01-01', '2008-01-01', undefined),
    completed: said,
    on: fc.constantFrom('2020-01-01', '2026-01-11', '2026-12-01', '2030-01-01'),
  });

  test.each(unread.map((law) => [law.name.en, law] as const))('%s: any facts, only "not known"', (_, law) => {
    expect(law.remedies.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(facts, ({ kind, kinds: of, grade, nexus, form, offenseOn, bornOn, completed, on }) => {
        const offense = { code: null, kinds: of, grade };
        const record: LawRecord = {
          id: 'r',
          jurisdiction: law.id,
          kind,
          offense,
          nexus,
          forms: [form],
          offenseOn,
          completed,
        };
        const person: Person = { bornOn, periods: [], records: [record] };
        const { answers } = answerFor(record, person, law, on);
        expect(new Set(answers.map(({ verdict }) => verdict))).toEqual(new Set(['not-known']));
      }),
      { numRuns: 60 },
    );
  });
});

describe('The codes of California', () => {
  test('At least eighty, each once, of a kind that there is', () => {
    expect(californiaCodes.length).toBeGreaterThanOrEqual(80);
    expect(new Set(californiaCodes.map(({ code }) => code)).size).toBe(californiaCodes.length);
    for (const { kind, code } of californiaCodes) expect(kinds, code).toContain(kind);
  });

  test('What each code says of the two lists is what the law file says of it', () => {
    const groups = shippedLaws().get('us-ca')?.groups ?? [];
    const of = (id: string, { code, kind }: { code: string; kind: string }) => {
      const group = groups.find((each) => each.id === id);
      if (!group) throw new Error(`No group ${id}`);
      return { yes: 'yes', no: 'no', ask: 'depends' }[memberOf(group, { code, kinds: [kind] }, 16).in];
    };
    for (const each of californiaCodes) {
      expect(of('violent', each), `${each.code} violent`).toBe(each.violent);
      expect(of('707b', each), `${each.code} 707(b)`).toBe(each.listed707b);
    }
  });

  test('A code as a charge writes it finds the narrowest that holds it', () => {
    const found = ['PC 484(a)', 'pc484e(d)', 'P.C. 459.5', 'H&S 1', 'PC 192'].map((each) => californiaCode(each)?.code);
    expect(found).toEqual(['PC 484', 'PC 484e', 'PC 459.5', undefined, undefined]);
  });

  test('A label that was read has the day, and one that was not has none', () => {
    for (const { sure, checkedOn, code } of californiaCodes) expect(checkedOn !== null, code).toBe(sure === 'read');
  });
});

const isText = (value: unknown): value is { en: string; es: string } =>
  typeof value === 'object' && value !== null && 'en' in value && 'es' in value;
/** Names that both languages write alike. */
const sameInBoth = new Set(laws.map(({ name }) => name.en));

function walk(value: unknown, at: string, see: (value: unknown, at: string) => void): void {
  see(value, at);
  if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) walk(each, `${at}.${key}`, see);
}
