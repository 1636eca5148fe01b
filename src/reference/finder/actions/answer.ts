import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Need, needs, type Offer, offers, type Served } from '#reference/directory/index.ts';
import type { Place } from '#reference/regions/index.ts';
import { spoken } from '../languages.ts';
import { type Answer, find } from '../model/find.ts';
import type { Question } from '../model/question.ts';
import { type Shelf, shelfOf } from '../model/shelf.ts';
import { whereIs } from '../model/where.ts';

/** What may matter to who asks; each a box. */
export const matters = [
  'open',
  'no-id',
  'no-case',
  'walk-in',
  'affirming',
  'boys',
  'expectant-or-parenting',
  'with-disabilities',
  'undocumented',
  'labor-trafficked',
] as const;
export type Matter = (typeof matters)[number];

const words = z.string().trim().max(80).catch('');
/** Nothing that is sent here is refused: what cannot be read is said beside its field, and the rest is answered. */
export const answerInput = z.object({
  need: z.enum(Object.keys(needs) as [Need, ...Need[]]),
  where: words.default(''),
  age: words.default(''),
  language: words.default(''),
  matters: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => matters.filter((each) => [sent ?? []].flat().includes(each))),
});
type Input = z.infer<typeof answerInput>;

export type AnswersView = {
  question: Question;
  answers: Answer[];
  rest: number;
  /** How many offers the directory has at all. */
  known: number;
  zone: string;
  asked: { where: string; age: string; language: string; matters: readonly Matter[] };
  problems: { where?: 'whereUnknown'; age?: 'ageNotRight' };
  languages: readonly { tag: string; own: string }[];
};

const MOST = 13;
/** How long a process answers from the directory as it has it before it asks whether that changed. */
const HELD_MS = 1_000;

type Held = { shelf: Shelf; places: readonly Place[]; timeZone: string; askedAt: number; asking: boolean };
const held = new WeakMap<object, Held>();
const shelves = new WeakMap<readonly Offer[], Shelf>();

/**
 * The directory for questions, of the program that this errand runs in; a change shows within a second. One question asks whether
 * it changed, and reads it; those beside it are answered from what is there.
 */
async function shelfNow(errand: Errand): Promise<Held> {
  const now = errand.now.getTime();
  const known = held.get(errand.vault);
  if (known && (known.asking || Math.abs(now - known.askedAt) < HELD_MS)) return known;
  if (known) known.asking = true;
  try {
    return await readShelf(errand);
  } finally {
    if (known) known.asking = false;
  }
}

async function readShelf(errand: Errand): Promise<Held> {
  const { offers: all, places, timeZone } = await offers(errand);
  const shelf = shelves.get(all) ?? shelfOf(all);
  shelves.set(all, shelf);
  const fresh = { shelf, places, timeZone, askedAt: errand.now.getTime(), asking: false };
  held.set(errand.vault, fresh);
  return fresh;
}

/** Answers a question from the directory as this process has it. Nothing of the question is written anywhere. */
export async function answer(errand: Errand, input: Input): Promise<Result<AnswersView>> {
  const { shelf, places, timeZone } = await shelfNow(errand);
  const { question, problems } = questionFrom(input, places);
  const { answers, rest } = find(shelf, question, errand.now, timeZone, MOST);
  const { where, age, language } = input;
  return ok({
    question,
    answers,
    rest,
    known: shelf.count,
    zone: timeZone,
    asked: { where, age, language, matters: input.matters },
    problems,
    languages: spoken,
  });
}

const served: ReadonlySet<string> = new Set<Served>([
  'boys',
  'expectant-or-parenting',
  'with-disabilities',
  'undocumented',
  'labor-trafficked',
]);

/** What was typed, as a question; what cannot be read is left out of it, and said. */
export function questionFrom(
  input: Input,
  places: readonly Place[],
): { question: Question; problems: AnswersView['problems'] } {
  const place = input.where === '' ? null : whereIs(places, input.where);
  const age = /^\d{1,2}$/.test(input.age) ? Number(input.age) : null;
  const has = (matter: Matter) => input.matters.includes(matter);
  return {
    question: {
      need: input.need,
      from: place?.point ?? null,
      region: place?.region ?? null,
      openNow: has('open'),
      age,
      language: spoken.some(({ tag }) => tag === input.language) ? (input.language.split('-')[0] ?? null) : null,
      noId: has('no-id'),
      noCase: has('no-case'),
      walkIn: has('walk-in'),
      affirming: has('affirming'),
      serves: input.matters.filter((each): each is Matter & Served => served.has(each)),
    },
    problems: {
      ...(input.where !== '' && !place ? { where: 'whereUnknown' as const } : {}),
      ...(input.age !== '' && age === null ? { age: 'ageNotRight' as const } : {}),
    },
  };
}
