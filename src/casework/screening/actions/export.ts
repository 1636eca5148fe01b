import type { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { filesNamedIn, settleResponse } from '#reference/instruments/index.ts';
import { findFile } from '../file-store.ts';
import { responseFile, withContents } from '../model/response-file.ts';
import { openSheet } from './fill.ts';
import type { resultInput } from './result.ts';

/** A finished screening's answers as a file for other programs, for whoever may read the screening. */
export async function exportAnswers(errand: Errand, input: z.infer<typeof resultInput>): Promise<Result<object>> {
  const sheet = await openSheet(errand, input.screeningId);
  const finishedAt = sheet?.screening.finishedAt;
  if (!sheet || !finishedAt) return absent;
  const { screening, instrument, youth } = sheet;
  const { response } = settleResponse(instrument.questionnaire, screening.answers, sheet.moment);
  const contents = new Map<string, string>();
  for (const id of filesNamedIn(response).keys()) {
    const file = await findFile(errand, screening, id);
    if (file) contents.set(`urn:uuid:${id}`, file.bytes.toString('base64'));
  }
  errand.touched({ youthId: screening.youthId, recordIds: [screening.id] });
  const out = {
    screeningId: screening.id,
    youthNumber: youth.number,
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    finishedAt,
  };
  return ok(responseFile(instrument.questionnaire, withContents(response, contents), out, errand.actor.lang));
}
