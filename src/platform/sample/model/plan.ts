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
  | 'community';

/** The whole numbers of one county year at a scale, before anyone is named. */
export type Plan = {
  scale: number;
  youth: Record<Group, number>;
  reports: { total: number; cse: number; labor: number; ltOnly: number; school: number };
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
  const { published: p, chosen: c } = margins;
  const forms = p.hotlineForms.counts;
  const times = (value: number) => nearest(value * scale);
  const cse = times(p.cseReferralsThreeYears.value / p.cseReferralYears.value);
  const byForm = apportion(cse, { sex: forms.sex, both: forms.both });
  const perCse = cse / (forms.sex + forms.both);
  const ltOnly = nearest(forms.labor * perCse);
  const unspecified = nearest(forms.other * perCse);
  const recoveries = times(p.recoveriesYear.value);
  const people = p.recoveriesYouth.counts;
  const twice = Math.floor((recoveries * people.twice) / (people.once + 2 * people.twice));
  const immigrants = apportion(times(26), p.immigrantForms.counts);
  const hallIdentified = Math.min(times(c.hallGirlsIdentified.value), Math.max(0, byForm.sex - recoveries - immigrants.cse));
  const again = (reports: number) => {
    const second = nearest(reports * c.repeatReports.share);
    return { once: reports - 2 * second, again: second };
  };
  const plainCse = again(Math.max(0, byForm.sex - recoveries - hallIdentified - immigrants.cse));
  const plainBoth = again(Math.max(0, byForm.both - immigrants.both));
  const plainLt = again(Math.max(0, ltOnly - immigrants.lt));
  const youth: Record<Group, number> = {
    'recovered-once': recoveries - 2 * twice,
    'recovered-twice': twice,
    'hall-identified': hallIdentified,
    'immigrant-cse': immigrants.cse,
    'immigrant-both': immigrants.both,
    'immigrant-lt': immigrants.lt,
    cse: plainCse.once,
    'cse-again': plainCse.again,
    both: plainBoth.once,
    'both-again': plainBoth.again,
    lt: plainLt.once,
    'lt-again': plainLt.again,
    unspecified,
    'hall-girls': Math.max(0, times(c.hallGirls.value) - hallIdentified),
    'hall-boys': times(c.hallBoys.value),
    'leaving-care': times(p.exits.of),
    community: 0,
  };
  const known = Object.values(youth).reduce((all, n) => all + n, 0);
  youth.community = Math.max(0, times(c.youth.value) - known);
  const labor = byForm.both + ltOnly;
  const immigrantLabor = immigrants.lt + immigrants.both;
  const total = cse + ltOnly + unspecified;
  const inCse = youthWith(youth, CSE_GROUPS);
  return {
    scale,
    youth,
    reports: { total, cse, labor, ltOnly, school: nearest(total * p.schoolReferrals.share) },
    recoveries,
    cseSex: apportion(cse, p.cseSex.shares),
    ltSex: apportion(ltOnly, { female: 1 - p.laborSexNational.shares.male, male: p.laborSexNational.shares.male }),
    immigrantSex: immigrantSexes(immigrants, apportion(times(26), p.immigrantSex.counts), chance),
    recoveredBoys: nearest(((recoveries - twice) * p.recoveriesBoys.numerator) / p.recoveriesBoys.denominator),
    homeNeverInCare: nearest((inCse * p.homeNeverInCare.numerator) / p.homeNeverInCare.denominator),
    advocacy: { year: times(p.advocacyPerMonth.value * 12), active: times(p.advocacyActive.value) },
    ltfcReports: nearest(labor * p.forcedToCommitCrimes.share),
    immigrantLtfc: nearest(immigrantLabor * p.forcedToCommitCrimes.share),
  };
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
export const UNREPORTED: readonly Group[] = ['hall-girls', 'hall-boys', 'leaving-care', 'community'];

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
