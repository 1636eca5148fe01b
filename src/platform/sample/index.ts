/** The sample county: seeded, pure, streamed. The only door of this folder. */
import { agencies, counties, indicators, instruments, margins, regions } from './margins.ts';
import { youthOf } from './model/county.ts';
import { samplePeople } from './model/people.ts';
import { type Plan, planYear } from './model/plan.ts';
import { chance } from './model/random.ts';
import { type Year, yearBefore } from './model/rhythm.ts';
import type { SampleAgency, SamplePerson, SampleYouth } from './model/shapes.ts';

export { type DirectoryOptions, generateDirectory } from './directory.ts';
export type { SampleDirectory, SampleNeed } from './model/directory-shapes.ts';
export type * from './model/events.ts';
export { type StepPace, stepPace } from './model/pace.ts';
export type * from './model/shapes.ts';
export type { SampleZoneApplication } from './model/zones.ts';
export { generateZones, samplePhases } from './zones.ts';
export { margins, regions };

export type SampleOptions = {
  seed: string;
  /** 1 is a county year of about 1,000 youth; 1000 a million. */
  scale: number;
  now: Date;
  zone?: string;
};

export type SampleCounty = {
  counties: typeof counties;
  agencies: readonly SampleAgency[];
  people: SamplePerson[];
  plan: Plan;
  year: Year;
  /** A fresh stream each time it is called, always the same one. */
  youth: () => Generator<SampleYouth, void, undefined>;
};

/** @throws RangeError when the scale is not above zero. */
export function generateCounty({ seed, scale, now, zone = 'America/Los_Angeles' }: SampleOptions): SampleCounty {
  if (!(scale > 0)) throw new RangeError('The scale of a sample county is above zero');
  const plan = planYear(margins, scale, chance(seed, 'plan'));
  const year = yearBefore(now, zone);
  return {
    counties,
    agencies,
    people: samplePeople(seed, scale),
    plan,
    year,
    youth: () => youthOf({ seed, margins, plan, year, instruments, indicators }),
  };
}
