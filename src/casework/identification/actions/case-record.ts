import type { z } from 'zod';
import { findYouth } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { exploitationCodes } from '../code-lists.ts';
import { findingFor } from '../evidence-from.ts';
import { currentIdentification } from '../model/decision.ts';
import { forms } from '../model/forms.ts';
import { type HtcdsRecord, htcdsRecord } from '../model/htcds.ts';
import { decisionsOn } from '../store.ts';
import type { seeInput } from './see.ts';

/** The identification in the international standard's fields; who the youth is stays out. */
export async function caseRecord(errand: Errand, input: z.infer<typeof seeInput>): Promise<Result<HtcdsRecord>> {
  const youth = await findYouth(errand, input.youthId);
  if (!youth || youth.heldBy !== null) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const current = currentIdentification(await decisionsOn(errand, youth.sealer, youth.id), errand.now, today);
  const { evidence } = await findingFor(errand, youth.id, null);
  const record = htcdsRecord(
    {
      identified: forms.flatMap((form) => {
        const one = current[form];
        return one ? [{ form, standing: one.standing, details: one.details }] : [];
      }),
      parts: evidence.flatMap((one) => (one.finding === 'present' ? [one.element] : [])),
      indicators: evidence.flatMap((one) => one.indicator ?? []),
      // Consent to hand it on is given for one recipient at a time, on the consent pages.
      consent: false,
    },
    exploitationCodes,
  );
  if (!record) return absent;
  errand.touched({ youthId: youth.id });
  return ok(record);
}
