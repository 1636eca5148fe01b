import { describe, expect, it } from 'vitest';
import { codeBooks } from '../code-lists.ts';
import { type CurrentIdentification, decide, foundOf } from './decision.ts';
import type { Details } from './details.ts';
import { type FollowFacts, following } from './follow.ts';
import type { Form } from './forms.ts';
import { propose } from './proposal.ts';

const today = '2026-11-22';
const unknown: FollowFacts = {
  under18: true,
  mayBeForeignNational: null,
  foundByOfficial: true,
  receivesChildWelfare: null,
  byMandatedReporter: false,
  laborAloneObliges: null,
  reportReceived: false,
  missingNow: false,
  inAgencyCare: null,
  episodes: { fosterCare: [], absences: [], openCases: [], closedWithIlp: [] },
  toldLawEnforcement: [],
  tribal: { affiliation: 'not-asked', nations: [], askedOf: [] },
  consultations: [],
  askAgainDays: 30,
};
const details = (form: Form, change: Partial<Details> = {}): Details => ({
  form,
  industries: form === 'lt' ? ['meat-poultry-processing'] : [],
  crimeTypes: form === 'ltfc' ? ['drug-sales'] : [],
  relationships: ['employer'],
  ageAtFirst: { known: true, value: 15 },
  lengthMonths: { known: false, askedOn: '2026-11-20' },
  places: [{ kind: 'not-known' }],
  debt: 'yes',
  onlineRecruitment: 'no',
  cameToLight: 'screening',
  since: '2026-03-01',
  spectrum: [],
  ...change,
});
const held = (
  form: Form,
  standing: CurrentIdentification['standing'] = 'confirmed',
  change: Partial<Details> = {},
): Partial<Record<Form, CurrentIdentification>> => ({
  [form]: {
    form,
    standing,
    reasons: 'As the youth told it.',
    decidedBy: 'A',
    decidedAt: new Date(`${today}T18:00:00Z`),
    reviewOn: '2027-02-20',
    details: details(form, change),
    proposed: standing,
    differs: false,
    withdrawn: null,
    reviewDue: false,
  },
});
const from = (current: Parameters<typeof following>[0], change: Partial<FollowFacts> = {}) =>
  following(current, { ...unknown, ...change }, codeBooks);

describe('what follows from naming', () => {
  it('labor by an employer alone gives child welfare no role once it is known that the parents protect', () => {
    expect(from(held('lt')).role).toEqual({ role: 'ask', open: ['failureToProtect'] });
    expect(from(held('lt', 'confirmed', { failureToProtect: 'no' })).role).toEqual({ role: 'none', path: 'community' });
    expect(from(held('lt', 'confirmed', { failureToProtect: 'yes' })).role).toMatchObject({
      role: 'yes',
      because: [{ key: 'role-failure-to-protect' }],
    });
    expect(from(held('lt', 'confirmed', { relationships: ['parent'] })).role).toMatchObject({ role: 'yes' });
  });

  it('sexual exploitation beside labor is named as the intersection', () => {
    expect(from({ ...held('lt'), ...held('cse') }).role).toMatchObject({ because: [{ key: 'role-cse-intersection' }] });
  });

  it('what is required and not known is asked again after 30 days', () => {
    expect(from(held('lt')).open).toEqual([{ field: 'lengthMonths', form: 'lt', dueOn: '2026-12-20' }]);
  });

  it('the CSEC history follows from where the youth was, and the federal elements with it', () => {
    const inCare = {
      episodes: { ...unknown.episodes, fosterCare: [{ from: '2026-05-01', to: null }] },
      toldLawEnforcement: ['2026-06-02'],
    };
    const follows = from(held('cse'), inCare);
    expect(follows.codes.csecHistory.rows.map(({ code }) => code)).toEqual([6868, 6869]);
    expect(follows.afcars).toEqual({ E106: 1, E107: 1, E108: '2026-06-02', E109: 1, E110: 1, E111: '2026-06-02' });
    expect(from(held('cse')).codes.csecHistory.rows).toEqual([]);
  });

  it('a duty whose fact nobody knows is to be found out, never dropped', () => {
    expect(from(held('lt')).duties).toMatchObject([{ id: 'federal-notice', state: 'open' }]);
    expect(from(held('lt'), { mayBeForeignNational: true }).duties).toMatchObject([{ state: 'due' }]);
    expect(from(held('lt'), { mayBeForeignNational: false }).duties).toEqual([]);
  });

  it('nothing is named, nothing follows', () => {
    const follows = from({});
    expect([follows.duties, follows.open, follows.codes.allegation]).toEqual([[], [], null]);
  });
});

describe('a person’s own finding on an element', () => {
  const work = { works: null, familyBusiness: null, withinChildLaborLaw: null, paidByLaw: null, freeToLeave: null };
  const nothing = propose([], { ageYears: 16, trades: [], demandedActIsOffence: null, work, vulnerabilities: [] }).forms
    .lt;
  const input = {
    form: 'lt',
    standing: 'confirmed',
    reasons: 'Pay slips, and what the youth said.',
    decidedBy: 'A',
    decidedAt: new Date(`${today}T18:00:00Z`),
    reviewOn: '2027-02-20',
    details: details('lt'),
  } as const;

  it('counts where the program found nothing, and is kept beside what the program found', () => {
    expect(decide(input, nothing, today)).toMatchObject({ failure: { because: 'decision-element-unknown' } });
    const findings = { act: 'present', means: 'present', purpose: 'present' } as const;
    expect(decide({ ...input, findings }, nothing, today).ok).toBe(true);
    expect(foundOf({ findings: { means: 'absent' } }, nothing)).toMatchObject({ act: 'unknown', means: 'absent' });
  });

  it('“not so” on one needed element does not let the form be held', () => {
    const findings = { act: 'present', means: 'absent', purpose: 'present' } as const;
    expect(decide({ ...input, standing: 'suspected', findings }, nothing, today)).toMatchObject({
      failure: { because: 'decision-element-absent' },
    });
  });
});
