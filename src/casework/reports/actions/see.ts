import { z } from 'zod';
import { type OwnLife, ownLifeOf } from '#casework/care/index.ts';
import { type DueStep, dueIn, settledIn } from '#casework/responses/index.ts';
import { type Card, findYouth } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { additionsTo, isAtHotline } from '../addition-store.ts';
import { laborAloneObliges } from '../county.ts';
import { disclosuresOf } from '../disclosure-store.ts';
import { mayAdd, ownHotline, VISIT_STEP } from '../gate-store.ts';
import type { Reporter } from '../model/account.ts';
import type { Addition } from '../model/addition.ts';
import { crossReportOwed } from '../model/duty.ts';
import { type ReportState, reportState } from '../model/state.ts';
import { visitSettled } from '../model/visit.ts';
import { findReporter } from '../reporter-store.ts';
import { type Decided, dispositionsOf, type Reviewed, reviewsOf } from '../review-store.ts';
import { type ScreenedBefore, screenedBefore } from '../screened-store.ts';
import { findReport, type StoredReport } from '../store.ts';

export const reportInput = z.looseObject({ reportId: z.uuid() });

export type ReportView = {
  report: StoredReport;
  state: ReportState;
  youth: { id: string; number: string; card: Card | null };
  /** Null: not this reader's to see. */
  reporter: Reporter | null;
  atHotline: boolean;
  decided: Decided[];
  /** How soon a worker was to go, before that was decided anew. */
  before: ScreenedBefore[];
  reviewed: Reviewed[];
  covered: boolean | null;
  /** The open steps of the response that runs for it. */
  due: DueStep[];
  /** Nobody has written down yet that the youth was met for this report. */
  unmet: boolean;
  mayDecide: boolean;
  mayReview: boolean;
  /** What came later, in the order in which it came. */
  additions: Addition[];
  mayAddFacts: boolean;
  /** The disclosure by which the hotline told this reader who reported. */
  toldId: string | null;
  /** Who of the youth's own life may be told, and who not; null where the team is not theirs to see. */
  life: OwnLife | null;
};

/** A report with what became of it, for child welfare. */
export async function see(errand: Errand, input: z.infer<typeof reportInput>): Promise<Result<ReportView>> {
  const report = await findReport(errand, input.reportId);
  const youth = report ? await findYouth(errand, report.youthId) : null;
  if (!report || !youth) return absent;
  const decided = await dispositionsOf(errand, report);
  const reviewed = await reviewsOf(errand, report);
  const last = decided.at(-1);
  const add = errand.actor.agencyKind === 'child-welfare' && (await mayAdd(errand, report.youthId, 'child_welfare'));
  errand.touched({ youthId: youth.id, recordIds: [report.id] });
  return ok({
    report,
    state: reportState(report),
    youth: { id: youth.id, number: youth.number, card: youth.card },
    reporter: await findReporter(errand, report.id),
    atHotline: (await ownHotline(errand)) !== null,
    decided,
    before: await screenedBefore(errand, report),
    reviewed,
    covered: crossReportOwed(report.allegations, laborAloneObliges(errand.actor)),
    due: report.responseId ? await dueIn(errand, [report.responseId]) : [],
    unmet: !(await isVisitSettled(errand, report, last?.at ?? null)),
    mayDecide: add && report.disposition === null && holdsAny(errand.actor, deciders),
    additions: await additionsTo(errand, report),
    mayAddFacts: add && (await isAtHotline(errand, report.id)),
    life: await ownLifeOf(errand, youth.id),
    toldId:
      (await disclosuresOf(errand, { to: errand.actor.userId })).find((one) => one.reportId === report.id)?.id ?? null,
    mayReview:
      add &&
      report.reviewDrawn &&
      last !== undefined &&
      last.byId !== errand.actor.userId &&
      !reviewed.some((one) => one.dispositionId === last.id) &&
      holdsAny(errand.actor, ['supervisor']),
  });
}

export const isVisitSettled = async (errand: Errand, report: StoredReport, lastDecidedAt: Date | null) =>
  visitSettled(
    report.responseId ? await settledIn(errand, [report.responseId], VISIT_STEP) : [],
    report,
    lastDecidedAt,
  );

export const deciders = ['screener', 'supervisor', 'social-worker'] as const;
