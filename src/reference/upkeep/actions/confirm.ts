import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { fateOfLetters, hashOfLink, type LetterFate } from '#platform/mail/index.ts';
import {
  countyDirectory,
  type Directory,
  type Entry,
  publicEntry,
  type Typed,
  text,
  typedIn,
} from '#reference/directory/index.ts';
import { answerByLink, answerFor, askedBy, asksOf } from '../ask-store.ts';
import { minutesBetween, readSaid, type Said } from '../model/answer.ts';
import type { Ask } from '../model/asking.ts';

const token = z.string().regex(/^[\w-]{32}$/);
export const confirmInput = z.looseObject({ token });
type Input = z.infer<typeof confirmInput>;

export type ConfirmView = {
  organization: string;
  services: { id: string; entry: Entry }[];
  /** When the page was opened, for the minutes that it takes. */
  opened: string;
};

/** What the link asks about. Opening it does nothing: programs that check mails open links. */
export async function seeConfirm(errand: Errand, input: Input): Promise<Result<ConfirmView>> {
  const asked = await askedBy(errand.tx, hashOfLink(input.token));
  return asked ? ok(viewOf(asked.directory, asked.organizationId, asked.services, errand.now)) : absent;
}

function viewOf(directory: Directory, organizationId: string, services: readonly string[], now: Date): ConfirmView {
  return {
    organization: text(directory.organization.get(organizationId)?.body ?? {}, 'name'),
    services: services.flatMap((id) => {
      const entry = publicEntry(directory, id);
      return entry ? [{ id, entry }] : [];
    }),
    opened: now.toISOString(),
  };
}

/** An answer through the link: once. The same form sent twice is done already; any other second answer finds nothing. */
export async function sendConfirm(errand: Errand, input: Input): Promise<Result<null>> {
  const hash = hashOfLink(input.token);
  const asked = await askedBy(errand.tx, hash);
  const typed = typedIn(input);
  const key = typed.one('_key').slice(0, 80);
  if (!asked) {
    const again = await answerByLink(errand, '', { hash, key, id: crypto.randomUUID(), minutes: 1, said: [] });
    return again ? ok(null) : absent;
  }
  const view = viewOf(asked.directory, asked.organizationId, asked.services, errand.now);
  const read = readAll(view, typed, dayOf(errand.now, asked.timeZone));
  if ('errors' in read) return invalid(read.errors);
  const done = await answerByLink(errand, asked.countyId, {
    hash,
    key,
    id: crypto.randomUUID(),
    minutes: minutesBetween(typed.one('opened'), errand.now),
    said: read.said,
  });
  return done ? ok(null) : absent;
}

export const forInput = z.looseObject({ id: z.uuid().toLowerCase() });
/** `ask`: the one that waits for an answer, with what became of its letters. */
export type ForView = ConfirmView & { id: string; ask: { asked: Ask; letters: LetterFate[] } | null };

/** The same page for a keeper who spoke with the provider. */
export async function seeFor(errand: Errand, { id }: { id: string }): Promise<Result<ForView>> {
  const directory = await countyDirectory(errand);
  if (!directory.organization.has(id)) return absent;
  const services = directory.servicesOf(id).filter(({ body }) => body.status !== 'defunct');
  const asked = await openAskOf(errand, id);
  return ok({
    id,
    ask: asked && { asked, letters: await fateOfLetters(errand.tx, asked.id) },
    ...viewOf(
      directory,
      id,
      services.map((each) => each.id),
      errand.now,
    ),
  });
}

/** The last time that an organization was asked, where it has not answered. */
export async function openAskOf({ tx, actor }: Errand, organizationId: string): Promise<Ask | null> {
  const last = (await asksOf(tx, actor.countyId)).filter((each) => each.organizationId === organizationId).at(-1);
  return last && !last.isAnswered ? last : null;
}

export async function sendFor(errand: Errand, input: z.infer<typeof forInput>): Promise<Result<null>> {
  const view = await seeFor(errand, input);
  if (!view.ok) return view;
  const typed = typedIn(input);
  const minutes = typed.one('minutes');
  if (!/^\d{1,3}$/.test(minutes) || Number(minutes) > 600) return invalid({ minutes: 'minutesNotRight' });
  const read = readAll(view.value, typed, dayOf(errand.now, errand.actor.timeZone));
  if ('errors' in read) return invalid(read.errors);
  const id = crypto.randomUUID();
  if (!(await answerFor(errand, input.id, { id, minutes: Number(minutes), said: read.said }))) return absent;
  errand.touched({ recordIds: [id] });
  return ok(null);
}

/** Each service's part of the form, by its place in it. "All of it" is one tap: whatever else was typed stays out. */
function readAll(
  view: ConfirmView,
  typed: Typed,
  today: string,
): { said: Said[] } | { errors: Record<string, string> } {
  if (typed.one('all') === 'right')
    return { said: view.services.map(({ id }) => ({ serviceId: id, isRight: true, capacity: null, mend: null })) };
  const said: Said[] = [];
  const errors: Record<string, string> = {};
  view.services.forEach(({ id, entry }, at) => {
    const prefix = prefixOf(at);
    const own: Typed = { one: (name) => typed.one(prefix + name), many: (name) => typed.many(prefix + name) };
    const read = readSaid(id, entry, own, { freshId: () => crypto.randomUUID(), today });
    if ('said' in read) said.push(read.said);
    else for (const [name, message] of Object.entries(read.errors)) errors[prefix + name] = message;
  });
  return Object.keys(errors).length > 0 ? { errors } : { said };
}

/** Under which names a service's part of the form stands. */
export const prefixOf = (at: number): string => `s${at}-`;
