import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { entriesOf, type Lang } from '#platform/i18n/catalogue.ts';
import { type Body, countyDirectory, needs, takeWords, text } from '#reference/directory/index.ts';
import { finderWords } from '#reference/finder/index.ts';
import { pictures } from '../pictures.ts';
import {
  keepWording,
  keepWordingDecision,
  type Wording,
  type WordingOutcome,
  wordingOutcomes,
  wordingsOf,
} from '../wording-store.ts';
import { namesIn } from './keep.ts';

export type WordingsView = {
  wordings: Wording[];
  nameOf: (serviceId: string | null) => string;
  mayWrite: boolean;
};

/** What youth leaders said, and what was done with it: open to everyone at work. */
export async function seeWordings(errand: Errand): Promise<Result<WordingsView>> {
  const [directory, wordings] = await Promise.all([countyDirectory(errand), wordingsOf(errand, null)]);
  return ok({ wordings, nameOf: namesIn(directory), mayWrite: mayWrite(errand) });
}

const mayWrite = ({ actor }: Errand): boolean =>
  actor.roles.some((role) => role === 'youth-leader' || role === 'liaison' || role === 'administrator');

export type TextsView = {
  texts: { key: string; en: string; es: string }[];
  entries: { id: string; name: string; organization: string }[];
  search: string;
};
export const textsInput = z.object({ search: z.string().trim().max(100).catch('') });

/** Everything that the public reads: the finder's texts, its pictures, and what entries say. No youth is in it. */
export async function seeTexts(errand: Errand, { search }: z.infer<typeof textsInput>): Promise<Result<TextsView>> {
  const directory = await countyDirectory(errand);
  const sought = search.toLowerCase();
  const entries = [...directory.service.values()].map(({ id, body }) => ({
    id,
    name: text(body, 'name'),
    organization: text(directory.organization.get(text(body, 'organization_id'))?.body ?? {}, 'name'),
  }));
  return ok({
    search,
    texts: Object.entries(publicTexts()).map(([key, said]) => ({ key, ...said })),
    entries: entries
      .filter(({ name, organization }) => `${name} ${organization}`.toLowerCase().includes(sought))
      .slice(0, MOST_ENTRIES),
  });
}
const MOST_ENTRIES = 30;

/** What the finder says to the public, and the needs that it asks for. */
function publicTexts(): Record<string, { en: string; es: string }> {
  const own = Object.entries(entriesOf(finderWords)).map(([key, [en, es]]) => [key, { en, es }] as const);
  const asked = Object.entries(needs).map(([need, said]) => [`need-${need}`, said] as const);
  return Object.fromEntries([...asked, ...own]);
}

const part = z.string().regex(/^[\w.-]{1,80}$/);
export const partInput = z.object({ about: z.enum(['finder', 'picture', 'sign', 'entry']), part });
type PartInput = z.infer<typeof partInput>;

/** One text or picture as it is now; of an entry, `part` is its id. */
export type PartView = { about: PartInput['about']; part: string; name: string; now: { en: string; es: string } };

export async function seePart(errand: Errand, { about, part: which }: PartInput): Promise<Result<PartView>> {
  if (about === 'sign') return ok({ about, part: 'sign', name: '', now: { en: '', es: '' } });
  if (about === 'picture')
    return which in pictures ? ok({ about, part: which, name: which, now: { en: '', es: '' } }) : absent;
  if (about === 'finder') {
    const texts = publicTexts();
    const now = Object.hasOwn(texts, which) ? texts[which] : undefined;
    return now ? ok({ about, part: which, name: which, now }) : absent;
  }
  const service = (await countyDirectory(errand)).service.get(which)?.body;
  if (!service) return absent;
  const said = text(service, 'description');
  return ok({ about, part: which, name: text(service, 'name'), now: { en: said, es: said } });
}

const words = z.string().trim().max(2000, 'tooLong').default('');
export const wordingInput = partInput.extend({
  lang: z.enum(['en', 'es'], 'chooseOne'),
  other: words,
  off: words,
  sign: words,
});

/** A youth leader says how it should read, or what is off. */
export async function saveWording(
  errand: Errand,
  input: z.infer<typeof wordingInput>,
): Promise<Result<{ id: string }>> {
  const view = await seePart(errand, input);
  if (!view.ok) return view;
  if (input.other === '' && input.off === '') return invalid({ other: 'sayEither' });
  if (input.about === 'sign' && input.sign === '') return invalid({ sign: 'sayWhich' });
  const isEntry = input.about === 'entry';
  const id = await keepWording(errand, {
    about: input.about,
    part: isEntry ? 'description' : input.part,
    serviceId: isEntry ? input.part : null,
    lang: input.lang,
    said: { now: input.about === 'sign' ? input.sign : view.value.now[input.lang], other: input.other, off: input.off },
  });
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const wordingOneInput = z.object({ id: z.uuid() });
export type WordingView = { wording: Wording; name: string; mayDecide: boolean };

export async function seeWording(errand: Errand, { id }: { id: string }): Promise<Result<WordingView>> {
  const [directory, [wording]] = await Promise.all([countyDirectory(errand), wordingsOf(errand, id)]);
  if (!wording) return absent;
  return ok({ wording, name: namesIn(directory)(wording.serviceId), mayDecide: mayDecide(errand, wording) });
}

const mayDecide = ({ actor }: Errand, { decision, byId }: Wording): boolean =>
  decision === null &&
  byId !== actor.userId &&
  actor.roles.some((role) => role === 'liaison' || role === 'administrator');

export const decideInput = wordingOneInput.extend({
  outcome: z.enum(wordingOutcomes, 'chooseOne'),
  why: z.string('sayWhy').trim().min(1, 'sayWhy').max(2000, 'tooLong'),
});

/** A keeper decides, with the reason. New words of an entry are in the directory at once, and can be taken back. */
export async function decideWording(
  errand: Errand,
  input: z.infer<typeof decideInput>,
): Promise<Result<{ id: string }>> {
  const [wording] = await wordingsOf(errand, input.id);
  if (!wording) return absent;
  if (wording.decision) return conflict('decidedAlready');
  if (!mayDecide(errand, wording)) return refused('needsAnother');
  const changed = await changeOf(errand, wording, input.outcome);
  if (!changed.ok) return changed;
  const decision = { outcome: input.outcome, why: input.why, changeId: changed.value };
  if (!(await keepWordingDecision(errand, input.id, decision))) return conflict('decidedAlready');
  errand.touched({ recordIds: [input.id] });
  return ok({ id: input.id });
}

async function changeOf(errand: Errand, wording: Wording, outcome: WordingOutcome): Promise<Result<string | null>> {
  const { serviceId, said } = wording;
  if (outcome !== 'taken' || !serviceId || said.other === '') return ok(null);
  const patch: Body = { description: said.other };
  const taken = await takeWords(errand, { serviceId, patches: { service: patch }, placeOf: null, origin: 'leader' });
  if (!taken.ok) return taken.failure.kind === 'invalid' ? conflict('cannotTake') : taken;
  return ok(taken.value.changeId);
}

export type TakenText = { key: string; lang: Lang; was: string; words: string };

/** The words of the finder that were taken, for the next release of the program. */
export async function takenTexts(errand: Errand): Promise<Result<TakenText[]>> {
  const all = await wordingsOf(errand, null);
  return ok(
    all.flatMap(({ about, part: key, lang, said, decision }) =>
      about === 'finder' && decision?.outcome === 'taken' && said.other !== ''
        ? [{ key, lang, was: said.now, words: said.other }]
        : [],
    ),
  );
}
