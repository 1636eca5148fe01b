import { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';
import { invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertDraft, type VersionRow, versionsOf } from '../library-store.ts';
import { factsIn, type InstrumentFacts } from '../model/facts.ts';
import type { Questionnaire } from '../model/fhir.ts';
import { most } from '../model/questionnaire.ts';
import { type FileReading, readQuestionnaireFile, type Summary, summaryOf } from '../model/questionnaire-file.ts';
import { addressFor } from '../model/standing.ts';
import { structureOf } from '../model/structure.ts';
import { OutOfTime, withinTime } from '../time-limit.ts';
import { type Clock, clockOf, type Trial, tryOut } from './trial.ts';

/** A tool of the county that a file could be the next version of. */
export type Known = Pick<VersionRow, 'id' | 'title' | 'titles' | 'url' | 'version'>;
export type ImportView = { known: Known[]; clock: Clock };

/** The newest version of each tool. */
export async function seeImport(errand: Errand): Promise<Result<ImportView>> {
  const newest = new Map<string, Known>();
  for (const row of await versionsOf(errand)) if (!newest.has(row.id)) newest.set(row.id, row);
  return ok({ known: [...newest.values()], clock: clockOf(errand) });
}

const picked = z.coerce.number().int().min(0).max(10_000).catch(0);
export const fileInput = z.looseObject({ pick: picked });

export type Preview = {
  view: ImportView;
  /** The file itself, carried from page to page until it is confirmed. */
  text: string;
  reading: FileReading;
  /** Null when the file is refused. */
  read: {
    questionnaire: Questionnaire;
    summary: Summary;
    trial: Trial;
    isFollowing: string;
    facts: InstrumentFacts;
  } | null;
};

/** Reads a file that was sent, or its text that came back from a preview. Nothing is stored. */
export async function previewFile(errand: Errand, input: z.infer<typeof fileInput>): Promise<Result<Preview>> {
  const text = await textOf(input);
  if (typeof text !== 'string') return invalid({ file: text.because });
  const seen = await seeImport(errand);
  if (!seen.ok) return seen;
  return ok(previewOf(seen.value, text, input.pick, 'q-sent' in input ? input : null));
}

/** Pure, so that a form that came back shows the same. */
export function previewOf(
  view: ImportView,
  text: string,
  pick: number,
  sent: Readonly<Record<string, unknown>> | null,
): Preview {
  let reading: FileReading | null = null;
  try {
    const found = withinTime(() => readQuestionnaireFile(text, pick));
    reading = found;
    if (!found.ok) return { view, text, reading: found, read: null };
    const { questionnaire } = found;
    const same = view.known.find(({ url, id }) =>
      questionnaire.url ? url === questionnaire.url : id === questionnaire.id,
    );
    return {
      view,
      text,
      reading: found,
      read: {
        questionnaire,
        summary: summaryOf(questionnaire, structureOf(questionnaire).all),
        trial: tryOut(questionnaire, sent, view.clock),
        isFollowing: same?.id ?? '',
        facts: factsIn(questionnaire, 'en') ?? noFacts(questionnaire),
      },
    };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    const { choices = [], picked: at = 0, notes = [] } = reading ?? {};
    return {
      view,
      text,
      read: null,
      reading: { ok: false, faults: [{ key: 'faultTooSlow', values: {} }], notes, choices, picked: at },
    };
  }
}

const noFacts = ({ copyright }: Questionnaire): InstrumentFacts => ({
  license: copyright?.slice(0, 500) ?? '',
  population: '',
  accuracy: null,
  checkedOn: null,
  source: null,
});

const optionalText = z.string().trim().max(1000, 'factTooLong').default('');
export const confirmInput = z
  .looseObject({
    text: z.string().min(2).max(most.characters),
    pick: picked,
    tool: z.string().max(80).default(''),
    license: z.string().trim().min(3, 'licenseNeeded').max(1000, 'factTooLong'),
    population: z.string().trim().min(3, 'populationNeeded').max(1000, 'factTooLong'),
    validated: z.enum(['no', 'published'], 'validatedNeeded'),
    figures: optionalText,
    source: optionalText,
    checkedOn: z.string().default(''),
  })
  .superRefine((input, context) => {
    if (input.validated === 'published')
      for (const name of ['figures', 'source'] as const)
        if (input[name] === '') context.addIssue({ code: 'custom', path: [name], message: 'figuresNeedSource' });
    if (input.checkedOn !== '' && !isDay(input.checkedOn))
      context.addIssue({ code: 'custom', path: ['checkedOn'], message: 'dayNotRight' });
  });

/** Stores the file as a draft. Another administrator must approve it before anyone can be screened with it. */
export async function bringIn(
  errand: Errand,
  input: z.infer<typeof confirmInput>,
): Promise<Result<{ id: string; version: number }>> {
  const seen = await seeImport(errand);
  if (!seen.ok) return seen;
  const { known } = seen.value;
  if (input.tool !== '' && !known.some(({ id }) => id === input.tool)) return invalid({ tool: 'toolNotKnown' });
  const preview = previewOf(seen.value, input.text, input.pick, null);
  if (!preview.read) return invalid({ file: 'fileRefused' });
  const { questionnaire } = preview.read;
  const taken = known.map(({ id }) => id);
  const id = input.tool || addressFor(questionnaire.title ?? questionnaire.id ?? '', taken);
  const version = await insertDraft(errand, id, questionnaire, {
    license: input.license,
    population: input.population,
    accuracy: input.validated === 'published' ? { figures: input.figures, source: input.source } : null,
    checkedOn: input.checkedOn || null,
    source: input.source || null,
  });
  return ok({ id, version });
}

async function textOf(input: Readonly<Record<string, unknown>>): Promise<string | { because: string }> {
  const { file, text } = input;
  if (file instanceof File && file.size > 0) {
    if (file.size > most.characters) return { because: 'fileTooLarge' };
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      return { because: 'fileNotText' };
    }
  }
  if (typeof text === 'string' && text.trim() !== '')
    return text.length > most.characters ? { because: 'fileTooLarge' } : text;
  return { because: 'fileMissing' };
}
