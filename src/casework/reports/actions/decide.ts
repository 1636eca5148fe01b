import { z } from 'zod';
import { finishStep, learnFacts } from '#casework/responses/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { reviewRate } from '../county.ts';
import { many } from '../inputs.ts';
import {
  dispositionShape,
  dispositions,
  followed,
  supportAnswers,
  supportAsked,
  supports,
  whyNoSupport,
} from '../model/disposition.ts';
import { drawnForReview } from '../model/sampling.ts';
import { provesNothing } from '../model/visit.ts';
import { insertDisposition } from '../review-store.ts';
import { putTools, type StoredReport } from '../store.ts';
import { hearPartner, openToDecide, readTools, tellResponse } from './screening.ts';
import { settleVisit, visitFields, visitFrom } from './visit.ts';

export const disposeInput = z.object({
  reportId: z.uuid(),
  disposition: z.enum(dispositions, 'dispositionNeeded'),
  followed: z.enum(followed, 'followedNeeded'),
  reasons: z.string().trim().min(1, 'reasonsNeeded').max(4000, 'tooLong'),
  /** One answer: how an offer was taken, or why none was made; empty: not said. */
  support: z.enum([...supportAnswers, ...whyNoSupport, '']).default(''),
  what: many,
  ...visitFields,
  safetyTool: z.string().max(60).default(''),
  riskTool: z.string().max(60).default(''),
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
  if (!given.success)
    return invalid(Object.fromEntries(given.error.issues.map((issue) => [String(issue.path[0]), issue.message])));
  const visit = await visitFrom(errand, report, input);
  if (!visit.ok) return visit;
  if (provesNothing(input.disposition, visit.value)) return invalid({ disposition: 'unfoundedUnmet' });
  if (report.tools) {
    const tools = readTools(errand, input, report.tools);
    if (!tools.ok) return tools;
    await putTools(errand, report.id, tools.value);
  }
  const evaluatedOut = given.data.disposition === 'evaluated-out';
  const done = await insertDisposition(errand, report, {
    id: newId(),
    given: given.data,
    visit: visit.value,
    drawn: supportAsked(given.data) && drawnForReview(report.id, errand.actor.countyId, reviewRate(errand.actor)),
    responseTime: evaluatedOut ? 'evaluate-out' : null,
  });
  if (!done) return conflict('alreadyDecided');
  if (visit.value) await settleVisit(errand, report, input, visit.value);
  await settleAfter(errand, report, input, support.value);
  errand.touched({ youthId: report.youthId, recordIds: [report.id] });
  return ok({ reportId: report.id });
}

type Support = z.infer<typeof dispositionShape>['support'];

function supportFrom({ support, what }: Disposing): Result<Support> {
  if (support === '') return ok(null);
  const answer = supportAnswers.find((one) => one === support);
  if (!answer) return ok({ offered: false, because: support });
  const offered = what.filter((one) => (supports as readonly string[]).includes(one));
  return offered.length > 0 ? ok({ offered: true, what: offered, answer }) : invalid({ what: 'whatOffered' });
}

/** The protocol's own steps close with what was written here. */
async function settleAfter(errand: Errand, report: StoredReport, input: Disposing, support: Support): Promise<void> {
  const { responseId } = report;
  if (!responseId) return;
  await hearPartner(errand, report);
  if (input.disposition === 'evaluated-out') {
    const toolUsed = report.tools?.hotline.used ?? false;
    await tellResponse(errand, report, { responseTime: 'evaluate-out', toolUsed, why: input.reasons });
  } else {
    const { disposition } = input;
    const done = await finishStep(errand, { responseId, stepId: 'result', 'e.disposition': disposition });
    // Of a report that was opened again the step is done already: what came of it now is a fact.
    if (!done.ok) await learnFacts(errand, responseId, { disposition });
  }
  if (support?.offered)
    await finishStep(errand, {
      responseId,
      stepId: 'offer-community',
      'e.offered': support.what.join(', '),
      ...(support.answer === 'accepted' ? { 'e.accepted': support.what.filter((one) => acceptable.has(one)) } : {}),
    });
}

/** What the protocols' fact `accepted` knows. */
const acceptable = new Set(['advocate', 'legal', 'health', 'housing', 'school', 'community', 'wellbeing-center']);
