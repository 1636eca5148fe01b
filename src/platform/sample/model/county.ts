import type { Margins, SampleIndicator } from '../margins.ts';
import { HOUR, type Instruments, type Story, soon } from './case.ts';
import { left, type Met, metInCommunity, metInHall } from './community.ts';
import { type Deal, dealOut } from './deal.ts';
import type { Disposition } from './events.ts';
import { codedIndustry } from './industries.ts';
import { advocated, detained, mayGoMissing, noticed, recovered } from './journeys.ts';
import { knownNextDoor, NEIGHBOR_WORKER } from './neighbors.ts';
import { aPerson, type Person } from './person.ts';
import { type Group, type Plan, reportsOf, UNREPORTED } from './plan.ts';
import { type Chance, chance } from './random.ts';
import { reported } from './reports.ts';
import type { Year } from './rhythm.ts';
import type { Truth } from './screenings.ts';
import type { Form, SampleYouth, TeamMember } from './shapes.ts';
import { twinOf } from './twins.ts';
import { urn } from './urn.ts';

export type Ground = {
  seed: string;
  margins: Margins;
  plan: Plan;
  year: Year;
  instruments: Instruments;
  indicators: readonly SampleIndicator[];
};

/** One youth after another, in no order of time or group, with no more held in memory than what is left to deal. */
export function* youthOf(ground: Ground): Generator<SampleYouth, void, undefined> {
  const { seed, margins, plan, year, indicators } = ground;
  const deal = dealOut({ margins, plan, year, indicators, chance: chance(seed, 'deal') });
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  // Youth with two reports come early: two of a kind are hard to find when little is left.
  const groups = urn(plan.youth, { 'cse-again': 3, 'both-again': 3, 'lt-again': 3, 'recovered-twice': 3 });
  const order = chance(seed, 'order');
  const total = groups.left();
  let last: SampleYouth | null = null;
  for (let index = 0; index < total; index++) {
    const group = groups.draw(order);
    const own = chance(seed, 'youth', index);
    const one = aYouth({ deal, ground, byId, own, group, index });
    const twin = group === 'unspecified' && last && own.yes(TWINS) ? twinOf(own, year, last, one) : null;
    if (group === 'cse' || group === 'lt') last = one;
    yield twin ?? one;
  }
}

/** The share of unspecified reports whose youth the county already has under a slightly different name. */
const TWINS = 0.4;

type Given = {
  deal: Deal;
  ground: Ground;
  byId: ReadonlyMap<string, SampleIndicator>;
  own: Chance;
  group: Group;
  index: number;
};

function aYouth({ deal, ground, byId, own, group, index }: Given): SampleYouth {
  const disciplines = Array.from({ length: reportsOf(group) }, () =>
    group.startsWith('recovered') ? 'law-enforcement' : deal.reporter.draw(own),
  );
  const times = timesOf(deal, own, group, disciplines);
  const person = aPerson(deal, own, group, index, times);
  const team: TeamMember[] = [];
  const story: Story = {
    deal,
    own,
    person,
    truth: truthOf(deal, own, group, person),
    instruments: ground.instruments,
    indicators: byId,
    events: [],
    worker: (crew, since) => workerOf(deal, team, crew, since),
  };
  const met = told(story, group, times, disciplines);
  return finished(person, story, team, met, times[0] ?? deal.year.from);
}

function told(story: Story, group: Group, times: readonly Date[], disciplines: readonly string[]): Met | null {
  const { deal, own, person } = story;
  const [first = deal.year.from] = times;
  if (group === 'community') return metInCommunity(story, first);
  if (group === 'neighbor') knownNextDoor(story, first);
  if (group === 'leaving-care') left(story, first);
  else if (group === 'hall-girls' || group === 'hall-boys') metInHall(story, first);
  if (UNREPORTED.includes(group)) return null;
  times.slice(0, disciplines.length).forEach((at, which) => {
    const discipline = disciplines[which] ?? 'anonymous';
    const agency = group.startsWith('recovered') ? recovered(story, at, which === 0 ? 1 : 2) : undefined;
    const disposition = dispositionOf(deal, own, group);
    const heard = agency ? soon(own, at, 5 * 60_000, 4 * HOUR) : at;
    const inYear = heard < deal.year.until ? heard : at;
    reported(story, { at: inYear, discipline, disposition, ...(agency ? { foundBy: { agency, at } } : {}) });
  });
  if (group === 'hall-identified') detained(story, times[times.length - 1] ?? first, true);
  if (group.startsWith('immigrant')) noticed(story, soon(own, first, 10 * 60_000, 20 * HOUR), 'hotline');
  const away = group.startsWith('recovered');
  if (away ? person.recoverySystem !== 'other-county' : deal.advocacy(own)) advocated(story, first, away);
  if (!away) mayGoMissing(story, first);
  return null;
}

