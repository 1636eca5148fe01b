import { z } from 'zod';
import {
  type Change,
  type Colleague,
  changesIn,
  colleaguesOf,
  effortsFor,
  type KeptEffort,
  type Member,
  membersOf,
  type OwnLife,
  openTeam,
  ownLifeOf,
} from '#casework/care/index.ts';
import { type Line, openTasksOf, readLines, standing, type TaskLine } from '#casework/plan/index.ts';
import { referralSource } from '#casework/referrals/index.ts';
import { type DueStep, dueIn, responsesFor } from '#casework/responses/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { type OpenRecord, type Particular, particularsOf, type RecordRow, standingNow } from '#casework/youth/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { rowsFrom, type Wrote, wroteOf } from '../above.ts';
import { mayHaveMet } from '../model/handover.ts';
import { changeHandover, type Handover, handoversOf } from '../store.ts';
import { type SoonView, soonOf } from './soon.ts';

const LAST_EFFORTS = 5;
const base = { youthId: z.uuid(), handoverId: z.uuid() };
export const handoverPageInput = z.looseObject(base);

export type Running = { id: string; title: { en: string; es: string }; steps: DueStep[] };
export type HandoverView = {
  record: OpenRecord;
  handover: Handover;
  colleagues: Colleague[];
  members: Member[];
  /** Who of the youth's own life the one who takes over may tell, and who not. */
  life: OwnLife | null;
  changes: Change[];
  running: Running[];
  soon: SoonView;
  efforts: KeptEffort[];
  /** What was asked of others for this youth and has not come to an end: a promise, as the youth sees it. */
  promised: RecordRow[];
  /** What is to be done by the plan. */
  tasks: TaskLine[];
  /** What is on record already, so that nobody asks it again. */
  known: Particular[];
  /** The youth's goals that stand open, and what they told already, as far as the reader may see. */
  goals: Line[];
  told: Told;
  /** What they wrote on their own page. */
  wrote: Wrote[];
};

/** All that is known and may be seen by whoever reads it, on one page, beside what only the leaver knew. */
export async function seeHandover(
  errand: Errand,
  { youthId, handoverId }: z.infer<typeof handoverPageInput>,
): Promise<Result<HandoverView>> {
  const opened = await openTeam(errand, youthId);
  if (!opened) return absent;
  const { record } = opened;
  const handover = (await handoversOf(errand, record.sealer, youthId)).find(({ id }) => id === handoverId);
  if (!handover) return absent;
  const terms = await termsOf(errand, youthId);
  const members = (await membersOf(errand, record.sealer, youthId)).filter(({ endedAt }) => endedAt === null);
  const running = await runningOf(errand, youthId);
  const tasks = await openTasksOf(errand, new Map([[youthId, record.sealer]]));
  errand.touched({ youthId, recordIds: [handoverId], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    handover,
    colleagues: colleaguesOf(terms, members, errand.now),
    members,
    life: await ownLifeOf(errand, youthId),
    changes: changesIn(terms, errand.now),
    running,
    soon: await soonOf(errand, record, { steps: running.flatMap(({ steps }) => steps), tasks }),
    efforts: (await effortsFor(errand, record.sealer, youthId, LAST_EFFORTS * 2))
      .filter(({ takenBackAt }) => takenBackAt === null)
      .slice(0, LAST_EFFORTS),
    promised: await promisedTo(errand, youthId),
    goals: standing(await readLines(errand, record.sealer, youthId)).filter(
      ({ kind, stand }) => kind === 'goal' && stand === 'open',
    ),
    tasks,
    wrote: await wroteOf(errand, youthId, { lang: errand.actor.lang, sealer: record.sealer, now: errand.now }),
    told: await toldOnce(errand, youthId),
    known: standingNow(await particularsOf(errand, record.sealer, youthId), errand.now),
  });
}

async function runningOf(errand: Errand, youthId: string): Promise<Running[]> {
  const responses = await responsesFor(errand, youthId);
  const steps = await dueIn(
    errand,
    responses.map(({ id }) => id),
  );
  return responses
    .map(({ id, title }) => ({ id, title, steps: steps.filter((step) => step.responseId === id) }))
    .filter((each) => each.steps.length > 0);
}

const ENDS: ReadonlySet<unknown> = new Set(['closed', 'ended', 'taken-back']);
async function promisedTo(errand: Errand, youthId: string): Promise<RecordRow[]> {
  const rows = await rowsFrom(errand, referralSource, youthId, 20);
  return rows.filter(({ detail }) => {
    const events = Array.isArray(detail.events) ? (detail.events as { kind: string; code: string }[]) : [];
    return !events.some(({ kind, code }) => ENDS.has(kind) || code === 'not-taken');
  });
}

type Said = Promise<Result<{ youthId: string; handoverId: string }>>;
export const settleInput = z.object(base);

/** The one who takes over has read it. A second press changes nothing. */
export async function readHandover(errand: Errand, { youthId, handoverId }: z.infer<typeof settleInput>): Said {
  const handover = await openOf(errand, youthId, handoverId, 'toId');
  if (!handover) return absent;
  if (handover.readAt === null) await changeHandover(errand, youthId, handoverId, { read_at: errand.now });
  errand.touched({ youthId, recordIds: [handoverId] });
  return ok({ youthId, handoverId });
}

export const metInput = z.object({ ...base, metOn: z.string('dayNeeded').refine(isDay, 'dayNeeded') });

/** Both came to the youth together: from then on it is handed over. */
export async function meetForHandover(errand: Errand, input: z.infer<typeof metInput>): Said {
  const { youthId, handoverId, metOn } = input;
  const handover = await openOf(errand, youthId, handoverId, 'toId');
  if (!handover) return absent;
  if (!mayHaveMet(metOn, handover.at, errand.now, errand.actor.timeZone)) return invalid({ metOn: 'metDayNotRight' });
  const read = handover.readAt === null ? { read_at: errand.now } : {};
  const change = { ...read, met_on: metOn, met_at: errand.now };
  if (!(await changeHandover(errand, youthId, handoverId, change))) return conflict('movedOn');
  errand.touched({ youthId, recordIds: [handoverId] });
  return ok({ youthId, handoverId });
}

/** It is not so: the leaver stays, or somebody else takes over. */
export async function callOffHandover(errand: Errand, { youthId, handoverId }: z.infer<typeof settleInput>): Said {
  const handover =
    (await openOf(errand, youthId, handoverId, 'fromId')) ?? (await openOf(errand, youthId, handoverId, 'byId'));
  if (!handover) return absent;
  await changeHandover(errand, youthId, handoverId, { called_off_at: errand.now });
  errand.touched({ youthId, recordIds: [handoverId] });
  return ok({ youthId, handoverId });
}

async function openOf(
  errand: Errand,
  youthId: string,
  id: string,
  whose: 'toId' | 'fromId' | 'byId',
): Promise<Handover | null> {
  const opened = await openTeam(errand, youthId);
  if (!opened?.mayAdd) return null;
  const all = await handoversOf(errand, opened.record.sealer, youthId);
  return (
    all.find(
      (each) =>
        each.id === id && each[whose] === errand.actor.userId && each.metOn === null && each.calledOffAt === null,
    ) ?? null
  );
}
