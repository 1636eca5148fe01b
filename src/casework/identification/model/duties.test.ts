import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../words.ts';
import { childWelfareRole } from './child-welfare-role.ts';
import { type DutyFacts, dutiesFrom } from './duties.ts';
import { consultationSteps, type TribalAffiliation, tribalShape } from './tribal.ts';

const says = (key: string) => words('es')(key as Parameters<ReturnType<typeof words>>[0]);
const quiet: DutyFacts = {
  standing: { cse: 'none', lt: 'none', ltfc: 'none' },
  under18: true,
  mayBeForeignNational: null,
  foundByOfficial: true,
  receivesChildWelfare: null,
  byMandatedReporter: false,
  laborAloneObliges: null,
  reportReceived: false,
  missingNow: false,
  inAgencyCare: null,
};
const labor = { ...quiet.standing, lt: 'suspected' as const };
const sex = { ...quiet.standing, cse: 'suspected' as const };
const duties = (change: Partial<DutyFacts>) =>
  dutiesFrom({ ...quiet, ...change }).map((one) => `${one.id} ${one.state}`);

describe('duties that follow', () => {
  it.each<[string, Partial<DutyFacts>, string[]]>([
    ['nothing identified: none', {}, []],
    [
      'a Guatemalan 16-year-old in a poultry plant, found by an official: the federal notice within 24 hours',
      { standing: labor, mayBeForeignNational: true },
      ['federal-notice due'],
    ],
    ['nobody knows where the youth is from: to be found out', { standing: labor }, ['federal-notice open']],
    ['a citizen: no federal notice', { standing: labor, mayBeForeignNational: false }, []],
    [
      'found by a community group: the duty is not theirs',
      { standing: labor, mayBeForeignNational: true, foundByOfficial: false },
      [],
    ],
    [
      'cse of a youth in an open case: law enforcement within 24 hours',
      { standing: sex, mayBeForeignNational: false, receivesChildWelfare: true },
      ['law-enforcement-notice due'],
    ],
    [
      'labor of a youth in an open case: no such notice',
      { standing: labor, mayBeForeignNational: false, receivesChildWelfare: true },
      [],
    ],
    [
      'a teacher and cse: report',
      { standing: sex, mayBeForeignNational: false, receivesChildWelfare: false, byMandatedReporter: true },
      ['mandated-report due'],
    ],
    [
      'a teacher and labor, the county undecided: to be found out',
      { standing: labor, mayBeForeignNational: false, byMandatedReporter: true },
      ['mandated-report open'],
    ],
    [
      'a teacher and labor, the county says no',
      { standing: labor, mayBeForeignNational: false, byMandatedReporter: true, laborAloneObliges: false },
      [],
    ],
    ['missing from care', { missingNow: true, inAgencyCare: true }, ['missing-child-report due']],
    ['missing from home: no agency owes it', { missingNow: true, inAgencyCare: false }, []],
    [
      'eighteen: none of them',
      { standing: sex, under18: false, byMandatedReporter: true, mayBeForeignNational: true },
      [],
    ],
    [
      'at risk only: none',
      {
        standing: { cse: 'at-risk', lt: 'at-risk', ltfc: 'at-risk' },
        mayBeForeignNational: true,
        byMandatedReporter: true,
      },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(duties(change)).toEqual(expected);
  });

  it('each names its law, its clock and the facts that made it, in words; an unknown fact never makes one due', () => {
    const tri = fc.constantFrom(true, false, null);
    const standing = fc.constantFrom(
      'none' as const,
      'at-risk' as const,
      'suspected' as const,
      'confirmed' as const,
      'ruled-out' as const,
    );
    fc.assert(
      fc.property(
        fc.record({
          standing: fc.record({ cse: standing, lt: standing, ltfc: standing }),
          under18: tri,
          mayBeForeignNational: tri,
          foundByOfficial: fc.boolean(),
          receivesChildWelfare: tri,
          byMandatedReporter: fc.boolean(),
          laborAloneObliges: tri,
          reportReceived: fc.boolean(),
          missingNow: fc.boolean(),
          inAgencyCare: tri,
        }),
        (facts) => {
          for (const duty of dutiesFrom(facts)) {
            expect(duty.citation).not.toBe('');
            for (const key of [`duty-${duty.id}`, ...duty.because, ...duty.clocks.map((one) => one.what)])
              expect(says(key)).not.toBe('');
            if (duty.because.some((one) => one.startsWith('ask-'))) expect(duty.state).toBe('open');
          }
        },
      ),
    );
  });

  it('marks the law that was cited from memory as not verified', () => {
    const all = dutiesFrom({ ...quiet, standing: sex, reportReceived: true, missingNow: true, inAgencyCare: true });
    expect(all.find((one) => one.id === 'cross-report')?.checkedOn).toBeNull();
    expect(all.find((one) => one.id === 'federal-notice')?.checkedOn).not.toBeNull();
  });
});

describe('why child welfare has a role', () => {
  const facts = { cseSuspected: false, laborSuspected: true, byParentOrGuardian: false, failureToProtect: false };
  it.each([
    ['labor by an employer, parents protective: the community path', {}, { role: 'none', path: 'community' }],
    [
      'nothing known of the parents: ask, do not assume',
      { byParentOrGuardian: null, failureToProtect: null },
      { role: 'ask', open: ['byParentOrGuardian', 'failureToProtect'] },
    ],
    ['no form at all', { laborSuspected: false, byParentOrGuardian: true }, { role: 'none', path: 'community' }],
  ])('%s', (_, change, expected) => {
    expect(childWelfareRole({ ...facts, ...change })).toEqual(expected);
  });

  it('labor with cse, by a parent, or a failure to protect', () => {
    const because = (change: object) => {
      const role = childWelfareRole({ ...facts, ...change });
      return role.role === 'yes' ? role.because.map((one) => one.key) : role.role;
    };
    expect(because({ cseSuspected: true })).toEqual(['role-cse-intersection']);
    expect(because({ byParentOrGuardian: true, failureToProtect: null })).toEqual(['role-parent']);
    expect(because({ failureToProtect: true })).toEqual(['role-failure-to-protect']);
  });
});

describe('tribal nations', () => {
  const native: TribalAffiliation = {
    affiliation: 'yes',
    nations: [{ name: 'Gabrielino Tongva', recognition: 'not-recognised', youthWantsNotice: 'yes' }],
    indigenousLanguage: 'Mam',
    askedOf: ['youth'],
  };
  const theirs = {
    nation: 'gabrielino tongva',
    contact: { office: 'Family office', phone: '+12135550100' },
    steps: [{ id: 'call-elder', en: 'Call the family office first', es: 'Llame primero a la oficina de familia' }],
    givenBy: 'the nation',
    checkedOn: null,
  };

  it('a nation without federal recognition is consulted in its own way when the youth wants it', () => {
    expect(consultationSteps(native, [theirs], true)).toEqual([
      { key: 'tribal-interpreter', checkedOn: null },
      { nation: 'Gabrielino Tongva', step: theirs.steps[0], checkedOn: null },
      expect.objectContaining({ key: 'tribal-invite-team' }),
    ]);
  });

  it('without a court case the youth is asked first, and a no is kept', () => {
    const nation = { name: 'Navajo Nation', recognition: 'federal' as const };
    const steps = (youthWantsNotice: 'no' | 'not-asked') =>
      consultationSteps({ affiliation: 'yes', nations: [{ ...nation, youthWantsNotice }], askedOf: [] }, [], false);
    expect(steps('no')).toEqual([]);
    expect(steps('not-asked')).toEqual([expect.objectContaining({ key: 'tribal-ask-youth-first' })]);
  });

  it('in a dependency case a recognised nation is told by law', () => {
    const steps = consultationSteps(
      {
        affiliation: 'yes',
        nations: [{ name: 'Navajo Nation', recognition: 'federal', youthWantsNotice: 'not-asked' }],
        askedOf: [],
      },
      [],
      true,
    );
    expect(steps.map((step) => ('key' in step ? step.key : 'their own'))).toEqual([
      'tribal-notice',
      'tribal-find-contact',
      'tribal-invite-team',
    ]);
  });

  it('a yes names the nation', () => {
    expect(tribalShape.safeParse({ affiliation: 'yes', nations: [], askedOf: [] }).success).toBe(false);
    expect(tribalShape.safeParse({ affiliation: 'may-be', nations: [], askedOf: [] }).success).toBe(true);
  });
});
