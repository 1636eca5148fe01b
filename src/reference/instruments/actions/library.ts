import { z } from 'zod';
import { absent, conflict, ok, type Result, refused } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { approve, putInUse, retire, type VersionRow, versionsOf } from '../library-store.ts';
import type { Remark } from '../model/questionnaire.ts';
import { readQuestionnaire, writeQuestionnaireText } from '../model/questionnaire.ts';
import { type Summary, summaryOf } from '../model/questionnaire-file.ts';
import { structureOf } from '../model/structure.ts';
import { type Instrument, instrumentVersion } from '../store.ts';
import { OutOfTime } from '../time-limit.ts';
import { clockOf, type Trial, tryOut } from './trial.ts';

const places = {
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  version: z.coerce.number().int().positive().max(100_000),
};
export const versionInput = z.looseObject(places);
type Input = z.infer<typeof versionInput>;

export type LibraryView = { tools: VersionRow[][]; administrator: boolean };

/** Every tool of the county with its versions, by title. */
export async function seeLibrary(errand: Errand): Promise<Result<LibraryView>> {
  const byTool = Map.groupBy(await versionsOf(errand), (row) => row.id);
  return ok({ tools: [...byTool.values()], administrator: isAdministrator(errand) });
}

export type VersionView = {
  instrument: Instrument;
  shown: VersionRow;
  versions: VersionRow[];
  notes: Remark[];
  summary: Summary;
  administrator: boolean;
  mine: boolean;
};

export async function seeVersion(errand: Errand, input: Input): Promise<Result<VersionView>> {
  const instrument = await instrumentVersion(errand, input.id, input.version);
  const versions = await versionsOf(errand, input.id);
  const shown = versions.find((row) => row.version === input.version);
  if (!instrument || !shown) return absent;
  const { questionnaire } = instrument;
  return ok({
    instrument,
    shown,
    versions,
    notes: readQuestionnaire(questionnaire).notes,
    summary: summaryOf(questionnaire, structureOf(questionnaire).all),
    administrator: isAdministrator(errand),
    mine: shown.createdBy === errand.actor.userId,
  });
}

export type TrialView = { instrument: Instrument; trial: Trial };

/** The tool as it looks, empty. */
export const seeTrial = (errand: Errand, input: Input): Promise<Result<TrialView>> => tried(errand, input, null);

/** The tool with the answers that were sent: worked out, checked, and not stored. */
export const workOutTrial = (errand: Errand, input: Input): Promise<Result<TrialView>> => tried(errand, input, input);

async function tried(errand: Errand, input: Input, sent: Input | null): Promise<Result<TrialView>> {
  const instrument = await instrumentVersion(errand, input.id, input.version);
  if (!instrument) return absent;
  try {
    return ok({ instrument, trial: tryOut(instrument.questionnaire, sent, clockOf(errand)) });
  } catch (error) {
    if (error instanceof OutOfTime) return refused('faultTooSlow');
    throw error;
  }
}

/** The file as it came in, for other programs. */
export async function exportFile(errand: Errand, input: Input): Promise<Result<{ name: string; text: string }>> {
  const instrument = await instrumentVersion(errand, input.id, input.version);
  if (!instrument) return absent;
  errand.touched({});
  return ok({
    name: `${instrument.id}-version-${instrument.version}.json`,
    text: writeQuestionnaireText(instrument.questionnaire),
  });
}

const move =
  (change: typeof approve, because: 'approveRefused' | 'useRefused' | 'retireRefused') =>
  async (errand: Errand, input: Input): Promise<Result<Input>> => {
    const [shown] = (await versionsOf(errand, input.id)).filter((row) => row.version === input.version);
    if (!shown) return absent;
    if (because === 'approveRefused' && shown.createdBy === errand.actor.userId) return refused('approveOther');
    return (await change(errand, input)) ? ok(input) : conflict(because);
  };

/** A second administrator looks at the draft and approves it. */
export const approveVersion = move(approve, 'approveRefused');
export const useVersion = move(putInUse, 'useRefused');
export const retireVersion = move(retire, 'retireRefused');

const isAdministrator = (errand: Errand): boolean => holdsAny(errand.actor, ['administrator']);
