import type { Margins, SampleIndicator } from '../margins.ts';
import { apportion, nearest } from './apportion.ts';
import type { Disposition } from './events.ts';
import { crew } from './people.ts';
import { CSE_GROUPS, type Group, type Plan, UNREPORTED, youthWith } from './plan.ts';
import type { Chance } from './random.ts';
import { instants, type Year } from './rhythm.ts';
import { RHYTHMS, type RhythmName } from './rhythms.ts';
import { draws, type Urn, urn } from './urn.ts';

/** Everything that is dealt out over the year: each draw lowers what is left, so that the margins come out exactly. */
export type Deal = {
  margins: Margins;
  plan: Plan;
  year: Year;
  chance: Chance;
  indicators: readonly SampleIndicator[];
  cseSex: Urn<'female' | 'male'>;
  cseRace: Urn<string>;
  cseAge: Urn<string>;
  ltSex: Urn<'female' | 'male'>;
  ltRace: Urn<string>;
  immigrantSex: Record<'immigrant-cse' | 'immigrant-both' | 'immigrant-lt', Urn<'female' | 'male'>>;
  origin: Urn<string>;
  immigrantIndustry: Urn<string>;
  industry: Urn<string>;
  ltfc: Urn<'ltfc' | 'lt'>;
  immigrantLtfc: Urn<'ltfc' | 'lt'>;
  boyRecovered: (chance: Chance) => boolean;
  recoveryAgency: Urn<string>;
  recoverySystem: Urn<string>;
  careMissing: (chance: Chance) => boolean;
  homeNever: (chance: Chance) => boolean;
  reporter: Urn<string>;
  disposition: Urn<Disposition>;
  advocacy: (chance: Chance) => boolean;
  advocacyActive: (chance: Chance) => boolean;
  exitFacts: Record<'diploma' | 'college' | 'working' | 'caringAdult' | 'housed', (chance: Chance) => boolean>;
  expecting: (chance: Chance) => boolean;
  when: Record<RhythmName, (chance: Chance) => Date>;
  /** The next worker of a crew, in turn. */
  next: (stem: string) => string;
};

type Given = { margins: Margins; plan: Plan; year: Year; chance: Chance; indicators: readonly SampleIndicator[] };

export function dealOut(given: Given): Deal {
  return {
    ...given,
    ...personUrns(given),
    ...laborUrns(given),
    ...recoveryUrns(given),
    ...caseUrns(given),
    ...clockwork(given),
  };
}

function personUrns({ margins: { published: p, chosen: c }, plan }: Given) {
  const otherRace = Object.fromEntries(
    Object.entries(c.otherRace.shares).map(([k, v]) => [k, v * p.cseRace.shares.other]),
  );
  const { other: _, ...named } = p.cseRace.shares;
  const immigrantCse = plan.youth['immigrant-cse'] + plan.youth['immigrant-both'];
  const cseRace = reserve(apportion(plan.reports.cse, { ...named, ...otherRace }), 'hispanic', immigrantCse);
  const imm = plan.immigrantSex;
  const cseSex = reserveSexes(plan.cseSex, {
    male: plan.recoveredBoys + imm['immigrant-cse'].male + imm['immigrant-both'].male,
    female:
      plan.recoveries -
      plan.recoveredBoys +
      plan.youth['hall-identified'] +
      imm['immigrant-cse'].female +
      imm['immigrant-both'].female,
  });
  return {
    cseSex: urn(cseSex),
    cseRace: urn(cseRace),
    cseAge: urn<string>(apportion(plan.reports.cse, p.cseAge.shares)),
    ltSex: urn(reserveSexes(plan.ltSex, imm['immigrant-lt'])),
    ltRace: urn<string>(apportion(Math.max(0, plan.reports.ltOnly - plan.youth['immigrant-lt']), c.laborRace.shares)),
    immigrantSex: {
      'immigrant-cse': urn(imm['immigrant-cse']),
      'immigrant-both': urn(imm['immigrant-both']),
      'immigrant-lt': urn(imm['immigrant-lt']),
    },
  };
}

