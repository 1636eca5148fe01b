import { finishedScreenings, speaksOfSigns } from '#casework/screening/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { instrumentVersion } from '#reference/instruments/index.ts';
import { recordsSigns, type Screened, strongest } from './model/screened.ts';
import { findResponse, type StoredResponse } from './store.ts';

/** What the latest finished screening that this person may read showed, for a step that would record the same. */
export async function screenedFor(errand: Errand, responseId: string, stepId: string): Promise<Screened | null> {
  const response = await findResponse(errand, responseId);
  const step = response?.definition.steps.find((each) => each.id === stepId);
  return response && step && recordsSigns(step) ? latestScreened(errand, response) : null;
}

export async function latestScreened(
  errand: Errand,
  { youthId }: Pick<StoredResponse, 'youthId'>,
): Promise<Screened | null> {
  for (const each of await finishedScreenings(errand, youthId)) {
    const signs = strongest(Object.values(each.result ?? {}));
    const instrument = await instrumentVersion(errand, each.instrumentId, each.instrumentVersion);
    // A tool that asks of no sign says nothing here.
    if (signs && each.finishedAt && instrument && speaksOfSigns(instrument.questionnaire))
      return { id: each.id, signs, at: each.finishedAt };
  }
  return null;
}
