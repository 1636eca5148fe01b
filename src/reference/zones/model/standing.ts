import { addDays, addMonths, type Day, daysBetween } from '#kernel/calendar.ts';

/** The county's protocol for whoever comes in. */
export const PROTOCOL = 'safe-youth-zone';

/** What a location must have on a day to be a zone on it; each by itself (county report of 1 October 2024, Safe Youth Zone). */
export const requirementNames = ['applied', 'address', 'training', 'protocol', 'guide', 'poster', 'placard'] as const;
export type RequirementName = (typeof requirementNames)[number];

/** What the county asks: how many people are trained, for how many months a training or a sign's photo counts, and for how many days an
 * approval outlives the version that it was given to. */
export type Rules = {
  trainedPeople: number;
  trainingMonths: number;
  signMonths: number;
  graceDays: number;
  /** When each version of the protocol was published. */
  versions: readonly { version: number; on: Day }[];
};

/** The dated facts of one location and of its agency's application. `left`: the last day that it held by somebody's doing. */
export type ZoneFacts = {
  appliedOn: Day | null;
  /** Whether anyone may know where it is: a confidential place is never a zone. */
  hasOpenAddress: boolean;
  trainings: readonly { on: Day; left: Day | null }[];
  approvals: readonly { what: 'protocol' | 'guide'; version: number; on: Day; left: Day | null }[];
  signs: readonly { kind: 'poster' | 'placard'; on: Day; left: Day | null }[];
};

export type Requirement = {
  name: RequirementName;
  met: boolean;
  /** The last day on which it holds as things are; null: without an end, or not met. */
  until: Day | null;
  /** Not met, and it was once: the last day on which it held. */
  lapsedOn: Day | null;
  have: number;
  need: number;
};
export type ZoneStanding = { isZone: boolean; requirements: readonly Requirement[] };

/** Where a location stands on a day: a zone exactly when every requirement holds that day. */
export function standingOn(facts: ZoneFacts, rules: Rules, day: Day): ZoneStanding {
  const requirements = requirementNames.map((name) => requirementOn(name, facts, rules, day));
  return { isZone: requirements.every(({ met }) => met), requirements };
}

function requirementOn(name: RequirementName, facts: ZoneFacts, rules: Rules, day: Day): Requirement {
  const spans = spansOf(name, facts, rules);
  const need = name === 'training' ? rules.trainedPeople : 1;
  const have = (on: Day): number =>
    spans.filter(({ from, until }) => from <= on && (until === null || on <= until)).length;
  const ends = spans.flatMap(({ until }) => (until === null ? [] : [until])).sort();
  const met = have(day) >= need;
  return {
    name,
    met,
    until: met ? (ends.find((end) => end >= day && have(addDays(end, 1)) < need) ?? null) : null,
    lapsedOn: met ? null : (ends.findLast((end) => end < day && have(end) >= need) ?? null),
    have: have(day),
    need,
  };
}

/** From when until when (inclusive) each fact counts for a requirement. */
type Span = { from: Day; until: Day | null };
const ALWAYS: Span = { from: '0001-01-01', until: null };

function spansOf(name: RequirementName, facts: ZoneFacts, rules: Rules): Span[] {
  switch (name) {
    case 'applied':
      return facts.appliedOn ? [{ from: facts.appliedOn, until: null }] : [];
    case 'address':
      return facts.hasOpenAddress ? [ALWAYS] : [];
    case 'training':
      return facts.trainings.map(({ on, left }) => ({
        from: on,
        until: first(addMonths(on, rules.trainingMonths), left),
      }));
    case 'protocol':
    case 'guide':
      return facts.approvals
        .filter(({ what }) => what === name)
        .map(({ version, on, left }) => ({ from: on, until: earlier(lastDayOf(version, rules), left) }));
    case 'poster':
    case 'placard':
      return facts.signs
        .filter(({ kind }) => kind === name)
        .map(({ on, left }) => ({ from: on, until: first(addMonths(on, rules.signMonths), left) }));
  }
}

/** The earlier of two ends, of which either may not be there. */
const earlier = (one: Day | null, other: Day | null): Day | null => (one === null ? other : first(one, other));

const first = (one: Day, other: Day | null): Day => (other !== null && other < one ? other : one);

/** An approval of a version counts until some days after a newer one was published: that one is to be read and approved. */
function lastDayOf(version: number, { versions, graceDays }: Rules): Day | null {
  const newer = versions.filter((each) => each.version > version).map(({ on }) => on);
  return newer.length > 0 ? addDays(newer.sort()[0] ?? '', graceDays) : null;
}

/** How long before a requirement ends people are told. */
export const WARN_DAYS = 30;

export type Lapse = { requirement: RequirementName; kind: 'soon' | 'lapsed'; day: Day };

/** What is to be told of a location on a day: what ends within a month, and what has ended. Each has its day, so that it is told once. */
export function lapsesOn(facts: ZoneFacts, rules: Rules, day: Day): Lapse[] {
  return standingOn(facts, rules, day).requirements.flatMap(({ name, until, lapsedOn }): Lapse[] => {
    if (lapsedOn !== null) return [{ requirement: name, kind: 'lapsed', day: lapsedOn }];
    if (until !== null && daysBetween(day, until) <= WARN_DAYS)
      return [{ requirement: name, kind: 'soon', day: until }];
    return [];
  });
}
