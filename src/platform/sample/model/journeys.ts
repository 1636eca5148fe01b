import {
  DAY,
  HOUR,
  happened,
  identified,
  MINUTE,
  officerOf,
  responded,
  type Story,
  screened,
  soon,
  untilNow,
} from './case.ts';
import type { MissingEvent, RecoveryEvent } from './events.ts';
import type { Door } from './shapes.ts';

/** What happens beside a report: recovery, missing, advocacy, detention, federal notice, leaving care. */
export function recovered(story: Story, at: Date, time: 1 | 2): string {
  const { own, person, deal } = story;
  const agency = deal.recoveryAgency.draw(own);
  const system = (person.recoverySystem ?? 'new') as RecoveryEvent['system'];
  const event: RecoveryEvent = {
    kind: 'recovery',
    at,
    agency,
    time,
    residence: system === 'other-county' ? 'other-county' : 'county',
    system,
    missingFrom: person.missingFromCare ? 'care' : 'home',
  };
  story.events.push(event);
  responded(story, at, 'first-responder', 'police', officerOf(deal, agency));
  wasMissing(story, at, event.missingFrom, own.yes(0.8));
  return agency;
}

/** The time that a youth was gone before someone found them. */
function wasMissing(story: Story, foundAt: Date, from: 'home' | 'care', told: boolean): void {
  const { own, deal } = story;
  const longest = Math.min(30 * DAY, foundAt.getTime() - deal.year.from.getTime());
  if (longest < 3 * HOUR) return;
  const at = soon(own, foundAt, -longest, -2 * HOUR);
  missing(story, { at, from, told, returnedAt: foundAt });
}

type Gone = { at: Date; from: 'home' | 'care'; told: boolean; returnedAt: Date | null };
function missing(story: Story, { at, from, told, returnedAt }: Gone): void {
  const { own } = story;
  const refused = from === 'home' && own.yes(0.25);
  const telling = soon(own, at, 30 * MINUTE, from === 'care' && own.yes(0.88) ? 23 * HOUR : 40 * HOUR);
  const event: MissingEvent = {
    kind: 'missing',
    at,
    from,
    toldPoliceAt: told && (returnedAt === null || telling < returnedAt) ? untilNow(story, telling) : null,
    policeRefused: refused,
    returnedAt: returnedAt && untilNow(story, returnedAt),
    screenedOnReturn: returnedAt !== null && own.yes(0.55),
  };
  story.events.push(event);
  responded(
    story,
    at,
    from === 'care' ? 'missing-from-care' : 'missing-from-home',
    from === 'care' ? 'child-welfare' : 'parent',
    story.worker('socialworker', at),
  );
}

/** A youth in care or at home who is gone for some days, and mostly comes back. */
export function mayGoMissing(story: Story, since: Date): void {
  const { own, person } = story;
  if (!own.yes(person.system.inCare ? 0.3 : 0.1)) return;
  const at = soon(own, since, DAY, 120 * DAY);
  if (!happened(story, at)) return;
  const back = own.yes(0.9) ? soon(own, at, 9 * HOUR, 25 * DAY) : null;
  missing(story, { at, from: person.system.inCare ? 'care' : 'home', told: own.yes(0.85), returnedAt: back });
}

/** An advocate is asked for; most are still there. Within 90 minutes after a recovery, else within days. */
export function advocated(story: Story, since: Date, quick: boolean): void {
  const { own, deal, truth } = story;
  const asked = quick ? soon(own, since, 5 * MINUTE, 85 * MINUTE) : soon(own, since, HOUR, 14 * DAY);
  const { until } = deal.year;
  const at = asked < until ? asked : new Date((since.getTime() + until.getTime()) / 2);
  const labor = truth.forms.length > 0 && !truth.forms.includes('cse');
  const crew = labor ? 'labor-advocate' : 'advocate';
  const active = deal.advocacyActive(own);
  const endedAt = active ? null : new Date(at.getTime() + own.next() * (until.getTime() - at.getTime()));
  story.events.push({
    kind: 'advocacy',
    at,
    provider: labor ? 'advocates-foothill' : 'advocates-harbor',
    advocate: story.worker(crew, at),
    planAt: own.yes(0.82) ? untilNow(story, soon(own, at, 5 * DAY, 40 * DAY)) : null,
    endedAt,
    ended: active ? null : own.weigh({ 'goals-met': 45, 'no-longer-wanted': 30, 'moved-away': 25 }),
  });
}

const CHARGES = {
  known: { theft: 25, 'probation-violation': 40, assault: 15, 'drug-sales': 10, 'false-identification': 10 },
  crime: { theft: 30, 'drug-sales': 40, burglary: 15, fraud: 10, 'stolen-vehicle': 5 },
  other: { assault: 30, theft: 25, vandalism: 15, 'probation-violation': 20, 'stolen-vehicle': 10 },
};

/** Intake at juvenile hall: screened by what is seen, and how long the youth stayed for want of a place. */
export function detained(story: Story, at: Date, knownBefore: boolean): void {
  const { own, truth, deal } = story;
  const by = deal.next('intake');
  const signs = truth.shows;
  screened(story, soon(own, at, 20 * MINUTE, 4 * HOUR), 'detention', 'juvenile-hall', by);
  const waiting = own.yes(knownBefore ? 0.35 : 0.15) ? 1 + own.below(60) : 0;
  const released = soon(own, at, DAY, (12 + waiting) * DAY);
  story.events.push({
    kind: 'detention',
    at,
    by,
    charge: own.weigh<string>(
      knownBefore ? CHARGES.known : truth.forms.includes('ltfc') ? CHARGES.crime : CHARGES.other,
    ),
    knownBefore,
    signs,
    releasedAt: untilNow(story, released),
    daysWaitingForPlacement: waiting,
  });
  responded(story, at, 'detention', 'detention', by);
  story.worker('probation', at);
  if (knownBefore || signs === 'none') return;
  const named = soon(own, at, DAY, 9 * DAY);
  if (!happened(story, named)) return;
  for (const form of truth.forms) identified(story, named, form, 'suspected', 'detention', by);
  if (truth.forms.length > 0) responded(story, named, 'labor-response', 'detention', by);
}

/** The federal notice: within 24 hours of the discovery, mostly; then the letters. */
export function noticed(story: Story, discoveredAt: Date, door: Door): void {
  const { own } = story;
  const by = story.worker('socialworker', discoveredAt);
  responded(story, discoveredAt, 'federal-notice', door, by);
  const at = soon(own, discoveredAt, HOUR, own.yes(0.9) ? 23 * HOUR : 50 * HOUR);
  if (!happened(story, at)) return;
  const months = (story.deal.year.until.getTime() - at.getTime()) / (30 * DAY);
  story.events.push({
    kind: 'federal-notice',
    at,
    discoveredAt,
    letter: months > 4 ? 'eligibility' : months > 0.5 ? 'interim' : null,
  });
}

export function leftCare(story: Story, at: Date): void {
  const { own, deal } = story;
  const { diploma, college, working, caringAdult, housed } = deal.exitFacts;
  story.events.push({
    kind: 'exit',
    at,
    diploma: diploma(own),
    college: college(own),
    working: working(own),
    caringAdult: caringAdult(own),
    housed: housed(own),
  });
}
