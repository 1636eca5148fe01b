import { describe, expect, it } from 'vitest';
import allegationsJson from '../../../../reference/codes/allegations.json';
import kindsJson from '../../../../reference/codes/reporter-kinds.json';
import timesJson from '../../../../reference/codes/response-times.json';
import {
  allegationCategories,
  allegationProblems,
  allegationShape,
  exploitation,
  formsAlleged,
  subCategories,
} from './allegations.ts';
import { decisionInputsShape, toolUse } from './decision-inputs.ts';
import { dispositionShape, dispositions, followed, supportAsked } from './disposition.ts';
import { clocksFor, laborAloneObliges, parseReporterKinds, reportOwed } from './mandated.ts';
import { parseResponseTimes, readResponseTime } from './response-time.ts';

const exploit = (subCategory: (typeof subCategories)[number], by: string | null = null) =>
  allegationShape.parse({ category: exploitation, subCategory, by });

describe('allegations', () => {
  it('one report may allege sex, labor and forced crime at once', () => {
    const all = subCategories.map((one) => exploit(one));
    expect(allegationProblems(all)).toEqual([]);
    expect(formsAlleged(all)).toEqual(['cse', 'lt', 'ltfc']);
  });

  it('only exploitation has a sub-category, and it always has one', () => {
    expect(allegationShape.safeParse({ category: 2177, subCategory: null, by: null }).success).toBe(false);
    expect(
      allegationShape.safeParse({ category: 2178, subCategory: 'exploiting-childs-labor', by: null }).success,
    ).toBe(false);
    expect(allegationShape.safeParse({ category: 9999, subCategory: null, by: null }).success).toBe(false);
  });

  it('"at risk, sibling abused" does not stand beside exploitation alone (R-06511)', () => {
    const atRisk = allegationShape.parse({ category: 5001, subCategory: null, by: null });
    expect(allegationProblems([atRisk, exploit('exploiting-childs-labor')])).toEqual([
      'allegation-sibling-needs-another',
    ]);
    const neglect = allegationShape.parse({ category: 2178, subCategory: null, by: null });
    expect(allegationProblems([atRisk, neglect])).toEqual([]);
  });

  it('no allegation, or the same one twice, is no report', () => {
    expect(allegationProblems([])).toEqual(['allegation-none']);
    expect(allegationProblems([exploit('exploiting-childs-labor'), exploit('exploiting-childs-labor')])).toEqual([
      'allegation-twice',
    ]);
    expect(
      allegationProblems([exploit('exploiting-childs-labor', 'aunt'), exploit('exploiting-childs-labor', 'employer')]),
    ).toEqual([]);
  });

  it('know the same categories and sub-categories as the code list', () => {
    expect([...allegationCategories].sort()).toEqual(allegationsJson.types.map((one) => one.code).sort());
    expect(subCategories).toEqual(allegationsJson.subCategories.map((one) => one.id));
  });
});

describe('response times', () => {
  const book = parseResponseTimes(timesJson);
  it.each([
    [1516, '10_days', 3],
    [1517, '3_days', 5],
    [1518, '5_days', 10],
  ])('%i is read by its number, whatever the intake code %s says', (code, intakeCode, days) => {
    expect(readResponseTime({ code, intakeCode }, book)).toMatchObject({
      ok: true,
      time: { days },
      intakeCodeWasWrong: true,
    });
  });

  it('an intake code without a number is not guessed', () => {
    expect(readResponseTime({ code: null, intakeCode: '3_days' }, book)).toEqual({
      ok: false,
      because: 'response-time-ambiguous',
    });
    expect(readResponseTime({ code: 42, intakeCode: null }, book)).toEqual({
      ok: false,
      because: 'response-time-unknown',
    });
  });

  it('immediate is immediate', () => {
    expect(readResponseTime({ code: 1520, intakeCode: null }, book)).toMatchObject({
      time: { id: 'immediate', days: 0 },
      intakeCodeWasWrong: false,
    });
  });
});

