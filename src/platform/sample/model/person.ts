import { ageOn } from '#kernel/calendar.ts';
import type { Deal } from './deal.ts';
import type { TraditionName } from './name-parts.ts';
import { inventName, nicknamesOf } from './names.ts';
import { CSE_GROUPS, type Group, reportsOf } from './plan.ts';
import type { Chance } from './random.ts';
import { dayIn } from './rhythm.ts';
import type { Gender, Living, Race, Region, SampleYouth, Sex, System } from './shapes.ts';

/** Who the youth is, before anything happens: all that the margins decide, then what chance decides. */
export type Person = Omit<SampleYouth, 'team' | 'events' | 'heldBy' | 'truth' | 'sameAs'> & {
  recoverySystem: string | null;
  missingFromCare: boolean;
};
type Ages = { from: number; to: number };

const REGIONS = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7, '8': 8 } as const;

export function aPerson(deal: Deal, own: Chance, group: Group, index: number, times: readonly Date[]): Person {
  const sex = sexOf(deal, own, group);
  const race = raceOf(deal, own, group);
  const bornIn = group.startsWith('immigrant') ? deal.origin.draw(own) : own.yes(0.15) ? 'US' : null;
  const recoverySystem = group.startsWith('recovered') ? deal.recoverySystem.draw(own) : null;
  const region = recoverySystem === 'other-county' ? null : REGIONS[own.weigh(deal.margins.chosen.region.weights)];
  const [language, ...otherLanguages] = languagesOf(own, race, bornIn, region);
  const tradition = traditionOf(own, race, language ?? 'en', bornIn);
  const gender = group === 'hall-boys' ? 'boy' : genderOf(own, sex);
  const name = inventName(own, tradition, sex === 'female' ? 'girl' : 'boy');
  const nicknames = nicknamesOf(name.given);
  const system = systemOf(deal, own, group, recoverySystem);
  return {
    index,
    county: 'sample',
    group,
    name,
    nickname: nicknames.length > 0 && own.yes(0.55) ? own.pick(nicknames) : null,
    chosenName: chosenNameOf(own, gender, tradition),
    described: null,
    born: bornFor(deal, own, ageRange(deal, own, group), times),
    sex,
    gender,
    race,
    language: language ?? 'en',
    otherLanguages,
    region,
    bornIn,
    ...system,
    expecting: sex === 'female' && system.system.probation && CSE_GROUPS.includes(group) ? deal.expecting(own) : false,
    phone: own.yes(0.5) ? `(213) 555-01${String(own.below(100)).padStart(2, '0')}` : null,
    recoverySystem,
  };
}

function sexOf(deal: Deal, own: Chance, group: Group): Sex {
  if (group === 'recovered-once') return deal.boyRecovered(own) ? 'male' : 'female';
  if (group === 'recovered-twice' || group === 'hall-identified' || group === 'hall-girls') return 'female';
  if (group === 'hall-boys') return 'male';
  if (group === 'immigrant-cse' || group === 'immigrant-both' || group === 'immigrant-lt')
    return deal.immigrantSex[group].draw(own);
  if (group === 'lt' || group === 'lt-again') return deal.ltSex.draw(own, reportsOf(group));
  if (CSE_GROUPS.includes(group)) return deal.cseSex.draw(own, reportsOf(group));
  return own.yes(0.6) ? 'female' : 'male';
}

function raceOf(deal: Deal, own: Chance, group: Group): Race {
  if (group.startsWith('immigrant')) return 'hispanic';
  const known: readonly Race[] = ['black', 'hispanic', 'white', 'aapi', 'native', 'multiracial'];
  const drawn = CSE_GROUPS.includes(group)
    ? deal.cseRace.draw(own, reportsOf(group))
    : group === 'lt' || group === 'lt-again'
      ? deal.ltRace.draw(own, reportsOf(group))
      : own.weigh({ black: 22, hispanic: 50, white: 13, aapi: 10, native: 2, multiracial: 3 });
  return known.find((race) => race === drawn) ?? 'multiracial';
}

/** Whole years that the youth has on the day of each report. */
function ageRange(deal: Deal, own: Chance, group: Group): Ages {
  if (CSE_GROUPS.includes(group)) {
    const [from = 16, to = 17] = deal.cseAge.draw(own, reportsOf(group)).split('-').map(Number);
    return { from, to };
  }
  if (group === 'hall-girls' || group === 'hall-boys') return { from: 13, to: 17 };
  if (group === 'leaving-care') return { from: 18, to: 20 };
  if (group === 'community') return own.yes(0.12) ? { from: 18, to: 20 } : { from: 12, to: 17 };
  return own.yes(0.15) ? { from: 10, to: 13 } : { from: 14, to: 17 };
}

/** A day of birth that gives an age within the range on every one of the days. Younger bands lean to their older end. */
function bornFor(deal: Deal, own: Chance, ages: Ages, times: readonly Date[]): string {
  const days = times.map((at) => dayIn(deal.year, at)).sort();
  const first = days[0] ?? '';
  const last = days[days.length - 1] ?? first;
  const latest = yearsBefore(first, ages.from);
  const earliest = yearsBefore(last, ages.to + 1) + DAY_MS;
  const share = ages.to < 14 ? own.next() ** 2 : own.next();
  let born = new Date(Math.floor((earliest + share * (latest - earliest)) / DAY_MS) * DAY_MS)
    .toISOString()
    .slice(0, 10);
  while (ageOn(born, last) > ages.to) born = new Date(Date.parse(born) + DAY_MS).toISOString().slice(0, 10);
  return born;
}

