import { z } from 'zod';
import { ownSteps, supportOf } from '#casework/transition/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { type MySupport, mySupports, saySupport } from '../family-store.ts';

/** What there is for a youth who expects or has a child; the same list for each youth, whoever looks on. */
export async function seeFamily(errand: YouthErrand): Promise<Result<MySupport[]>> {
  return ok(await mySupports(errand));
}

export const wantInput = z.object({ support: z.string().max(50), want: z.enum(ownSteps, 'publicChooseWant') });
/** The youth says what they want: somebody of the team sees to it from then on. */
export async function sayWant(
  errand: YouthErrand,
  { support, want }: z.infer<typeof wantInput>,
): Promise<Result<null>> {
  const id = supportOf(support) ? await saySupport(errand, support, want) : null;
  if (!id) return absent;
  errand.touched(id);
  return ok(null);
}
