import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { yearsOfAge, yearsOfYouth } from '../model/query.ts';
import {
  byNumber,
  type Hit,
  knownYouth,
  type Masked,
  mayAskKnown,
  neutralPhone,
  searchYouth,
} from '../search-store.ts';
import { openSought, type SoughtLink, sealSought } from '../sought-link.ts';

/**
 * The roles among which those are who may ask "is this youth known to the county?". Which agency they hold it at counts as
 * well: `mayAskKnown`, of the database, which the answer asks again.
 */
export const askers = ['screener', 'intake-officer', 'clinician', 'mdt-coordinator'] as const;

const text = (most: number) => z.string('fieldNotRight').trim().max(most, 'tooLong').default('');
const birth = z
  .string('fieldNotRight')
  .trim()
  .refine((value) => value === '' || isDay(value), 'dayNotRight')
  .default('');
const age = z
  .string('fieldNotRight')
  .trim()
  .regex(/^$|^(?:[0-9]|1[0-9]|2[0-5]|(?:19|20)\d\d)$/, 'ageOrYearNotRight')
  .default('');

export const findInput = z.object({ words: text(120), born: birth, age, number: text(60) });
const Asked = z.object({ name: text(120), knownAge: age });
/** Read only after it is clear who asks: to everyone else the door is not there, whatever they type. */
export const knownInput = z.looseObject({});
export const foundInput = z.object({ sought: z.string().max(4000), page: z.string().optional() });

export type FindView = { mayAsk: boolean; over: boolean };

export const findForm = async (errand: Errand): Promise<Result<FindView>> =>
  ok({ mayAsk: await mayAskKnown(errand), over: false });

/** What was typed becomes a sealed address: nothing of it stands in a history or a log. A county number leads straight there. */
export async function ask(
  errand: Errand,
  input: z.infer<typeof findInput>,
): Promise<Result<{ link: string } | { youthId: string }>> {
  const { words, born, number } = input;
  if (words === '' && born === '' && number === '') return invalid({ words: 'sayOneThing' });
  const exact = number === '' ? null : await byNumber(errand, number);
  if (exact) {
    errand.touched({ youthId: exact.id });
    return ok({ youthId: exact.id });
  }
  return ok({
    link: sealSought(errand, {
      words,
      born: born || null,
      years: yearsFrom(errand, input.age),
      identifier: number || null,
    }),
  });
}

export type FoundView = FindView & { sought: SoughtLink | null; hits: Hit[]; more: boolean };

/** The youth found, with the reasons. One ledger entry names all that were shown. */
export async function found(errand: Errand, input: z.infer<typeof foundInput>): Promise<Result<FoundView>> {
  const mayAsk = await mayAskKnown(errand);
  const sought = openSought(errand, input.sought);
  if (!sought) return ok({ mayAsk, over: true, sought: null, hits: [], more: false });
  const years = sought.years.length > 0 || sought.born ? sought.years : yearsOfYouth(today(errand));
  const tries = await searchYouth(errand, { ...sought, years });
  // Years that only stand for "any youth" are no evidence: ranked again they would look like one, so they are not said.
  const hits = sought.years.length > 0 ? tries.hits : tries.hits.map(withoutYear);
  errand.touched({ youthIds: hits.map(({ id }) => id) });
  return ok({ mayAsk, over: false, sought, hits, more: tries.more });
}

const withoutYear = (hit: Hit): Hit => ({ ...hit, reasons: hit.reasons.filter(({ key }) => key !== 'sameYear') });

export async function askKnown(errand: Errand, typed: z.infer<typeof knownInput>): Promise<Result<{ link: string }>> {
  if (!(await mayAskKnown(errand))) return absent;
  const parsed = Asked.safeParse(typed);
  if (!parsed.success) return invalid(Object.fromEntries(parsed.error.issues.map((one) => [one.path[0], one.message])));
  const input = parsed.data;
  const problems: Record<string, string> = {};
  if (input.name.split(/\s+/).length < 2) problems.name = 'bothNames';
  if (input.knownAge === '') problems.knownAge = 'ageNeeded';
  if (Object.keys(problems).length > 0) return invalid(problems);
  return ok({
    link: sealSought(errand, {
      words: input.name,
      born: null,
      years: yearsFrom(errand, input.knownAge),
      identifier: null,
    }),
  });
}

export type KnownView = { over: boolean; masked: Masked[]; phone: string | null; mine: string[] };

/** The masked answer. Asked is in the ledger either way, with whom the answer was about. */
export async function known(errand: Errand, input: z.infer<typeof foundInput>): Promise<Result<KnownView>> {
  if (!(await mayAskKnown(errand))) return absent;
  const sought = openSought(errand, input.sought);
  if (!sought) return ok({ over: true, masked: [], phone: null, mine: [] });
  const masked = await knownYouth(errand, sought);
  const { hits } = await searchYouth(errand, sought);
  errand.touched({ youthIds: masked.map(({ youthId }) => youthId) });
  const mine = new Set(hits.map(({ id }) => id));
  return ok({
    over: false,
    masked,
    phone: await neutralPhone(errand),
    mine: masked.flatMap(({ youthId }) => (mine.has(youthId) ? [youthId] : [])),
  });
}

/** Years of birth: of an age today, or the year itself. */
function yearsFrom(errand: Errand, typed: string): number[] {
  if (typed === '') return [];
  const n = Number(typed);
  return n > 100 ? [n] : yearsOfAge(n, today(errand));
}

const today = (errand: Errand) => dayOf(errand.now, errand.actor.timeZone);
