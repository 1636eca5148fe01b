import { z } from 'zod';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import { maybeSame } from '#kernel/same-person.ts';
import { block, type MyBlock, myBlocks, unblock } from '../consent-store.ts';
import type { YouthErrand } from '../door.ts';
import { type MyRequest, myRequests, nameAway } from '../letter-store.ts';
import { myPastTeam, myTeam, type PastTeammate, type Teammate, whoDecides } from '../sight-store.ts';

/** `named`: whom the youth named in their own words, and what was decided. */
export type BlockView = {
  team: Teammate[];
  past: PastTeammate[];
  blocks: MyBlock[];
  named: MyRequest[];
  decides: Awaited<ReturnType<typeof whoDecides>>;
};
export async function seeBlocks(errand: YouthErrand): Promise<Result<BlockView>> {
  return ok({
    team: await myTeam(errand),
    past: await myPastTeam(errand),
    blocks: await myBlocks(errand),
    named: (await myRequests(errand)).filter(({ kind, takenBackAt }) => kind === 'block' && takenBackAt === null),
    decides: await whoDecides(errand),
  });
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

export const nameInput = z.object({
  name: z.string('publicWriteWho').trim().min(1, 'publicWriteWho').max(120, 'publicTooLong'),
  why: z.string().trim().max(300, 'publicTooLong').default(''),
  other: z.literal('yes').optional(),
});
/** Somebody who is on no list: kept away from this moment, and a worker decides what else is to be done. */
export async function namePerson(
  errand: YouthErrand,
  { name, why, other }: z.infer<typeof nameInput>,
): Promise<Result<null>> {
  const listed = [...(await myTeam(errand)), ...(await myPastTeam(errand))];
  // Whoever stands above is blocked at once there; two people may have one name.
  if (!other && listed.some((each) => maybeSame(each.name, name))) return invalid({ name: 'publicNamedIsListed' });
  const id = await nameAway(errand, { name, why });
  if (!id) return refused('publicNotAsked');
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
