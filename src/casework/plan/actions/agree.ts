import { z } from 'zod';
import { languageTags, ways } from '#foundation/consent/index.ts';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { holdPlan, readLines } from '../line-store.ts';
import { revOf } from '../model/lines.ts';
import { agreements } from '../model/versions.ts';
import { closeTask, insertTask, readTasks } from '../task-store.ts';
import { insertVersion, readVersions } from '../version-store.ts';
import { words as wordsIn } from '../words.ts';
import { openWhole } from './open.ts';

export const agreeInput = z.object({
  youthId: z.uuid(),
  /** How much was written when the page was made: what the youth was read. */
  seen: z.coerce.number().int().min(0),
  agreed: z.enum(agreements, 'chooseAgreed'),
  how: z.enum(ways, 'chooseHow'),
  lang: z.string('chooseLanguage').refine((tag) => languageTags.includes(tag), 'chooseLanguage'),
  said: z.string().trim().max(2000, 'tooLong').default(''),
  reviewOn: z
    .string()
    .trim()
    .refine((text) => text === '' || isDay(text), 'dayNotRight')
    .transform((text) => text || null)
    .default(null),
});

/**
 * Keeps a day on which the plan was read with the youth, and what they said to it. To look at it again is a task of the one who read
 * it; the one of the version before is done.
 */
export async function agree(errand: Errand, input: z.infer<typeof agreeInput>): Promise<Result<{ youthId: string }>> {
  const { youthId, seen, reviewOn, ...said } = input;
  const opened = await openWhole(errand, youthId);
  if (!opened?.mayAdd || !(await holdPlan(errand, youthId))) return absent;
  if (reviewOn && reviewOn <= dayOf(errand.now, errand.actor.timeZone)) return invalid({ reviewOn: 'reviewNotAhead' });
  const { sealer } = opened.record;
  const tasks = await readTasks(errand, sealer, youthId);
  const rev = revOf(await readLines(errand, sealer, youthId), tasks);
  if (rev === 0) return invalid({ agreed: 'nothingToAgree' });
  if (rev !== seen) return conflict('planMovedOn');
  const before = new Set((await readVersions(errand, sealer, youthId)).map(({ id }) => id));
  for (const task of tasks)
    if (task.closedAt === null && before.has(task.from.id))
      await closeTask(errand, sealer, { id: task.id, youthId, outcome: 'done', words: '' });
  const id = newId();
  if (reviewOn) {
    const title = wordsIn(errand.actor.lang)('reviewTask');
    const review = { id: newId(), youthId, title, ownerId: errand.actor.userId, partId: null, dueOn: reviewOn };
    await insertTask(errand, sealer, { ...review, from: { kind: 'plan', id } });
  }
  await insertVersion(errand, sealer, { id, youthId, reviewOn, ...said });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}
