import { z } from 'zod';
import { instantOf, type OpenRecord } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { effortsFor, insertEffort, type KeptEffort, takeBack } from '../effort-store.ts';
import { effortsIn, hows, TAKE_BACK_MS, whoms } from '../model/efforts.ts';
import { type OwnLife, ownLifeIn } from '../model/own-life.ts';
import { membersOf } from '../team-store.ts';
import { openTeam } from './open.ts';

const SHOWN = 60;

export const effortsInput = z.looseObject({ youthId: z.uuid() });
export type EffortsView = {
  record: OpenRecord;
  mayAdd: boolean;
  efforts: KeptEffort[];
  /** Who of the youth's own life may be called or written to, and who not. */
  life: OwnLife;
  sum: ReturnType<typeof effortsIn>;
};

export async function seeEfforts(
  errand: Errand,
  { youthId }: z.infer<typeof effortsInput>,
): Promise<Result<EffortsView>> {
  const opened = await openTeam(errand, youthId);
  if (!opened) return absent;
  const { record, mayAdd } = opened;
  const efforts = await effortsFor(errand, record.sealer, youthId, 500);
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  const life = ownLifeIn(await membersOf(errand, record.sealer, youthId));
  return ok({ record, mayAdd, life, efforts: efforts.slice(0, SHOWN), sum: effortsIn(efforts, 30, errand.now) });
}

/** One button says how it was tried and what came of it: `call-no`, `visit-yes`. */
const outcome = z
  .string('chooseOutcome')
  .regex(new RegExp(`^(${hows.join('|')})-(yes|no)$`), 'chooseOutcome')
  .transform((text) => {
    const [how = 'call', reached] = text.split('-');
    return { how: hows.find((each) => each === how) ?? 'call', reached: reached === 'yes' };
  });
export const effortInput = z.object({
  youthId: z.uuid(),
  outcome,
  whom: z.enum(whoms).default('youth'),
  at: z.string('momentNotRight').max(40, 'momentNotRight').default(''),
  words: z.string().trim().max(2000, 'tooLong').default(''),
});

/** A try to reach the youth, or somebody for them. */
export async function keepEffort(
  errand: Errand,
  input: z.infer<typeof effortInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId, whom, words } = input;
  const opened = await openTeam(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const at = instantOf(input.at, errand.now, errand.actor.timeZone);
  if (!at) return invalid({ at: 'momentNotRight' });
  const id = newId();
  await insertEffort(errand, opened.record.sealer, { id, youthId, whom, ...input.outcome, at, words });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export const takeBackInput = z.object({ youthId: z.uuid(), effortId: z.uuid() });

/** A wrong tap: one's own, of the last day. */
export async function takeBackEffort(
  errand: Errand,
  { youthId, effortId }: z.infer<typeof takeBackInput>,
): Promise<Result<{ youthId: string }>> {
  const since = new Date(errand.now.getTime() - TAKE_BACK_MS);
  if (!(await openTeam(errand, youthId)) || !(await takeBack(errand, youthId, effortId, since))) return absent;
  errand.touched({ youthId, recordIds: [effortId] });
  return ok({ youthId });
}
