import { z } from 'zod';
import { type DueBenefit, dueBenefits } from '#casework/benefits/index.ts';
import { type ClaimDay, claimDays } from '#casework/claims/index.ts';
import { type MyHearing, type MyNeed, type MyOrder, myHearings, myNeeds, myOrders } from '#casework/courts/index.ts';
import { type WaitingHandover, waitingHandovers } from '#casework/handovers/index.ts';
import { type DueQuestion, dueQuestions } from '#casework/identification/index.ts';
import { waitingFor } from '#casework/money/index.ts';
import { type PetitionDay, petitionDays } from '#casework/petitions/index.ts';
import { type OwnTask, ownTasks } from '#casework/plan/index.ts';
import { type NewOpening, newOpenings, type ReliefDay, reliefDays } from '#casework/relief/index.ts';
import { dueWork, type WorkPart, type WorkShows, workShows } from '#casework/responses/index.ts';
import { type LeftRepair, leftRepairs, type OpenRepair, openRepairs } from '#casework/restorative/index.ts';
import { type DueSupport, dueSupports } from '#casework/transition/index.ts';
import { type ChangedYouth, changedByOthers } from '#casework/youth/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type DueMoveOut, dueMoveOuts } from '#program/homes/index.ts';
import { type CallsWaiting, callsWaiting, type MyCall, myCalls } from '#program/parents/index.ts';
import { type AskDue, asksDue } from '#program/voice/index.ts';
import { type Desk, deskOf, keepDesk } from '../desk-store.ts';
import { newSince } from '../model/new-since.ts';
import { sources } from '../sources/index.ts';
import { type DeskRow, recordRows } from '../store.ts';

const pageNumber = z.coerce.number().int().min(1).max(400).catch(1);
export const workInput = z.looseObject({ page: pageNumber, waiting: pageNumber });

/** Who never said "I have seen this" hears of the last week. */
const FIRST_LOOK_MS = 7 * 86_400_000;
const YOUTH_SHOWN = 8;
const HEARINGS_SHOWN = 5;

export type WorkView = {
  desk: Desk;
  since: Date;
  mine: WorkPart;
  waiting: WorkPart;
  /** What was not known, or was to be looked at again by today. */
  questions: DueQuestion[];
  /** Youth who were told to leave where they live, and for whom nothing was found yet. */
  moveOuts: DueMoveOut[];
  /** Youth whom this person hands over or takes over, until they were introduced. */
  handovers: WaitingHandover[];
  /** The next hearings of the youth by whom this person stands. */
  hearings: MyHearing[];
  /** What courts wait for: what this person took on for a hearing, and orders of the youth by whom they stand. */
  owed: { needs: MyNeed[]; orders: MyOrder[] };
  /** What this person is to do by a youth's plan. */
  tasks: OwnTask[];
  /** What is due at the gates of charges, and of what keeps a youth locked up, soonest first. */
  charges: ReliefDay[];
  /** Youth of whose records some may now be cleared, until one of their lawyers said that they saw it. */
  openings: { rows: NewOpening[]; count: number };
  /** Days that run in petitions, soonest first. */
  petitions: PetitionDay[];
  /** Asks for money that wait for this person's yes or no, the oldest first. */
  money: Awaited<ReturnType<typeof waitingFor>>;
  /** Renewals, papers and applications without an answer that are theirs to see to. */
  benefits: DueBenefit[];
  /** What young parents want, were offered or refused, that is this person's to see to. */
  supports: DueSupport[];
  /** Days of claims that are theirs to see to; then youth for whom compensation may be open. */
  claims: ClaimDay[];
  /** What youth asked for on their own page and nobody has answered: by this person, or late with somebody whom they lead. */
  asks: { rows: AskDue[]; count: number };
  /** Parents who want a call and whom nobody has yet; and what they wrote last to this partner. For who keeps the plan: numbers. */
  calls: { mine: MyCall[]; waiting: CallsWaiting };
  /** What survivors chose this person for, or they facilitate. */
  repairs: OpenRepair[];
  left: LeftRepair[];
  page: number;
  waitingPage: number;
  changed: { youth: ChangedYouth; rows: DeskRow[] }[];
  more: boolean;
};

