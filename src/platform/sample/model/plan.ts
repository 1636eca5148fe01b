import type { Margins } from '../margins.ts';
import { apportion, nearest } from './apportion.ts';
import type { Chance } from './random.ts';
import type { Sex } from './shapes.ts';
import { urn } from './urn.ts';

/** Groups of youth, each with its own story. A youth belongs to one. */
export type Group =
  | 'recovered-once'
  | 'recovered-twice'
  | 'hall-identified'
  | 'immigrant-cse'
  | 'immigrant-both'
  | 'immigrant-lt'
  | 'cse'
  | 'cse-again'
  | 'both'
  | 'both-again'
  | 'lt'
  | 'lt-again'
  | 'unspecified'
  | 'hall-girls'
  | 'hall-boys'
  | 'leaving-care'
  | 'community'
  | 'neighbor';

/** The whole numbers of one county year at a scale, before anyone is named. */
export type Plan = {
  scale: number;
  youth: Record<Group, number>;
  reports: Record<'total' | 'cse' | 'cseOnly' | 'both' | 'ltOnly' | 'labor' | 'unspecified' | 'school', number>;
  recoveries: number;
  cseSex: Record<Sex, number>;
  ltSex: Record<Sex, number>;
  immigrantSex: Record<'immigrant-cse' | 'immigrant-both' | 'immigrant-lt', Record<Sex, number>>;
  recoveredBoys: number;
  homeNeverInCare: number;
  advocacy: { year: number; active: number };
  ltfcReports: number;
  immigrantLtfc: number;
};

export function planYear(margins: Margins, scale: number, chance: Chance): Plan {
  const { published: p } = margins;
  const times = (value: number) => nearest(value * scale);
  const reports = planReports(margins, scale);
  const immigrants = apportion(times(IMMIGRANTS), p.immigrantForms.counts);
  const recoveries = times(p.recoveriesYear.value);
  const { once, twice } = p.recoveriesYouth.counts;
  const again = Math.floor((recoveries * twice) / (once + 2 * twice));
  const youth = planGroups(margins, { reports, immigrants, recoveries, again, times });
  const boys = p.recoveriesBoys;
  const home = p.homeNeverInCare;
  return {
    scale,
    youth,
    reports,
    recoveries,
    cseSex: apportion(reports.cse, p.cseSex.shares),
    ltSex: apportion(reports.ltOnly, {
      female: 1 - p.laborSexNational.shares.male,
      male: p.laborSexNational.shares.male,
    }),
    immigrantSex: immigrantSexes(immigrants, apportion(times(IMMIGRANTS), p.immigrantSex.counts), chance),
    recoveredBoys: nearest(((recoveries - again) * boys.numerator) / boys.denominator),
    homeNeverInCare: nearest((youthWith(youth, CSE_GROUPS) * home.numerator) / home.denominator),
    advocacy: { year: times(p.advocacyPerMonth.value * 12), active: times(p.advocacyActive.value) },
    ltfcReports: nearest(reports.labor * p.forcedToCommitCrimes.share),
    immigrantLtfc: nearest((immigrants.lt + immigrants.both) * p.forcedToCommitCrimes.share),
  };
}

/** The published set of immigrant youth, all of it, is the sample's at scale 1. */
const IMMIGRANTS = 26;

/** CSE is counted; the other forms follow it as they do in the hotline's cases. */
function planReports({ published: p }: Margins, scale: number): Plan['reports'] {
  const forms = p.hotlineForms.counts;
  const cse = nearest((p.cseReferralsThreeYears.value / p.cseReferralYears.value) * scale);
  const { both, sex } = apportion(cse, { sex: forms.sex, both: forms.both });
  const perCase = cse / (forms.sex + forms.both);
  const ltOnly = nearest(forms.labor * perCase);
  const unspecified = nearest(forms.other * perCase);
  const total = cse + ltOnly + unspecified;
  const school = nearest(total * p.schoolReferrals.share);
  return { total, cse, cseOnly: sex, both, ltOnly, labor: both + ltOnly, unspecified, school };
}

type Counted = {
  reports: Plan['reports'];
  immigrants: Record<'lt' | 'cse' | 'both', number>;
  recoveries: number;
  again: number;
  times: (value: number) => number;
};

/** Reports become youth: some have two. Those without a report fill up to the whole. */
function planGroups({ published: p, chosen: c }: Margins, counted: Counted): Plan['youth'] {
  const { reports, immigrants, recoveries, again, times } = counted;
  const split = (count: number) => {
    const second = nearest(count * c.repeatReports.share);
    return { once: count - 2 * second, again: second };
  };
  const hall = Math.min(times(c.hallGirlsIdentified.value), Math.max(0, reports.cseOnly - recoveries - immigrants.cse));
  const cse = split(Math.max(0, reports.cseOnly - recoveries - hall - immigrants.cse));
  const both = split(Math.max(0, reports.both - immigrants.both));
  const lt = split(Math.max(0, reports.ltOnly - immigrants.lt));
  const known = {
    'recovered-once': recoveries - 2 * again,
    'recovered-twice': again,
    'hall-identified': hall,
    'immigrant-cse': immigrants.cse,
    'immigrant-both': immigrants.both,
    'immigrant-lt': immigrants.lt,
    cse: cse.once,
    'cse-again': cse.again,
    both: both.once,
    'both-again': both.again,
    lt: lt.once,
    'lt-again': lt.again,
    unspecified: reports.unspecified,
    'hall-girls': Math.max(0, times(c.hallGirls.value) - hall),
    'hall-boys': times(c.hallBoys.value),
    'leaving-care': times(p.exits.of),
  };
  const all = Object.values(known).reduce((sum, n) => sum + n, 0);
  const community = Math.max(0, times(c.youth.value) - all);
  return { ...known, community, neighbor: Math.max(3, times(c.neighborYouth.value)) };
}

export const CSE_GROUPS: readonly Group[] = [
  'recovered-once',
  'recovered-twice',
  'hall-identified',
  'immigrant-cse',
  'immigrant-both',
  'cse',
  'cse-again',
  'both',
  'both-again',
];

/** Groups whose youth have no report in the year. */
export const UNREPORTED: readonly Group[] = ['hall-girls', 'hall-boys', 'leaving-care', 'community', 'neighbor'];

export const youthWith = (youth: Record<Group, number>, groups: readonly Group[]): number =>
  groups.reduce((all, group) => all + youth[group], 0);

/** How many reports a youth of a group has in the year. */
export function reportsOf(group: Group): 0 | 1 | 2 {
  if (UNREPORTED.includes(group)) return 0;
  return group.endsWith('-again') || group === 'recovered-twice' ? 2 : 1;
}

/** The published sexes of the immigrant youth, dealt out among their forms. */
function immigrantSexes(
  forms: { lt: number; cse: number; both: number },
  sexes: Record<Sex, number>,
  chance: Chance,
): Plan['immigrantSex'] {
  const left = urn(sexes);
  const deal = (count: number) => {
    const dealt: Record<Sex, number> = { female: 0, male: 0 };
    for (let i = 0; i < count; i++) dealt[left.draw(chance)] += 1;
    return dealt;
  };
  const cse = { female: Math.min(forms.cse, sexes.female), male: Math.max(0, forms.cse - sexes.female) };
  for (let i = 0; i < cse.female; i++) left.take('female');
  for (let i = 0; i < cse.male; i++) left.take('male');
  return { 'immigrant-cse': cse, 'immigrant-both': deal(forms.both), 'immigrant-lt': deal(forms.lt) };
}
