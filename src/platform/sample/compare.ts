import type { Margins } from './margins.ts';
import type { Tally } from './tally.ts';

/** One published figure beside what was generated. `expected` is the exact, broken number; people come whole. */
export type Row = {
  margin: string;
  figure: string;
  /** As published, in words. */
  published: string;
  expected: number;
  generated: number;
  /** How far the two may be apart, in whole youth, reports or recoveries. `least`: at least the expected. */
  tolerance: number | 'least';
};

type Published = Margins['published'];
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const sum = (row: Record<string, number> | undefined): number => Object.values(row ?? {}).reduce((a, b) => a + b, 0);

/** Every published figure against a tally, each within its tolerance of the parent total that was generated. */
export function compare(tally: Tally, { published: p }: Margins, scale: number): Row[] {
  const got = (margin: string, key: string) => tally[margin]?.[key] ?? 0;
  return [
    ...cseRows(p, tally, got, scale),
    ...laborRows(p, tally, got),
    ...recoveryRows(p, tally, got, scale),
    ...otherRows(p, tally, got, scale),
  ];
}

const LABELS: { [margin in keyof Published]?: string } = {
  cseSex: 'CSE reports, sex',
  cseRace: 'CSE reports, race or ethnicity',
  cseAge: 'CSE reports, age',
  hotlineForms: 'all reports, form',
  immigrantForms: 'immigrant youth, form',
  immigrantSex: 'immigrant youth, sex',
  immigrantOrigin: 'immigrant youth, born in',
  immigrantIndustries: 'immigrant youth, industry',
  statewideIndustries: 'labor reports, industry',
  recoveriesAgency: 'recoveries by',
  recoveriesSystem: 'youth recovered, open',
  recoveriesMissing: 'youth recovered, missing from',
  exits: 'leaving care at 18 or more',
};

type Got = (margin: string, key: string) => number;

/**
 * A youth with two reports is of one age both times: the last such one may take one more than its age had left (`urn.ts`), beside the part of
 * one that people coming whole makes. Of forty seeds, one needs it.
 */
const TWO_OF_ONE_AGE = 2;

/** The rows of a margin whose parts are shares (or counts) of a total. */
function parts(
  margin: keyof Published,
  tallied: string,
  given: Record<string, number>,
  total: number,
  got: Got,
  as: 'share' | 'count',
): Row[] {
  const whole = sum(given);
  return Object.entries(given).map(([key, part]) => ({
    margin,
    figure: `${LABELS[margin] ?? margin}: ${key}`,
    published: as === 'share' ? percent(part) : `${part} of ${whole}`,
    expected: (total * part) / whole,
    generated: got(tallied, key),
    tolerance: margin === 'cseAge' ? TWO_OF_ONE_AGE : 1,
  }));
}

function cseRows(p: Published, tally: Tally, got: Got, scale: number): Row[] {
  const cse = sum(tally.cseSex);
  const all = sum(tally.reporter);
  return [
    {
      margin: 'cseReferralsThreeYears',
      figure: 'CSE reports in a year',
      published: `${p.cseReferralsThreeYears.value} in ${p.cseReferralYears.value} years`,
      expected: (p.cseReferralsThreeYears.value / p.cseReferralYears.value) * scale,
      generated: cse,
      tolerance: 1,
    },
    ...parts('cseSex', 'cseSex', p.cseSex.shares, cse, got, 'share'),
    ...parts('cseRace', 'cseRace', p.cseRace.shares, cse, got, 'share'),
    ...parts('cseAge', 'cseAge', p.cseAge.shares, cse, got, 'share'),
    {
      margin: 'schoolReferrals',
      figure: 'reports by schools',
      published: percent(p.schoolReferrals.share),
      expected: all * p.schoolReferrals.share,
      generated: got('reporter', 'school'),
      tolerance: 1,
    },
    {
      margin: 'homeNeverInCare',
      figure: 'youth reported for CSE, at home and never in care',
      published: `${p.homeNeverInCare.numerator} of ${p.homeNeverInCare.denominator}`,
      expected: (sum(tally.home) * p.homeNeverInCare.numerator) / p.homeNeverInCare.denominator,
      generated: got('home', 'never-in-care'),
      tolerance: 1,
    },
  ];
}

