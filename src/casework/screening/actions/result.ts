import { sql } from 'kysely';
import { z } from 'zod';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { speaksOfSigns } from '../answers.ts';
import { type NextStep, nextSteps } from '../model/next.ts';
import type { ScreeningResult } from '../model/result.ts';
import { openSheet, resultOf, type Sheet } from './fill.ts';

export type ResultView = Sheet & {
  result: ScreeningResult;
  /** A tool that asks of no sign says nothing of any form. */
  speaks: boolean;
  next: NextStep[];
  held: boolean;
  likely: boolean;
};

export const resultInput = z.object({ screeningId: z.uuid() });

/** What the screening says, why, and what to do now, in order. */
export async function seeResult(errand: Errand, input: z.infer<typeof resultInput>): Promise<Result<ResultView>> {
  const sheet = await openSheet(errand, input.screeningId);
  if (!sheet?.screening.finishedAt) return absent;
  errand.touched({ youthId: sheet.screening.youthId, recordIds: [sheet.screening.id] });
  const result = resultOf(sheet);
  const age = sheet.youth.card?.aboutAge ?? null;
  const { terms } = sheet.screening;
  const next = nextSteps(result, sheet.door, {
    // At a community door whose staff report by trade it is asked of everyone, as a question for a person.
    mandatedReporter:
      sheet.door.warning === 'warning-must-report' ||
      holdsAny(errand.actor, [
        'social-worker',
        'supervisor',
        'screener',
        'probation-officer',
        'intake-officer',
        'clinician',
        'educator',
        'officer',
      ]),
    laborAloneObliges:
      typeof errand.actor.settings.laborAloneObliges === 'boolean' ? errand.actor.settings.laborAloneObliges : null,
    mayBeForeignNational: terms.mayBeForeignNational === 'unknown' ? null : terms.mayBeForeignNational === 'yes',
    missingNow: terms.missingNow,
    under18: age === null ? null : age < 18,
    observedOnly:
      sheet.moment.closed !== undefined &&
      sheet.door.observedOnlyUntilCounsel &&
      !terms.counselSpoken &&
      !terms.nonUseAgreement,
  });
  return ok({
    ...sheet,
    result,
    speaks: speaksOfSigns(sheet.instrument.questionnaire),
    next,
    held: sheet.youth.heldBy !== null,
    likely: sheet.youth.card !== null,
  });
}

export const agreementInput = z.object({
  screeningId: z.uuid(),
  why: z.enum(['youth-agreed', 'legal-duty'], 'whyNeeded'),
  words: z.string().trim().min(10, 'agreementWordsNeeded').max(2000),
});

/** At a community door: the youth agreed, or a named person confirmed a legal duty. Only then may the county act. */
export async function agree(
  errand: Errand,
  input: z.infer<typeof agreementInput>,
): Promise<Result<{ youthId: string }>> {
  const sheet = await openSheet(errand, input.screeningId);
  if (!sheet) return absent;
  const { rows } = await sql<{
    done: boolean;
  }>`select access.release(${sheet.youth.id}, ${input.why}, ${input.words}) as done`.execute(errand.tx);
  if (!rows[0]?.done) return refused('notYoursToRelease');
  errand.touched({ youthId: sheet.youth.id, recordIds: [sheet.screening.id], basis: input.why });
  return ok({ youthId: sheet.youth.id });
}
