import { z } from 'zod';
import { finishStep, setAsideStep } from '#casework/responses/index.ts';
import { invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { momentTyped } from '../county.ts';
import { VISIT_STEP } from '../gate-store.ts';
import type { Disposition } from '../model/disposition.ts';
import { lookedInto, type VisitGiven, visits } from '../model/visit.ts';
import { dispositionsOf } from '../review-store.ts';
import type { StoredReport } from '../store.ts';
import { isVisitSettled } from './see.ts';

/** Asked with the result while the response does not say that the youth was met. */
export const visitFields = {
  visit: z.enum([...visits, '']).default(''),
  metAt: z.string().max(30).default(''),
  visitWords: z.string().trim().max(2000, 'tooLong').default(''),
};
type Given = { disposition: Disposition; visit: '' | (typeof visits)[number]; metAt: string; visitWords: string };

const A_SENTENCE = 10;
const MINUTE_MS = 60_000;

/** How it was with the meeting; null where the response says it, or nobody needed to go. */
export async function visitFrom(
  errand: Errand,
  report: StoredReport,
  given: Given,
): Promise<Result<VisitGiven | null>> {
  if (!lookedInto(given.disposition)) return ok(null);
  const last = (await dispositionsOf(errand, report)).at(-1);
  if (await isVisitSettled(errand, report, last?.at ?? null)) return ok(null);
  const { visit: how, visitWords: words } = given;
  if (how === '') return invalid({ visit: 'visitNeeded' });
  if (how !== 'met')
    return words.length < A_SENTENCE ? invalid({ visitWords: 'visitWordsNeeded' }) : ok({ how, words });
  const at = momentTyped(given.metAt, errand.actor.timeZone, errand.now);
  if (!at) return invalid({ metAt: 'momentNotRight' });
  // A field holds whole minutes.
  return at.getTime() + MINUTE_MS <= report.receivedAt.getTime() ? invalid({ metAt: 'beforeReport' }) : ok({ how, at });
}

/** The protocol's own step closes with it. Where nobody found the youth no step of the law is said to be done: the result ends it. */
export async function settleVisit(
  errand: Errand,
  report: StoredReport,
  given: Given,
  visit: VisitGiven,
): Promise<void> {
  const { responseId } = report;
  if (!responseId) return;
  const step = { responseId, stepId: VISIT_STEP };
  if (visit.how === 'met') await finishStep(errand, { ...step, 'e.met-at': given.metAt });
  if (visit.how === 'other-agency')
    await setAsideStep(errand, { ...step, reason: 'other-agency-did-it', note: visit.words });
}
