import type { Day } from '#kernel/calendar.ts';

export const forms = ['cse', 'lt', 'ltfc'] as const;
export type Form = (typeof forms)[number];

/** What is owed to a youth who was referred, in its order. */
export const steps = ['first-contact', 'consent', 'plan'] as const;
export type Step = (typeof steps)[number];

/** What a contract says from a moment on. A span is null where the county has not said how long: then no clock runs. */
export type Terms = {
  recordedAt: Date;
  startsOn: Day;
  endsOn: Day | null;
  ageFrom: number;
  ageTo: number;
  forms: readonly Form[];
  /** Empty: the whole county. */
  regions: readonly string[];
  /** Empty: whatever language is needed. */
  languages: readonly string[];
  subcontractors: readonly string[];
  capacity: number;
  spans: Readonly<Record<Step, string | null>>;
  note: string;
};

/** The terms that stood at a moment; before the first, the first. `all`: the newest first. Null where there are none. */
export const termsAt = (all: readonly Terms[], at: Date): Terms | null =>
  all.find(({ recordedAt }) => recordedAt <= at) ?? all.at(-1) ?? null;

export type Standing = 'ahead' | 'in-force' | 'closing' | 'closed';

/** Whether a contract runs on a day; `closing`: it runs, and its last day is known. */
export function standingOn({ startsOn, endsOn }: Pick<Terms, 'startsOn' | 'endsOn'>, day: Day): Standing {
  if (day < startsOn) return 'ahead';
  if (endsOn === null) return 'in-force';
  return day <= endsOn ? 'closing' : 'closed';
}
