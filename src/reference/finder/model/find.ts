import { dayOf, timeOf } from '#kernel/calendar.ts';
import type { Offer } from '#reference/directory/index.ts';
import { bandOf, kilometresBetween, OUT_OF_REACH } from './nearby.ts';
import { openingAt } from './opening.ts';
import { type Asked, fitOf, type Question, traitsAsked } from './question.ts';
import {
  ANY_REGION,
  BY_TELEPHONE,
  dayNumber,
  NEVER,
  NO_AGE,
  type OpenNow,
  openStates,
  PLACED,
  type Row,
  regionNumber,
  type Shelf,
  traitBit,
} from './shelf.ts';

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
 * Which offers answer, in this order: those that are not full, within reach, then what fits (least to be asked first), then open
 * now, then how far, then how lately somebody said that it is right.
 */
export function find(shelf: Shelf, question: Question, now: Date, zone: string, most: number): Answers {
  const at = question.at ?? now;
  const day = dayOf(at, zone);
  const [hours = 0, minutes = 0] = timeOf(at, zone).split(':').map(Number);
  const row = shelf.of(question.need);
  const today = dayNumber(dayOf(now, zone));
  const asks: Asks = {
    question,
    traits: traitsAsked(question).reduce((bits, trait) => bits | traitBit(trait), 0),
    languageBit: question.language === null ? 0 : shelf.languageBit(question.language),
    open: row.openAt(day, hours * 60 + minutes),
    today,
    upKm: DEGREE_KM,
    acrossKm: DEGREE_KM * Math.cos(((question.from?.latitude ?? 0) * Math.PI) / 180),
    region: regionNumber(question.region),
  };
  const best = new Best(most);
  for (let at = 0; at < row.offers.length; at++) {
    const rank = rankAt(row, at, asks, best.worst);
    if (rank >= 0) best.offer(at, rank);
  }
  return {
    answers: best.places.flatMap((at) => answerAt(row, at, asks) ?? []),
    rest: Math.max(0, best.count - most),
  };
}

type Asks = {
  question: Question;
  traits: number;
  languageBit: number;
  open: Uint8Array;
  today: number;
  /** Kilometres of a degree up, and across at this latitude. */
  upKm: number;
  acrossKm: number;
  region: number;
};

const DEGREE_KM = 111.195;

/**
 * One number by which offers stand in their order, least first; -1 where something that was asked for is known to be
 * otherwise. Each part of it weighs more than all that come after; the last is the distance in kilometres, which is not worked
 * out for what could not come before `worst` even next door.
 */
function rankAt(row: Row, at: number, asks: Asks, worst: number): number {
  const { question } = asks;
  if ((asks.traits & (row.no[at] ?? 0)) !== 0) return -1;
  const open = asks.open[at] ?? 1;
  if (question.openNow && open === 2) return -1;
  let toAsk = asks.traits === 0 ? 0 : bitsIn(asks.traits & ~(row.yes[at] ?? 0));
  if (question.age !== null) {
    const least = row.minimumAge[at] ?? NO_AGE;
    const most = row.maximumAge[at] ?? NO_AGE;
    if (least === NO_AGE && most === NO_AGE) toAsk++;
    else if (question.age < least || (most !== NO_AGE && question.age > most)) return -1;
  }
  if (question.language !== null && ((row.languages[at] ?? 0) & asks.languageBit) === 0) toAsk++;
  const full = row.full[at] ?? 0;
  const atBest = ((full * 2 * 16 + toAsk) * 3 + open) * 32;
  if (atBest > worst) return atBest;
  const placed = row.placed[at] ?? PLACED;
  let kilometres = 0;
  let band = 0;
  if (question.from !== null && placed === PLACED) {
    // A flat map of the neighborhood: within a hundredth of the sphere's distance in a county, and quicker.
    const up = ((row.latitude[at] ?? 0) - question.from.latitude) * asks.upKm;
    const across = ((row.longitude[at] ?? 0) - question.from.longitude) * asks.acrossKm;
    kilometres = Math.sqrt(up * up + across * across);
    band = bandOf(kilometres);
  } else if (question.from !== null) band = unplacedBand(placed, asks.region);
  const whole =
    ((((full * 2 + (band === OUT_OF_REACH ? 1 : 0)) * 16 + toAsk) * 3 + open) * 8 + band) * 4 +
    freshness(row.checked[at] ?? NEVER, asks.today);
  return whole + Math.min(kilometres, 9_999) / 10_000;
}

const TELEPHONE_BAND = 1;
const REGION_BAND = 2;

/** What comes by telephone is near everyone. A place that says where it is only to those who call is somewhere in its region. */
const unplacedBand = (placed: number, region: number): number => {
  if (placed === BY_TELEPHONE) return TELEPHONE_BAND;
  return placed === ANY_REGION || placed === region ? REGION_BAND : OUT_OF_REACH - 1;
};

/** Said within a season, within a year, longer ago or never: older entries sink. */
const freshness = (checked: number, today: number): number => {
  if (checked === NEVER) return 3;
  const days = today - checked;
  return days <= 90 ? 0 : days <= 365 ? 1 : 2;
};

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** The best so many, in order, as they are offered; of equal rank, the earlier offered. */
class Best {
  readonly places: number[] = [];
  readonly #ranks: number[] = [];
  readonly #most: number;
  count = 0;
  /** The last of the best; endless while there is room for more. */
  worst = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  offer(place: number, rank: number): void {
    this.count++;
    if (rank >= this.worst) return;
    let at = this.#ranks.length;
    while (at > 0 && (this.#ranks[at - 1] ?? 0) > rank) at--;
    this.#ranks.splice(at, 0, rank);
    this.places.splice(at, 0, place);
    if (this.#ranks.length > this.#most) {
      this.#ranks.pop();
      this.places.pop();
    }
    if (this.#ranks.length === this.#most) this.worst = this.#ranks.at(-1) ?? this.worst;
  }
}

function answerAt(row: Row, at: number, { question, open, today }: Asks): Answer | null {
  const offer = row.offers[at];
  const fit = offer && fitOf(offer, question);
  if (!fit) return null;
  // The row's own numbers: a hundred answers a question each reading a day from its text took half of the time.
  const state = openStates[open[at] ?? 1] ?? 'unknown';
  return answerOf(offer, question, fit, state, { checked: row.checked[at] ?? NEVER, today });
}

function answerOf(
  offer: Offer,
  question: Question,
  fit: Pick<Answer, 'fits' | 'ask'>,
  open: OpenNow,
  { checked, today }: { checked: number; today: number },
): Answer {
  return {
    offer,
    kilometres: question.from && offer.point ? kilometresBetween(question.from, offer.point) : null,
    open,
    ...fit,
    full: offer.profile.capacity?.state === 'full',
    checkedDaysAgo: checked === NEVER ? null : today - checked,
  };
}

/** One offer as it answers a question, also where it would not be among the answers: then nothing of the question is so. */
export function answerFrom(offer: Offer, question: Question, now: Date, zone: string): Answer {
  const fit = fitOf(offer, question) ?? { fits: [], ask: [] };
  const { state } = openingAt(offer.schedules, question.at ?? now, zone);
  const checked = offer.checkedOn === null ? NEVER : dayNumber(offer.checkedOn);
  return answerOf(offer, question, fit, state, { checked, today: dayNumber(dayOf(now, zone)) });
}
