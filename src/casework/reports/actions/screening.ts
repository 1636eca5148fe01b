import { z } from 'zod';
import { dueIn, finishStep, learnFacts } from '#casework/responses/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { responseTimes } from '../codes.ts';
import { laborAloneObliges } from '../county.ts';
import { mayAdd, VISIT_STEP } from '../gate-store.ts';
import { many } from '../inputs.ts';
import {
  type DecisionInputs,
  decisionInputsShape,
  toolAnswer,
  toolFrom,
  withOverride,
} from '../model/decision-inputs.ts';
import { crossReportOwed } from '../model/duty.ts';
import { clockFollows, goes } from '../model/state.ts';
import { dispositionsOf } from '../review-store.ts';
import { findReport, putClockFollows, putScreening, type StoredReport } from '../store.ts';
import { deciders, isVisitSettled, type ReportView, type reportInput, see } from './see.ts';
import { decidedFacts, tellNews } from './take.ts';

const answer = z.string().max(60).default('');

/** What the hotline decides with: each tool's one answer, the forms that were considered, how soon a worker goes, and why. */
export const screenInput = z.object({
  reportId: z.uuid(),
  hotlineTool: answer,
  safetyTool: answer,
  riskTool: answer,
  forms: many,
  responseTime: z
    .string()
    .max(40)
    .default('')
    .refine((id) => responseTimes.times.some((time) => time.id === id), 'responseTimeNeeded'),
  why: z.string().trim().min(1, 'whyNeeded').max(4000, 'tooLong'),
});

/** The form's page: for who may decide, while nothing is decided. */
export async function seeScreening(errand: Errand, input: z.infer<typeof reportInput>): Promise<Result<ReportView>> {
  const seen = await see(errand, input);
  return seen.ok && !seen.value.mayDecide ? absent : seen;
}

/** The hotline says how soon a worker goes, with which tools, and why. */
export async function screenReport(
  errand: Errand,
  input: z.infer<typeof screenInput>,
): Promise<Result<{ reportId: string }>> {
  const report = await openToDecide(errand, input.reportId);
  if (!report) return absent;
  const read = readTools(errand, input, report.tools);
  if (!read.ok) return read;
  const { responseTime, forms, why } = input;
  const tools = withOverride(read.value, responseTime);
  if (!(await putScreening(errand, report, { tools, responseTime, formsConsidered: forms, words: why })))
    return conflict('alreadyDecided');
  await hearPartner(errand, report);
  await tellResponse(errand, report, { responseTime, toolUsed: tools.hotline.used, why });
  errand.touched({ youthId: report.youthId, recordIds: [report.id] });
  return ok({ reportId: report.id });
}

type Answers = { hotlineTool?: string; safetyTool: string; riskTool: string };

/** Reads the tools. What is not said stays as it was; the hotline's own must be said once. */
export function readTools(errand: Errand, said: Answers, before: DecisionInputs | null): Result<DecisionInputs> {
  const on = dayOf(errand.now, errand.actor.timeZone);
  const of = (name: 'hotline' | 'safety' | 'risk', otherwise: string) =>
    said[`${name}Tool`] && said[`${name}Tool`] !== (before && toolAnswer(before[name]))
      ? toolFrom(said[`${name}Tool`] ?? '', on)
      : (before?.[name] ?? toolFrom(said[`${name}Tool`] || otherwise, on));
  const read = decisionInputsShape.safeParse({
    hotline: of('hotline', ''),
    safety: of('safety', 'not:not-due-yet'),
    risk: of('risk', 'not:not-due-yet'),
  });
  if (read.success) return ok(read.data);
  return invalid(Object.fromEntries(read.error.issues.map((issue) => [`${String(issue.path[0])}Tool`, 'toolAnswer'])));
}

type Settled = Pick<StoredReport, 'responseId' | 'mandated' | 'allegations'> & { account: { danger: string } };

type Deciding = { responseTime: string; toolUsed: boolean; why: string };

/**
 * What the hotline has now recorded closes the protocol's own steps, so that nothing is asked twice. True: the step of the
 * decision was done with it.
 */
export async function settleSteps(
  errand: Errand,
  report: Settled,
  decided: Deciding | null,
  covered = crossReportOwed(report.allegations, laborAloneObliges(errand.actor)),
): Promise<boolean> {
  const { responseId } = report;
  if (!responseId) return false;
  const yesNo = (value: boolean) => (value ? 'yes' : 'no');
  if (covered !== null)
    await finishStep(errand, {
      responseId,
      stepId: 'take-report',
      // Not known is not no: the question stays open at the response.
      ...(report.account.danger === 'not-known' ? {} : { 'e.danger': yesNo(report.account.danger === 'yes') }),
      'e.mandated': yesNo(report.mandated),
      'e.covered': yesNo(covered),
    });
  if (!decided || (!goes(decided.responseTime) && decided.responseTime !== 'evaluate-out')) return false;
  const done = await finishStep(errand, {
    responseId,
    stepId: 'decide',
    'e.disposition': goes(decided.responseTime) ? 'investigate' : 'evaluated-out',
    'e.tool': yesNo(decided.toolUsed),
    ...(goes(decided.responseTime) ? { 'e.response-time': decided.responseTime } : {}),
    'e.why': decided.why,
  });
  return done.ok;
}

/**
 * The response takes the decision: its step is done with the first; a later one is a fact that its clocks follow from here.
 * Where they do not, that is noted with the decision.
 */
export async function tellResponse(errand: Errand, report: StoredReport, decided: Deciding): Promise<void> {
  const { responseTime } = decided;
  const { responseId, responseTime: before } = report;
  const first = await settleSteps(errand, report, decided);
  const facts = decidedFacts(responseTime);
  const anew = report.screenedAt !== null || !first;
  const written =
    responseId !== null &&
    (!anew || Object.keys(facts).length === 0 || (await learnFacts(errand, responseId, facts)).ok);
  const due = responseId ? await dueIn(errand, [responseId]) : [];
  const last = (await dispositionsOf(errand, report)).at(-1);
  const now = {
    written,
    visitOpen: due.some((step) => step.stepId === VISIT_STEP),
    met: await isVisitSettled(errand, report, last?.at ?? null),
  };
  await putClockFollows(
    errand,
    report.id,
    clockFollows({ responseTime, before, hasResponse: responseId !== null }, now),
  );
}

/** A partner's form may have joined a response that ran already, on which the partner writes nothing: the hotline tells it. */
export async function hearPartner(errand: Errand, report: StoredReport): Promise<void> {
  const { responseId, channel, screenedAt, allegations, account } = report;
  if (!responseId || channel !== 'partner-form' || screenedAt) return;
  const covered = crossReportOwed(allegations, laborAloneObliges(errand.actor));
  await tellNews(errand, responseId, { ...report, covered, danger: account.danger });
}

/** A report that this person may decide now. */
export async function openToDecide(errand: Errand, reportId: string): Promise<StoredReport | null> {
  if (errand.actor.agencyKind !== 'child-welfare' || !holdsAny(errand.actor, deciders)) return null;
  const report = await findReport(errand, reportId);
  return report && (await mayAdd(errand, report.youthId, 'child_welfare')) ? report : null;
}
