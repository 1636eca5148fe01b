import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type AskingForm, partFor } from '../model/asking.ts';
import { type Code, joined, type Whose } from '../model/parts.ts';
import { insertPart, insertText, readParts } from '../store.ts';
import { MOST_WORDS } from './write.ts';

/** Whether the youth said yes to it: a box of the form, never ticked by itself. */
export const intoStoryInput = z
  .string()
  .optional()
  .transform((said) => said === 'yes');

type Said = { form: AskingForm; fields: Record<string, string>; whose: Whose };

/** What the youth said in a form goes into their story: each field into its part, after what that says, or as a new one shared with nobody. */
export async function intoStory(
  errand: Errand,
  record: Pick<OpenRecord, 'id' | 'sealer'>,
  { form, fields, whose }: Said,
): Promise<Result<null>> {
  for (const [field, words] of Object.entries(fields)) {
    const code = partFor(form, field);
    if (code && words && !(await say(errand, record, { code, words, whose }))) return conflict('storyMovedOn');
  }
  return ok(null);
}

/** False: somebody else wrote on at the same moment. What is there already is not said twice. */
async function say(
  errand: Errand,
  { id: youthId, sealer }: Pick<OpenRecord, 'id' | 'sealer'>,
  it: { code: Code; words: string; whose: Whose },
): Promise<boolean> {
  const mine = (await readParts(errand, sealer, youthId)).filter(({ code, mine: may }) => may && code === it.code);
  if (mine.some(({ text }) => text.words.includes(it.words))) return true;
  const part = mine.find(({ text }) => joined(text.words, it.words).length <= MOST_WORDS);
  const id = newId();
  if (part) {
    const { text } = part;
    const whose = text.whose === it.whose ? it.whose : 'told';
    const words = joined(text.words, it.words);
    errand.touched({ youthId, recordIds: [part.id] });
    return insertText(errand, sealer, {
      id,
      youthId,
      partId: part.id,
      follows: text.id,
      words,
      whose,
      lang: text.lang,
    });
  }
  const partId = newId();
  await insertPart(errand, sealer, { id: partId, youthId, code: it.code, name: null });
  errand.touched({ youthId, recordIds: [partId] });
  const { words, whose } = it;
  return insertText(errand, sealer, { id, youthId, partId, follows: null, words, whose, lang: errand.actor.lang });
}
