import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { holds, type Look, looksAt, youthNumber } from '../store.ts';

export const looksInput = z.object({ youthId: z.uuid() });
export const MOST_LOOKS = 300;

export type LooksView = { youthId: string; number: string | null; looks: Look[] };

/** Who has looked at this record: x. */
export async function seeLooks(errand: Errand, { youthId }: z.infer<typeof looksInput>): Promise<Result<LooksView>> {
  const privacy = holdsAny(errand.actor, ['privacy']);
  if (!privacy && !(await holds(errand, youthId, 'coordination'))) return absent;
  const looks = await looksAt(errand, youthId, MOST_LOOKS);
  if (privacy && looks.length === 0) return absent;
  errand.touched({ youthId });
  return ok({ youthId, number: await youthNumber(errand, youthId), looks });
}
