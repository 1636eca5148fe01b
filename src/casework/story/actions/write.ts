import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { languageTags } from '#foundation/consent/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Code, offered, type Part, type Told, toldIn, type Whose, whoses } from '../model/parts.ts';
import { insertPart, insertText, readParts } from '../store.ts';
import { openMine, openStory } from './open.ts';

export const MOST_WORDS = 8000;

/** The parts of this youth's story that this person may read, with what each says now. */
export const partsOf = async (errand: Errand, youthId: string): Promise<Part[]> =>
  (await openStory(errand, youthId))?.parts ?? [];

/** What was told already and may stand beside a question that asks it again; nothing for whom nothing is shared. */
export const toldOnce = async (errand: Errand, youthId: string): Promise<Told> =>
  toldIn(await partsOf(errand, youthId), errand.now);

/** The same where the record is open already, for whoever sees what the team shares. */
export const toldOf = async (errand: Errand, record: OpenRecord): Promise<Told> =>
  toldIn(record.rights.get('coordination') ? await readParts(errand, record.sealer, record.id) : [], errand.now);

export const storyInput = z.looseObject({ youthId: z.uuid() });
export type StoryView = { record: OpenRecord; mayAdd: boolean; parts: Part[] };

export async function seeStory(errand: Errand, { youthId }: z.infer<typeof storyInput>): Promise<Result<StoryView>> {
  const opened = await openStory(errand, youthId);
  if (!opened) return absent;
  const { basis } = opened.record;
  errand.touched({ youthId, recordIds: opened.parts.map(({ id }) => id), ...(basis ? { basis } : {}) });
  return ok(opened);
}

export async function seeNewPart(errand: Errand, input: z.infer<typeof storyInput>): Promise<Result<StoryView>> {
  const seen = await seeStory(errand, input);
  return seen.ok && !seen.value.mayAdd ? absent : seen;
}

export const partInput = z.looseObject({ youthId: z.uuid(), storyPartId: z.uuid() });
export type PartView = { record: OpenRecord; part: Part };

export async function seePart(
  errand: Errand,
  { youthId, storyPartId }: z.infer<typeof partInput>,
): Promise<Result<PartView>> {
  const opened = await openMine(errand, youthId, storyPartId);
  if (!opened) return absent;
  const { basis } = opened.record;
  errand.touched({ youthId, recordIds: [storyPartId], ...(basis ? { basis } : {}) });
  return ok(opened);
}

const words = z.string('wordsNeeded').trim().min(1, 'wordsNeeded').max(MOST_WORDS, 'tooLong');
const said = {
  words,
  whose: z.enum(whoses, 'chooseWhose').default('youth'),
  lang: z.string('chooseLanguage').refine((tag) => languageTags.includes(tag), 'chooseLanguage'),
};
export const newPartInput = z.object({
  youthId: z.uuid(),
  code: z.enum([...offered, 'own'], 'choosePart'),
  name: z.string().trim().max(120, 'tooLong').default(''),
  ...said,
});

export type PartSaid = { code: Code; name: string; words: string; whose: Whose; lang: string };

/** Begins a part, shared with nobody. `name` is for a part of the youth's own (`own`). */
export async function writePart(errand: Errand, youthId: string, it: PartSaid): Promise<Result<{ id: string }>> {
  const opened = await openStory(errand, youthId);
  if (!opened?.mayAdd) return absent;
  if (it.code === 'own' && !it.name) return invalid({ name: 'nameNeeded' });
  const [id, textId] = [newId(), newId()];
  const { sealer } = opened.record;
  await insertPart(errand, sealer, { id, youthId, code: it.code, name: it.code === 'own' ? it.name : null });
  const { words: text, whose, lang } = it;
  await insertText(errand, sealer, { id: textId, youthId, partId: id, follows: null, words: text, whose, lang });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ id });
}

export async function keepPart(
  errand: Errand,
  { youthId, ...it }: z.infer<typeof newPartInput>,
): Promise<Result<{ youthId: string; id: string }>> {
  const done = await writePart(errand, youthId, it);
  return done.ok ? ok({ youthId, id: done.value.id }) : done;
}

export const textInput = z.object({ youthId: z.uuid(), storyPartId: z.uuid(), follows: z.uuid(), ...said });

/** Writes what a part says now, after what the writer read. Where another wrote on meanwhile, nothing is written and they are told. */
export async function writeOn(errand: Errand, input: z.infer<typeof textInput>): Promise<Result<{ youthId: string }>> {
  const { youthId, storyPartId: partId, follows, ...text } = input;
  const opened = await openMine(errand, youthId, partId);
  if (!opened) return absent;
  const now = opened.part.text;
  if (now.words === text.words && now.whose === text.whose && now.lang === text.lang) return ok({ youthId });
  const id = newId();
  if (
    now.id !== follows ||
    !(await insertText(errand, opened.record.sealer, { id, youthId, partId, follows, ...text }))
  )
    return conflict('changedMeanwhile');
  errand.touched({ youthId, recordIds: [partId] });
  return ok({ youthId });
}
