import { z } from 'zod';
import { instantAt, isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type Consultation,
  consultationById,
  consultationsOf,
  insertConsultation,
  insertFact,
  type NewFact,
} from '../consultation-store.ts';
import { consultationState } from '../model/consultation.ts';
import { peopleMeant } from '../team-store.ts';

/** Who answers: those who coordinate teams. */
export const advises = ({ actor }: Errand): boolean =>
  actor.kind === 'person' && actor.roles.includes('mdt-coordinator');

export type ConsultationsView = { open: Consultation[]; done: Consultation[]; advises: boolean };

/** Those that this person asked, was asked for, or answers. */
export async function seeConsultations(errand: Errand): Promise<Result<ConsultationsView>> {
  if (errand.actor.kind !== 'person') return absent;
  const all = await consultationsOf(errand);
  const isDone = ({ facts }: Consultation) => ['answered', 'withdrawn'].includes(consultationState(facts));
  return ok({
    open: all.filter((each) => !isDone(each)).reverse(),
    done: all.filter(isDone),
    advises: advises(errand),
  });
}

export const askInput = z.object({
  question: z.string('wordsNeeded').trim().min(10, 'wordsNeeded').max(4000, 'tooLong'),
  wantsExpert: z.string().optional(),
});

/** A worker asks for advice, without a name: no record is opened by it, and none is pointed to. */
export async function ask(
  errand: Errand,
  { question, wantsExpert }: z.infer<typeof askInput>,
): Promise<Result<{ id: string }>> {
  if (errand.actor.kind !== 'person') return absent;
  const id = await insertConsultation(errand, { question, wantsExpert: wantsExpert === 'yes' });
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const consultationInput = z.looseObject({ id: z.uuid() });
/** `part`: who looks. The expert sees what was put to them and the time, and nothing else. */
export type ConsultationView = { it: Consultation; part: 'asks' | 'advises' | 'expert' };

const partIn = (errand: Errand, it: Consultation): ConsultationView['part'] => {
  if (advises(errand)) return 'advises';
  return it.askedById === errand.actor.userId ? 'asks' : 'expert';
};

export async function seeConsultation(
  errand: Errand,
  { id }: z.infer<typeof consultationInput>,
): Promise<Result<ConsultationView>> {
  const it = errand.actor.kind === 'person' ? await consultationById(errand, id) : null;
  if (!it) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ it, part: partIn(errand, it) });
}

type Done = Promise<Result<{ id: string }>>;
const id = z.uuid();

/** Writes one fact, if this person's part allows it and the consultation is where it can be. */
async function keep(errand: Errand, id: string, parts: readonly ConsultationView['part'][], fact: NewFact): Done {
  const it = errand.actor.kind === 'person' ? await consultationById(errand, id) : null;
  if (!it || !parts.includes(partIn(errand, it))) return absent;
  const isOver = consultationState(it.facts) === 'withdrawn';
  if (isOver && !['paid', 'debriefed'].includes(fact.kind)) return conflict('closedMeanwhile');
  if (!(await insertFact(errand, it, fact))) return conflict('saidAlready');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const timeInput = z.object({
  id,
  startsAt: z.string('whenMissing').trim().default(''),
  words: z.string().trim().max(300, 'tooLong').default(''),
});

/** When they talk, and how they reach one another. Given again, the last holds. */
export function giveTime(errand: Errand, input: z.infer<typeof timeInput>): Done {
  const [day = '', time = ''] = input.startsAt.split('T');
  const isMoment = isDay(day) && /^([01]\d|2[0-3]):[0-5]\d/.test(time);
  const at = isMoment ? instantAt(day, `${time.slice(0, 5)}:00`, errand.actor.timeZone) : null;
  if (!at || at <= errand.now) return Promise.resolve(invalid({ startsAt: 'whenMissing' }));
  return keep(errand, input.id, ['advises'], { kind: 'time', at, words: input.words });
}

export const answerInput = z.object({
  id,
  answer: z.string('wordsNeeded').trim().min(1, 'wordsNeeded').max(4000, 'tooLong'),
});

export const answer = (errand: Errand, input: z.infer<typeof answerInput>): Done =>
  keep(errand, input.id, ['advises', 'expert'], { kind: 'answered', at: errand.now, words: input.answer });

export const expertInput = z.object({
  id,
  expert: z.string('nameNeeded').trim().min(1, 'nameNeeded').max(120, 'tooLong'),
});

/** The expert: a person of the program, who then sees the question; or anyone by name, to whom it is put by the one who asks them. */
export async function nameExpert(errand: Errand, { id, expert }: z.infer<typeof expertInput>): Done {
  const it = await consultationById(errand, id);
  if (!it || !advises(errand)) return absent;
  const [found, second] = await peopleMeant(errand, expert);
  if (second) return invalid({ expert: 'whoSeveral' });
  if (found?.id === it.askedById) return invalid({ expert: 'notTheAsker' });
  return keep(errand, id, ['advises'], {
    kind: 'expert',
    at: errand.now,
    ...(found ? { expertUser: found.id } : { words: expert }),
  });
}

export const doneInput = z.object({ id });
/** Taken up, prepared, debriefed, each once. */
export const doneAs =
  (kind: 'taken' | 'prepared' | 'debriefed') =>
  (errand: Errand, { id }: z.infer<typeof doneInput>): Done =>
    keep(errand, id, ['advises'], { kind, at: errand.now });

export const withdraw = (errand: Errand, { id }: z.infer<typeof doneInput>): Done =>
  keep(errand, id, ['asks'], { kind: 'withdrawn', at: errand.now });

export const paidInput = z.object({
  id,
  amount: z
    .string('amountNeeded')
    .trim()
    .regex(/^\$?\d{1,5}([.]\d{1,2})?$/, 'amountNeeded')
    .transform((text) => Math.round(Number(text.replace('$', '')) * 100))
    .refine((cents) => cents > 0, 'amountNeeded'),
});

export const pay = (errand: Errand, { id, amount }: z.infer<typeof paidInput>): Done =>
  keep(errand, id, ['advises'], { kind: 'paid', at: errand.now, amountCents: amount });
