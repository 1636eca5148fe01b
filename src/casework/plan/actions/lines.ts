import { z } from 'zod';
import { intoStory, intoStoryInput, type Told, toldOf } from '#casework/story/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { holdPlan, insertLine, readLines } from '../line-store.ts';
import { categoryOf, goalStands, type Line, needStands, needs, standing, type Whose, whoses } from '../model/lines.ts';
import { openWhole } from './open.ts';

export const MOST_WORDS = 2000;
const words = z.string('wordsNeeded').trim().min(1, 'wordsNeeded').max(MOST_WORDS, 'tooLong');
const whose = z.enum(whoses, 'chooseWhose').default('youth');
type Said = Promise<Result<{ youthId: string }>>;

export const goalInput = z.object({ youthId: z.uuid(), words, whose, intoStory: intoStoryInput });

export async function keepGoal(errand: Errand, input: z.infer<typeof goalInput>): Said {
  const { youthId, intoStory: too, ...said } = input;
  const opened = await openWhole(errand, youthId);
  if (!opened?.mayAdd || !(await holdPlan(errand, youthId))) return absent;
  const id = newId();
  await insertLine(errand, opened.record.sealer, { id, youthId, kind: 'goal', code: 'goal', stand: 'open', ...said });
  errand.touched({ youthId, recordIds: [id] });
  return too ? goalIntoStory(errand, opened.record, said) : ok({ youthId });
}

/** A goal that the youth lets go into their story as well. */
async function goalIntoStory(errand: Errand, record: OpenRecord, said: { words: string; whose: Whose }): Said {
  const done = await intoStory(errand, record, {
    form: 'plan-goal',
    fields: { words: said.words },
    whose: said.whose,
  });
  return done.ok ? ok({ youthId: record.id }) : done;
}

export const needInput = z.object({
  youthId: z.uuid(),
  code: z.enum(needs, 'chooseNeed'),
  stand: z.enum(needStands, 'chooseStand'),
  words: z.string().trim().max(MOST_WORDS, 'tooLong').default(''),
  whose,
});

/** How it stands with a need that nothing was said of yet. */
export async function keepNeed(errand: Errand, { youthId, code, ...said }: z.infer<typeof needInput>): Said {
  const opened = await openWhole(errand, youthId);
  if (!opened?.record.rights.get(categoryOf(code))?.add || !(await holdPlan(errand, youthId))) return absent;
  const id = newId();
  if (!(await insertLine(errand, opened.record.sealer, { id, youthId, kind: 'need', code, ...said })))
    return invalid({ code: 'needSaidAlready' });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export const lineInput = z.looseObject({ youthId: z.uuid(), lineId: z.uuid() });
export type LineView = { record: OpenRecord; line: Line & { kind: 'goal' | 'need' }; told: Told };

/** One goal or need as it stands, for whoever may say it otherwise. */
export async function seeLine(
  errand: Errand,
  { youthId, lineId }: z.infer<typeof lineInput>,
): Promise<Result<LineView>> {
  const opened = await openWhole(errand, youthId);
  if (!opened) return absent;
  const { record } = opened;
  const line = standing(await readLines(errand, record.sealer, youthId)).find(({ thread }) => thread === lineId);
  if (!line || line.kind === 'safety') return absent;
  if (!record.rights.get(line.kind === 'need' ? categoryOf(line.code) : 'coordination')?.add) return absent;
  errand.touched({ youthId, recordIds: [line.id], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ record, line, told: await toldOf(errand, record) });
}

export const followInput = z.object({
  youthId: z.uuid(),
  lineId: z.uuid(),
  follows: z.uuid(),
  stand: z.enum([...goalStands, ...needStands], 'chooseStand'),
  words: z.string().trim().max(MOST_WORDS, 'tooLong').default(''),
  whose,
  intoStory: intoStoryInput,
});

export const keepFollowing = (errand: Errand, { youthId, lineId, ...said }: z.infer<typeof followInput>): Said =>
  follow(errand, youthId, { ...said, thread: lineId });

type Edit = {
  thread: string;
  follows: string;
  stand: Line['stand'];
  words: string;
  whose: Whose;
  intoStory: boolean;
};

/** Writes what stands now of a goal or a need, after what the writer read. */
async function follow(errand: Errand, youthId: string, edit: Edit): Said {
  const { thread, follows, intoStory: too, ...said } = edit;
  const opened = await openWhole(errand, youthId);
  if (!opened?.mayAdd || !(await holdPlan(errand, youthId))) return absent;
  const { record } = opened;
  const now = standing(await readLines(errand, record.sealer, youthId)).find((line) => line.thread === thread);
  if (!now || now.kind === 'safety') return absent;
  const stands: readonly string[] = now.kind === 'goal' ? goalStands : needStands;
  if (!stands.includes(said.stand)) return invalid({ stand: 'chooseStand' });
  if (now.kind === 'goal' && said.words === '') return invalid({ words: 'wordsNeeded' });
  if (now.kind === 'need' && !record.rights.get(categoryOf(now.code))?.add) return absent;
  const kept = () => (too && now.kind === 'goal' ? goalIntoStory(errand, record, said) : ok({ youthId }));
  if (now.words === said.words && now.stand === said.stand && now.whose === said.whose) return kept();
  if (now.id !== follows) return conflict('changedMeanwhile');
  const id = newId();
  const { kind, code } = now;
  await insertLine(errand, record.sealer, { id, youthId, kind, code, ...said, follows: { id: now.id, thread } });
  errand.touched({ youthId, recordIds: [id] });
  return kept();
}
