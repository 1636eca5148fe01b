import { describe, expect, it } from 'vitest';
import json from '../../../../reference/indicators/indicators.json';
import { childWelfareRole } from './child-welfare-role.ts';
import { dutiesFrom } from './duties.ts';
import { type Evidence, evidenceShape } from './evidence.ts';
import type { Form, ProposedStanding } from './forms.ts';
import { type Facts, propose } from './proposal.ts';
import { type Trade, trades } from './trades.ts';

/** From the county's own indicators to what is proposed: the stories of the plan and the brief. */
type Indicator = (typeof json.indicators)[number] & { trade?: string };
const indicator = (id: string): Indicator => {
  const found = json.indicators.find((one) => one.id === id);
  if (!found) throw new Error(`No indicator ${id}`);
  return found;
};
const evidence = (basis: Evidence['basis'], ids: readonly string[]): Evidence[] =>
  ids.flatMap((id) =>
    indicator(id).evidence.map((one) =>
      evidenceShape.parse({ ...one, finding: 'present', basis, indicator: id, on: '2026-11-22' }),
    ),
  );
const tradesOf = (ids: readonly string[]) =>
  ids
    .map((id) => indicator(id).trade)
    .filter((one): one is Trade => (trades as readonly (string | undefined)[]).includes(one));

type Story = {
  who: string;
  seen?: string[];
  told?: string[];
  facts?: Partial<Facts>;
  proposed: Record<Form, ProposedStanding>;
};

const work = { works: true, familyBusiness: null, withinChildLaborLaw: null, paidByLaw: null, freeToLeave: null };
const at = (cse: ProposedStanding, lt: ProposedStanding, ltfc: ProposedStanding) => ({ cse, lt, ltfc });

const stories: Story[] = [
  {
    who: 'a boy who sells drugs to pay a debt that grows',
    told: ['drugs-for-another', 'debt-that-grows'],
    proposed: at('at-risk', 'at-risk', 'confirmed'),
  },
  {
    who: 'a girl at juvenile hall for theft, who says someone sends her and she may not stop',
    seen: ['same-offence-again', 'holds-anothers-goods'],
    told: ['steals-for-another', 'cannot-stop'],
    proposed: at('at-risk', 'at-risk', 'confirmed'),
  },
  {
    who: 'the same girl before counsel: only what was seen',
    seen: ['same-offence-again', 'holds-anothers-goods', 'fear-of-release'],
    proposed: at('at-risk', 'at-risk', 'suspected'),
  },
  {
    who: 'a Guatemalan 16-year-old on nights in a poultry plant, papers held, debt for the journey',
    told: ['meat-or-poultry-plant', 'night-or-long-hours', 'documents-held', 'family-debt'],
    facts: { work: { ...work, withinChildLaborLaw: false } },
    proposed: at('at-risk', 'suspected', 'at-risk'),
  },
  {
    who: 'a 15-year-old who has sex for a place to stay',
    told: ['sex-for-place-to-stay'],
    facts: { ageYears: 15 },
    proposed: at('confirmed', 'none', 'none'),
  },
  {
    who: 'Juan, who trims on a farm without a license, in debt, threatened with immigration',
    told: ['unlicensed-farm', 'debt-that-grows', 'police-or-immigration-threat'],
    proposed: at('at-risk', 'suspected', 'suspected'),
  },
  {
    who: 'Mason, who sells magazines with a crew under a quota',
    told: ['sales-crew', 'quota', 'job-not-as-promised'],
    facts: { demandedActIsOffence: false },
    proposed: at('at-risk', 'suspected', 'at-risk'),
  },
  {
    who: 'a boy who begs for an uncle where begging so is an offence',
    told: ['begging-for-another', 'hurt-or-locked-in'],
    facts: { demandedActIsOffence: true },
    proposed: at('at-risk', 'confirmed', 'suspected'),
  },
  {
    who: 'Angel, short of her quota for sex and made to sell drugs beside it',
    told: ['sex-for-something', 'quota', 'drugs-for-another'],
    proposed: at('confirmed', 'at-risk', 'confirmed'),
  },
  {
    who: 'a girl told to bring other girls in, and afraid to stop',
    told: ['told-to-bring-others', 'cannot-stop'],
    proposed: at('at-risk', 'at-risk', 'suspected'),
  },
  {
    who: 'a child who helps on the family farm',
    told: ['works', 'family-business-help'],
    facts: { work: { ...work, familyBusiness: true } },
    proposed: at('none', 'none', 'none'),
  },
  {
    who: 'a youth whose overtime is not paid, and who is free to leave',
    told: ['works', 'unpaid-overtime', 'night-or-long-hours'],
    facts: { work: { ...work, paidByLaw: false, freeToLeave: true } },
    proposed: at('none', 'none', 'none'),
  },
  { who: 'a youth in a library, no sign', proposed: at('none', 'none', 'none') },
];

describe('what is proposed for', () => {
  it.each(stories)('$who', ({ seen = [], told = [], facts, proposed }) => {
    const given: Facts = {
      ageYears: 16,
      trades: tradesOf([...seen, ...told]),
      demandedActIsOffence: null,
      work: { ...work, works: null },
      vulnerabilities: [],
      ...facts,
    };
    const { forms } = propose([...evidence('seen', seen), ...evidence('told', told)], given);
    expect({ cse: forms.cse.standing, lt: forms.lt.standing, ltfc: forms.ltfc.standing }).toEqual(proposed);
  });

  it('and what follows for the 16-year-old in the plant: the federal notice; the community path if the parents protect', () => {
    const duties = dutiesFrom({
      standing: at('at-risk', 'suspected', 'at-risk'),
      under18: true,
      mayBeForeignNational: true,
      foundByOfficial: true,
      receivesChildWelfare: false,
      byMandatedReporter: false,
      laborAloneObliges: null,
      reportReceived: false,
      missingNow: false,
      inAgencyCare: false,
    });
    expect(duties).toEqual([
      expect.objectContaining({
        id: 'federal-notice',
        state: 'due',
        clocks: [{ what: 'clock-hhs-notice', within: 'PT24H' }],
      }),
    ]);
    expect(
      childWelfareRole({
        cseSuspected: false,
        laborSuspected: true,
        byParentOrGuardian: false,
        failureToProtect: false,
      }),
    ).toEqual({ role: 'none', path: 'community' });
  });
});