/** What is due across youth, what waits for the agency, and what others did since this person last looked. */
export async function seeWork(errand: Errand, input: z.infer<typeof workInput>): Promise<Result<WorkView>> {
  const desk = await deskOf(errand);
  const since = desk.lookedAt ?? new Date(errand.now.getTime() - FIRST_LOOK_MS);
  const [mine, waiting, questions, moveOuts, handovers, hearings, needs, orders, tasks] = await Promise.all([
    dueWork(errand, 'mine', desk.shows, input.page),
    dueWork(errand, 'waiting', 'all', input.waiting),
    dueQuestions(errand),
    dueMoveOuts(errand),
    waitingHandovers(errand),
    myHearings(errand).then((all) => all.slice(0, HEARINGS_SHOWN)),
    myNeeds(errand),
    myOrders(errand),
    ownTasks(errand),
  ]);
  const [charges, openings, petitions, money, benefits, supports, claims, repairs, asks, left] = await Promise.all([
    reliefDays(errand),
    newOpenings(errand),
    petitionDays(errand),
    waitingFor(errand),
    dueBenefits(errand),
    dueSupports(errand),
    claimDays(errand),
    openRepairs(errand),
    asksDue(errand),
    leftRepairs(errand),
  ]);
  const owed = { needs, orders };
  const calls = { mine: await myCalls(errand), waiting: await callsWaiting(errand) };
  const youth = await changedByOthers(errand, since, YOUTH_SHOWN + 1);
  const changed = await whatOthersDid(errand, youth.slice(0, YOUTH_SHOWN), since);
  const listed = [...mine.items, ...waiting.items].flatMap((item) => (item.youth ? [item.youth.id] : []));
  errand.touched({
    youthIds: [
      ...new Set([
        ...listed,
        ...[
          ...questions,
          ...tasks,
          ...charges,
          ...openings.rows,
          ...petitions,
          ...changed,
          ...handovers,
          ...hearings,
          ...owed.needs,
          ...owed.orders,
          ...moveOuts,
          ...benefits,
          ...supports,
          ...claims,
          ...repairs,
          ...left,
        ].map((each) => each.youth.id),
        ...asks.rows.flatMap(({ youthId }) => youthId ?? []),
      ]),
    ],
  });
  return ok({
    desk,
    since,
    mine,
    waiting,
    questions,
    moveOuts,
    handovers,
    hearings,
    owed,
    tasks,
    charges,
    openings,
    petitions,
    money,
    benefits,
    supports,
    claims,
    repairs,
    asks,
    calls,
    left,
    changed,
    page: input.page,
    waitingPage: input.waiting,
    more: youth.length > YOUTH_SHOWN,
  });
}

async function whatOthersDid(
  errand: Errand,
  youth: readonly ChangedYouth[],
  since: Date,
): Promise<WorkView['changed']> {
  if (youth.length === 0) return [];
  const ids = youth.map(({ id }) => id);
  const rows = await recordRows(errand, ids, sources, 40);
  // A record that nobody is named to have begun, was begun by a report; to the one who reported it is their own act.
  const byOthers = rows.filter((row) => row.by_id !== errand.actor.userId && (row.by_id || row.source !== 'met'));
  const fresh = byOthers.filter((row) => newSince(row, since, errand.now));
  return youth.map((each) => ({ youth: each, rows: fresh.filter((row) => row.youth_id === each.id).slice(0, 3) }));
}

export const viewInput = z.looseObject({ shows: z.enum(workShows) });

/** How "my work" is shown, kept for the next time. */
export async function chooseView(errand: Errand, { shows }: { shows: WorkShows }): Promise<Result<null>> {
  await keepDesk(errand, { shows });
  return ok(null);
}

export const lookedInput = z.looseObject({ at: z.iso.datetime() });

/** "I have seen this": up to when the page was made, so that nothing falls between. */
export async function lookedAt(errand: Errand, { at }: { at: string }): Promise<Result<null>> {
  const when = new Date(at);
  await keepDesk(errand, { lookedAt: when < errand.now ? when : errand.now });
  return ok(null);
}
