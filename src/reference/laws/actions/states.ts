import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Jurisdiction, Remedy, Version } from '../model/remedy.ts';
import { type Dimension, dimensions, type Row, sideBySide } from '../model/scorecard.ts';
import { versionOn } from '../model/versions.ts';
import { publicLaws } from '../store.ts';

export type StatesView = { what: Dimension; rows: Row[] };
export type StateView = { file: Jurisdiction; laws: { remedy: Remedy; law: Version | null }[] };

export const statesInput = z.object({ what: z.enum(dimensions).catch('forms') });
export const stateInput = z.object({ state: z.string() });

/** One dimension of every law, as the laws hold today. */
export async function compareStates(errand: Errand, { what }: z.infer<typeof statesInput>) {
  const { files } = await publicLaws(errand);
  return ok<StatesView>({ what, rows: sideBySide(files.values(), what, dayOf(errand.now, 'UTC')) });
}

/** All that is known of one jurisdiction. */
export async function seeState(errand: Errand, { state }: z.infer<typeof stateInput>) {
  const file = (await publicLaws(errand)).files.get(state);
  if (!file) return absent;
  const laws = file.remedies.map((remedy) => ({ remedy, law: versionOn(remedy, dayOf(errand.now, 'UTC')).law }));
  return ok<StateView>({ file, laws });
}