function laborUrns({ margins: { published: p, chosen: c }, plan }: Given) {
  const { 'immigrant-lt': lt, 'immigrant-both': both, 'immigrant-cse': cse } = plan.youth;
  const immigrantLabor = lt + both;
  const lawful = p.immigrantIndustries.list.filter((name) => name !== 'forced-criminality');
  const other = plan.reports.labor - immigrantLabor;
  const otherLtfc = plan.ltfcReports - plan.immigrantLtfc;
  return {
    origin: urn<string>(apportion(immigrantLabor + cse, p.immigrantOrigin.counts)),
    immigrantIndustry: urn<string>(
      apportion(immigrantLabor - plan.immigrantLtfc, Object.fromEntries(lawful.map((name) => [name, 1]))),
    ),
    industry: urn<string>(apportion(other - otherLtfc, c.industryOfLabor.weights)),
    ltfc: urn({ ltfc: otherLtfc, lt: other - otherLtfc }),
    immigrantLtfc: urn({ ltfc: plan.immigrantLtfc, lt: immigrantLabor - plan.immigrantLtfc }),
  };
}

function recoveryUrns({ margins: { published: p }, plan }: Given) {
  const youth = plan.youth['recovered-once'] + plan.youth['recovered-twice'];
  const systems = apportion(youth, p.recoveriesSystem.counts);
  const care = apportion(youth, p.recoveriesMissing.counts).care;
  const mayBeInCare = systems['child-welfare'] + systems.both + systems.probation;
  const inCse = youthWith(plan.youth, CSE_GROUPS);
  return {
    boyRecovered: draws(plan.recoveredBoys, plan.youth['recovered-once']),
    recoveryAgency: urn<string>(apportion(plan.recoveries, p.recoveriesAgency.counts)),
    recoverySystem: urn<string>(systems),
    careMissing: draws(care, mayBeInCare),
    homeNever: draws(Math.max(0, plan.homeNeverInCare - (youth - care)), inCse - youth),
  };
}

function caseUrns({ margins: { published: p, chosen: c }, plan }: Given) {
  const free = plan.reports.total - plan.reports.school;
  const reporter = apportion(free, c.reporter.shares);
  const reported = (Object.keys(plan.youth) as Group[]).filter((g) => !UNREPORTED.includes(g));
  const residents = youthWith(plan.youth, reported) - plan.youth['recovered-once'] - plan.youth['recovered-twice'];
  const exits = (n: number) =>
    draws(nearest((n * plan.youth['leaving-care']) / p.exits.of), plan.youth['leaving-care']);
  const facts = p.exits.counts;
  return {
    reporter: urn<string>({
      school: plan.reports.school,
      ...reporter,
      'law-enforcement': Math.max(0, reporter['law-enforcement'] - plan.recoveries),
    }),
    disposition: urn<Disposition>(apportion(plan.reports.total, c.disposition.shares)),
    advocacy: draws(Math.max(0, plan.advocacy.year - recoveredResidents(plan, p)), residents),
    advocacyActive: draws(plan.advocacy.active, plan.advocacy.year),
    exitFacts: {
      diploma: exits(facts.diploma),
      college: exits(facts.college),
      working: exits(facts.working),
      caringAdult: exits(facts.caringAdult),
      housed: exits(facts.housed),
    },
    expecting: (chance: Chance) => chance.yes(p.pregnant.share),
  };
}

/** Every youth recovered who lives in the county gets an advocate, by the protocol. */
function recoveredResidents(plan: Plan, p: Margins['published']): number {
  const youth = plan.youth['recovered-once'] + plan.youth['recovered-twice'];
  return youth - apportion(youth, p.recoveriesSystem.counts)['other-county'];
}

function clockwork({ plan, year }: Given) {
  const turn = new Map<string, { crew: string[]; at: number }>();
  return {
    when: Object.fromEntries(
      (Object.keys(RHYTHMS) as RhythmName[]).map((name) => [name, instants(year, RHYTHMS[name])]),
    ) as Record<RhythmName, (chance: Chance) => Date>,
    next: (stem: string): string => {
      const known = turn.get(stem) ?? { crew: crew(stem, plan.scale), at: 0 };
      turn.set(stem, known);
      return known.crew[known.at++ % known.crew.length] ?? stem;
    },
  };
}

/** Sets aside some of one key for a group that must have it; when there are too few, the fullest others give. */
function reserve(counts: Record<string, number>, key: string, wanted: number): Record<string, number> {
  const left = urn<string>(counts);
  const after = { ...counts };
  for (let i = 0; i < wanted; i++) {
    const taken = left.take(key);
    after[taken] = (after[taken] ?? 0) - 1;
  }
  return after;
}

function reserveSexes(counts: Record<'female' | 'male', number>, wanted: Record<'female' | 'male', number>) {
  const female = counts.female - wanted.female;
  const male = counts.male - wanted.male;
  return { female: Math.max(0, female + Math.min(0, male)), male: Math.max(0, male + Math.min(0, female)) };
}
