import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayOf, localMoment, timeOf } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import { holdsAny, type Role } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { spoken } from '#reference/finder/index.ts';
import {
  appoint,
  type Class,
  classesOf,
  countHeads,
  endClass,
  type Leader,
  leadersOf,
  ledByMe,
  numbersOf,
  openClass,
} from '../class-store.ts';
import { callsWaiting, type Waiting } from '../duty-store.ts';
import { type Gains, shown } from '../model/gains.ts';
import { isNeutral } from '../model/neutral.ts';
import { weekly } from '../model/sessions.ts';
import { mark, type Seat, seatsOf } from '../registration-store.ts';
import { classInput } from './public.ts';

/** Who opens classes and sees their numbers; the database has the same (0069, `parents.i_keep`). */
export const keepers = ['parent-partner', 'training-lead', 'plan-lead'] as const satisfies readonly Role[];
/** Who may lead one. */
export const leading = ['parent-partner', 'clinician'] as const satisfies readonly Role[];

/** `opens`: the classes whose own page this reader may open; who keeps classes may open each. */
export type ListView = { classes: Class[]; keeps: boolean; opens: (classId: string) => boolean; calls: Waiting };
export async function seeList(errand: Errand): Promise<Result<ListView>> {
  const keeps = holdsAny(errand.actor, keepers);
  const [classes, mine] = [await classesOf(errand), await ledByMe(errand)];
  return ok({ classes, keeps, opens: (classId) => keeps || mine.has(classId), calls: await callsWaiting(errand) });
}

export type KeptView = {
  one: Class;
  keeps: boolean;
  leaders: Leader[];
  possible: Leader[];
  iLead: boolean;
  came: { n: number; came: number }[];
  gains: Gains;
  told: Gains | null;
};
/** One class, for those who lead it or keep classes: numbers; who comes is on the page of a session, for its leaders. */
export async function seeKept(errand: Errand, { classId }: z.infer<typeof classInput>): Promise<Result<KeptView>> {
  const [one] = await classesOf(errand, classId);
  const keeps = holdsAny(errand.actor, keepers);
  const { now, possible, iLead } = await leadersOf(errand, classId);
  if (!one || !(keeps || iLead)) return absent;
  const { came, gains } = await numbersOf(errand, classId);
  return ok({ one, keeps, leaders: now, possible, iLead, came, gains, told: shown(gains) });
}

const tags = spoken.map(({ tag }) => tag);
const number = (fault: string, least: number, most: number) =>
  z.coerce.number(fault).int(fault).min(least, fault).max(most, fault);
const many = z.union([z.string(), z.array(z.string())]).optional();
export const openInput = z.object({
  kind: z.enum(['program', 'group'], 'kindNeeded'),
  title: z.string('titleNeeded').trim().min(2, 'titleNeeded').max(80, 'tooLong'),
  lang: z.string().refine((tag) => tags.includes(tag), 'langNeeded'),
  first: z.string().default(''),
  count: number('countWrong', 1, 60).default(10),
  minutes: number('minutesWrong', 15, 480).default(90),
  place: z.string().trim().max(160, 'tooLong').default(''),
  link: z.string().trim().max(300, 'tooLong').default(''),
  seats: z.string().trim().default(''),
  gives: many.transform((sent) => [sent ?? []].flat()),
});

type Done = Promise<Result<{ classId: string }>>;

/** A new class. Its title and place say nothing of why anyone comes. */
export async function open(errand: Errand, it: z.infer<typeof openInput>): Done {
  const faults: Record<string, string> = {};
  const zone = errand.actor.timeZone;
  const first = localMoment(it.first, zone);
  const seats = it.kind === 'group' ? null : Number(it.seats);
  for (const field of ['title', 'place', 'link'] as const) if (!isNeutral(it[field])) faults[field] = 'notNeutral';
  if (!first || first <= errand.now) faults.first = 'firstWrong';
  if (it.place === '' && it.link === '') faults.place = 'placeNeeded';
  if (it.link !== '' && !/^https:\/\/\S+$/.test(it.link)) faults.link = 'linkWrong';
  if (seats !== null && !(Number.isInteger(seats) && seats >= 1 && seats <= 500)) faults.seats = 'seatsNeeded';
  if (!first || Object.keys(faults).length > 0) return invalid(faults);
  const classId = randomUUID();
  const opened = await openClass(errand, {
    id: classId,
    kind: it.kind,
    title: it.title,
    lang: it.lang,
    place: it.place,
    link: it.link,
    seats,
    childcare: it.gives.includes('childcare'),
    travel: it.gives.includes('travel'),
    food: it.gives.includes('food'),
    starts: weekly(dayOf(first, zone), timeOf(first, zone), it.count, zone),
    minutes: it.minutes,
  });
  if (!opened) return absent;
  errand.touched({ recordIds: [classId] });
  return ok({ classId });
}

export async function end(errand: Errand, { classId }: z.infer<typeof classInput>): Done {
  if (!(await endClass(errand, classId))) return absent;
  errand.touched({ recordIds: [classId] });
  return ok({ classId });
}

export const leaderInput = classInput.extend({ userId: z.uuid('leaderNeeded') });
const lead =
  (on: boolean) =>
  async (errand: Errand, { classId, userId }: z.infer<typeof leaderInput>): Done => {
    if (!(await appoint(errand, classId, userId, on))) return absent;
    errand.touched({ recordIds: [classId] });
    return ok({ classId });
  };
export const appointLeader = lead(true);
export const endLeader = lead(false);

export const sessionInput = classInput.extend({ n: z.coerce.number().int().min(1).max(60) });
export type SessionView = { one: Class; n: number; seats: Seat[]; heads: number | null };
/** One session on a facilitator's phone: each person, and one tap. */
export async function seeSession(
  errand: Errand,
  { classId, n }: z.infer<typeof sessionInput>,
): Promise<Result<SessionView>> {
  const [one] = await classesOf(errand, classId);
  const { iLead } = await leadersOf(errand, classId);
  if (!one?.sessions.some((each) => each.n === n) || !iLead) return absent;
  const { came } = await numbersOf(errand, classId);
  const heads = one.kind === 'group' ? (came.find((each) => each.n === n)?.came ?? 0) : null;
  errand.touched({ recordIds: [classId] });
  return ok({ one, n, seats: await seatsOf(errand, classId, n), heads });
}

type DoneSession = Promise<Result<{ classId: string; n: number }>>;
export const markInput = sessionInput.extend({ who: z.string().regex(/^[0-9a-f-]{36} (yes|no)$/, 'tapNeeded') });
export async function markOne(errand: Errand, { classId, n, who }: z.infer<typeof markInput>): DoneSession {
  const [id = '', came] = who.split(' ');
  if (!(await mark(errand, { classId, n, id, came: came === 'yes' })))
    return (await leadersOf(errand, classId)).iLead ? conflict('movedOn') : absent;
  errand.touched({ recordIds: [classId] });
  return ok({ classId, n });
}

export const headsInput = sessionInput.extend({ heads: number('headsWrong', 0, 500) });
export async function keepHeads(errand: Errand, { classId, n, heads }: z.infer<typeof headsInput>): DoneSession {
  if (!(await countHeads(errand, classId, n, heads))) return absent;
  errand.touched({ recordIds: [classId] });
  return ok({ classId, n });
}
