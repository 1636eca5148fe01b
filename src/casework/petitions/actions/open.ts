import { type Charge, type OpenRelief, openAsCounsel, touchRelief, type Work, workOf } from '#casework/relief/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Dates, lawsFor } from '#reference/laws/index.ts';
import { type Holder, holdersOf } from '../holder-store.ts';
import { datesOf, type LawOfMatter, lawOf } from '../model/law.ts';
import { type DueDay, openDays, type Standing, standingOf } from '../model/matter.ts';
import { type Matter, mattersOf } from '../store.ts';

/** One petition with what stands of it today. */
export type Counted = {
  matter: Matter;
  of: LawOfMatter | null;
  charges: Charge[];
  holders: Holder[];
  dates: Dates;
  standing: Standing;
  days: DueDay[];
};
export type OpenPetitions = OpenRelief & { work: Work; matters: Counted[] };

/** Every petition of a youth, for the youth's own lawyer; null for everybody else. */
export async function openPetitions(errand: Errand, youthId: string): Promise<OpenPetitions | null> {
  const opened = await openAsCounsel(errand, youthId);
  if (!opened) return null;
  const { sealer } = opened.record;
  const work = await workOf(errand, opened);
  const holders = await holdersOf(errand, sealer, youthId);
  const laws = await lawsFor(errand);
  const matters = (await mattersOf(errand, sealer, youthId)).map((matter): Counted => {
    const charges = opened.charges.filter(({ id }) => matter.chargeIds.includes(id));
    const of = lawOf(laws, matter, matter.steps, work.today);
    const dates = datesOf(
      of,
      matter.steps,
      charges.map(({ arrestedOn }) => arrestedOn),
    );
    const own = holders.filter(({ matterId }) => matterId === matter.id);
    return {
      matter,
      of,
      charges,
      holders: own,
      dates,
      standing: standingOf(matter.steps, dates, work.today),
      days: openDays(matter.steps, own, dates),
    };
  });
  return { ...opened, work, matters };
}

export type OpenMatter = OpenPetitions & { one: Counted };

/** One petition of the youth, or null. */
export async function openMatter(errand: Errand, youthId: string, matterId: string): Promise<OpenMatter | null> {
  const opened = await openPetitions(errand, youthId);
  const one = opened?.matters.find(({ matter }) => matter.id === matterId);
  return opened && one ? { ...opened, one } : null;
}

export const touch = touchRelief;