describe('a disposition', () => {
  const closed = {
    disposition: 'evaluated-out',
    followed: 'closed',
    on: '2026-11-22',
    decidedBy: 'hotline worker',
    reasons: 'No abuse as the law defines it.',
    support: null,
  };

  it('that closes a door says which other was opened', () => {
    expect(dispositionShape.safeParse(closed).success).toBe(false);
    const offered = { offered: true, what: ['advocate'], answer: 'accepted' };
    expect(dispositionShape.safeParse({ ...closed, support: offered }).success).toBe(true);
    expect(dispositionShape.safeParse({ ...closed, support: { offered: false, because: ' ' } }).success).toBe(false);
    expect(
      dispositionShape.safeParse({ ...closed, support: { offered: false, because: 'Family left no number' } }).success,
    ).toBe(true);
  });

  it('asks about support whenever no case goes on', () => {
    for (const disposition of dispositions)
      for (const what of followed) {
        const goesOn = what === 'added-to-open-case' || what.startsWith('new-');
        expect(supportAsked({ disposition, followed: what })).toBe(disposition === 'evaluated-out' || !goesOn);
      }
  });

  it('evaluated out opens no case', () => {
    const offered = { offered: true, what: ['advocate'], answer: 'accepted' };
    expect(dispositionShape.safeParse({ ...closed, followed: 'new-placement', support: offered }).success).toBe(false);
  });
});

describe('who must report', () => {
  const { kinds } = parseReporterKinds(kindsJson);
  const kindOf = (id: string) => kinds.find((kind) => kind.id === id) ?? null;

  it('a teacher telephones at once and writes within 36 hours; a neighbor, a library and the youth owe nothing', () => {
    expect(clocksFor(kindOf('teacher-or-school-staff')).map((one) => one.within)).toEqual(['at-once', 'PT36H']);
    for (const kind of ['neighbor', 'library-staff', 'the-youth', 'anonymous', 'nobody-knows'])
      expect(clocksFor(kindOf(kind))).toEqual([]);
  });

  it('labor trafficking alone obliges as the county had decided on that day', () => {
    const settings = [
      { from: '2026-06-01', obliges: true, decidedBy: 'county counsel', because: 'policy' },
      { from: '2026-01-01', obliges: false, decidedBy: 'county counsel', because: 'statute' },
    ];
    expect(laborAloneObliges(settings, '2025-12-31')).toBeNull();
    expect(laborAloneObliges(settings, '2026-05-31')).toBe(false);
    expect(laborAloneObliges(settings, '2026-06-01')).toBe(true);
  });

  it.each([
    ['doctor-or-nurse', ['cse'], null, 'yes'],
    ['doctor-or-nurse', ['lt'], null, 'ask'],
    ['doctor-or-nurse', ['lt'], false, 'no'],
    ['doctor-or-nurse', ['ltfc'], true, 'yes'],
    ['doctor-or-nurse', ['lt', 'other-abuse'], false, 'yes'],
    ['doctor-or-nurse', [], true, 'no'],
    ['parent-or-relative', ['cse'], true, 'no'],
  ] as const)('%s who learns of %j, county setting %s: %s', (kind, alleged, setting, owed) => {
    expect(reportOwed(kindOf(kind), alleged, setting)).toBe(owed);
  });

  it('a list that names a kind twice is refused; the shipped one says that it is from memory', () => {
    expect(() => parseReporterKinds({ ...kindsJson, kinds: [kinds[0], kinds[0]] })).toThrow(/twice/);
    expect(kindsJson.checkedOn).toBeNull();
  });
});

describe('the structured decision tools', () => {
  const used = { used: true, completedOn: '2026-11-20', result: 'safe' };
  const inputs = (safety: object) =>
    decisionInputsShape.parse({
      hotline: { used: true, completedOn: '2026-11-20', result: 'in-person-10-day' },
      safety,
      risk: { used: false, because: 'not-due-yet' },
    });

  it('their use is counted where they were due', () => {
    const reports = [
      inputs(used),
      inputs({ used: false, because: 'urgent' }),
      inputs({ used: false, because: 'not-applicable' }),
    ];
    expect(toolUse(reports, 'safety')).toEqual({ used: 1, due: 2 });
    expect(toolUse(reports, 'risk')).toEqual({ used: 0, due: 0 });
  });

  it('another way than the tool needs a reason', () => {
    expect(() => inputs({ ...used, override: { to: 'unsafe', because: '' } })).toThrow();
  });

  it('their items have no place here', () => {
    expect(() => inputs({ ...used, items: { one: 'yes' } })).toThrow();
  });
});
