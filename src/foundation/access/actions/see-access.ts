import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Category } from '../model/categories.ts';
import { openedBy } from '../model/rules.ts';
import { textSealerOf } from '../sealed.ts';
import { type Basis, type Block, basesOf, blocksOf, holds, worksTheCase, youthNumber } from '../store.ts';
import { rulesInForce } from '../store-rules.ts';

export const youthInput = z.object({ youthId: z.uuid() });

/** One line of the page: a basis, what it opens by the table in force, and the good cause in words. */
export type Line = Basis & { opens: Map<Category, 'view' | 'add'>; cause: string | null };

export type AccessView = {
  youthId: string;
  number: string;
  lines: Line[];
  ended: Line[];
  blocks: Block[];
  whole: boolean;
  works: boolean;
};

/** Who can see this youth and why: each basis that holds, what it opens, until when; and those that ended. */
export async function seeAccess(errand: Errand, { youthId }: z.infer<typeof youthInput>): Promise<Result<AccessView>> {
  const number = await youthNumber(errand, youthId);
  if (!number) return absent;
  const [bases, rules] = [await basesOf(errand, youthId), await rulesInForce(errand)];
  const sealer = await textSealerOf(errand, youthId);
  const lines = bases.map((basis) => ({
    ...basis,
    opens: openedBy(rules, basis.kind, basis.agencyKind, basis.categories),
    cause: sealer?.open('access.bases', basis.id, 'because', basis.because) ?? null,
  }));
  const over = (line: Line) => line.endedAt !== null || (line.until !== null && line.until <= errand.now);
  errand.touched({ youthId });
  return ok({
    youthId,
    number,
    lines: lines.filter((line) => !over(line)),
    ended: lines.filter(over),
    blocks: await blocksOf(errand, youthId),
    whole: await holds(errand, youthId, 'coordination'),
    works: await worksTheCase(errand, youthId),
  });
}