function laborRows(p: Published, tally: Tally, got: Got): Row[] {
  const forms = tally.hotlineForms;
  const newcomers = sum(tally.immigrantForms);
  return [
    ...parts('hotlineForms', 'hotlineForms', p.hotlineForms.counts, sum(forms), got, 'count').map((row) => ({
      ...row,
      tolerance: 1.5,
    })),
    {
      margin: 'laborSexNational',
      figure: 'boys in reports of labor alone',
      published: percent(p.laborSexNational.shares.male),
      expected: sum(tally.laborSex) * p.laborSexNational.shares.male,
      generated: got('laborSex', 'male'),
      tolerance: 1,
    },
    {
      margin: 'forcedToCommitCrimes',
      figure: 'labor reports with forced crime',
      published: percent(p.forcedToCommitCrimes.share),
      expected: sum(tally.crime) * p.forcedToCommitCrimes.share,
      generated: got('crime', 'forced'),
      tolerance: 1,
    },
    ...parts('immigrantForms', 'immigrantForms', p.immigrantForms.counts, newcomers, got, 'count'),
    ...parts('immigrantSex', 'immigrantSex', p.immigrantSex.counts, newcomers, got, 'count'),
    ...parts('immigrantOrigin', 'immigrantOrigin', p.immigrantOrigin.counts, newcomers, got, 'count'),
    ...named('immigrantIndustries', p.immigrantIndustries.list, 'immigrantIndustries', got),
    ...named('statewideIndustries', p.statewideIndustries.list, 'industry', got),
  ];
}

const named = (margin: keyof Published, list: readonly string[], tallied: string, got: Got): Row[] =>
  list.map((key, at) => ({
    margin,
    figure: `${LABELS[margin] ?? margin}: ${key}`,
    published: margin === 'statewideIndustries' ? `named ${at + 1} of ${list.length}` : 'named',
    expected: 1,
    generated: got(tallied, key),
    tolerance: 'least',
  }));

function recoveryRows(p: Published, tally: Tally, got: Got, scale: number): Row[] {
  const youth = sum(tally.recoveriesYouth);
  const recoveries = sum(tally.recoveriesAgency);
  const { once, twice } = p.recoveriesYouth.counts;
  return [
    {
      margin: 'recoveriesYear',
      figure: 'recoveries in a year',
      published: String(p.recoveriesYear.value),
      expected: p.recoveriesYear.value * scale,
      generated: recoveries,
      tolerance: 1,
    },
    ...parts('recoveriesAgency', 'recoveriesAgency', p.recoveriesAgency.counts, recoveries, got, 'count'),
    {
      margin: 'recoveriesYouth',
      figure: 'youth recovered more than once',
      published: `${twice} of ${once + twice}`,
      expected: (recoveries * twice) / (once + 2 * twice),
      generated: got('recoveriesYouth', 'twice'),
      tolerance: 1,
    },
    ...parts('recoveriesSystem', 'recoveriesSystem', p.recoveriesSystem.counts, youth, got, 'count'),
    ...parts('recoveriesMissing', 'recoveriesMissing', p.recoveriesMissing.counts, youth, got, 'count'),
    {
      margin: 'recoveriesBoys',
      figure: 'boys among those recovered',
      published: `${p.recoveriesBoys.numerator} of ${p.recoveriesBoys.denominator}`,
      expected: (youth * p.recoveriesBoys.numerator) / p.recoveriesBoys.denominator,
      generated: got('recoveriesSex', 'male'),
      tolerance: 1,
    },
  ];
}

function otherRows(p: Published, tally: Tally, got: Got, scale: number): Row[] {
  const left = got('exits', 'all');
  return [
    {
      margin: 'advocacyPerMonth',
      figure: 'advocacy referrals in a year',
      published: `${p.advocacyPerMonth.value} a month`,
      expected: p.advocacyPerMonth.value * 12 * scale,
      generated: got('advocacy', 'year'),
      tolerance: 1,
    },
    {
      margin: 'advocacyActive',
      figure: 'youth with an advocate at the end',
      published: String(p.advocacyActive.value),
      expected: p.advocacyActive.value * scale,
      generated: got('advocacy', 'active'),
      tolerance: 1,
    },
    {
      margin: 'detainedGirlsIdentified',
      figure: 'of the girls and gender-expansive youth detained, already identified',
      published: `${percent(p.detainedGirlsIdentified.share)} or more`,
      expected: sum(tally.detainedGirls) * p.detainedGirlsIdentified.share,
      generated: got('detainedGirls', 'identified'),
      tolerance: 'least',
    },
    ...Object.entries(p.exits.counts).map(
      ([fact, count]): Row => ({
        margin: 'exits',
        figure: `${LABELS.exits}: ${fact}`,
        published: `${count} of ${p.exits.of}`,
        expected: (left * count) / p.exits.of,
        generated: got('exits', fact),
        tolerance: 1,
      }),
    ),
  ];
}

/** Whether a row holds. */
export const holds = ({ expected, generated, tolerance }: Row): boolean =>
  tolerance === 'least' ? generated >= expected : Math.abs(generated - expected) <= tolerance + 1e-9;
