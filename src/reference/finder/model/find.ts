import { dayOf, daysBetween, timeOf } from '#kernel/calendar.ts';
import type { Need, Offer, Served } from '#reference/directory/index.ts';
import { bandOf, kilometresBetween, OUT_OF_REACH, type Point } from './nearby.ts';
import type { OpenNow, Shelf } from './shelf.ts';

/** What somebody asked. Nothing of it is kept: it lives as long as its answer takes. */
export type Question = {
  need: Need;
  /** Where they are, and in which region that is. */
  from: Point | null;
  region: string | null;
  openNow: boolean;
  age: number | null;
  /** BCP 47, the language's own part (`es`). */
  language: string | null;
  noId: boolean;
  noCase: boolean;
  walkIn: boolean;
  affirming: boolean;
  serves: readonly Served[];
};

/** A condition that was asked for, and what is known of it. What is known to be otherwise is no answer at all. */
export type Asked = 'age' | 'language' | 'no-id' | 'no-case' | 'walk-in' | 'affirming' | Served;

export type Answer = {
  offer: Offer;
  kilometres: number | null;
  open: OpenNow;
  /** What was asked for and is so. */
  fits: Asked[];
  /** What was asked for and nobody has said: to be asked when one calls. */
  ask: Asked[];
  full: boolean;
  /** Days since somebody said that the entry is right; null: nobody ever did. */
  checkedDaysAgo: number | null;
};

/** The answers to a question, best first; `rest`: how many more there are. */
export type Answers = { answers: Answer[]; rest: number };

/**
 * Which offers answer, in this order: within reach, then what fits (least to be asked first), then open now, then how far, then
 * how lately somebody said that it is right. A place that is full comes after those that are not.
 */
export function find(shelf: Shelf, question: Question, now: Date, zone: string, most: number): Answers {
  const day = dayOf(now, zone);
  const [hours = 0, minutes = 0] = timeOf(now, zone).split(':').map(Number);
  const minute = hours * 60 + minutes;
  const found: { answer: Answer; rank: readonly number[] }[] = [];
  for (const offer of shelf.of(question.need)) {
    const fit = fitOf(offer, question);
    if (!fit) continue;
    const open = shelf.openNow(offer, day, minute);
    if (question.openNow && open === 'closed') continue;
    const kilometres = question.from && offer.point ? kilometresBetween(question.from, offer.point) : null;
    const checkedDaysAgo = offer.checkedOn === null ? null : daysBetween(offer.checkedOn, day);
    const full = offer.profile.capacity?.state === 'full';
    const answer: Answer = { offer, kilometres, open, ...fit, full, checkedDaysAgo };
    found.push({ answer, rank: rankOf(answer, question) });
  }
  found.sort((a, b) => inOrder(a.rank, b.rank) || (a.answer.offer.id < b.answer.offer.id ? -1 : 1));
  return { answers: found.slice(0, most).map(({ answer }) => answer), rest: Math.max(0, found.length - most) };
}

function rankOf(answer: Answer, question: Question): number[] {
  const band = distanceBand(answer, question);
  return [
    answer.full ? 1 : 0,
    band === OUT_OF_REACH ? 1 : 0,
    answer.ask.length,
    answer.open === 'open' ? 0 : answer.open === 'unknown' ? 1 : 2,
    band,
    freshness(answer.checkedDaysAgo),
    answer.kilometres ?? 0,
  ];
}

const BY_TELEPHONE = 1;
const SOMEWHERE_IN_REGION = 2;

/** What comes by telephone is near everyone. A place that says where it is only to those who call is somewhere in its region. */
function distanceBand({ offer, kilometres }: Answer, { from, region }: Question): number {
  if (kilometres !== null) return bandOf(kilometres);
  if (!from) return 0;
  if (offer.locationId === null) return BY_TELEPHONE;
  return offer.region === null || offer.region === region ? SOMEWHERE_IN_REGION : OUT_OF_REACH - 1;
}

/** Said within a season, within a year, longer ago or never: older entries sink. */
const freshness = (days: number | null): number => (days === null ? 3 : days <= 90 ? 0 : days <= 365 ? 1 : 2);

const inOrder = (one: readonly number[], other: readonly number[]): number => {
  for (const [at, value] of one.entries()) {
    const difference = value - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** What of the question is so, and what is not known; null where something is known to be otherwise. */
export function fitOf(offer: Offer, question: Question): { fits: Asked[]; ask: Asked[] } | null {
  const fits: Asked[] = [];
  const ask: Asked[] = [];
  for (const [asked, known] of conditions(offer, question)) {
    if (known === false) return null;
    (known === true ? fits : ask).push(asked);
  }
  return { fits, ask };
}

function* conditions(offer: Offer, question: Question): Generator<[Asked, boolean | null]> {
  const { profile } = offer;
  if (question.age !== null) yield ['age', agesFit(offer, question.age)];
  if (question.language !== null) yield ['language', speaks(offer, question.language)];
  if (question.noId) yield ['no-id', needsNoId(offer)];
  if (question.noCase) yield ['no-case', profile.open_without_case ?? null];
  if (question.walkIn) yield ['walk-in', profile.walk_in ?? null];
  if (question.affirming) yield ['affirming', profile.affirming ?? null];
  // A service that names some whom it serves has not said that it serves no other.
  for (const each of question.serves) yield [each, profile.serves?.includes(each) ? true : null];
}

function agesFit({ minimumAge, maximumAge }: Offer, age: number): boolean | null {
  if (minimumAge === null && maximumAge === null) return null;
  return age >= (minimumAge ?? 0) && age <= (maximumAge ?? Number.POSITIVE_INFINITY);
}

/** Not among those that are named: an interpreter may be there all the same, so it is to be asked. */
const speaks = ({ languages }: Offer, language: string): boolean | null =>
  languages.some((each) => each.split('-')[0] === language) ? true : null;

const needsNoId = ({ profile, documents }: Offer): boolean | null =>
  profile.no_id_needed ?? (documents.length > 0 ? false : null);
