import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { ends } from '../model/codes.ts';
import { approve, assess, bringNext, endPlacement, place, withdraw } from '../placement-store.ts';
import { coursesOf, neededCodes } from './who.ts';
import { choicesOf, openHome } from './youth.ts';

type Done = Promise<Result<{ youthId: string }>>;

export const placeInput = z.object({
  youthId: z.uuid(),
  askId: z.uuid(),
  into: z.uuid('chooseOne'),
  person: z.uuid('choosePerson'),
  advocate: z.enum(['yes', 'no', 'not-asked'], 'chooseOne').default('not-asked'),
  whyNear: z.string().trim().max(1_000, 'tooLong').default(''),
});

/** Why the database did not let a youth move in, as a sentence. */
const because: Record<string, string> = {
  'no-yes': 'noYes',
  'not-ready': 'notReady',
  'not-trained': 'notTrained',
  'there-already': 'thereAlready',
  full: 'full',
  'needs-assessment': 'needsAssessment',
  'last-keeper': 'lastKeeper',
};

/** The youth moves in. Whether they may, the database alone decides: two workers at once are one after the other there. */
export async function moveIn(errand: Errand, input: z.infer<typeof placeInput>): Done {
  const { youthId, into: homeId, askId } = input;
  const opened = await openHome(errand, youthId);
  if (!opened?.mayPlace) return absent;
  const choice = (await choicesOf(errand, opened.record)).find(({ home }) => home.id === homeId);
  if (choice?.nearHarm && !input.whyNear) return invalid({ whyNear: 'whyNearNeeded' });
  const id = newId(errand.now.getTime());
  const came = await place(errand, opened.record.sealer, {
    id,
    youthId,
    homeId,
    askId,
    basisId: newId(),
    personId: input.person,
    courses: neededCodes(await coursesOf(errand)),
    advocate: input.advocate,
    whyNear: choice?.nearHarm ? input.whyNear : '',
  });
  if (came === 'absent') return absent;
  if (came === 'person') return invalid({ person: 'personNot' });
  if (came !== 'placed') return refused(because[came] ?? 'movedOn');
  errand.touched({ youthId, recordIds: [id], basis: 'assigned-team' });
  return ok({ youthId });
}

const ofPlacement = { youthId: z.uuid(), placementId: z.uuid() };
export const moveInEndInput = z.object({
  ...ofPlacement,
  reason: z.enum(ends, 'chooseOne'),
  endWords: z.string().trim().max(2_000, 'tooLong').default(''),
});

/** The youth no longer lives there; what let the contractor's person in ends at the same moment. */
export async function moveAway(errand: Errand, input: z.infer<typeof moveInEndInput>): Done {
  const { youthId, placementId } = input;
  const opened = await openHome(errand, youthId);
  if (!opened?.mayPlace) return absent;
  const it = { id: placementId, reason: input.reason, words: input.endWords };
  return settled(errand, youthId, placementId, await endPlacement(errand, opened.record.sealer, it), 'ended');
}

export const nextInput = z.object(ofPlacement);

/** The person of the contractor that takes the home over is let in, before the old one goes. */
export async function letNextIn(errand: Errand, { youthId, placementId }: z.infer<typeof nextInput>): Done {
  if (!(await openHome(errand, youthId))?.mayPlace) return absent;
  return settled(errand, youthId, placementId, await bringNext(errand, placementId, newId()), 'brought');
}

export const assessInput = z.object({
  youthId: z.uuid(),
  assessHome: z.uuid('chooseOne'),
  assessWords: z.string('assessNeeded').trim().min(40, 'assessNeeded').max(8_000, 'tooLong'),
});
export async function writeAssessment(
  errand: Errand,
  { youthId, assessHome, assessWords }: z.infer<typeof assessInput>,
): Done {
  const opened = await openHome(errand, youthId);
  if (!opened?.mayPlace) return absent;
  const id = newId(errand.now.getTime());
  const came = await assess(errand, opened.record.sealer, { id, youthId, homeId: assessHome, words: assessWords });
  return settled(errand, youthId, id, came, 'written');
}

export const assessmentInput = z.object({ youthId: z.uuid(), assessmentId: z.uuid() });
export async function approveAssessment(errand: Errand, input: z.infer<typeof assessmentInput>): Done {
  if (!(await openHome(errand, input.youthId))?.mayPlace) return absent;
  return settled(errand, input.youthId, input.assessmentId, await approve(errand, input.assessmentId), 'approved');
}
export async function withdrawAssessment(errand: Errand, input: z.infer<typeof assessmentInput>): Done {
  if (!(await openHome(errand, input.youthId))?.mayPlace) return absent;
  return settled(errand, input.youthId, input.assessmentId, await withdraw(errand, input.assessmentId), 'withdrawn');
}

const refusedWith: Record<string, string> = {
  'last-keeper': 'lastKeeper',
  'not-needed': 'notNeeded',
  full: 'full',
  'your-own': 'yourOwn',
  'lives-there': 'stillLives',
  person: 'personNot',
};

function settled(
  errand: Errand,
  youthId: string,
  id: string,
  came: string,
  wanted: string,
): Result<{ youthId: string }> {
  if (came === 'absent') return absent;
  if (came === 'moved-on') return conflict('movedOn');
  if (came !== wanted) return refused(refusedWith[came] ?? 'movedOn');
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}
