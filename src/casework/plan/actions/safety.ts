import { z } from 'zod';
import { intoStory, intoStoryInput, type Told, toldOf } from '#casework/story/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import { pdfOf } from '#platform/documents/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { holdPlan, insertLine, readLines } from '../line-store.ts';
import { type Line, type SafetyPart, safetyParts, standing, whoses } from '../model/lines.ts';
import { cardSource } from '../pages/card.typ.ts';
import { openWhole } from './open.ts';

/** Short enough for a card. */
export const MOST_SAFETY = 600;

export type SafetyLine = Line & { kind: 'safety' };
type SafetyLines = Partial<Record<SafetyPart, SafetyLine>>;
export type SafetyView = { record: OpenRecord; mayAdd: boolean; parts: SafetyLines; told: Told };

export const safetyOf = (lines: readonly Line[]): SafetyLines =>
  Object.fromEntries(standing(lines).flatMap((line) => (line.kind === 'safety' ? [[line.code, line] as const] : [])));

export const safetyInput = z.looseObject({ youthId: z.uuid() });

export async function seeSafety(errand: Errand, { youthId }: z.infer<typeof safetyInput>): Promise<Result<SafetyView>> {
  const opened = await openWhole(errand, youthId);
  if (!opened) return absent;
  const { record, mayAdd } = opened;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  const parts = safetyOf(await readLines(errand, record.sealer, youthId));
  return ok({ record, mayAdd, parts, told: await toldOf(errand, record) });
}

const part = z.string().trim().max(MOST_SAFETY, 'tooLongForCard').default('');
/** Beside each part, the line that the writer read; empty where there was none. */
const follows = z.union([z.uuid(), z.literal('')]).default('');
const fields = Object.fromEntries(
  safetyParts.flatMap((each) => [
    [each, part],
    [`follows-${each}`, follows],
  ]),
) as Record<SafetyPart | `follows-${SafetyPart}`, typeof part>;
export const keepSafetyInput = z.object({
  youthId: z.uuid(),
  whose: z.enum(whoses).default('youth'),
  intoStory: intoStoryInput,
  ...fields,
});

/** Writes the parts that are otherwise than they stood; a part that another changed meanwhile is told, and nothing is written. */
export async function keepSafety(
  errand: Errand,
  input: z.infer<typeof keepSafetyInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId, whose } = input;
  const opened = await openWhole(errand, youthId);
  if (!opened?.mayAdd || !(await holdPlan(errand, youthId))) return absent;
  const { sealer } = opened.record;
  const now = safetyOf(await readLines(errand, sealer, youthId));
  const changed = safetyParts.filter((code) => input[code] !== (now[code]?.words ?? ''));
  const moved = changed.filter((code) => input[`follows-${code}`] !== (now[code]?.id ?? ''));
  if (moved.length > 0) return invalid(Object.fromEntries(moved.map((code) => [code, 'partChangedMeanwhile'])));
  for (const code of changed) {
    const [id, was] = [newId(), now[code]];
    const line = { id, youthId, kind: 'safety', code, stand: 'said', whose, words: input[code] } as const;
    await insertLine(errand, sealer, was ? { ...line, follows: { id: was.id, thread: was.thread } } : line);
    errand.touched({ youthId, recordIds: [id] });
  }
  if (!input.intoStory) return ok({ youthId });
  const parts = Object.fromEntries(safetyParts.map((code) => [code, input[code]]));
  const done = await intoStory(errand, opened.record, { form: 'plan-safety', fields: parts, whose });
  return done.ok ? ok({ youthId }) : done;
}

/** The card as a PDF, in one language. */
export const makeCard =
  (lang: Lang) =>
  async (errand: Errand, input: z.infer<typeof safetyInput>): Promise<Result<Uint8Array>> => {
    const seen = await seeSafety(errand, input);
    return seen.ok ? ok(await pdfOf(cardSource(seen.value.parts, lang))) : seen;
  };
