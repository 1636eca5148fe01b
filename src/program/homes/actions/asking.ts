import { z } from 'zod';
import { languageTags } from '#foundation/consent/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type About, askAnother, closeAsk, insertAsk, youthSays } from '../ask-store.ts';
import { askEnds, says } from '../model/codes.ts';
import { openHome, seeYouthHome, type YouthHomeView } from './youth.ts';

type Done = Promise<Result<{ youthId: string }>>;
const list = <T extends z.ZodType>(of: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(of));
const wish = z.enum(['want', 'not', '']).default('');
const aboutFields = {
  youthId: z.uuid(),
  age: z
    .string()
    .trim()
    .regex(/^(|\d{1,2})$/, 'ageNotRight')
    .default('')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((years) => years === null || years <= 25, 'ageNotRight'),
  languages: list(z.enum(languageTags)),
  region: z.string().max(60).default(''),
  pets: wish,
  children: wish,
  affirming: z.enum(['want', '']).default(''),
  ownChild: z.enum(['yes', '']).default(''),
  wants: z.string('wantsNeeded').trim().min(1, 'wantsNeeded').max(1_000, 'tooLong'),
  notWants: z.string().trim().max(1_000, 'tooLong').default(''),
};

export const lookInput = z.object(aboutFields);
export type LookView = YouthHomeView & { about: About };

/** What was typed, with the homes and what speaks for each: a question, which keeps nothing. */
export async function lookForHome(errand: Errand, input: z.infer<typeof lookInput>): Promise<Result<LookView>> {
  const { youthId, ...about } = input;
  const seen = await seeYouthHome(errand, { youthId });
  if (!seen.ok) return seen;
  return seen.value.mayPlace ? ok({ ...seen.value, about }) : absent;
}

export const askInput = z.object({ ...aboutFields, homes: list(z.uuid()) });

/** Asks the homes that were chosen. Their contractors read what the youth wants, and no name. */
export async function askForHome(errand: Errand, input: z.infer<typeof askInput>): Done {
  const { youthId, homes, ...about } = input;
  const opened = await openHome(errand, youthId);
  if (!opened?.mayPlace) return absent;
  if (homes.length === 0) return invalid({ homes: 'chooseHomes' });
  const id = newId(errand.now.getTime());
  const came = await insertAsk(errand, { id, youthId, about, homes });
  if (came === 'asked-already') return refused('askedAlready');
  if (came === 'none') return refused('noneAsked');
  if (came !== 'asked') return absent;
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

const ofAsk = { youthId: z.uuid(), askId: z.uuid() };
export const anotherInput = z.object({ ...ofAsk, anotherHome: z.uuid('chooseHomes') });
export const sayInput = z.object({ ...ofAsk, offer: z.uuid('chooseOne'), say: z.enum(says, 'chooseSay') });
export const closeInput = z.object({ ...ofAsk, closeWhy: z.enum(askEnds, 'chooseOne') });

export async function askOneMore(errand: Errand, { youthId, askId, anotherHome }: z.infer<typeof anotherInput>): Done {
  if (!(await openHome(errand, youthId))?.mayPlace || !(await askAnother(errand, askId, anotherHome))) return absent;
  errand.touched({ youthId, recordIds: [askId] });
  return ok({ youthId });
}

/** What the youth says to a home that was offered. */
export async function keepSay(errand: Errand, { youthId, askId, offer, say }: z.infer<typeof sayInput>): Done {
  if (!(await openHome(errand, youthId))?.mayAdd) return absent;
  if (!(await youthSays(errand, askId, offer, say))) return conflict('movedOn');
  errand.touched({ youthId, recordIds: [askId] });
  return ok({ youthId });
}

export async function stopLooking(errand: Errand, { youthId, askId, closeWhy }: z.infer<typeof closeInput>): Done {
  if (!(await openHome(errand, youthId))?.mayAdd || !(await closeAsk(errand, askId, closeWhy))) return absent;
  errand.touched({ youthId, recordIds: [askId] });
  return ok({ youthId });
}
