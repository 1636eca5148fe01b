import { ageOn } from '#kernel/calendar.ts';
import type { SampleIndicator, ScreenItem } from '../margins.ts';
import type { Deal } from './deal.ts';
import type { IdentificationEvent, Presence, ResponseEvent, SampleEvent, ScreeningEvent } from './events.ts';
import type { Person } from './person.ts';
import type { Chance } from './random.ts';
import { dayIn } from './rhythm.ts';
import { answersFor, type Truth } from './screenings.ts';
import type { Door, Form, Standing } from './shapes.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Instruments = Record<ScreeningEvent['instrument'], readonly ScreenItem[]>;
/** One youth's story while it is being told. Events may be told in any order; they are sorted at the end. */
export type Story = {
  deal: Deal;
  own: Chance;
  person: Person;
  truth: Truth;
  instruments: Instruments;
  indicators: ReadonlyMap<string, SampleIndicator>;
  events: SampleEvent[];
  /** The handles of those who work with the youth, by the crew that they come from. */
  worker: (crew: string, since: Date) => string;
};

export const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
/** Between two spans after an instant, to the minute. */
export const soon = (own: Chance, at: Date, fromMs: number, toMs: number): Date =>
  after(at, Math.round((fromMs + own.next() * (toMs - fromMs)) / MINUTE) * MINUTE);

/** Whether an instant lies in the year; what comes later has not happened yet. */
export const happened = (story: Story, at: Date): boolean => at < story.deal.year.until;
export const untilNow = (story: Story, at: Date): Date | null => (happened(story, at) ? at : null);

export function screened(
  story: Story,
  at: Date,
  door: Door,
  agency: string,
  by: string,
  shows = story.truth.shows,
): void {
  const { own, truth, instruments, indicators } = story;
  const instrument = own.yes(door === 'detention' || door === 'clinic' ? 0.3 : 0.65)
    ? 'universal-screen-short'
    : 'universal-screen';
  const answers = answersFor(own, { ...truth, shows }, door, instruments[instrument], indicators);
  story.events.push({ kind: 'screening', at, door, agency, by, instrument, answers });
}

export function identified(story: Story, at: Date, form: Form, standing: Standing, door: Door, by: string): void {
  const { own, person, truth } = story;
  const sure: Presence = standing === 'confirmed' ? 'present' : own.weigh({ present: 55, unknown: 45 });
  const age = ageOn(person.born, dayIn(story.deal.year, at));
  const relationship = own.weigh(RELATIONSHIPS[form]);
  const event: IdentificationEvent = {
    kind: 'identification',
    at,
    by,
    form,
    standing,
    elements: {
      act: standing === 'at-risk' ? 'unknown' : sure,
      means: standing === 'at-risk' ? 'unknown' : form === 'cse' ? own.weigh({ present: 40, unknown: 60 }) : sure,
      purpose: standing === 'at-risk' ? 'unknown' : 'present',
    },
    industries: form === 'lt' && truth.industry ? [truth.industry] : [],
    crimeTypes: form === 'ltfc' && truth.crimeType ? [truth.crimeType] : [],
    relationships: [relationship],
    ageAtFirst: own.yes(0.72) ? Math.max(Math.min(8, age), age - own.below(4)) : null,
    lengthMonths: own.yes(0.66) ? 1 + Math.floor(own.next() ** 2 * 40) : null,
    place: own.yes(0.85) ? person.region : own.yes(0.5) ? 'outside' : null,
    debt: form === 'cse' ? maybe(own, 0.1, 0.3) : maybe(own, 0.4, 0.2),
    online: truth.online ? true : maybe(own, 0, 0.5),
    cameToLight: LIGHT[door],
    byParentOrGuardian: relationship === 'not-known' ? null : PARENTS.includes(relationship),
    failureToProtect: maybe(own, 0.25, 0.4),
  };
  story.events.push(event);
}

/** Yes, not known yet, or no. */
function maybe(own: Chance, yes: number, unknown: number): boolean | null {
  const at = own.next();
  return at < yes ? true : at < yes + unknown ? null : false;
}

/** Who exploits, by form: family members and employers are named commonest for labor (brief, Part II). */
const RELATIONSHIPS: Record<Form, Record<string, number>> = {
  cse: {
    'intimate-partner': 30,
    peer: 14,
    stranger: 12,
    'online-contact': 12,
    parent: 6,
    'other-family': 6,
    gang: 8,
    recruiter: 7,
    'not-known': 5,
  },
  lt: {
    parent: 10,
    'other-family': 14,
    sponsor: 12,
    employer: 34,
    recruiter: 10,
    landlord: 7,
    smuggler: 4,
    'intimate-partner': 4,
    'not-known': 5,
  },
  ltfc: { gang: 36, peer: 18, parent: 6, 'other-family': 8, 'intimate-partner': 14, recruiter: 8, 'not-known': 10 },
};
const PARENTS = ['parent', 'guardian'];

const LIGHT: Record<Door, string> = {
  hotline: 'hotline-report',
  police: 'law-enforcement',
  detention: 'arrest-or-detention',
  probation: 'screening',
  'child-welfare': 'screening',
  school: 'school',
  clinic: 'health-care',
  shelter: 'outreach',
  'community-organization': 'outreach',
  library: 'outreach',
  'street-outreach': 'outreach',
  parent: 'family-told',
  youth: 'youth-told',
};

export function responded(story: Story, at: Date, protocol: string, door: Door, by: string): void {
  if (!happened(story, at)) return;
  const { own } = story;
  const onTime = Math.round((0.72 + own.next() * 0.22) * 100) / 100;
  const late = Math.round((1 - onTime) * own.next() * 100) / 100;
  const event: ResponseEvent = { kind: 'response', at, protocol, door, by, pace: { onTime, late } };
  story.events.push(event);
}

const OFFICERS: Readonly<Record<string, string>> = {
  sheriff: 'detective',
  'police-port': 'officer-port',
  'police-hillcrest': 'officer-hillcrest',
  'police-eastfield': 'officer-eastfield',
};

/** The officer of a police agency who acts; the largest has a crew that takes turns. */
export const officerOf = (deal: Deal, agency: string): string => OFFICERS[agency] ?? deal.next('officer');
