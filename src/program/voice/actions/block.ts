import { z } from 'zod';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import { block, type MyBlock, myBlocks, unblock } from '../consent-store.ts';
import type { YouthErrand } from '../door.ts';
import { myTeam, type Teammate } from '../sight-store.ts';

export type BlockView = { team: Teammate[]; blocks: MyBlock[] };
export async function seeBlocks(errand: YouthErrand): Promise<Result<BlockView>> {
  return ok({ team: await myTeam(errand), blocks: await myBlocks(errand) });
}

export const blockInput = z.object({ person: z.uuid('publicChoosePerson') });
/** They see nothing from the next look on; the only one who holds the case cannot be left out before there is another. */
export async function blockPerson(errand: YouthErrand, { person }: z.infer<typeof blockInput>): Promise<Result<null>> {
  const { id, came } = await block(errand, person);
  if (came === 'last') return refused('publicBlockLast');
  if (came === null) return invalid({ person: 'publicChoosePerson' });
  errand.touched(id);
  return ok(null);
}

export const unblockInput = z.object({ blockId: z.uuid() });
export async function unblockPerson(
  errand: YouthErrand,
  { blockId }: z.infer<typeof unblockInput>,
): Promise<Result<null>> {
  if (!(await unblock(errand, blockId))) return refused('publicIsBack');
  errand.touched(blockId);
  return ok(null);
}
