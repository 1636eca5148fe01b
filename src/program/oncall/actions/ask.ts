import { z } from 'zod';
import { keptAway } from '#casework/care/index.ts';
import { openRecord, particularsOf, standingNow } from '#casework/youth/index.ts';
import { localMoment } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Helper, helpersAt, kinds, ways } from '../helper-store.ts';
import { tags, tongueMeant } from '../languages.ts';
import { notToAsk } from '../model/same-person.ts';
import { type Asked, type AskRow, asksOf, insertAsk, ringNext, type Said } from '../store.ts';

export const anyInput = z.looseObject({});
export const youthInput = z.object({ youthId: z.uuid() });
const fields = {
  kind: z.enum(kinds).catch('interpreter').default('interpreter'),
  lang: z.string().max(20).default(''),
  gender: z.enum(['woman', 'man']).nullable().catch(null).default(null),
  way: z.enum(ways, 'wayNeeded'),
  when: z.enum(['now', 'later'], 'whenNeeded'),
  at: z.string().max(20).default(''),
  minutes: z.coerce.number('minutesNeeded').int().min(10, 'minutesNeeded').max(480, 'minutesNeeded'),
  call: z.string().trim().max(120, 'tooLong').default(''),
  question: z.string().trim().max(500, 'tooLong').default(''),
};
export const askInput = z.object(fields);
export const askForInput = z.object({ ...fields, youthId: z.uuid() });

export type DeskView = { asks: AskRow[]; onCall: Helper[] };
/** What one asked before, and who is on call now. */
export async function seeDesk(errand: Errand): Promise<Result<DeskView>> {
  const helpers = await helpersAt(errand, errand.now);
  return ok({ asks: await asksOf(errand), onCall: helpers.filter(({ rank }) => rank !== null) });
}

export type YouthView = { youthId: string; lang: string | null };
/** The form from a youth's record: the language that is known of them, if this person may see it, and nothing else. */
export async function beginFor(errand: Errand, { youthId }: z.infer<typeof youthInput>): Promise<Result<YouthView>> {
  const record = await openRecord(errand, youthId);
  if (!record) return absent;
  const known = standingNow(await particularsOf(errand, record.sealer, youthId), errand.now);
  const spoken = (kind: 'language' | 'indigenous-language') =>
    known.filter((each) => each.kind === kind).flatMap(({ value }) => [...value.codes, value.words]);
  errand.touched({ youthId });
  return ok({ youthId, lang: tongueMeant(spoken('indigenous-language')) ?? tongueMeant(spoken('language')) });
}

/** What is not right with what was typed; else when it begins. */
function read(errand: Errand, it: z.infer<typeof askInput>): Result<Asked & Said> {
  const faults: Record<string, string> = {};
  if (it.kind === 'interpreter' && !tags.includes(it.lang)) faults.lang = 'langNeeded';
  if (it.kind === 'medical' && it.question === '') faults.question = 'questionNeeded';
  if (it.call.replace(/\D/g, '').length < 7) faults.call = 'callNeeded';
  const later = it.when === 'later' ? localMoment(it.at, errand.actor.timeZone) : errand.now;
  if (!later || later.getTime() < errand.now.getTime() - 60_000) faults.at = 'atNeeded';
  if (!later || Object.keys(faults).length > 0) return invalid(faults);
  return ok({
    kind: it.kind,
    lang: it.kind === 'interpreter' ? it.lang : null,
    gender: it.gender,
    way: it.way,
    startsAt: later,
    minutes: it.minutes,
    call: it.call,
    question: it.kind === 'medical' ? it.question : '',
  });
}

async function askWithout(
  errand: Errand,
  it: z.infer<typeof askInput>,
  notHelpers: readonly string[],
): Promise<Result<{ id: string }>> {
  const asked = read(errand, it);
  if (!asked.ok) return asked;
  const id = await insertAsk(errand, { ...asked.value, notHelpers });
  await ringNext(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** Somebody is asked for, without a youth. */
export const ask = (errand: Errand, it: z.infer<typeof askInput>): Promise<Result<{ id: string }>> =>
  askWithout(errand, it, []);

/** From a youth's record: the same ask, which says nothing of the youth; who takes no part in their team is not asked. */
export async function askFor(
  errand: Errand,
  { youthId, ...it }: z.infer<typeof askForInput>,
): Promise<Result<{ id: string }>> {
  const record = await openRecord(errand, youthId);
  if (!record) return absent;
  const away = await keptAway(errand, youthId);
  const not = away ? notToAsk(await helpersAt(errand, errand.now), away) : [];
  const asked = await askWithout(errand, it, not);
  if (asked.ok) errand.touched({ youthId });
  return asked;
}
