import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { addFact, courseChanges, endFact, homesOf, type NewFact, setCourse } from '../home-store.ts';
import { stages, supports } from '../model/codes.ts';
import type { Course } from '../model/home.ts';
import { keyOf, sealPrivate } from '../sealed-store.ts';
import { coursesOf, keeps, ownContractor, places, shippedCourses, shippedSource } from './who.ts';

type Done = Promise<Result<{ homeId: string }>>;
const day = z.string().trim().default('');
const home = { homeId: z.uuid() };

export const stageInput = z.object({ ...home, code: z.enum(stages, 'chooseOne'), since: day });
export const supportInput = z.object({ ...home, support: z.enum(supports, 'chooseOne'), supportSince: day });
export const parentInput = z.object({
  ...home,
  name: z.string('nameNeeded').trim().min(1, 'nameNeeded').max(120, 'tooLong'),
  much: z.enum(['full-time', 'part-time'], 'chooseOne'),
  parentSince: day,
});
export const trainedInput = z.object({
  ...home,
  parentId: z.uuid('chooseOne'),
  course: z.string().min(1, 'chooseOne').max(60),
  trainedOn: day,
});
export const factEndInput = z.object({ ...home, factId: z.uuid() });

/** The home's next step on its way. */
export const writeStage = (errand: Errand, { homeId, since, code }: z.infer<typeof stageInput>): Done =>
  add(errand, homeId, { since }, (id) => ({ id, kind: 'stage', code }));

/** A support that begins. */
export const writeSupport = (errand: Errand, { homeId, supportSince, support }: z.infer<typeof supportInput>): Done =>
  add(errand, homeId, { supportSince }, (id) => ({ id, kind: 'support', code: support }));

/** A resource parent: the name is sealed with the home's key. */
export async function addParent(errand: Errand, input: z.infer<typeof parentInput>): Done {
  const { homeId, name, much, parentSince } = input;
  const [found] = await homesOf(errand, homeId);
  if (!found) return absent;
  const key = keyOf(errand, 'home', homeId, found.wrapped);
  return add(errand, homeId, { parentSince }, (id) => ({
    id,
    kind: 'parent',
    code: much,
    name: sealPrivate(key, id, name),
  }));
}

export async function writeTraining(errand: Errand, input: z.infer<typeof trainedInput>): Done {
  const { homeId, parentId, course, trainedOn } = input;
  if (!(await coursesOf(errand)).some(({ code }) => code === course)) return invalid({ course: 'chooseOne' });
  return add(errand, homeId, { trainedOn }, (id) => ({ id, kind: 'training', code: course, parentId }));
}

const refusals: Record<string, string> = { 'not-next': 'notNext', 'lives-there': 'livesThere' };

async function add(
  errand: Errand,
  homeId: string,
  dated: Record<string, string>,
  fact: (id: string) => Omit<NewFact, 'since'>,
): Done {
  const today = dayOf(errand.now, errand.actor.timeZone);
  const [[field, written] = ['since', '']] = Object.entries(dated);
  const since = written === '' ? today : written;
  if (!isDay(since) || since > today) return invalid({ [field]: 'dayNotRight' });
  const id = newId();
  const came = await addFact(errand, homeId, { ...fact(id), since });
  if (came === 'absent') return absent;
  if (came === 'before-last') return invalid({ [field]: 'beforeLast' });
  if (came !== 'added') return refused(refusals[came] ?? 'movedOn');
  errand.touched({ recordIds: [homeId] });
  return ok({ homeId });
}

/** A resource parent or a support that is no longer there; what was stays in the history. */
export async function endHomeFact(errand: Errand, { homeId, factId }: z.infer<typeof factEndInput>): Done {
  if (!(await endFact(errand, homeId, factId, dayOf(errand.now, errand.actor.timeZone)))) return absent;
  errand.touched({ recordIds: [homeId] });
  return ok({ homeId });
}

export type CourseRow = Course & { source: string; checkedOn: string | null };
export type CoursesView = { courses: CourseRow[]; keeps: boolean };

/** The list of training, each with its source and the day that somebody checked it. */
export async function seeCourses(errand: Errand): Promise<Result<CoursesView>> {
  const mayKeep = keeps(errand.actor);
  if (!mayKeep && !places(errand.actor) && !(await ownContractor(errand))) return absent;
  const all = new Map<string, CourseRow>(shippedCourses.map((each) => [each.code, { ...each, ...shippedSource }]));
  for (const change of await courseChanges(errand)) all.set(change.code, change);
  return ok({ courses: [...all.values()], keeps: mayKeep });
}

const named = (missing: string) => z.string(missing).trim().min(1, missing).max(200, 'tooLong');
export const courseInput = z.object({
  code: z.string().max(60).default(''),
  en: named('nameNeeded'),
  es: named('nameNeeded'),
  needed: z.enum(['yes', 'no']).default('yes'),
  source: named('sourceNeeded'),
  checkedOn: day,
});

/** The county changes its list: a new training, or one that is no longer needed. */
export async function changeCourse(errand: Errand, input: z.infer<typeof courseInput>): Promise<Result<null>> {
  if (!keeps(errand.actor)) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (input.checkedOn !== '' && (!isDay(input.checkedOn) || input.checkedOn > today))
    return invalid({ checkedOn: 'dayNotRight' });
  const id = newId();
  const course = { code: input.code || id, label: { en: input.en, es: input.es }, needed: input.needed === 'yes' };
  const done = await setCourse(errand, id, { ...course, source: input.source, checkedOn: input.checkedOn || null });
  return done ? ok(null) : absent;
}
