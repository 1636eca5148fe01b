import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Need, needs, type Served } from '#reference/directory/index.ts';
import { shelfNow } from '../kept-offers.ts';
import { spoken } from '../languages.ts';
import { type Answer, find } from '../model/find.ts';
import type { Question } from '../model/question.ts';
import { isCrossing } from '../model/streets.ts';
import { momentOf, type When, whens } from '../model/when.ts';
import { type Known, placeTyped } from '../places.ts';
import { type SafePlace, safePlacesNear } from './safe-places.ts';

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
  when: z
    .enum(['', ...whens])
    .catch('')
    .default(''),
  hour: words.default(''),
  matters: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => matters.filter((each) => [sent ?? []].flat().includes(each))),
});
type Input = z.infer<typeof answerInput>;

export type AnswersView = {
  question: Question;
  answers: Answer[];
  /** Where somebody can walk in right now. */
  safePlaces: SafePlace[];
  rest: number;
  /** How many offers the directory has at all. */
  known: number;
  /** Since when what is shown is as it was, because the database does not answer; null: it is as it is now. */
  away: { asOf: Date } | 'nothing-kept' | null;
  zone: string;
  asked: {
    where: string;
    age: string;
    language: string;
    when: '' | When;
    hour: string;
    matters: readonly Matter[];
  };
  /** How a place was understood that is no postal code and no city: near which city. */
  taken: string | null;
  problems: { where?: 'whereUnknown' | 'crossUnknown'; age?: 'ageNotRight'; hour?: 'hourNeeded' };
  languages: readonly { tag: string; own: string }[];
};

const MOST = 13;

/** Answers a question from the directory as this process has it. Nothing of the question is written anywhere. */
export async function answer(errand: Errand, input: Input): Promise<Result<AnswersView>> {
  const held = await shelfNow(errand);
  const zone = held?.timeZone ?? 'UTC';
  const { question, taken, problems } = questionFrom(
    input,
    held ?? { offers: [], places: [], landmarks: [] },
    errand.now,
    zone,
  );
  const { answers, rest } = held ? find(held.shelf, question, errand.now, zone, MOST) : { answers: [], rest: 0 };
  return ok({
    question,
    answers,
    safePlaces: held && !held.away ? await safePlacesNear(errand, question, zone) : [],
    rest,
    known: held?.shelf.count ?? 0,
    away: held ? (held.away ? { asOf: held.asOf } : null) : 'nothing-kept',
    zone,
    asked: askedOf(input),
    taken,
    problems,
    languages: spoken,
  });
}

/** What was typed and ticked, so that a form holds it again. */
export const askedOf = ({ where, age, language, when, hour, matters: all }: Input): AnswersView['asked'] => ({
  ...{ where, age, language, when, hour },
  matters: all,
});

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
  known: Known,
  now: Date,
  zone: string,
): { question: Question; taken: string | null; problems: AnswersView['problems'] } {
  const place = input.where === '' ? null : placeTyped(input.where, known);
  const age = /^\d{1,2}$/.test(input.age) ? Number(input.age) : null;
  const hour = /^\d{1,2}$/.test(input.hour) && Number(input.hour) < 24 ? Number(input.hour) : null;
  const at = input.when === '' ? null : momentOf(input.when, hour, now, zone);
  const has = (matter: Matter) => input.matters.includes(matter);
  return {
    question: {
      need: input.need,
      from: place?.point ?? null,
      region: place?.region ?? null,
      at,
      openNow: at !== null || has('open'),
      age,
      language: spoken.some(({ tag }) => tag === input.language) ? (input.language.split('-')[0] ?? null) : null,
      noId: has('no-id'),
      noCase: has('no-case'),
      walkIn: has('walk-in'),
      affirming: has('affirming'),
      serves: input.matters.filter((each): each is Matter & Served => served.has(each)),
    },
    taken: place?.near ?? null,
    problems: {
      ...(input.where !== '' && !place
        ? { where: isCrossing(input.where) ? ('crossUnknown' as const) : ('whereUnknown' as const) }
        : {}),
      ...(input.age !== '' && age === null ? { age: 'ageNotRight' as const } : {}),
      ...(input.when !== '' && at === null ? { hour: 'hourNeeded' as const } : {}),
    },
  };
}
