import { z } from 'zod';
import { type Colleague, colleaguesOf, openTeam } from '#casework/care/index.ts';
import { type Told, toldOf } from '#casework/story/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Handover, handoversOf, insertHandover, mayHandOver } from '../store.ts';

export const handoversInput = z.looseObject({ youthId: z.uuid() });
type Leaver = { userId: string; name: string };
export type HandoversView = {
  record: OpenRecord;
  mayAdd: boolean;
  handovers: Handover[];
  colleagues: Colleague[];
  /** Oneself, and colleagues of one's agency who stand or stood by this youth. */
  leavers: Leaver[];
  told: Told;
};

/** The hand-overs of this youth, and the form to write one. */
export async function seeHandovers(
  errand: Errand,
  { youthId }: z.infer<typeof handoversInput>,
): Promise<Result<HandoversView>> {
  const opened = await openTeam(errand, youthId);
  if (!opened) return absent;
  const { record, mayAdd } = opened;
  const terms = await termsOf(errand, youthId);
  const { userId, name, agencyName } = errand.actor;
  const own = terms.filter((term) => term.agencyName === agencyName && term.userId !== userId);
  const others = new Map(own.map((term) => [term.userId, { userId: term.userId, name: term.name }]));
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    mayAdd,
    handovers: await handoversOf(errand, record.sealer, youthId),
    colleagues: colleaguesOf(terms, [], errand.now),
    leavers: [{ userId, name }, ...others.values()],
    told: await toldOf(errand, record),
  });
}

const short = z.string().trim().max(600, 'tooLong').default('');
export const handoverInput = z.object({
  youthId: z.uuid(),
  from: z.uuid('choosePerson'),
  to: z.uuid('chooseTaker'),
  leavesOn: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  helps: z.string('helpsNeeded').trim().min(1, 'helpsNeeded').max(600, 'tooLong'),
  careful: short,
  first: z.string('firstNeeded').trim().min(1, 'firstNeeded').max(600, 'tooLong'),
});

/** Three short things that only the leaver knows; the rest of the page is made from what is known. */
export async function writeHandover(
  errand: Errand,
  input: z.infer<typeof handoverInput>,
): Promise<Result<{ youthId: string; handoverId: string }>> {
  const { youthId, from, to, leavesOn, helps, careful, first } = input;
  const opened = await openTeam(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const terms = await termsOf(errand, youthId);
  if (from !== errand.actor.userId && !terms.some((term) => term.userId === from))
    return invalid({ from: 'notOnTheTeam' });
  if (from === to || !colleaguesOf(terms, [], errand.now).some(({ userId }) => userId === to))
    return invalid({ to: 'notATaker' });
  if (!(await mayHandOver(errand, youthId, from, to))) return invalid({ to: 'notATaker' });
  const id = newId();
  const words = { helps, careful, first };
  const done = await insertHandover(errand, opened.record.sealer, {
    id,
    youthId,
    fromId: from,
    toId: to,
    leavesOn,
    words,
  });
  if (!done) return conflict('handoverWaits');
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, handoverId: id });
}