const DAY_MS = 86_400_000;
function yearsBefore(day: string, years: number): number {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  return Date.UTC(y - years, m - 1, m === 2 && d === 29 ? 28 : d);
}

function languagesOf(own: Chance, race: Race, bornIn: string | null, region: Region | null): string[] {
  if (bornIn === 'GT') return own.yes(0.6) ? [own.pick(['mam', 'quc', 'kjb', 'kek']), 'es'] : ['es'];
  if (bornIn === 'MX') return own.yes(0.3) ? ['zap', 'es'] : ['es'];
  if (bornIn && bornIn !== 'US') return ['es'];
  if (race === 'hispanic') return own.pick([['en'], ['en'], ['es', 'en'], ['es', 'en'], ['es']]);
  if (race === 'aapi') return own.yes(0.4) ? [ASIAN[region ?? 3] ?? 'vi', 'en'] : ['en'];
  if (race === 'white' && own.yes(0.1)) return [own.pick(['hy', 'fa', 'ru', 'ar']), 'en'];
  return ['en'];
}

/** The threshold language of the region that a youth of an Asian family is likeliest to speak. */
const ASIAN: Record<Region, string> = {
  1: 'fil',
  2: 'fil',
  3: 'cmn-Hans',
  4: 'ko',
  5: 'cmn-Hans',
  6: 'ko',
  7: 'vi',
  8: 'km',
};

function traditionOf(own: Chance, race: Race, language: string, bornIn: string | null): TraditionName {
  const byLanguage: Record<string, TraditionName> = {
    mam: 'maya-like',
    quc: 'maya-like',
    kjb: 'maya-like',
    kek: 'maya-like',
    zap: 'spanish',
    es: 'spanish',
    hy: 'armenian',
    fa: 'farsi',
    ru: 'russian',
    ar: 'arabic',
    ko: 'korean',
    vi: 'vietnamese',
    km: 'khmer',
    fil: 'tagalog',
    'cmn-Hans': 'chinese',
  };
  if (bornIn === 'GT') return byLanguage[language] ?? 'spanish';
  if (race === 'hispanic') return own.yes(0.93) ? 'spanish' : 'english';
  if (race === 'aapi') return byLanguage[language] ?? own.pick(['chinese', 'korean', 'vietnamese', 'tagalog'] as const);
  return byLanguage[language] ?? 'english';
}

function genderOf(own: Chance, sex: Sex): Gender {
  if (own.yes(0.94)) return sex === 'female' ? 'girl' : 'boy';
  if (own.yes(0.4)) return 'nonbinary';
  return sex === 'female' ? 'transgender-boy' : 'transgender-girl';
}

function chosenNameOf(own: Chance, gender: Gender, tradition: TraditionName): string | null {
  if (gender === 'girl' || gender === 'boy' || own.yes(0.2)) return null;
  const like = { 'transgender-girl': 'girl', 'transgender-boy': 'boy', nonbinary: own.pick(['girl', 'boy']) } as const;
  return inventName(own, tradition, like[gender]).given;
}

type Placed = { system: System; living: Living; missingFromCare: boolean };

function systemOf(deal: Deal, own: Chance, group: Group, recovery: string | null): Placed {
  if (recovery) return recoveredSystem(deal, own, recovery);
  const none: System = { childWelfare: 'none', inCare: false, probation: group.startsWith('hall') };
  if (group === 'leaving-care') return { ...inCare(own), missingFromCare: false };
  if (!CSE_GROUPS.includes(group)) {
    const care = !group.startsWith('immigrant') && group !== 'community' && own.yes(0.15);
    if (care) return { ...inCare(own), missingFromCare: false };
    const street = group === 'community' && own.yes(0.25);
    return {
      system: none,
      living: street ? own.pick(['unhoused', 'shelter'] as const) : 'home-never-in-care',
      missingFromCare: false,
    };
  }
  if (deal.homeNever(own))
    return {
      system: { ...none, childWelfare: own.yes(0.25) ? 'earlier' : 'none' },
      living: 'home-never-in-care',
      missingFromCare: false,
    };
  const placed = own.yes(0.75) ? inCare(own) : afterCare(own);
  const probation = group === 'hall-identified' || own.yes(0.2);
  return { ...placed, system: { ...placed.system, probation }, missingFromCare: false };
}

function recoveredSystem(deal: Deal, own: Chance, recovery: string): Placed {
  const mayBeInCare = ['child-welfare', 'both', 'probation'].includes(recovery);
  const care = mayBeInCare && deal.careMissing(own);
  const childWelfare =
    recovery === 'child-welfare' || recovery === 'both'
      ? 'open'
      : recovery === 'earlier-child-welfare'
        ? 'earlier'
        : 'none';
  return {
    system: { childWelfare, inCare: care, probation: recovery === 'both' || recovery === 'probation' },
    living: care ? own.pick(['group-home', 'group-home', 'resource-family'] as const) : 'home-never-in-care',
    missingFromCare: care,
  };
}

const inCare = (own: Chance): { system: System; living: Living } => ({
  system: { childWelfare: 'open', inCare: true, probation: false },
  living: own.weigh({ 'group-home': 45, 'resource-family': 30, relative: 25 }),
});
const afterCare = (own: Chance): { system: System; living: Living } => ({
  system: { childWelfare: 'earlier', inCare: false, probation: false },
  living: own.weigh({ 'home-after-care': 60, unhoused: 20, shelter: 20 }),
});
