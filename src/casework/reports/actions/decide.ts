import { z } from 'zod';
import { finishStep } from '#casework/responses/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { laborAloneObliges, reviewRate } from '../county.ts';
import { mayAdd } from '../gate-store.ts';
import { many } from '../inputs.ts';
import { dispositionShape, dispositions, followed, supportAsked } from '../model/disposition.ts';
import { crossReportOwed } from '../model/duty.ts';
import { drawnForReview } from '../model/sampling.ts';
import { insertDisposition } from '../review-store.ts';
import { findReport, putScreening, type StoredReport } from '../store.ts';
import { readTools, screeningFields, settleSteps } from './screening.ts';
import { deciders } from './see.ts';

export const screenInput = z.object({ reportId: z.uuid(), ...screeningFields });

/** The hotline says how soon a worker goes, with which tools, and why. */
export async function screenReport(
  errand: Errand,
  input: z.infer<typeof screenInput>,
): Promise<Result<{ reportId: string }>> {
  const report = await openToDecide(errand, input.reportId);
  if (!report) return absent;
  if (!input.responseTime) return invalid({ responseTime: 'responseTimeNeeded' });
  if (!input.why) return invalid({ why: 'whyNeeded' });
  const read = readTools(errand, input);
  if (!read.ok) return invalid(read.fields);
  const { responseTime, forms, why } = input;
  const kept = await putScreening(errand, report, {
    tools: read.tools,
    responseTime,
    formsConsidered: forms,
    words: why,
  });
  if (!kept) return conflict('alreadyDecided');
  const known = {
    danger: report.account.danger,
    mandated: report.mandated,
    covered: crossReportOwed(report.allegations, laborAloneObliges(errand.actor)),
  };
  await settleSteps(errand, report.responseId, known, { responseTime, toolUsed: read.tools.hotline.used, why });
  errand.touched({ youthId: report.youthId, recordIds: [report.id] });
  return ok({ reportId: report.id });
}

/** Help near home, as a report names it. Which immigration or wage help it was is the youth's own to tell. */
export const supports = [
  'advocate',
  'legal',
  'health',
  'housing',
  'school',
  'community',
  'wellbeing-center',
  'food-or-money',
  'parenting',
] as const;
export const whyNoSupport = [
  'not-reached',
  'unsafe-to-contact',
  'asked-not-to-be-contacted',
  'already-served',
] as const;

export const disposeInput = z.object({
  reportId: z.uuid(),
  disposition: z.enum(dispositions, 'dispositionNeeded'),
  followed: z.enum(followed, 'followedNeeded'),
  reasons: z.string().trim().min(1, 'reasonsNeeded').max(4000, 'tooLong'),
  offered: z.enum(['yes', 'no', '']).default(''),
  what: many,
  answer: z.enum(['accepted', 'declined', 'no-answer-yet', '']).default(''),
  whyNot: z.enum([...whyNoSupport, '']).default(''),
});
type Disposing = z.infer<typeof disposeInput>;

/** What became of the report. Where nothing opens, the help offered near home is part of the answer; some are drawn for review. */
export async function dispose(errand: Errand, input: Disposing): Promise<Result<{ reportId: string }>> {
  const report = await openToDecide(errand, input.reportId);
  if (!report) return absent;
  const support = supportFrom(input);
  if (!support.ok) return support;
  const given = dispositionShape.safeParse({
    disposition: input.disposition,
    followed: input.followed,
    on: dayOf(errand.now, errand.actor.timeZone),
    decidedBy: errand.actor.userId,
    reasons: input.reasons,
    support: support.value,
  });
  if (!given.success) {
    const fields = given.error.issues.map((issue) => [
      issue.path[0] === 'support' ? 'offered' : String(issue.path[0]),
      issue.message,
    ]);
    return invalid(Object.fromEntries(fields));
  }
  const evaluatedOut = given.data.disposition === 'evaluated-out';
  const done = await insertDisposition(errand, report, {
    id: newId(),
    given: given.data,
    drawn: supportAsked(given.data) && drawnForReview(report.id, errand.actor.countyId, reviewRate(errand.actor)),
    responseTime: evaluatedOut ? 'evaluate-out' : null,
  });
  if (!done) return conflict('alreadyDecided');
  await settleAfter(errand, report, input, support.value);
  errand.touched({ youthId: report.youthId, recordIds: [report.id] });
  return ok({ reportId: report.id });
}

type Support = z.infer<typeof dispositionShape>['support'];

function supportFrom(input: Disposing): Result<Support> {
  if (input.offered === '') return ok(null);
  if (input.offered === 'no')
    return input.whyNot ? ok({ offered: false, because: input.whyNot }) : invalid({ whyNot: 'whyNotNeeded' });
  const what = input.what.filter((one) => (supports as readonly string[]).includes(one));
  if (what.length === 0) return invalid({ what: 'whatOffered' });
  if (input.answer === '') return invalid({ answer: 'answerNeeded' });
  return ok({ offered: true, what, answer: input.answer });
}

/** The protocol's own steps close with what was written here. */
async function settleAfter(errand: Errand, report: StoredReport, input: Disposing, support: Support): Promise<void> {
  const { responseId } = report;
  if (!responseId) return;
  if (input.disposition === 'evaluated-out') {
    const known = {
      danger: report.account.danger,
      mandated: report.mandated,
      covered: crossReportOwed(report.allegations, laborAloneObliges(errand.actor)),
    };
    const toolUsed = report.tools?.hotline.used ?? false;
    await settleSteps(errand, responseId, known, { responseTime: 'evaluate-out', toolUsed, why: input.reasons });
  } else await finishStep(errand, { responseId, stepId: 'result', 'e.disposition': input.disposition });
  if (support?.offered)
    await finishStep(errand, {
      responseId,
      stepId: 'offer-community',
      'e.offered': support.what.join(', '),
      ...(support.answer === 'accepted' ? { 'e.accepted': support.what.filter((one) => acceptable.has(one)) } : {}),
    });
}

const acceptable = new Set(['advocate', 'legal', 'health', 'housing', 'school', 'community', 'wellbeing-center']);

async function openToDecide(errand: Errand, reportId: string): Promise<StoredReport | null> {
  if (errand.actor.agencyKind !== 'child-welfare' || !holdsAny(errand.actor, deciders)) return null;
  const report = await findReport(errand, reportId);
  return report && (await mayAdd(errand, report.youthId, 'child_welfare')) ? report : null;
}
