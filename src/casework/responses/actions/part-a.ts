import { z } from 'zod';
import { type Told, toldOnce } from '#casework/story/index.ts';
import {
  ageOfCard,
  type Card,
  findYouth,
  type KindName,
  type Particular,
  particularsOf,
  spokenName,
  standingNow,
  valueWords,
} from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { run } from '#reference/protocols/index.ts';
import { exactTime } from '#ui/time-words.ts';
import { calendarsOf, choicesOf } from '../county.ts';
import { type KnownForPartA, type PartA, partA, type Typed, typedFields } from '../model/part-a.ts';
import { readPartA, savePartA } from '../part-a-store.ts';
import { agencyPhone, findResponse, type StoredResponse } from '../store.ts';

export const partAInput = z.looseObject({ responseId: z.uuid() });
export const PROTOCOL = 'federal-notice';

export type PartAView = {
  responseId: string;
  youth: { id: string; number: string; card: Card | null };
  partA: PartA;
  typed: Typed;
  told: Told;
};

/** For the paper: the form goes to federal readers, in English, whatever the page's language. */
export const partAInEnglish = (errand: Errand, input: z.infer<typeof partAInput>) => seePartA(errand, input, 'en');

/** Part A of the request, from what is known; for those who may see the youth's immigration facts. */
export async function seePartA(
  errand: Errand,
  input: z.infer<typeof partAInput>,
  lang: Lang = errand.actor.lang,
): Promise<Result<PartAView>> {
  const response = await federalResponse(errand, input.responseId);
  const youth = response ? await findYouth(errand, response.youthId) : null;
  if (!response || !youth) return absent;
  errand.touched({ youthId: youth.id, recordIds: [response.id] });
  const typed = await readPartA(errand, response);
  const facts = standingNow(await particularsOf(errand, youth.sealer, youth.id), errand.now);
  const known = await knownFor(errand, response, youth.card, facts, lang);
  return ok({
    responseId: response.id,
    youth,
    partA: partA(known, typed),
    typed,
    told: await toldOnce(errand, youth.id),
  });
}

export const savePartAInput = z.looseObject({
  responseId: z.uuid(),
  ...Object.fromEntries(typedFields.map((field) => [field, z.string().trim().max(4000, 'tooLong').default('')])),
});

/** Keeps what was written; earlier savings stay. */
export async function writePartA(
  errand: Errand,
  input: { responseId: string } & Record<string, unknown>,
): Promise<Result<{ responseId: string }>> {
  const response = await federalResponse(errand, input.responseId);
  if (!response) return absent;
  const typed = Object.fromEntries(typedFields.map((field) => [field, String(input[field] ?? '')])) as Typed;
  const id = await savePartA(errand, response, typed);
  errand.touched({ youthId: response.youthId, recordIds: [response.id, id] });
  return ok({ responseId: response.id });
}

async function federalResponse(errand: Errand, id: string): Promise<StoredResponse | null> {
  const response = await findResponse(errand, id);
  return response?.definition.id === PROTOCOL ? response : null;
}

async function knownFor(
  errand: Errand,
  response: StoredResponse,
  card: Card | null,
  particulars: readonly Particular[],
  lang: Lang,
): Promise<KnownForPartA> {
  const { actor, now } = errand;
  const said = (kind: KindName) => {
    const found = particulars.filter((each) => each.kind === kind);
    return found.length > 0 ? found.map(({ value }) => valueWords(kind, value, lang)).join(', ') : null;
  };
  const { facts } = run(response.definition, {
    start: response.startedAt,
    facts: response.facts,
    events: response.events,
    county: choicesOf(actor),
    calendars: calendarsOf(actor),
    now,
  });
  const forms = (['cse', 'lt', 'ltfc'] as const).filter(
    (form) => Array.isArray(facts.form) && facts.form.includes(form),
  );
  return {
    requester: { name: actor.name, agency: actor.agencyName, phone: await agencyPhone(errand) },
    child: {
      name: card ? spokenName(card) : null,
      born: card?.born ?? (typeof facts.birthDay === 'string' ? facts.birthDay : null),
      age: ageOfCard(card, dayOf(now, actor.timeZone)),
      sex: said('sex-at-birth'),
      birthplace: said('place-of-birth'),
      nationality: said('nationality'),
      language: said('indigenous-language') ?? said('language'),
      where: said('where-now') ?? said('address'),
      contact: said('contact-phone') ?? said('contact-other'),
    },
    forms,
    discovered: exactTime(response.startedAt, now, lang, actor.timeZone),
  };
}