/** When each report was made; for a youth who came into juvenile hall after it, the intake is the last of them. */
function timesOf(deal: Deal, own: Chance, group: Group, disciplines: readonly string[]): Date[] {
  if (group === 'community') return [deal.when.evening(own)];
  if (group === 'leaving-care' || group === 'neighbor') return [deal.when.office(own)];
  if (group === 'hall-girls' || group === 'hall-boys') return [deal.when.custody(own)];
  const rhythm = (discipline: string) =>
    group.startsWith('recovered') ? deal.when.night : discipline === 'school' ? deal.when.school : deal.when.hotline;
  const times = disciplines.map((discipline) => rhythm(discipline)(own));
  if (group === 'hall-identified') times.push(deal.when.custody(own));
  return times.sort((a, b) => a.getTime() - b.getTime());
}

function dispositionOf(deal: Deal, own: Chance, group: Group): Disposition {
  const certain = group.startsWith('recovered') || group === 'hall-identified' || group.startsWith('immigrant');
  return certain ? deal.disposition.take('substantiated') : deal.disposition.draw(own);
}

function truthOf(deal: Deal, own: Chance, group: Group, person: Person): Truth {
  const forms = formsOf(deal, own, group, person);
  const newcomer = group.startsWith('immigrant');
  return {
    forms,
    industry: forms.includes('lt') ? codedIndustry(own, industryOf(deal, own, group)) : null,
    crimeType: forms.includes('ltfc') ? own.weigh<string>(deal.margins.chosen.crimeType.weights) : null,
    online: own.yes(forms.includes('cse') ? 0.45 : 0.15),
    newcomer,
    shows:
      forms.length === 0
        ? 'none'
        : UNREPORTED.includes(group)
          ? own.weigh({ some: 60, clear: 40 })
          : own.weigh({ clear: 62, some: 30, none: 8 }),
  };
}

function industryOf(deal: Deal, own: Chance, group: Group): string {
  if (group.startsWith('immigrant')) return deal.immigrantIndustry.draw(own);
  const reports = reportsOf(group);
  return reports > 0 ? deal.industry.draw(own, reports) : own.weigh(deal.margins.chosen.industryOfLabor.weights);
}

function formsOf(deal: Deal, own: Chance, group: Group, person: Person): Form[] {
  if (group === 'immigrant-lt') return [deal.immigrantLtfc.draw(own)];
  if (group === 'immigrant-both') return ['cse', deal.immigrantLtfc.draw(own)];
  if (group === 'lt' || group === 'lt-again') return [deal.ltfc.draw(own, reportsOf(group))];
  if (group === 'both' || group === 'both-again') return ['cse', deal.ltfc.draw(own, reportsOf(group))];
  if (group === 'unspecified') return [];
  if (group === 'hall-girls' || group === 'hall-boys') return own.yes(0.3) ? ['ltfc'] : [];
  if (group === 'neighbor') return own.pick([['cse'], ['lt']]);
  if (group !== 'community') return ['cse'];
  if (person.living === 'unhoused') return own.pick([['cse'], ['ltfc'], ['cse', 'ltfc'], []]);
  return own.yes(0.45) ? own.pick([['cse'], ['lt'], ['lt'], ['ltfc']]) : [];
}

function workerOf(deal: Deal, team: TeamMember[], crew: string, since: Date): string {
  const role = ROLE_OF[crew] ?? 'social-worker';
  const known = team.find((member) => member.role === role);
  if (known) {
    // Stories are told out of order: whoever helped first was there from then.
    if (since < known.since) known.since = since;
    return known.handle;
  }
  const handle = deal.next(crew);
  team.push({ role, handle, since });
  return handle;
}

const ROLE_OF: Readonly<Record<string, TeamMember['role']>> = {
  socialworker: 'social-worker',
  probation: 'probation-officer',
  advocate: 'advocate',
  'labor-advocate': 'advocate',
  counsel: 'counsel',
};

function finished(person: Person, story: Story, team: TeamMember[], met: Met | null, at: Date): SampleYouth {
  const { recoverySystem: _, missingFromCare: __, ...known } = person;
  const { from, until } = story.deal.year;
  const events = story.events.filter((event) => event.at >= from && event.at < until);
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  const about = at.getUTCFullYear() - Number(person.born.slice(0, 4)) + story.own.below(3) - 1;
  const next = person.group === 'neighbor';
  return {
    ...known,
    ...(next ? { county: 'neighbor', region: null } : {}),
    ...(met?.unnamed ? { name: null, nickname: null, chosenName: null, phone: null } : {}),
    described: met?.unnamed ? { about, place: met.place } : null,
    truth: { forms: [...story.truth.forms], industry: story.truth.industry, crimeType: story.truth.crimeType },
    sameAs: null,
    heldBy: met?.heldBy ?? null,
    team: next
      ? [{ role: 'social-worker', handle: NEIGHBOR_WORKER, since: at }]
      : team.filter((member) => member.since < until),
    events,
  };
}
