import { z } from 'zod';
import { addDays, dayOf, endOfDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import {
  beginPart,
  type MyPart,
  myStory,
  partCodes,
  type Reader,
  sharePart,
  storyReaders,
  takeShareBack,
  writeOn,
} from '../story-store.ts';
import { spans } from './sharing.ts';

export async function seeStory(errand: YouthErrand): Promise<Result<MyPart[]>> {
  return ok(await myStory(errand));
}

const text = z.string('publicWriteIt').trim().min(1, 'publicWriteIt').max(8000, 'publicTooLong');
export const beginInput = z.object({
  code: z.enum(partCodes, 'publicStoryWhich'),
  name: z.string().trim().max(120, 'publicTooLong').default(''),
  text,
});
/** A new part is read by nobody; but what must not be asked again is told to the team, or it would help nobody. */
export async function begin(errand: YouthErrand, input: z.infer<typeof beginInput>): Promise<Result<{ part: string }>> {
  if (input.code === 'own' && !input.name) return invalid({ name: 'publicStoryNameNeeded' });
  const part = await beginPart(errand, { ...input, toTeam: input.code === 'never-ask' });
  if (!part) return refused('publicNotSaid');
  errand.touched(part);
  return ok({ part });
}

export type PartView = { part: MyPart; readers: Reader[] };
export const partInput = z.looseObject({ part: z.uuid() });
export async function seePart(errand: YouthErrand, { part: id }: z.infer<typeof partInput>): Promise<Result<PartView>> {
  const part = (await myStory(errand)).find((each) => each.id === id);
  return part ? ok({ part, readers: await storyReaders(errand) }) : absent;
}

export const writeOnInput = z.object({ part: z.uuid(), follows: z.uuid(), text });
export async function keepWords(errand: YouthErrand, input: z.infer<typeof writeOnInput>): Promise<Result<null>> {
  const came = await writeOn(errand, input);
  if (came === null) return absent;
  if (came === 'meanwhile') return refused('publicMeanwhile');
  errand.touched(input.part);
  return ok(null);
}

export const shareSpans = ['ever', ...Object.keys(spans)] as ['ever', ...(keyof typeof spans)[]];
export const shareInput = z.object({
  part: z.uuid(),
  to: z.string('publicChooseWho').regex(/^(team|(user|agency) [0-9a-f-]{36})$/, 'publicChooseWho'),
  span: z.enum(shareSpans, 'publicChooseSpan'),
  write: z.literal('yes').optional(),
});
/** The reader finds it at their next look; what stood for the same reader gives way. */
export async function share(errand: YouthErrand, input: z.infer<typeof shareInput>): Promise<Result<null>> {
  const [kind, id = null] = input.to.split(' ');
  if (input.write && kind !== 'user') return invalid({ write: 'publicStoryWritersAreNamed' });
  const last = input.span === 'ever' ? null : addDays(dayOf(errand.now, errand.youth.timeZone), spans[input.span]);
  const done = await sharePart(errand, {
    part: input.part,
    user: kind === 'user' ? id : null,
    agency: kind === 'agency' ? id : null,
    mayWrite: input.write === 'yes',
    until: last === null ? null : endOfDay(last, errand.youth.timeZone),
  });
  if (!done) return invalid({ to: 'publicChooseWho' });
  errand.touched(input.part, done);
  return ok(null);
}

export const unshareInput = z.object({ part: z.uuid(), share: z.uuid() });
export async function unshare(errand: YouthErrand, input: z.infer<typeof unshareInput>): Promise<Result<null>> {
  if (!(await takeShareBack(errand, input.share))) return refused('publicIsBack');
  errand.touched(input.part, input.share);
  return ok(null);
}
